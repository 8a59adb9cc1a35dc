import { type Fallback, looked, WHOLE } from './media/fallback';
import { Journal, type Noticed, observations } from './media/observe';
import { type Quality, qualityOf, worst } from './media/quality';
import { type Route } from './media/route';
import { Lingering } from './media/lingering';
import { PointerChannel } from './pointer/PointerChannel';
import { type Look, MediaSession, type Tracks } from './MediaSession';
import {
  CLASS_ENDED,
  type Notice,
  type PeerInfo,
  REMOVED,
  ROOM_LOST,
  SignalError,
  type Source,
  TOO_FAST,
  TOO_LARGE,
} from './protocol';
import { SignalClient } from './SignalClient';

export interface Peer extends PeerInfo {
  tracks: Tracks;
}

export interface MediaState {
  /** `away`: the connection was lost, and is being made anew. */
  status: 'out' | 'joining' | 'in' | 'away' | 'refused' | 'over';
  /** Why it was refused. */
  refusal: SignalError | null;
  instructor: boolean;
  /** This connection's; empty before the first. */
  peerId: string;
  /** The instructor switched this microphone off, and it has not been switched on since. */
  muted: boolean;
  own: Tracks;
  peers: Peer[];
  /** Who is heard now, by peer. */
  speaking: string[];
  /** How each peer is received; whoever is not judged yet is left out. */
  quality: Record<string, Quality>;
  /** The network carries the sound only; the picture is tried again from time to time. */
  audioOnly: boolean;
}

const START: MediaState = {
  status: 'out',
  refusal: null,
  instructor: false,
  peerId: '',
  muted: false,
  own: {},
  peers: [],
  speaking: [],
  quality: {},
  audioOnly: false,
};

/** As a browser says it of a connection that was never closed. */
const LOST = 1006;
const LONGEST_PAUSE_MS = 4_000;
const LOOK_MS = 2_000;
/** How often the server is told how the media fare. */
const OBSERVE_MS = 10_000;

