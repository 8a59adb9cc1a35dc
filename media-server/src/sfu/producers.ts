import type { types } from 'mediasoup';
import type { EventLog } from '../events.js';
import { limits } from '../limits.js';
import { limitReached, notFound } from '../problem.js';
import { carries } from './plain.js';
import { byMediasoup } from './refusals.js';
import type { Connection } from './transports.js';

/** What people send. */
export class Producers {
  readonly #producers = new Map<string, types.Producer>();
  readonly #events: EventLog;

  constructor(events: EventLog) {
    this.#events = events;
  }

  get size(): number {
    return this.#producers.size;
  }

  async produce(
    connection: Connection,
    kind: types.MediaKind,
    rtpParameters: types.RtpParameters,
  ): Promise<types.Producer> {
    carries(connection, 'in');
    if (connection.producers >= limits.producersPerTransport) {
      throw limitReached(limits.producersPerTransport, 'producers are open on this transport');
    }
    connection.producers += 1;
    try {
      const producer = await byMediasoup(() =>
        connection.transport.produce({ kind, rtpParameters }),
      );
      this.#keep(connection, producer);
      await hear(connection, producer);
      return producer;
    } catch (error) {
      connection.producers -= 1;
      throw error;
    }
  }

  get(producerId: string): types.Producer {
    const producer = this.#producers.get(producerId);
    if (!producer) {
      throw notFound('producer', producerId);
    }
    return producer;
  }

  #keep(connection: Connection, producer: types.Producer): void {
    const { routerId } = connection.room;
    const transportId = connection.transport.id;
    const producerId = producer.id;
    this.#producers.set(producerId, producer);
    producer.on('score', (scores) => {
      this.#events.append({
        type: 'producer.score',
        routerId,
        producerId,
        scores: scores.map(({ rid, score }) => ({ rid, score })),
      });
    });
    producer.observer.on('close', () => {
      connection.producers -= 1;
      this.#producers.delete(producerId);
      this.#events.append({ type: 'producer.closed', routerId, transportId, producerId });
    });
  }
}

/** Whoever is gone before they are listened to is no fault. */
async function hear({ room }: Connection, producer: types.Producer): Promise<void> {
  if (producer.kind === 'audio') {
    await room.levels.addProducer({ producerId: producer.id }).catch((error: unknown) => {
      console.error('a microphone is not listened to:', error);
    });
  }
}
