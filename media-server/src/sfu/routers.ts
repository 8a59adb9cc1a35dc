import type { types } from 'mediasoup';
import type { EventLog } from '../events.js';
import { limits } from '../limits.js';
import { limitReached, notFound } from '../problem.js';
import { mediaCodecs } from './codecs.js';
import type { Workers, Workplace } from './workers.js';

/** One live class. */
export interface Room {
  routerId: string;
  router: types.Router;
  workplace: Workplace;
  transports: Set<string>;
  /** Who is speaking. */
  levels: types.AudioLevelObserver;
}

/** Speech at arm's length is about -40 dBvo; at most this many are told, twice a second. */
const LEVELS = { maxEntries: 4, threshold: -60, interval: 500 };

/** Routers under the ids that the bridge gave them. */
export class Routers {
  readonly #rooms = new Map<string, Room>();
  readonly #opening = new Map<string, Promise<Room>>();
  readonly #events: EventLog;

  constructor(events: EventLog) {
    this.#events = events;
  }

  get size(): number {
    return this.#rooms.size;
  }

  /** Those who ask at the same time get the same one. `created` is true for the first of them. */
  async getOrCreate(routerId: string, workers: Workers): Promise<{ room: Room; created: boolean }> {
    const there = this.#rooms.get(routerId);
    if (there) {
      return { room: there, created: false };
    }
    const opening = this.#opening.get(routerId);
    if (opening) {
      return { room: await opening, created: false };
    }
    const created = this.#create(routerId, workers);
    this.#opening.set(routerId, created);
    try {
      return { room: await created, created: true };
    } finally {
      this.#opening.delete(routerId);
    }
  }

  get(routerId: string): Room {
    const room = this.#rooms.get(routerId);
    if (!room) {
      throw notFound('router', routerId);
    }
    return room;
  }

  close(routerId: string): void {
    this.get(routerId).router.close();
  }

  /** On change only, the loudest first. */
  #tellSpeakers({ routerId, levels }: Room): void {
    let told = '';
    const tell = (producerIds: string[]): void => {
      if (producerIds.join() !== told) {
        told = producerIds.join();
        this.#events.append({ type: 'router.speakers', routerId, producerIds });
      }
    };
    levels.on('volumes', (volumes) => {
      tell(volumes.map(({ producer }) => producer.id));
    });
    levels.on('silence', () => {
      tell([]);
    });
  }

  async #create(routerId: string, workers: Workers): Promise<Room> {
    if (this.#rooms.size + this.#opening.size >= limits.routers) {
      throw limitReached(limits.routers, 'routers are open');
    }
    const workplace = workers.leastBusy();
    workplace.routers += 1;
    try {
      const router = await workplace.worker.createRouter({ mediaCodecs });
      const levels = await router.createAudioLevelObserver(LEVELS);
      const room: Room = { routerId, router, workplace, transports: new Set(), levels };
      this.#tellSpeakers(room);
      router.on('workerclose', () => workplace.lost.push(routerId));
      router.observer.on('close', () => {
        workplace.routers -= 1;
        this.#rooms.delete(routerId);
      });
      this.#rooms.set(routerId, room);
      return room;
    } catch (error) {
      workplace.routers -= 1;
      throw error;
    }
  }
}
