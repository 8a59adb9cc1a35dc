import { randomUUID } from 'node:crypto';
import { limits } from './limits.js';

/** What happens without being asked for. `routerId` is the one that the bridge chose. */
export type MediaEvent =
  | { type: 'worker.died'; routerIds: string[] }
  | { type: 'transport.state'; routerId: string; transportId: string; ice: string; dtls: string }
  | { type: 'transport.closed'; routerId: string; transportId: string }
  | { type: 'producer.closed'; routerId: string; transportId: string; producerId: string }
  | {
      type: 'dataproducer.closed';
      routerId: string;
      transportId: string;
      dataProducerId: string;
    }
  | {
      type: 'dataconsumer.closed';
      routerId: string;
      transportId: string;
      dataConsumerId: string;
    }
  | { type: 'producer.score'; routerId: string; producerId: string; scores: Score[] }
  | { type: 'router.speakers'; routerId: string; producerIds: string[] }
  | { type: 'consumer.closed'; routerId: string; transportId: string; consumerId: string }
  | { type: 'consumer.score'; routerId: string; consumerId: string; score: number }
  | {
      type: 'consumer.layers';
      routerId: string;
      consumerId: string;
      spatialLayer: number | null;
      temporalLayer: number | null;
    };

/** 0 is a dead stream, 10 a perfect one. `rid` names a simulcast layer. */
export interface Score {
  rid?: string;
  score: number;
}

export interface NumberedEvent {
  number: number;
  event: MediaEvent;
}

type Reader = (numbered: NumberedEvent) => void;

/** The newest events in their order, for readers that come and go. */
export class EventLog {
  /** Changes with every start, so that a reader knows when all that it knew is gone. */
  readonly instance = randomUUID();
  readonly #kept: NumberedEvent[] = [];
  readonly #readers = new Set<Reader>();
  #last = 0;

  get last(): number {
    return this.#last;
  }

  get readers(): number {
    return this.#readers.size;
  }

  append(event: MediaEvent): void {
    this.#last += 1;
    const numbered = { number: this.#last, event };
    this.#kept.push(numbered);
    if (this.#kept.length > limits.eventsKept) {
      this.#kept.shift();
    }
    for (const reader of this.#readers) {
      reader(numbered);
    }
  }

  /** Everything after `number`; undefined if some of it is no longer kept, or never was. */
  after(number: number): NumberedEvent[] | undefined {
    const oldest = this.#kept[0]?.number ?? this.#last + 1;
    if (number > this.#last || number + 1 < oldest) {
      return undefined;
    }
    return this.#kept.filter((numbered) => numbered.number > number);
  }

  /** Returns what ends it. */
  follow(reader: Reader): () => void {
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  }
}
