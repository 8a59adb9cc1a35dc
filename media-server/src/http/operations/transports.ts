import { z } from 'zod';
import { byMediasoup } from '../../sfu/refusals.js';
import { operation, type Operation } from '../operation.js';
import * as schema from '../schemas.js';
import { rows } from './rows.js';

export const transports: Operation[] = [
  operation({
    id: 'createTransport',
    method: 'post',
    path: '/routers/{routerId}/transports',
    summary: 'Makes a WebRTC transport, reachable by UDP and by TCP; for data too, if asked.',
    params: schema.routerPath,
    body: z.object({ enableSctp: z.boolean().default(false) }).prefault({}),
    answer: schema.transport,
    run: async ({ sfu, params, body }) => {
      const transport = await sfu.transports.create(sfu.routers.get(params.routerId), body);
      return {
        transportId: transport.id,
        iceParameters: { ...transport.iceParameters },
        iceCandidates: transport.iceCandidates.map((candidate) => ({ ...candidate })),
        dtlsParameters: transport.dtlsParameters,
        sctpParameters: transport.sctpParameters && { ...transport.sctpParameters },
      };
    },
  }),
  operation({
    id: 'connectTransport',
    method: 'post',
    path: '/transports/{transportId}/connect',
    summary: "Gives the transport the browser's DTLS parameters.",
    params: schema.transportPath,
    body: z.object({ dtlsParameters: schema.dtlsParameters }),
    run: async ({ sfu, params, body }) => {
      const transport = sfu.transports.webRtc(params.transportId);
      await byMediasoup(() => transport.connect(body));
      return undefined;
    },
  }),
  operation({
    id: 'restartIce',
    method: 'post',
    path: '/transports/{transportId}/restart-ice',
    summary: 'Gives new ICE parameters, for a browser whose network changed.',
    params: schema.transportPath,
    answer: z.object({ iceParameters: schema.iceParameters }),
    run: async ({ sfu, params }) => {
      const restarted = await sfu.transports.webRtc(params.transportId).restartIce();
      return { iceParameters: { ...restarted } };
    },
  }),
  operation({
    id: 'transportStats',
    method: 'get',
    path: '/transports/{transportId}/stats',
    summary: 'What the transport has sent and received.',
    params: schema.transportPath,
    answer: schema.stats,
    run: async ({ sfu, params }) =>
      rows(await sfu.transports.get(params.transportId).transport.getStats()),
  }),
  operation({
    id: 'closeTransport',
    method: 'delete',
    path: '/transports/{transportId}',
    summary: 'Closes a transport, its producers and its consumers.',
    params: schema.transportPath,
    run: ({ sfu, params }) => {
      sfu.transports.get(params.transportId).transport.close();
      return undefined;
    },
  }),
];
