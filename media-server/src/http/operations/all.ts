import type { Operation } from '../operation.js';
import { consumers } from './consumers.js';
import { data } from './data.js';
import { plainTransports } from './plain-transports.js';
import { producers } from './producers.js';
import { routers } from './routers.js';
import { server } from './server.js';
import { transports } from './transports.js';

/** The whole contract, but for the stream of events. */
export const operations: Operation[] = [
  ...server,
  ...routers,
  ...transports,
  ...plainTransports,
  ...producers,
  ...consumers,
  ...data,
];
