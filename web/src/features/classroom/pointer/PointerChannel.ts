import type { types } from 'mediasoup-client';
import type { MediaSession } from '../MediaSession';
import type { PeerInfo } from '../protocol';
import { type Place, written } from './message';
import { Pace } from './pace';
import { Pointers } from './Pointers';

/** What waits beyond this is old by the time it goes. */
const MOST_WAITING_BYTES = 256;
const OWN = 'own';

/** Pointers over the data channels of whatever media session there is: one's own, and those of others. */
export class PointerChannel {
  readonly pointers = new Pointers();
  readonly #pace = new Pace<Place>((place) => this.#say(place));
  /** Who has which channel open. */
  readonly #open = new Map<string, string>();
  #session: MediaSession | null = null;
  #producer: types.DataProducer | null = null;
  #opening = false;
  /** Told when no data are carried; null: nobody points. */
  #failed: (() => void) | null = null;
  #number = 0;

  /** @param failed this browser or its network carries no data */
  start(failed: () => void): void {
    this.#failed = failed;
    if (this.#session) void this.#openOwn(this.#session);
  }

  /** Puts the pointer away. The channel stays, for the next time. */
  stop(): void {
    this.#failed = null;
    this.#pace.stop();
    this.#say(null);
  }

  point(place: Place): void {
    this.#pace.offer(place, performance.now());
  }

  /** How things stood when the class was joined. */
  joined(peers: readonly PeerInfo[]): void {
    for (const { peerId, dataProducers } of peers)
      for (const { dataProducerId } of dataProducers) this.#open.set(dataProducerId, peerId);
  }

  connected(session: MediaSession): void {
    this.#session = session;
    for (const dataProducerId of this.#open.keys()) this.#follow(session, dataProducerId);
    if (this.#failed) void this.#openOwn(session);
  }

  opened(peerId: string, dataProducerId: string): void {
    this.#open.set(dataProducerId, peerId);
    if (this.#session) this.#follow(this.#session, dataProducerId);
  }

  closed(dataProducerId: string): void {
    this.#open.delete(dataProducerId);
    this.pointers.forget(dataProducerId);
  }

  left(peerId: string): void {
    for (const [dataProducerId, owner] of this.#open) if (owner === peerId) this.closed(dataProducerId);
  }

  /** The session is gone, with all its channels. */
  lost(): void {
    this.#session = null;
    this.#producer = null;
    this.#opening = false;
    for (const dataProducerId of this.#open.keys()) this.closed(dataProducerId);
  }

  async #openOwn(session: MediaSession): Promise<void> {
    if (this.#producer || this.#opening) return;
    this.#opening = true;
    try {
      const producer = await session.openChannel('POINTER');
      if (this.#session === session) this.#producer = producer;
    } catch {
      if (this.#session === session) this.#failed?.();
    } finally {
      if (this.#session === session) this.#opening = false;
    }
  }

  #follow(session: MediaSession, dataProducerId: string): void {
    session
      .followChannel(dataProducerId, (message) => {
        if (this.#open.has(dataProducerId)) this.pointers.hear(dataProducerId, message, performance.now());
      })
      // Whoever can't follow sees the class without the spot.
      .catch(() => undefined);
  }

  #say(place: Place | null): void {
    this.#number += 1;
    const message = written({ number: this.#number, place });
    this.pointers.hear(OWN, message.buffer, performance.now());
    const producer = this.#producer;
    if (producer?.readyState === 'open' && producer.bufferedAmount < MOST_WAITING_BYTES)
      producer.send(message);
  }
}
