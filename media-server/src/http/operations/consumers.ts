import type { types } from 'mediasoup';
import { z } from 'zod';
import { byMediasoup } from '../../sfu/refusals.js';
import { operation, type Operation } from '../operation.js';
import * as schema from '../schemas.js';
import { rows } from './rows.js';

/** mediasoup's own structure, in the looser type that the contract gives it. */
type RtpParameters = z.input<typeof schema.rtpParameters>;

export const consumers: Operation[] = [
  operation({
    id: 'consume',
    method: 'post',
    path: '/transports/{transportId}/consumers',
    summary: 'Sends a producer to this transport, paused. Resume it once the browser is ready.',
    params: schema.transportPath,
    body: z.object({ producerId: z.uuid(), rtpCapabilities: schema.rtpCapabilities }),
    answer: schema.consumed,
    run: async ({ sfu, params, body }) => {
      const consumer = await sfu.consumers.consume(
        sfu.transports.get(params.transportId),
        body.producerId,
        body.rtpCapabilities as unknown as types.RtpCapabilities,
      );
      return {
        consumerId: consumer.id,
        producerId: consumer.producerId,
        kind: consumer.kind,
        rtpParameters: consumer.rtpParameters as unknown as RtpParameters,
        type: consumer.type,
        producerPaused: consumer.producerPaused,
      };
    },
  }),
  ...(['pause', 'resume'] as const).map((act) =>
    operation({
      id: `${act}Consumer`,
      method: 'post',
      path: `/consumers/{consumerId}/${act}`,
      summary: act === 'pause' ? 'Stops sending.' : 'Sends, from the next key frame on.',
      params: schema.consumerPath,
      run: async ({ sfu, params }) => {
        await sfu.consumers.get(params.consumerId)[act]();
        return undefined;
      },
    }),
  ),
  operation({
    id: 'preferLayers',
    method: 'post',
    path: '/consumers/{consumerId}/layers',
    summary: 'The highest simulcast layers that the receiver has use for. 0 is the smallest.',
    params: schema.consumerPath,
    body: z.object({ spatialLayer: z.int().min(0).max(7), temporalLayer: z.int().min(0).max(7) }),
    run: async ({ sfu, params, body }) => {
      await byMediasoup(() => sfu.consumers.get(params.consumerId).setPreferredLayers(body));
      return undefined;
    },
  }),
  operation({
    id: 'consumerStats',
    method: 'get',
    path: '/consumers/{consumerId}/stats',
    summary: 'What is sent to the browser.',
    params: schema.consumerPath,
    answer: schema.stats,
    run: async ({ sfu, params }) => rows(await sfu.consumers.get(params.consumerId).getStats()),
  }),
  operation({
    id: 'closeConsumer',
    method: 'delete',
    path: '/consumers/{consumerId}',
    summary: 'Closes a consumer.',
    params: schema.consumerPath,
    run: ({ sfu, params }) => {
      sfu.consumers.get(params.consumerId).close();
      return undefined;
    },
  }),
];
