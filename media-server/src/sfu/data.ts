import type { types } from 'mediasoup';
import type { EventLog } from '../events.js';
import { limits } from '../limits.js';
import { limitReached, notFound, Problem } from '../problem.js';
import { byMediasoup } from './refusals.js';
import type { Connection } from './transports.js';

/** Channels of small messages that people send beside their media. */
export class DataProducers {
  readonly #producers = new Map<string, types.DataProducer>();
  readonly #events: EventLog;

  constructor(events: EventLog) {
    this.#events = events;
  }

  get size(): number {
    return this.#producers.size;
  }

  async produce(
    connection: Connection,
    options: types.DataProducerOptions,
  ): Promise<types.DataProducer> {
    mustCarryData(connection);
    if (connection.dataProducers >= limits.dataProducersPerTransport) {
      throw limitReached(
        limits.dataProducersPerTransport,
        'data producers are open on this transport',
      );
    }
    connection.dataProducers += 1;
    try {
      const producer = await byMediasoup(() => connection.transport.produceData(options));
      this.#keep(connection, producer);
      return producer;
    } catch (error) {
      connection.dataProducers -= 1;
      throw error;
    }
  }

  get(dataProducerId: string): types.DataProducer {
    const producer = this.#producers.get(dataProducerId);
    if (!producer) {
      throw notFound('dataProducer', dataProducerId);
    }
    return producer;
  }

  #keep(connection: Connection, producer: types.DataProducer): void {
    const { routerId } = connection.room;
    const transportId = connection.transport.id;
    const dataProducerId = producer.id;
    this.#producers.set(dataProducerId, producer);
    producer.observer.on('close', () => {
      connection.dataProducers -= 1;
      this.#producers.delete(dataProducerId);
      this.#events.append({ type: 'dataproducer.closed', routerId, transportId, dataProducerId });
    });
  }
}

/** The same, as people receive them. */
export class DataConsumers {
  readonly #consumers = new Map<string, types.DataConsumer>();
  readonly #events: EventLog;

  constructor(events: EventLog) {
    this.#events = events;
  }

  get size(): number {
    return this.#consumers.size;
  }

  /** As reliable as its producer. */
  async consume(connection: Connection, producer: types.DataProducer): Promise<types.DataConsumer> {
    mustCarryData(connection);
    if (connection.dataConsumers >= limits.dataConsumersPerTransport) {
      throw limitReached(
        limits.dataConsumersPerTransport,
        'data consumers are open on this transport',
      );
    }
    connection.dataConsumers += 1;
    try {
      const consumer = await byMediasoup(() =>
        connection.transport.consumeData({ dataProducerId: producer.id }),
      );
      this.#keep(connection, consumer);
      return consumer;
    } catch (error) {
      connection.dataConsumers -= 1;
      throw error;
    }
  }

  get(dataConsumerId: string): types.DataConsumer {
    const consumer = this.#consumers.get(dataConsumerId);
    if (!consumer) {
      throw notFound('dataConsumer', dataConsumerId);
    }
    return consumer;
  }

  #keep(connection: Connection, consumer: types.DataConsumer): void {
    const { routerId } = connection.room;
    const transportId = connection.transport.id;
    const dataConsumerId = consumer.id;
    this.#consumers.set(dataConsumerId, consumer);
    consumer.observer.on('close', () => {
      connection.dataConsumers -= 1;
      this.#consumers.delete(dataConsumerId);
      this.#events.append({ type: 'dataconsumer.closed', routerId, transportId, dataConsumerId });
    });
  }
}

function mustCarryData({ transport }: Connection): void {
  const carries =
    transport.type === 'webrtc' &&
    (transport as types.WebRtcTransport).sctpParameters !== undefined;
  if (!carries) {
    throw new Problem(409, 'media.noData', 'This transport was made without SCTP.');
  }
}
