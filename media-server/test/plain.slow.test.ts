import { randomUUID } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { limits } from '../src/limits.js';
import { startServer, type Server } from './server.js';

interface Plain {
  transportId: string;
  ip: string;
  port: number;
  rtcpPort?: number;
  srtpParameters?: { cryptoSuite: string; keyBase64: string };
}
interface Opened {
  routerId: string;
  rtpCapabilities: object;
}

const SSRC = 4242;
const opus = {
  codecs: [{ mimeType: 'audio/opus', payloadType: 100, clockRate: 48000, channels: 2 }],
  encodings: [{ ssrc: SSRC }],
};

let server: Server;
let socket: Socket;
beforeAll(async () => {
  server = await startServer();
  socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
});
afterAll(async () => {
  socket.close();
  await server.close();
});

const opened = (): Promise<Opened> => server.json('PUT', `/routers/${randomUUID()}`);
const made = (routerId: string, wish: object): Promise<Plain> =>
  server.json('POST', `/routers/${routerId}/plain-transports`, wish);
const produced = (transportId: string): Promise<{ producerId: string }> =>
  server.json('POST', `/transports/${transportId}/producers`, {
    kind: 'audio',
    rtpParameters: opus,
  });

/** One opus packet of 20 ms. */
function packet(n: number): Buffer {
  const rtp = Buffer.alloc(12 + 40, 0x5a);
  rtp.writeUInt8(0x80, 0);
  rtp.writeUInt8(100, 1);
  rtp.writeUInt16BE(n, 2);
  rtp.writeUInt32BE(n * 960, 4);
  rtp.writeUInt32BE(SSRC, 8);
  return rtp;
}

async function code(answer: Response): Promise<[number, string]> {
  return [answer.status, ((await answer.json()) as { code: string }).code];
}

