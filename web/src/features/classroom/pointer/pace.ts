/** Thirty a second at most: more than that nobody sees. */
export const INTERVAL_MS = 34;

/** Lets values through at a bounded pace; of those in between only the newest, as soon as its time has come. */
export class Pace<T> {
  readonly #pass: (value: T) => void;
  #last = -INTERVAL_MS;
  #next: { value: T } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(pass: (value: T) => void) {
    this.#pass = pass;
  }

  offer(value: T, now: number): void {
    const wait = this.#last + INTERVAL_MS - now;
    if (this.#next) this.#next = { value };
    else if (wait <= 0) this.#let(value, now);
    else {
      this.#next = { value };
      this.#timer = setTimeout(() => this.#due(), wait);
    }
  }

  /** What waits is dropped. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#next = null;
  }

  #due(): void {
    const next = this.#next;
    this.#next = null;
    if (next) this.#let(next.value, performance.now());
  }

  #let(value: T, now: number): void {
    this.#last = now;
    this.#pass(value);
  }
}
