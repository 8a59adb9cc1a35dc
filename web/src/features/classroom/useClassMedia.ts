import { useEffect, useState, useSyncExternalStore } from 'react';
import { ClassMedia, type MediaState } from './ClassMedia';
import { routeOf } from './media/route';
import { mediasoupClient } from './MediaSession';

export const signalUrl = (sessionId: string): string =>
  `${location.origin.replace(/^http/, 'ws')}/signal/sessions/${sessionId}`;

/** The media of one class, for as long as its page is open. */
export function useClassMedia(sessionId: string): [ClassMedia, MediaState] {
  const [media] = useState(() => new ClassMedia(signalUrl(sessionId), routeOf(location.search)));
  useEffect(() => {
    mediasoupClient().catch(() => undefined);
    return () => media.leave();
  }, [media]);
  useEffect(() => {
    const turned = () => media.turned(document.visibilityState === 'visible');
    turned();
    document.addEventListener('visibilitychange', turned);
    return () => document.removeEventListener('visibilitychange', turned);
  }, [media]);
  return [media, useSyncExternalStore(media.subscribe, media.state)];
}
