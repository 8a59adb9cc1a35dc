import type { types } from 'mediasoup';
import { z } from 'zod';
import { operation, type Operation } from '../operation.js';
import * as schema from '../schemas.js';
import { rows } from './rows.js';

export const data: Operation[] = [
  operation({
    id: 'produceData',
    method: 'post',
    path: '/transports/{transportId}/data-producers',
    summary: 'Takes a channel of messages that the browser sends, on a transport with SCTP.',
    params: schema.transportPath,
    body: z.object({
      sctpStreamParameters: schema.sctpStreamParameters,
      label: schema.channelName.default(''),
      protocol: schema.channelName.default(''),
    }),
    answer: schema.dataProduced,
    run: async ({ sfu, params, body }) => {
      const connection = sfu.transports.get(params.transportId);
      const producer = await sfu.dataProducers.produce(connection, body);
      return { dataProducerId: producer.id };
    },
  }),
  operation({
    id: 'dataProducerStats',
    method: 'get',
    path: '/data-producers/{dataProducerId}/stats',
    summary: 'How many messages and bytes came from the browser.',
    params: schema.dataProducerPath,
    answer: schema.stats,
    run: async ({ sfu, params }) =>
      rows(await sfu.dataProducers.get(params.dataProducerId).getStats()),
  }),
  operation({
    id: 'closeDataProducer',
    method: 'delete',
    path: '/data-producers/{dataProducerId}',
    summary: 'Closes a data producer and its consumers.',
    params: schema.dataProducerPath,
    run: ({ sfu, params }) => {
      sfu.dataProducers.get(params.dataProducerId).close();
      return undefined;
    },
  }),
  operation({
    id: 'consumeData',
    method: 'post',
    path: '/transports/{transportId}/data-consumers',
    summary: 'Sends the messages of a data producer of the same router to this transport.',
    params: schema.transportPath,
    body: z.object({ dataProducerId: z.uuid() }),
    answer: schema.dataConsumed,
    run: async ({ sfu, params, body }) => {
      const connection = sfu.transports.get(params.transportId);
      const producer = sfu.dataProducers.get(body.dataProducerId);
      const consumer = await sfu.dataConsumers.consume(connection, producer);
      return {
        dataConsumerId: consumer.id,
        dataProducerId: consumer.dataProducerId,
        // Over SCTP it has some.
        sctpStreamParameters: consumer.sctpStreamParameters as types.SctpStreamParameters,
        label: consumer.label,
        protocol: consumer.protocol,
      };
    },
  }),
  operation({
    id: 'dataConsumerStats',
    method: 'get',
    path: '/data-consumers/{dataConsumerId}/stats',
    summary: 'How many messages and bytes went to the browser.',
    params: schema.dataConsumerPath,
    answer: schema.stats,
    run: async ({ sfu, params }) =>
      rows(await sfu.dataConsumers.get(params.dataConsumerId).getStats()),
  }),
  operation({
    id: 'closeDataConsumer',
    method: 'delete',
    path: '/data-consumers/{dataConsumerId}',
    summary: 'Closes a data consumer.',
    params: schema.dataConsumerPath,
    run: ({ sfu, params }) => {
      sfu.dataConsumers.get(params.dataConsumerId).close();
      return undefined;
    },
  }),
];
