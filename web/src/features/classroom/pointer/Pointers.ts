import { isAfter, type Place, read } from './message';

/** A pointer that rests this long is put away. */
export const SHOWN_MS = 2_000;

export interface Pointed extends Place {
  /** By `performance.now()`. */
  at: number;
}

/** Where those who may point in this class point now. What can't be read, or comes late, is passed over. */
export class Pointers {
  readonly #pointed = new Map<string, { number: number; pointed: Pointed | null }>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** @param from whose messages these are: each counts its own */
  hear(from: string, data: unknown, now: number): void {
    const message = read(data);
    if (!message) return;
    const last = this.#pointed.get(from);
    if (last && !isAfter(message.number, last.number)) return;
    const { number, place } = message;
    this.#pointed.set(from, { number, pointed: place && { ...place, at: now } });
    this.#listeners.forEach((listener) => listener());
  }

  forget(from: string): void {
    this.#pointed.delete(from);
    this.#listeners.forEach((listener) => listener());
  }

  /** The newest place that is not too old; null: nobody points. */
  now(now: number): Pointed | null {
    let newest: Pointed | null = null;
    for (const { pointed } of this.#pointed.values())
      if (pointed && now - pointed.at < SHOWN_MS && pointed.at >= (newest?.at ?? 0)) newest = pointed;
    return newest;
  }
}