/** This browser's part in a class's media: joins, stays, comes back when it was lost, and leaves. */
export class ClassMedia {
  readonly pointer = new PointerChannel();
  readonly #url: string;
  readonly #route: Route;
  readonly #listeners = new Set<() => void>();
  #state: MediaState = START;
  #signal: SignalClient | null = null;
  #session: MediaSession | null = null;
  /** What the last connection carried, as long as the next one is not there. */
  readonly #lingering = new Lingering<PeerInfo, Tracks>(() =>
    this.#become({
      peers: withoutEnded(this.#state.peers.filter(({ peerId }) => !this.#lingering.isGhost(peerId))),
    }),
  );
  #wanted = false;
  #failures = 0;
  /** Notices that overtook the answer to `join`, which tells how things stood before them. */
  #early: Notice[] | null = null;
  #peerId = '';
  #comingBack: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setInterval> | undefined;
  #observing: ReturnType<typeof setInterval> | undefined;
  readonly #journal = new Journal();
  #visible = true;
  #fallback: Fallback = WHOLE;
  #shown: ReadonlyMap<string, number> = new Map();

  constructor(url: string, route: Route) {
    this.#url = url;
    this.#route = route;
  }

  readonly state = (): MediaState => this.#state;

  /** What a source of one's own is sent as; undefined: it is not sent. */
  readonly producerOf = (source: Source): string | undefined => this.#session?.producerOf(source);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  join(): void {
    this.#wanted = true;
    this.#become({ status: 'joining', refusal: null });
    void this.#connect();
  }

  leave(): void {
    this.#wanted = false;
    clearTimeout(this.#comingBack);
    Object.values(this.#state.own).forEach((track) => track.stop());
    const signal = this.#drop();
    this.#lingering.end();
    // Said, so that nobody takes it for a lost connection.
    signal
      ?.request('leave', {})
      .catch(() => undefined)
      .finally(() => signal.close());
    this.#become({ ...START });
  }

  /** Shows a track to the class, now and after every return. */
  async show(source: Source, track: MediaStreamTrack): Promise<void> {
    this.#become({ own: { ...this.#state.own, [source]: track } });
    if (source === 'MICROPHONE') this.#become({ muted: false });
    track.addEventListener('ended', () => void this.hide(source));
    await this.#session?.publish(source, track);
  }

  /** The page of the class is looked at, or another one. */
  turned(visible: boolean): void {
    this.#visible = visible;
    if (this.#wanted) this.#note({ kind: 'PAGE', visible });
  }

  /** Only these pictures are on the page: by producer, their heights in device pixels. */
  watch(heights: ReadonlyMap<string, number>): void {
    this.#shown = heights;
    this.#session?.show(this.#fallback.audioOnly ? new Map() : heights);
  }

  async hide(source: Source): Promise<void> {
    const { [source]: track, ...own } = this.#state.own;
    track?.stop();
    this.#become({ own });
    await this.#session?.unpublish(source).catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const signal = new SignalClient(this.#url, {
      notice: (notice) => this.#hear(signal, notice),
      closed: (code) => this.#closed(signal, code),
    });
    this.#signal = signal;
    this.#early = [];
    try {
      const joined = await signal.request('join', {});
      const { peerId, instructor, peers } = joined;
      this.#peerId = peerId;
      this.#become({
        peerId,
        instructor,
        peers: this.#lingering.joined(this.#state.peers, peers, {}),
      });
      this.pointer.joined(peers);
      const early = this.#early;
      this.#early = null;
      early.forEach((notice) => this.#hear(signal, notice));
      const session = await MediaSession.open(signal, joined, this.#route, {
        track: (peerId, source, track) => this.#received(peerId, source, track),
        link: (direction, state) => this.#note({ kind: 'LINK', direction, state }),
        broken: () => this.#broken(session, signal),
        stranded: () => this.#closed(signal, LOST),
      });
      if (this.#signal !== signal) {
        session.close();
        return;
      }
      this.#session = session;
      this.pointer.connected(session);
      this.#failures = 0;
      this.#fallback = WHOLE;
      this.#looking = setInterval(() => void this.#look(), LOOK_MS);
      this.#observing = setInterval(() => void this.#observe(session), OBSERVE_MS);
      this.#become({ status: 'in' });
      this.#note({ kind: 'PAGE', visible: this.#visible });
      const sending = Object.entries(this.#state.own).map(([source, track]) =>
        session.publish(source as Source, track),
      );
      const receiving = this.#state.peers
        .filter((peer) => !this.#lingering.isGhost(peer.peerId))
        .map((peer) => session.receive(peer));
      await Promise.all([...sending, ...receiving]);
    } catch (error) {
      if (error instanceof SignalError && /^classroom\./.test(error.code)) {
        this.#wanted = false;
        this.#lingering.end();
        this.#become({ status: 'refused', refusal: error });
      }
      signal.close();
    }
  }

  #hear(signal: SignalClient, notice: Notice): void {
    if (this.#signal !== signal) return;
    if (this.#early) {
      this.#early.push(notice);
      return;
    }
    const { peers } = this.#state;
    switch (notice.notice) {
      case 'peerJoined':
        if (!peers.some(({ peerId }) => peerId === notice.data.peer.peerId))
          this.#become({ peers: this.#lingering.cameBack(peers, notice.data.peer, {}) });
        break;
      case 'peerLeft':
        peers
          .find(({ peerId }) => peerId === notice.data.peerId)
          ?.producers.forEach(({ producerId }) => this.#session?.forget(producerId));
        this.pointer.left(notice.data.peerId);
        this.#become({ peers: peers.filter(({ peerId }) => peerId !== notice.data.peerId) });
        break;
      case 'producerOpened': {
        const { peerId, producer } = notice.data;
        const known = peers.find((peer) => peer.peerId === peerId)?.producers;
        if (!known || known.some(({ producerId }) => producerId === producer.producerId)) break;
        this.#change(peerId, (peer) => ({ ...peer, producers: [...peer.producers, producer] }));
        this.#session?.receiveOne(peerId, producer).catch(() => undefined);
        break;
      }
      case 'speaking':
        this.#become({ speaking: notice.data.peerIds });
        break;
      case 'producerClosed':
        this.#session?.forget(notice.data.producerId);
        this.#change(notice.data.peerId, (peer) => withoutProducer(peer, notice.data.producerId));
        break;
      case 'producerMuted':
        if (notice.data.peerId === this.#peerId) {
          this.#become({ muted: true });
          void this.hide('MICROPHONE');
        }
        break;
      case 'dataProducerOpened':
        this.pointer.opened(notice.data.peerId, notice.data.dataProducer.dataProducerId);
        break;
      case 'dataProducerClosed':
        this.pointer.closed(notice.data.dataProducerId);
        break;
      case 'roomClosed':
        this.#wanted = false;
        break;
    }
  }

  /** Judges what came, and gives up the pictures where the network carries no more than the sound. */
  async #look(): Promise<void> {
    const session = this.#session;
    const looks = await session?.look().catch(() => []);
    if (!looks || this.#session !== session) return;
    const byPeer = Map.groupBy(looks, ({ peerId }) => peerId);
    const quality = Object.fromEntries(
      [...byPeer].map(([peerId, parts]) => [peerId, worst(parts.map(qualityOf))]),
    );
    const before = this.#fallback.audioOnly;
    this.#fallback = looked(this.#fallback, bestPicture(looks));
    const { audioOnly } = this.#fallback;
    if (audioOnly !== before) session?.show(audioOnly ? new Map() : this.#shown);
    this.#become({ quality, audioOnly });
  }

  async #observe(session: MediaSession): Promise<void> {
    const quality = await session.quality(this.#state.audioOnly).catch(() => null);
    if (quality && this.#session === session) this.#note(quality);
  }

  #note(noticed: Noticed): void {
    this.#journal.add(noticed, performance.now());
    void this.#tell();
  }

  /** What can't be told now is told later, by the next connection if need be. */
  async #tell(): Promise<void> {
    const signal = this.#signal;
    if (!signal || this.#state.status !== 'in') return;
    const kept = this.#journal.take();
    const now = performance.now();
    try {
      await signal.request('observe', {
        clockMillis: Math.round(now),
        observations: observations(kept, now),
      });
    } catch (error) {
      // What was refused would be refused again.
      if (error instanceof SignalError && error.code === 'network') this.#journal.putBack(kept);
    }
  }

  #received(peerId: string, source: Source, track: MediaStreamTrack): void {
    this.#change(peerId, (peer) => ({ ...peer, tracks: { ...peer.tracks, [source]: track } }));
  }

  #closed(signal: SignalClient, code: number): void {
    if (this.#signal !== signal) return;
    const comesBack = this.#wanted && code !== TOO_FAST && code !== TOO_LARGE && code !== REMOVED;
    const session = this.#session;
    if (session && !session.closed && comesBack && code !== CLASS_ENDED && code !== ROOM_LOST) {
      this.#session = null;
      this.#lingering.begin(session, this.#state.peers);
    } else if (session) {
      this.#lingering.end();
    }
    this.#drop()?.close();
    if (code === CLASS_ENDED) {
      this.leave();
      this.#become({ status: 'over' });
    } else if (code === REMOVED) {
      this.leave();
    } else if (comesBack) {
      const peers = this.#state.peers.filter(({ peerId }) => this.#lingering.isGhost(peerId));
      this.#become({ status: 'away', peers, speaking: [], quality: {}, audioOnly: false });
      this.#failures += 1;
      // The first return is immediate: most losses are a moment's.
      const pause = this.#failures === 1 ? 0 : Math.min(500 * 2 ** (this.#failures - 2), LONGEST_PAUSE_MS);
      this.#comingBack = setTimeout(() => void this.#connect(), pause * (0.5 + Math.random() / 2));
    }
  }

  /** Neither ICE nor anything else mends it. */
  #broken(session: MediaSession, signal: SignalClient): void {
    session.close();
    if (this.#lingering.holds(session)) this.#lingering.end();
    else this.#closed(signal, LOST);
  }

  /** The signalling that is given up; it is not closed yet. */
  #drop(): SignalClient | null {
    clearInterval(this.#looking);
    clearInterval(this.#observing);
    this.#session?.close();
    this.#session = null;
    this.pointer.lost();
    const signal = this.#signal;
    this.#signal = null;
    return signal;
  }

  #change(peerId: string, change: (peer: Peer) => Peer): void {
    this.#become({
      peers: this.#state.peers.map((peer) => (peer.peerId === peerId ? change(peer) : peer)),
    });
  }

  #become(next: Partial<MediaState>): void {
    this.#state = { ...this.#state, ...next };
    this.#listeners.forEach((listener) => listener());
  }
}

/** Of all pictures: one person's bad camera is not this browser's network. Null: there is none. */
function bestPicture(looks: Look[]): Quality | null {
  const pictures = looks.filter(({ frames }) => frames !== null).map(qualityOf);
  if (pictures.length === 0) return null;
  return pictures.includes('good') ? 'good' : pictures.includes('fair') ? 'fair' : 'poor';
}

const withoutEnded = (peers: Peer[]): Peer[] =>
  peers.map((peer) => ({
    ...peer,
    tracks: Object.fromEntries(
      Object.entries(peer.tracks).filter(([, track]) => track.readyState === 'live'),
    ),
  }));

function withoutProducer(peer: Peer, producerId: string): Peer {
  const closed = peer.producers.find((producer) => producer.producerId === producerId);
  const tracks = { ...peer.tracks };
  if (closed) delete tracks[closed.source];
  return { ...peer, tracks, producers: peer.producers.filter((producer) => producer !== closed) };
}
