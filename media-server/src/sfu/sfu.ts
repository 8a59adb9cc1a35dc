import { EventLog } from '../events.js';
import type { Settings } from '../settings.js';
import { Consumers } from './consumers.js';
import { DataConsumers, DataProducers } from './data.js';
import { Producers } from './producers.js';
import { Routers } from './routers.js';
import { Transports } from './transports.js';
import { Workers } from './workers.js';

/** Everything that forwards media on this host. */
export interface Sfu {
  events: EventLog;
  workers: Workers;
  routers: Routers;
  transports: Transports;
  producers: Producers;
  consumers: Consumers;
  dataProducers: DataProducers;
  dataConsumers: DataConsumers;
  close(): void;
}

export async function startSfu(settings: Settings): Promise<Sfu> {
  const events = new EventLog();
  const routers = new Routers(events);
  const workers = await Workers.start(settings, (workplace) => {
    events.append({ type: 'worker.died', routerIds: workplace.lost });
  });
  return {
    events,
    workers,
    routers,
    transports: new Transports(events),
    producers: new Producers(events),
    consumers: new Consumers(events),
    dataProducers: new DataProducers(events),
    dataConsumers: new DataConsumers(events),
    close: () => {
      workers.close();
    },
  };
}