describe('plain transports', () => {
  it('take RTP from this machine and send it on by SRTP, on ports of the range', async () => {
    const { routerId, rtpCapabilities } = await opened();
    const incoming = await made(routerId, { direction: 'in', comedia: true });
    expect(incoming).toMatchObject({ ip: '127.0.0.1' });
    expect(incoming.rtcpPort).toBeUndefined();
    const { producerId } = await produced(incoming.transportId);

    const outgoing = await made(routerId, { direction: 'out', srtp: 'AEAD_AES_256_GCM' });
    for (const { port } of [incoming, outgoing]) {
      expect(port).toBeGreaterThanOrEqual(20000);
      expect(port).toBeLessThanOrEqual(29999);
    }
    const { port } = socket.address();
    const connect = `/plain-transports/${outgoing.transportId}/connect`;
    const end = { ip: '127.0.0.1', port, srtpParameters: outgoing.srtpParameters };
    await server.json('POST', connect, end);
    const { consumerId } = await server.json<{ consumerId: string }>(
      'POST',
      `/transports/${outgoing.transportId}/consumers`,
      { producerId, rtpCapabilities },
    );
    await server.call('POST', `/consumers/${consumerId}/resume`);

    const sizes: number[] = [];
    socket.on('message', (message) => sizes.push(message.length));
    let n = 0;
    await vi.waitFor(
      () => {
        socket.send(packet(n++), incoming.port, incoming.ip);
        // The tag of the AEAD makes it longer than what was sent.
        expect(sizes.filter((size) => size > packet(0).length).length).toBeGreaterThan(5);
      },
      { timeout: 10_000, interval: 20 },
    );
  });

  it('have a port of its own for RTCP where it is not on the same', async () => {
    const { routerId } = await opened();
    const { port, rtcpPort } = await made(routerId, { direction: 'in', rtcpMux: false });
    expect(rtcpPort).toBeGreaterThan(0);
    expect(rtcpPort).not.toBe(port);
  });

  it('carry media one way', async () => {
    const { routerId, rtpCapabilities } = await opened();
    const incoming = await made(routerId, { direction: 'in', comedia: true });
    const outgoing = await made(routerId, { direction: 'out' });
    const { producerId } = await produced(incoming.transportId);
    const wrong = [
      server.call('POST', `/transports/${outgoing.transportId}/producers`, {
        kind: 'audio',
        rtpParameters: opus,
      }),
      server.call('POST', `/transports/${incoming.transportId}/consumers`, {
        producerId,
        rtpCapabilities,
      }),
    ];
    for (const answer of await Promise.all(wrong)) {
      expect(await code(answer)).toEqual([409, 'media.wrongDirection']);
    }
  });

  it('send to this machine alone, unless configured', async () => {
    const { routerId } = await opened();
    const { transportId } = await made(routerId, { direction: 'out' });
    const path = `/plain-transports/${transportId}/connect`;
    for (const ip of ['192.0.2.1', '2001:db8::1', '::ffff:192.0.2.1']) {
      const answer = await server.call('POST', path, { ip, port: 9 });
      expect(await code(answer)).toEqual([422, 'media.notLoopback']);
    }
    const other = await startServer({ MARU_MEDIA_PLAIN_LISTEN: '0.0.0.0' });
    try {
      const path = `/routers/${randomUUID()}`;
      await other.json('PUT', path);
      const made = await other.json<Plain>('POST', `${path}/plain-transports`, {
        direction: 'out',
      });
      await other.json('POST', `/plain-transports/${made.transportId}/connect`, {
        ip: '192.0.2.1',
        port: 9,
      });
    } finally {
      await other.close();
    }
  });

  it('are no WebRTC transports, and WebRTC transports are none of these', async () => {
    const { routerId } = await opened();
    const plain = await made(routerId, { direction: 'in' });
    const web = await server.json<Plain>('POST', `/routers/${routerId}/transports`);
    for (const path of [
      `/transports/${plain.transportId}/restart-ice`,
      `/plain-transports/${web.transportId}/connect`,
    ]) {
      const body = path.startsWith('/plain') ? { ip: '127.0.0.1', port: 9 } : undefined;
      expect(await code(await server.call('POST', path, body))).toEqual([
        404,
        'media.transportNotFound',
      ]);
    }
  });

  it('are closed as the others, and with their router', async () => {
    const { routerId } = await opened();
    const first = await made(routerId, { direction: 'in' });
    const second = await made(routerId, { direction: 'in' });
    expect((await server.call('DELETE', `/transports/${first.transportId}`)).status).toBe(204);
    await server.call('DELETE', `/routers/${routerId}`);
    expect((await server.call('GET', `/transports/${second.transportId}/stats`)).status).toBe(404);
  });

  it('are as many as a room may have transports', async () => {
    const { routerId } = await opened();
    const room = server.sfu.routers.get(routerId);
    const { transports } = room;
    room.transports = new Set(
      Array.from({ length: limits.transportsPerRouter }, (_, n) => String(n)),
    );
    try {
      const answer = await server.call('POST', `/routers/${routerId}/plain-transports`, {
        direction: 'in',
      });
      expect(await code(answer)).toEqual([409, 'media.limitReached']);
    } finally {
      room.transports = transports;
    }
  });

  it.each([
    [{}, 'direction'],
    [{ direction: 'both' }, 'direction'],
    [{ direction: 'out', comedia: true }, 'comedia'],
    [{ direction: 'in', srtp: 'yes' }, 'srtp'],
  ])('are not made from %j', async (wish, fault) => {
    const { routerId } = await opened();
    const answer = await server.call('POST', `/routers/${routerId}/plain-transports`, wish);
    const refused = (await answer.json()) as { code: string; detail: string };
    expect([answer.status, refused.code]).toEqual([400, 'request.malformed']);
    expect(refused.detail).toContain(fault);
  });

  it.each([
    [{ ip: 'localhost', port: 9 }, 400, 'request.malformed'],
    [{ ip: '127.0.0.1', port: 0 }, 400, 'request.malformed'],
    [
      { ip: '127.0.0.1', port: 9, srtpParameters: { cryptoSuite: 'NONE', keyBase64: '' } },
      400,
      'request.malformed',
    ],
    [{ ip: '127.0.0.1' }, 422, 'media.unsupported'],
  ])('are not connected to %j', async (end, status, refusal) => {
    const { routerId } = await opened();
    const { transportId } = await made(routerId, { direction: 'out' });
    const answer = await server.call('POST', `/plain-transports/${transportId}/connect`, end);
    expect(await code(answer)).toEqual([status, refusal]);
  });
});
