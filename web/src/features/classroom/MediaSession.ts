import type { types } from 'mediasoup-client';
import { announceChannels, followChannel, openChannel } from './media/channels';
import { type Figures, figuresOf, NO_FIGURES, type Report, since } from './media/figures';
import { layerFor } from './media/layers';
import type { LinkState, Noticed, Way } from './media/observe';
import type { Received } from './media/quality';
import { type Route, routed } from './media/route';
import { soundOptions } from './media/sound';
import {
  type Channel,
  type Joined,
  type Made,
  type PeerInfo,
  type ProducerInfo,
  type Source,
} from './protocol';
import type { SignalClient } from './SignalClient';

/** What somebody is seen and heard by. */
export type Tracks = Partial<Record<Source, MediaStreamTrack>>;

/**
 * Three simulcast layers; the smallest fits a network of 150 kbit/s together with the sound. L1T3 in each, since declaring
 * L1T1 halves Firefox’s frame rate.
 */
const CAMERA_LAYERS: types.RtpEncodingParameters[] = [
  { scaleResolutionDownBy: 4, maxBitrate: 100_000, scalabilityMode: 'L1T3' },
  { scaleResolutionDownBy: 2, maxBitrate: 600_000, scalabilityMode: 'L1T3' },
  { maxBitrate: 1_800_000, scalabilityMode: 'L1T3' },
];

const ALL_FRAMES = 2;

interface Handlers {
  track: (peerId: string, source: Source, track: MediaStreamTrack) => void;
  link: (way: Way, state: LinkState) => void;
  /** ICE could not be mended: everything has to be made anew. */
  broken: () => void;
  /** The network was lost, and the server can't be asked for another way: this connection leads nowhere. */
  stranded: () => void;
}

/** One track that is received. */
interface Incoming {
  consumer: types.Consumer;
  peerId: string;
  source: Source;
  simulcast: boolean;
  flowing: boolean;
  layer: number;
  /** Totals of the last look. */
  seen: Received;
}

/** What came of one track since the last look. */
export interface Look extends Received {
  peerId: string;
  source: Source;
}

const LINK_STATES: Partial<Record<types.ConnectionState, LinkState>> = {
  connecting: 'CONNECTING',
  connected: 'CONNECTED',
  disconnected: 'DISCONNECTED',
  failed: 'FAILED',
};

/** Fetched while people stand before the door, so that nobody who joins waits for it. */
export const mediasoupClient = () => import('mediasoup-client');

/** The media of one connection: what it sends and what it receives. */
export class MediaSession {
  readonly #signal: SignalClient;
  readonly #handlers: Handlers;
  readonly #device: types.Device;
  readonly #send: types.Transport;
  readonly #receive: types.Transport;
  readonly #producers = new Map<Source, types.Producer>();
  readonly #incoming = new Map<string, Incoming>();
  /** Heights of the pictures that are shown, by producer; null: as long as nobody has said. */
  #shown: ReadonlyMap<string, number> | null = null;
  /** Totals of the last time that they were told. */
  #told: Record<Way, Figures> = { SEND: NO_FIGURES, RECEIVE: NO_FIGURES };

  private constructor(
    signal: SignalClient,
    handlers: Handlers,
    device: types.Device,
    send: types.Transport,
    receive: types.Transport,
  ) {
    this.#signal = signal;
    this.#handlers = handlers;
    this.#device = device;
    this.#send = send;
    this.#receive = receive;
    this.#mend(send, 'SEND');
    this.#mend(receive, 'RECEIVE');
    announceChannels(send, signal);
    send.on('produce', ({ rtpParameters, appData }, done, failed) => {
      const source = appData.source as Source;
      signal
        .request('produce', { transportId: send.id, source, rtpParameters })
        .then(({ producerId }) => done({ id: producerId }), failed);
    });
  }

  static async open(
    signal: SignalClient,
    { rtpCapabilities, iceServers }: Joined,
    route: Route,
    handlers: Handlers,
  ): Promise<MediaSession> {
    const { Device } = await mediasoupClient();
    const device = await Device.factory();
    await device.load({ routerRtpCapabilities: rtpCapabilities });
    const [sending, receiving] = await Promise.all([
      signal.request('createTransport', { direction: 'SEND' }),
      signal.request('createTransport', { direction: 'RECEIVE' }),
    ]);
    const optionsOf = ({ transportId, ...others }: Made): types.TransportOptions =>
      routed(route, { id: transportId, ...others, iceServers });
    return new MediaSession(
      signal,
      handlers,
      device,
      device.createSendTransport(optionsOf(sending)),
      device.createRecvTransport(optionsOf(receiving)),
    );
  }

