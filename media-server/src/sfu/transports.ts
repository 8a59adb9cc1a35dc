import type { types } from 'mediasoup';
import type { EventLog } from '../events.js';
import { limits } from '../limits.js';
import { limitReached, notFound } from '../problem.js';
import { plainOptions, type PlainWish } from './plain.js';
import { byMediasoup } from './refusals.js';
import type { Room } from './routers.js';

/** One direction of one person's media, or a way for plain RTP. */
export interface Connection {
  room: Room;
  transport: types.Transport;
  /** The only way that a plain transport carries media; browsers' transports may carry both. */
  direction?: 'in' | 'out';
  producers: number;
  consumers: number;
  dataProducers: number;
  dataConsumers: number;
}

/** Enough for the middle simulcast layer at once; the estimate takes over within seconds. */
const INITIAL_OUTGOING_BITRATE = 1_500_000;

/** Messages are small, and what can't be sent at once is better left out. */
const DATA = {
  enableSctp: true,
  maxSendMessageSize: limits.dataMessageBytes,
  maxReceiveMessageSize: limits.dataMessageBytes,
  sctpSendBufferSize: limits.dataBacklogBytes,
  sctpPerStreamSendQueueLimit: limits.dataBacklogBytes,
  sctpMaxReceiverWindowBufferSize: limits.dataBacklogBytes,
};

const NOTHING_YET = { producers: 0, consumers: 0, dataProducers: 0, dataConsumers: 0 };

export class Transports {
  readonly #connections = new Map<string, Connection>();
  readonly #events: EventLog;

  constructor(events: EventLog) {
    this.#events = events;
  }

  get size(): number {
    return this.#connections.size;
  }

  async create(
    room: Room,
    { enableSctp }: { enableSctp: boolean },
  ): Promise<types.WebRtcTransport> {
    hasRoom(room);
    const transport = await room.router.createWebRtcTransport({
      webRtcServer: room.workplace.server,
      enableUdp: true,
      enableTcp: true,
      preferUdp: true,
      initialAvailableOutgoingBitrate: INITIAL_OUTGOING_BITRATE,
      ...(enableSctp ? DATA : {}),
    });
    await transport.setMaxIncomingBitrate(limits.incomingBitrate);
    this.#keep({ room, transport, ...NOTHING_YET });
    this.#tellStates(room, transport);
    return transport;
  }

  async createPlain(room: Room, wanted: PlainWish): Promise<types.PlainTransport> {
    hasRoom(room);
    const transport = await byMediasoup(() =>
      room.router.createPlainTransport(plainOptions(wanted, room.workplace)),
    );
    this.#keep({ room, transport, direction: wanted.direction, ...NOTHING_YET });
    return transport;
  }

  get(transportId: string): Connection {
    const connection = this.#connections.get(transportId);
    if (!connection) {
      throw notFound('transport', transportId);
    }
    return connection;
  }

  /** Refuses other kinds as if they were not there. */
  webRtc(transportId: string): types.WebRtcTransport {
    const { transport } = this.get(transportId);
    if (transport.type !== 'webrtc') {
      throw notFound('transport', transportId);
    }
    return transport as types.WebRtcTransport;
  }

  /** Refuses other kinds as if they were not there. */
  plain(transportId: string): types.PlainTransport {
    const { transport } = this.get(transportId);
    if (transport.type !== 'plain') {
      throw notFound('transport', transportId);
    }
    return transport as types.PlainTransport;
  }

  /**
   * What is on the router belonged to a bridge that is gone. What no browser uses is closed at once; the rest
   * flows on for a while, so that a class goes on while its people come back by transports of their own.
   */
  abandon(room: Room): void {
    for (const transportId of [...room.transports]) {
      const { transport } = this.get(transportId);
      if (isUnused(transport)) {
        transport.close();
      } else {
        const closing = setTimeout(() => {
          transport.close();
        }, limits.abandonedMilliseconds);
        transport.observer.on('close', () => {
          clearTimeout(closing);
        });
      }
    }
  }

  #keep(connection: Connection): void {
    const { room, transport } = connection;
    const { routerId } = room;
    const transportId = transport.id;
    this.#connections.set(transportId, connection);
    room.transports.add(transportId);
    transport.observer.on('close', () => {
      this.#connections.delete(transportId);
      room.transports.delete(transportId);
      this.#events.append({ type: 'transport.closed', routerId, transportId });
    });
  }

  #tellStates({ routerId }: Room, transport: types.WebRtcTransport): void {
    const transportId = transport.id;
    const stateChanged = (): void => {
      const ice = transport.iceState;
      const dtls = transport.dtlsState;
      if (!transport.closed) {
        this.#events.append({ type: 'transport.state', routerId, transportId, ice, dtls });
      }
    };
    transport.on('icestatechange', stateChanged);
    transport.on('dtlsstatechange', stateChanged);
  }
}

function hasRoom(room: Room): void {
  if (room.transports.size >= limits.transportsPerRouter) {
    throw limitReached(limits.transportsPerRouter, 'transports are open on this router');
  }
}

/** Plain RTP comes from the bridge's own process; a browser's transport is used once ICE has begun. */
function isUnused(transport: types.Transport): boolean {
  return transport.type !== 'webrtc' || (transport as types.WebRtcTransport).iceState === 'new';
}
