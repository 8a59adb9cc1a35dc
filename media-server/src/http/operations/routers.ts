import type { z } from 'zod';
import { operation, type Operation } from '../operation.js';
import * as schema from '../schemas.js';

/** mediasoup's own structure, in the looser type that the contract gives it. */
type RtpCapabilities = z.input<typeof schema.rtpCapabilities>;

export const routers: Operation[] = [
  operation({
    id: 'openRouter',
    method: 'put',
    path: '/routers/{routerId}',
    summary: 'Gets a router, making it if it is not there. Several at once get the same one.',
    params: schema.routerPath,
    answer: schema.router,
    run: async ({ sfu, params }) => {
      const { room, created } = await sfu.routers.getOrCreate(params.routerId, sfu.workers);
      return {
        routerId: room.routerId,
        created,
        rtpCapabilities: room.router.rtpCapabilities as unknown as RtpCapabilities,
      };
    },
  }),
  operation({
    id: 'abandonTransports',
    method: 'post',
    path: '/routers/{routerId}/abandon',
    summary:
      'For a bridge that was started anew: transports that are there now belong to nobody. Unused ones close at once, the others within a minute.',
    params: schema.routerPath,
    run: ({ sfu, params }) => {
      sfu.transports.abandon(sfu.routers.get(params.routerId));
      return undefined;
    },
  }),
  operation({
    id: 'closeRouter',
    method: 'delete',
    path: '/routers/{routerId}',
    summary: 'Closes a router and everything on it.',
    params: schema.routerPath,
    run: ({ sfu, params }) => {
      sfu.routers.close(params.routerId);
      return undefined;
    },
  }),
];
