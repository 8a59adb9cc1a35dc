import type { types } from 'mediasoup';
import { z } from 'zod';
import { operation, type Operation } from '../operation.js';
import * as schema from '../schemas.js';
import { rows } from './rows.js';

export const producers: Operation[] = [
  operation({
    id: 'produce',
    method: 'post',
    path: '/transports/{transportId}/producers',
    summary: 'Takes a track that the browser sends.',
    params: schema.transportPath,
    body: z.object({ kind: schema.kind, rtpParameters: schema.rtpParameters }),
    answer: schema.produced,
    run: async ({ sfu, params, body }) => {
      const connection = sfu.transports.get(params.transportId);
      const rtpParameters = body.rtpParameters as unknown as types.RtpParameters;
      const producer = await sfu.producers.produce(connection, body.kind, rtpParameters);
      return { producerId: producer.id };
    },
  }),
  ...(['pause', 'resume'] as const).map((act) =>
    operation({
      id: `${act}Producer`,
      method: 'post',
      path: `/producers/{producerId}/${act}`,
      summary: act === 'pause' ? 'Stops forwarding to all its consumers.' : 'Forwards again.',
      params: schema.producerPath,
      run: async ({ sfu, params }) => {
        await sfu.producers.get(params.producerId)[act]();
        return undefined;
      },
    }),
  ),
  operation({
    id: 'producerStats',
    method: 'get',
    path: '/producers/{producerId}/stats',
    summary: 'What arrives from the browser, by stream.',
    params: schema.producerPath,
    answer: schema.stats,
    run: async ({ sfu, params }) => rows(await sfu.producers.get(params.producerId).getStats()),
  }),
  operation({
    id: 'closeProducer',
    method: 'delete',
    path: '/producers/{producerId}',
    summary: 'Closes a producer and its consumers.',
    params: schema.producerPath,
    run: ({ sfu, params }) => {
      sfu.producers.get(params.producerId).close();
      return undefined;
    },
  }),
];
