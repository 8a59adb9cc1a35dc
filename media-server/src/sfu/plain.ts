import { BlockList, isIPv6 } from 'node:net';
import type { types } from 'mediasoup';
import { Problem } from '../problem.js';
import type { Connection } from './transports.js';
import type { Workplace } from './workers.js';

/** What a plain transport is made for. */
export interface PlainWish {
  /** Seen from the media server: `in` takes RTP, `out` sends it. */
  direction: 'in' | 'out';
  /** The other end is whoever sends first. */
  comedia: boolean;
  /** RTP and RTCP on one port. */
  rtcpMux: boolean;
  /** Absent: media go in the clear. */
  srtp?: types.SrtpCryptoSuite;
}

/** Where the other end of a plain transport is, and by which key it speaks. */
export interface PlainEnd {
  ip?: string;
  port?: number;
  rtcpPort?: number;
  srtpParameters?: types.SrtpParameters;
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const isLoopback = (ip: string): boolean => loopback.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4');

export function plainOptions(
  { comedia, rtcpMux, srtp }: PlainWish,
  { plainListen, ports }: Workplace,
): types.PlainTransportOptions {
  return {
    listenInfo: { protocol: 'udp', ip: plainListen, portRange: ports },
    rtcpMux,
    comedia,
    enableSrtp: srtp !== undefined,
    srtpCryptoSuite: srtp,
  };
}

/** A server that listens on this machine alone sends to this machine alone. */
export function mayBeSentTo({ room }: Connection, { ip }: PlainEnd): void {
  if (ip !== undefined && isLoopback(room.workplace.plainListen) && !isLoopback(ip)) {
    throw new Problem(
      422,
      'media.notLoopback',
      'Plain RTP goes to loopback addresses only, unless MARU_MEDIA_PLAIN_LISTEN is another.',
    );
  }
}

/** A plain transport carries media one way. */
export function carries({ direction }: Connection, wanted: 'in' | 'out'): void {
  if (direction !== undefined && direction !== wanted) {
    throw new Problem(
      409,
      'media.wrongDirection',
      `This plain transport was made for the direction ${direction}.`,
    );
  }
}
