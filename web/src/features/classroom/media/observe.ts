/** What this browser notices of its own media, until the server has been told: see `observe` in docs/signalling.md. */
export type Way = 'SEND' | 'RECEIVE';
export type LinkState = 'CONNECTING' | 'CONNECTED' | 'DISCONNECTED' | 'RESTARTING' | 'FAILED';

export interface CandidatePair {
  protocol: 'UDP' | 'TCP' | 'TLS';
  local: 'HOST' | 'SRFLX' | 'PRFLX' | 'RELAY';
  remote: CandidatePair['local'];
  rttMillis: number;
}

/** Of one way, since the last time. */
export interface Counted {
  packets: number;
  lost: number;
  jitterMillis: number;
  /** Of the largest picture. */
  height: number;
  framesPerSecond: number;
  /** Simulcast layers that are sent, or pictures that are received. */
  layers: number;
}

export type Noticed =
  | { kind: 'LINK'; direction: Way; state: LinkState }
  | { kind: 'PAGE'; visible: boolean }
  | {
      kind: 'QUALITY';
      sending: CandidatePair | null;
      receiving: CandidatePair | null;
      sent: Counted;
      received: Counted;
      audioOnly: boolean;
    };

export type Observation = Noticed & { agoMillis: number };

/** As many as the server takes at once. */
export const MOST = 20;
const OLDEST_MS = 120_000;

interface Kept {
  noticed: Noticed;
  at: number;
}

/** Keeps what is noticed while nobody can be told; of too much, the newest. */
export class Journal {
  #kept: Kept[] = [];

  add(noticed: Noticed, now: number): void {
    this.#kept = [...this.#kept, { noticed, at: now }].slice(-MOST);
  }

  /** Everything, and forgets it. */
  take(): Kept[] {
    const kept = this.#kept;
    this.#kept = [];
    return kept;
  }

  /** It was not told after all. */
  putBack(kept: Kept[]): void {
    this.#kept = [...kept, ...this.#kept].slice(-MOST);
  }
}

/** As it is told at `now`. */
export const observations = (kept: Kept[], now: number): Observation[] =>
  kept.map(({ noticed, at }) => ({
    ...noticed,
    agoMillis: Math.round(Math.min(OLDEST_MS, Math.max(0, now - at))),
  }));
