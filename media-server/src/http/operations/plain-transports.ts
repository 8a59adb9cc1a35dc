import { z } from 'zod';
import { mayBeSentTo } from '../../sfu/plain.js';
import { byMediasoup } from '../../sfu/refusals.js';
import { operation, type Operation } from '../operation.js';
import * as schema from '../schemas.js';

export const plainTransports: Operation[] = [
  operation({
    id: 'createPlainTransport',
    method: 'post',
    path: '/routers/{routerId}/plain-transports',
    summary:
      'Makes a transport for plain RTP or SRTP by UDP, on a port of the range. It produces or consumes, is asked for ' +
      'statistics and is closed as the others are.',
    params: schema.routerPath,
    body: schema.plainWish,
    answer: schema.plainTransport,
    run: async ({ sfu, params, body }) => {
      const transport = await sfu.transports.createPlain(sfu.routers.get(params.routerId), body);
      return {
        transportId: transport.id,
        ip: transport.tuple.localAddress,
        port: transport.tuple.localPort,
        rtcpPort: transport.rtcpTuple?.localPort,
        srtpParameters: transport.srtpParameters,
      };
    },
  }),
  operation({
    id: 'connectPlainTransport',
    method: 'post',
    path: '/plain-transports/{transportId}/connect',
    summary:
      'Tells the transport where its other end is. With comedia it finds that out itself and needs to be told a key at most.',
    params: schema.transportPath,
    body: schema.plainEnd,
    answer: z.object({ srtpParameters: schema.srtpParameters.optional() }),
    run: async ({ sfu, params, body }) => {
      const transport = sfu.transports.plain(params.transportId);
      mayBeSentTo(sfu.transports.get(params.transportId), body);
      await byMediasoup(() => transport.connect(body));
      return { srtpParameters: transport.srtpParameters };
    },
  }),
];
