import { type Method, type Methods, type Notice, SignalError } from './protocol';

/** A request that takes longer has met a server in trouble. */
const PATIENCE_MS = 10_000;

interface Waiting {
  resolve: (data: never) => void;
  reject: (error: Error) => void;
  timer: ReturnType<typeof setTimeout>;
}

type Incoming =
  | { v: 1; id?: number; ok: true; data: never }
  | { v: 1; id?: number; ok: false; error: { code: string; detail: string } }
  | (Notice & { v: 1; ok?: undefined });

interface Handlers {
  notice: (notice: Notice) => void;
  /** Once, when the connection is over, also when it never came about. */
  closed: (code: number) => void;
}

/** Requests and notices over one WebSocket. */
export class SignalClient {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #open: Promise<void>;
  #last = 0;

  constructor(url: string, handlers: Handlers) {
    this.#socket = new WebSocket(url);
    this.#open = new Promise((resolve, reject) => {
      this.#socket.addEventListener('open', () => resolve());
      this.#socket.addEventListener('close', () => reject(new SignalError('network', 'closed')));
    });
    this.#open.catch(() => undefined);
    this.#socket.addEventListener('message', (message: MessageEvent<string>) => {
      this.#hear(JSON.parse(message.data) as Incoming, handlers);
    });
    this.#socket.addEventListener('close', (event) => {
      for (const waiting of this.#waiting.values()) {
        clearTimeout(waiting.timer);
        waiting.reject(new SignalError('network', 'the connection closed'));
      }
      this.#waiting.clear();
      handlers.closed(event.code);
    });
  }

  async request<M extends Method>(method: M, data: Methods[M][0]): Promise<Methods[M][1]> {
    await this.#open;
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new SignalError('network', `${method} was not answered`));
      }, PATIENCE_MS);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#socket.send(JSON.stringify({ v: 1, id, method, data }));
    });
  }

  close(): void {
    this.#socket.close();
  }

  #hear(message: Incoming, handlers: Handlers): void {
    if (message.ok === undefined) {
      handlers.notice(message);
      return;
    }
    const waiting = message.id === undefined ? undefined : this.#waiting.get(message.id);
    if (!waiting || message.id === undefined) return;
    this.#waiting.delete(message.id);
    clearTimeout(waiting.timer);
    if (message.ok) waiting.resolve(message.data);
    else waiting.reject(new SignalError(message.error.code, message.error.detail));
  }
}
