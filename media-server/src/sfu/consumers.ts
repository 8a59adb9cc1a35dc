import type { types } from 'mediasoup';
import type { EventLog } from '../events.js';
import { limits } from '../limits.js';
import { limitReached, notFound, Problem } from '../problem.js';
import { carries } from './plain.js';
import { byMediasoup } from './refusals.js';
import type { Connection } from './transports.js';

/** What people receive. */
export class Consumers {
  readonly #consumers = new Map<string, types.Consumer>();
  readonly #events: EventLog;

  constructor(events: EventLog) {
    this.#events = events;
  }

  get size(): number {
    return this.#consumers.size;
  }

  /** Paused, so that no key frame is lost on a receiver that is not ready yet. */
  async consume(
    connection: Connection,
    producerId: string,
    rtpCapabilities: types.RtpCapabilities,
  ): Promise<types.Consumer> {
    carries(connection, 'out');
    if (connection.consumers >= limits.consumersPerTransport) {
      throw limitReached(limits.consumersPerTransport, 'consumers are open on this transport');
    }
    if (!connection.room.router.canConsume({ producerId, rtpCapabilities })) {
      throw new Problem(
        422,
        'media.cannotConsume',
        'This receiver has no codec for that producer, or the producer is not on its router.',
      );
    }
    connection.consumers += 1;
    try {
      const consumer = await byMediasoup(() =>
        connection.transport.consume({ producerId, rtpCapabilities, paused: true }),
      );
      this.#keep(connection, consumer);
      return consumer;
    } catch (error) {
      connection.consumers -= 1;
      throw error;
    }
  }

  get(consumerId: string): types.Consumer {
    const consumer = this.#consumers.get(consumerId);
    if (!consumer) {
      throw notFound('consumer', consumerId);
    }
    return consumer;
  }

  #keep(connection: Connection, consumer: types.Consumer): void {
    const { routerId } = connection.room;
    const transportId = connection.transport.id;
    const consumerId = consumer.id;
    this.#consumers.set(consumerId, consumer);
    consumer.on('score', ({ score }) => {
      this.#events.append({ type: 'consumer.score', routerId, consumerId, score });
    });
    consumer.on('layerschange', (layers) => {
      this.#events.append({
        type: 'consumer.layers',
        routerId,
        consumerId,
        spatialLayer: layers?.spatialLayer ?? null,
        temporalLayer: layers?.temporalLayer ?? null,
      });
    });
    consumer.observer.on('close', () => {
      connection.consumers -= 1;
      this.#consumers.delete(consumerId);
      this.#events.append({ type: 'consumer.closed', routerId, transportId, consumerId });
    });
  }
}
