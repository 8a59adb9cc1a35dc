/** How long what the last connection carries is shown beside the next one's, until everybody is back. */
const LINGER_MS = 10_000;

interface Closeable {
  close: () => void;
}

interface Info {
  peerId: string;
  memberId: string;
}

/**
 * Media outlive the signalling that set them up: while the server restarts, pictures and sound flow on. What the last
 * connection carried is kept until the people it was of have come back, and at most for a moment after this browser has.
 */
export class Lingering<I extends Info, T> {
  readonly #over: () => void;
  #session: Closeable | null = null;
  #ghosts: ReadonlySet<string> = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param over the last connection's media have ended */
  constructor(over: () => void) {
    this.#over = over;
  }

  /** Its signalling is gone. What lingered before has had its time. */
  begin(session: Closeable, peers: readonly Info[]): void {
    this.end();
    this.#session = session;
    this.#ghosts = new Set(peers.map(({ peerId }) => peerId));
  }

  holds(session: Closeable): boolean {
    return this.#session === session;
  }

  isGhost(peerId: string): boolean {
    return this.#ghosts.has(peerId);
  }

  /** The next connection stands: these are there already. */
  joined(shown: readonly (I & { tracks: T })[], there: readonly I[], none: T): (I & { tracks: T })[] {
    if (this.#session) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.end(), LINGER_MS);
    }
    const ghosts = shown.filter(({ peerId }) => this.isGhost(peerId));
    return there.reduce((peers, peer) => this.cameBack(peers, peer, none), ghosts);
  }

  /** Somebody is there: in the place of their own ghost, with its tracks until the new ones come. */
  cameBack(shown: readonly (I & { tracks: T })[], peer: I, none: T): (I & { tracks: T })[] {
    const place = shown.findIndex(
      ({ peerId, memberId }) => memberId === peer.memberId && this.isGhost(peerId),
    );
    const ghost = shown[place];
    return ghost
      ? shown.with(place, { ...peer, tracks: ghost.tracks })
      : [...shown, { ...peer, tracks: none }];
  }

  /** Harmless when nothing lingers. */
  end(): void {
    clearTimeout(this.#timer);
    const session = this.#session;
    if (!session) return;
    this.#session = null;
    session.close();
    this.#over();
    this.#ghosts = new Set();
  }
}
