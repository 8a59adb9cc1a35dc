import type { types } from 'mediasoup-client';
import type { Observation } from './media/observe';

/** Signalling, version 1: see docs/signalling.md. */
export type Source = 'CAMERA' | 'HANDS' | 'MICROPHONE' | 'SCREEN' | 'SCREEN_SOUND';

export interface ProducerInfo {
  producerId: string;
  source: Source;
  kind: types.MediaKind;
}

/** What a data channel carries. */
export type Channel = 'POINTER';

export interface DataProducerInfo {
  dataProducerId: string;
  channel: Channel;
}

export interface PeerInfo {
  peerId: string;
  memberId: string;
  name: string;
  instructor: boolean;
  producers: ProducerInfo[];
  dataProducers: DataProducerInfo[];
}

export interface Made {
  transportId: string;
  iceParameters: types.IceParameters;
  iceCandidates: types.IceCandidate[];
  dtlsParameters: types.DtlsParameters;
  sctpParameters: types.SctpParameters;
}

export interface Joined {
  peerId: string;
  instructor: boolean;
  rtpCapabilities: types.RtpCapabilities;
  /** TURN, where the server knows of any. */
  iceServers: RTCIceServer[];
  peers: PeerInfo[];
}

/** What each method takes, and what it is answered with. */
export interface Methods {
  join: [Record<string, never>, Joined];
  createTransport: [{ direction: 'SEND' | 'RECEIVE' }, Made];
  connectTransport: [{ transportId: string; dtlsParameters: types.DtlsParameters }, unknown];
  restartIce: [{ transportId: string }, { iceParameters: types.IceParameters }];
  produce: [
    { transportId: string; source: Source; rtpParameters: types.RtpParameters },
    { producerId: string },
  ];
  closeProducer: [{ producerId: string }, unknown];
  consume: [
    { transportId: string; producerId: string; rtpCapabilities: types.RtpCapabilities },
    {
      consumerId: string;
      producerId: string;
      kind: types.MediaKind;
      rtpParameters: types.RtpParameters;
      type: string;
    },
  ];
  resumeConsumer: [{ consumerId: string }, unknown];
  pauseConsumer: [{ consumerId: string }, unknown];
  preferLayers: [{ consumerId: string; spatialLayer: number; temporalLayer: number }, unknown];
  produceData: [{ transportId: string; channel: Channel; streamId: number }, { dataProducerId: string }];
  closeDataProducer: [{ dataProducerId: string }, unknown];
  consumeData: [
    { transportId: string; dataProducerId: string },
    {
      dataConsumerId: string;
      dataProducerId: string;
      sctpStreamParameters: types.SctpStreamParameters;
      label: string;
      protocol: string;
    },
  ];
  observe: [{ clockMillis: number; observations: Observation[] }, unknown];
  leave: [Record<string, never>, unknown];
}

export type Method = keyof Methods;

export type Notice =
  | { notice: 'peerJoined'; data: { peer: PeerInfo } }
  | { notice: 'peerLeft'; data: { peerId: string } }
  | { notice: 'producerOpened'; data: { peerId: string; producer: ProducerInfo } }
  | { notice: 'producerClosed'; data: { peerId: string; producerId: string } }
  | { notice: 'producerMuted'; data: { peerId: string; producerId: string } }
  | { notice: 'dataProducerOpened'; data: { peerId: string; dataProducer: DataProducerInfo } }
  | { notice: 'dataProducerClosed'; data: { peerId: string; dataProducerId: string } }
  | { notice: 'speaking'; data: { peerIds: string[] } }
  | { notice: 'roomClosed'; data: Record<string, never> };

/** Why the server ended a connection. */
export const CLASS_ENDED = 4000;
export const ROOM_LOST = 4001;
export const TOO_FAST = 4002;
export const REMOVED = 4003;
export const TOO_LARGE = 1009;

export class SignalError extends Error {
  readonly code: string;

  constructor(code: string, detail: string) {
    super(detail);
    this.code = code;
  }
}
