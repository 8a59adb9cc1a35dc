import { operation, type Operation } from '../operation.js';
import * as schema from '../schemas.js';

export const server: Operation[] = [
  operation({
    id: 'health',
    method: 'get',
    path: '/health',
    summary: 'UP while every worker runs.',
    params: schema.nothing,
    answer: schema.health,
    open: true,
    run: ({ sfu }) => ({
      status: sfu.workers.running === sfu.workers.wanted ? ('UP' as const) : ('DOWN' as const),
      workers: { wanted: sfu.workers.wanted, running: sfu.workers.running },
      routers: sfu.routers.size,
      transports: sfu.transports.size,
      producers: sfu.producers.size,
      consumers: sfu.consumers.size,
      dataProducers: sfu.dataProducers.size,
      dataConsumers: sfu.dataConsumers.size,
    }),
  }),
];
