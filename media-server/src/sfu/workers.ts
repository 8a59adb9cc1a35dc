import * as mediasoup from 'mediasoup';
import type { types } from 'mediasoup';
import type { Settings } from '../settings.js';
import { Problem } from '../problem.js';

/** How long a slot whose worker cannot be started waits before it tries again. */
const RETRY_MILLISECONDS = 1000;

/** A worker process and the sockets that all its transports share. */
export interface Workplace {
  worker: types.Worker;
  server: types.WebRtcServer;
  /** Where plain RTP is sent from and received, and by which ports. */
  plainListen: string;
  ports: Settings['ports'];
  routers: number;
  /** Ids of the routers that went down with the worker. */
  lost: string[];
}

type Died = (workplace: Workplace) => void;

/** One worker process for each slot. A worker that dies is replaced; its routers are lost. */
export class Workers {
  readonly #settings: Settings;
  readonly #died: Died;
  readonly #slots: (Workplace | undefined)[];
  #closed = false;

  private constructor(settings: Settings, died: Died) {
    this.#settings = settings;
    this.#died = died;
    this.#slots = new Array<Workplace | undefined>(settings.workers).fill(undefined);
  }

  /** Fails when the worker binary cannot be run. */
  static async start(settings: Settings, died: Died): Promise<Workers> {
    const workers = new Workers(settings, died);
    await Promise.all(workers.#slots.map((_, slot) => workers.#fill(slot)));
    return workers;
  }

  get running(): number {
    return this.#slots.filter((workplace) => workplace !== undefined).length;
  }

  get wanted(): number {
    return this.#slots.length;
  }

  get pids(): number[] {
    return this.#slots.flatMap((workplace) => (workplace ? [workplace.worker.pid] : []));
  }

  /** Where a new router has the most room. */
  leastBusy(): Workplace {
    const running = this.#slots.filter((workplace) => workplace !== undefined);
    const [first, ...others] = running;
    if (!first) {
      throw new Problem(503, 'media.noWorker', 'No worker is running; one is being started.');
    }
    return others.reduce((best, next) => (next.routers < best.routers ? next : best), first);
  }

  close(): void {
    this.#closed = true;
    for (const workplace of this.#slots) {
      workplace?.worker.close();
    }
  }

  async #fill(slot: number): Promise<void> {
    const { logLevel, workerBin } = this.#settings;
    const worker = await mediasoup.createWorker({ logLevel, workerBin });
    const server = await worker.createWebRtcServer({ listenInfos: this.#listenInfos() });
    const { plainListen, ports } = this.#settings;
    const workplace: Workplace = { worker, server, plainListen, ports, routers: 0, lost: [] };
    worker.on('died', () => {
      this.#slots[slot] = undefined;
      this.#died(workplace);
      this.#refill(slot);
    });
    if (this.#closed) {
      worker.close();
      return;
    }
    this.#slots[slot] = workplace;
  }

  #refill(slot: number): void {
    if (this.#closed) {
      return;
    }
    this.#fill(slot).catch((error: unknown) => {
      console.error('a worker could not be started:', error);
      setTimeout(() => {
        this.#refill(slot);
      }, RETRY_MILLISECONDS);
    });
  }

  #listenInfos(): types.TransportListenInfo[] {
    const { listen, ports } = this.#settings;
    return listen.flatMap(({ ip, announcedAddress }) =>
      (['udp', 'tcp'] as const).map((protocol) => ({
        protocol,
        ip,
        announcedAddress,
        portRange: ports,
      })),
    );
  }
}