  async publish(source: Source, track: MediaStreamTrack): Promise<void> {
    const producer = await this.#send.produce({
      track,
      stopTracks: false,
      appData: { source },
      ...(source === 'CAMERA' || source === 'HANDS'
        ? { encodings: CAMERA_LAYERS, codecOptions: { videoGoogleStartBitrate: 1500 } }
        : {}),
      ...(source === 'MICROPHONE' ? { codecOptions: soundOptions(track) } : {}),
    });
    this.#producers.set(source, producer);
  }

  async unpublish(source: Source): Promise<void> {
    const producer = this.#producers.get(source);
    if (!producer) return;
    this.#producers.delete(source);
    producer.close();
    await this.#signal.request('closeProducer', { producerId: producer.id });
  }

  /** Undefined: it is not sent. */
  producerOf(source: Source): string | undefined {
    return this.#producers.get(source)?.id;
  }

  openChannel(channel: Channel): Promise<types.DataProducer> {
    return openChannel(this.#send, this.#signal, channel);
  }

  followChannel(dataProducerId: string, hear: (message: unknown) => void): Promise<types.DataConsumer> {
    return followChannel(this.#receive, this.#signal, dataProducerId, hear);
  }

  async receive(peer: PeerInfo): Promise<void> {
    // Whoever stops sending in the meantime keeps nobody from the others.
    await Promise.allSettled(peer.producers.map((producer) => this.receiveOne(peer.peerId, producer)));
  }

  async receiveOne(peerId: string, { producerId, source }: ProducerInfo): Promise<void> {
    const { consumerId, type, ...consumed } = await this.#signal.request('consume', {
      transportId: this.#receive.id,
      producerId,
      rtpCapabilities: this.#device.recvRtpCapabilities,
    });
    // One stream for each person, so that sound and picture stay together.
    const consumer = await this.#receive.consume({ id: consumerId, streamId: peerId, ...consumed });
    const incoming: Incoming = {
      consumer,
      peerId,
      source,
      simulcast: type === 'simulcast',
      flowing: false,
      layer: CAMERA_LAYERS.length - 1,
      seen: { packets: 0, lost: 0, frames: 0 },
    };
    this.#incoming.set(producerId, incoming);
    this.#handlers.track(peerId, source, consumer.track);
    await this.#fit(producerId, incoming);
  }

  /** The producer is gone. */
  forget(producerId: string): void {
    this.#incoming.get(producerId)?.consumer.close();
    this.#incoming.delete(producerId);
  }

  /** Only these pictures are wanted, each at its height in device pixels. Sound always flows. */
  show(heights: ReadonlyMap<string, number>): void {
    this.#shown = heights;
    for (const [producerId, incoming] of this.#incoming)
      this.#fit(producerId, incoming).catch(() => undefined);
  }

  /** What came since the last look. Pictures that are not wanted are left out. */
  async look(): Promise<Look[]> {
    const looks = [...this.#incoming.values()].map(async (incoming) => {
      const now = await totals(incoming.consumer);
      const { seen } = incoming;
      incoming.seen = now;
      return {
        peerId: incoming.peerId,
        source: incoming.source,
        flowing: incoming.flowing,
        packets: Math.max(0, now.packets - seen.packets),
        lost: Math.max(0, now.lost - seen.lost),
        frames:
          incoming.consumer.kind === 'video' ? Math.max(0, (now.frames ?? 0) - (seen.frames ?? 0)) : null,
      };
    });
    return (await Promise.all(looks)).filter(({ flowing }) => flowing);
  }

  /** What was sent and received since the last time, and by which way. */
  async quality(audioOnly: boolean): Promise<Noticed> {
    const [sending, receiving] = await Promise.all([figures(this.#send), figures(this.#receive)]);
    const before = this.#told;
    this.#told = { SEND: sending, RECEIVE: receiving };
    return {
      kind: 'QUALITY',
      sending: sending.pair,
      receiving: receiving.pair,
      sent: since(before.SEND.counted, sending.counted),
      received: since(before.RECEIVE.counted, receiving.counted),
      audioOnly,
    };
  }

  get closed(): boolean {
    return this.#send.closed;
  }

  close(): void {
    this.#send.close();
    this.#receive.close();
  }

  /** Lets a track flow or rest, in the size that is shown. */
  async #fit(producerId: string, incoming: Incoming): Promise<void> {
    const { consumer } = incoming;
    const consumerId = consumer.id;
    const height = consumer.kind === 'audio' || !this.#shown ? Infinity : this.#shown.get(producerId);
    const wanted = height !== undefined;
    if (incoming.simulcast && wanted && height !== Infinity && layerFor(height) !== incoming.layer) {
      incoming.layer = layerFor(height);
      await this.#signal.request('preferLayers', {
        consumerId,
        spatialLayer: incoming.layer,
        temporalLayer: ALL_FRAMES,
      });
    }
    if (incoming.flowing === wanted) return;
    incoming.flowing = wanted;
    await this.#signal.request(wanted ? 'resumeConsumer' : 'pauseConsumer', { consumerId });
  }

  #mend(transport: types.Transport, way: Way): void {
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      this.#signal
        .request('connectTransport', { transportId: transport.id, dtlsParameters })
        .then(() => done(), failed);
    });
    transport.on('connectionstatechange', (state) => {
      const link = LINK_STATES[state];
      if (link) this.#handlers.link(way, link);
      if (state === 'disconnected') void this.#restartIce(transport, way);
      if (state === 'failed') this.#handlers.broken();
    });
  }

  async #restartIce(transport: types.Transport, way: Way): Promise<void> {
    this.#handlers.link(way, 'RESTARTING');
    try {
      const { iceParameters } = await this.#signal.request('restartIce', { transportId: transport.id });
      await transport.restartIce({ iceParameters });
    } catch {
      this.#handlers.stranded();
    }
  }
}

async function totals(consumer: types.Consumer): Promise<Received> {
  const sum: Received = { packets: 0, lost: 0, frames: 0 };
  if (consumer.closed) return sum;
  const reports = (await consumer.getStats()).values() as Iterable<
    Partial<Record<string, number>> & { type: string }
  >;
  for (const report of reports) {
    if (report.type !== 'inbound-rtp') continue;
    sum.packets += report.packetsReceived ?? 0;
    sum.lost += report.packetsLost ?? 0;
    sum.frames = (sum.frames ?? 0) + (report.framesDecoded ?? 0);
  }
  return sum;
}

async function figures(transport: types.Transport): Promise<Figures> {
  if (transport.closed) return NO_FIGURES;
  const reports = await transport.getStats();
  return figuresOf([...(reports.values() as Iterable<Report>)]);
}
