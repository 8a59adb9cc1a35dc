import type { types } from 'mediasoup-client';

/** Which way media may take: any, or only one, to find out what somebody's network lets through. */
export type Route = 'any' | 'tcp' | 'relay';

/** From the address of the page: `?route=tcp` or `?route=relay`. */
export function routeOf(search: string): Route {
  const route = new URLSearchParams(search).get('route');
  return route === 'tcp' || route === 'relay' ? route : 'any';
}

export function routed(route: Route, options: types.TransportOptions): types.TransportOptions {
  if (route === 'relay') return { ...options, iceTransportPolicy: 'relay' };
  if (route === 'tcp')
    return { ...options, iceCandidates: options.iceCandidates.filter(({ protocol }) => protocol === 'tcp') };
  return options;
}
