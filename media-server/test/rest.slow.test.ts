import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { limits } from '../src/limits.js';
import { startServer, type Server } from './server.js';

interface Opened {
  routerId: string;
  created: boolean;
  rtpCapabilities: { codecs: { mimeType: string }[] };
}
interface Made {
  transportId: string;
  iceCandidates: { protocol: string; address: string; port: number }[];
}
interface Refused {
  status: number;
  code: string;
  detail: string;
}

const opus = {
  mid: '0',
  codecs: [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48000, channels: 2 }],
  encodings: [{ ssrc: 1111 }],
  rtcp: { cname: 'a' },
};

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.close();
});

const opened = (): Promise<Opened> => server.json('PUT', `/routers/${randomUUID()}`);
const made = (routerId: string): Promise<Made> =>
  server.json('POST', `/routers/${routerId}/transports`);

describe('routers', () => {
  it('are made once, however many ask at the same time', async () => {
    const before = server.sfu.routers.size;
    const path = `/routers/${randomUUID()}`;
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => server.call('PUT', path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const first = await Promise.all(answers.map((answer) => answer.json() as Promise<Opened>));
    expect(first.filter(({ created }) => created)).toHaveLength(1);
    expect(server.sfu.routers.size).toBe(before + 1);
    expect((await server.call('DELETE', path)).status).toBe(204);
    expect(server.sfu.routers.size).toBe(before);
  });

  it('tell what they can carry', async () => {
    const { rtpCapabilities } = await opened();
    expect(rtpCapabilities.codecs.map(({ mimeType }) => mimeType)).toEqual(
      expect.arrayContaining(['audio/opus', 'video/VP8', 'video/H264']),
    );
  });

  it('take everything on them along when they close', async () => {
    const { routerId } = await opened();
    const { transportId } = await made(routerId);
    await server.json('POST', `/transports/${transportId}/producers`, {
      kind: 'audio',
      rtpParameters: opus,
    });
    await server.call('DELETE', `/routers/${routerId}`);
    expect((await server.call('GET', `/transports/${transportId}/stats`)).status).toBe(404);
    expect(server.sfu.producers.size).toBe(0);
  });
});

describe('transports', () => {
  it('are reachable by UDP and by TCP, on ports of the range', async () => {
    const { routerId } = await opened();
    const { iceCandidates } = await made(routerId);
    expect(iceCandidates.map(({ protocol }) => protocol).sort()).toEqual(['tcp', 'udp']);
    for (const { port } of iceCandidates) {
      expect(port).toBeGreaterThanOrEqual(20000);
      expect(port).toBeLessThanOrEqual(29999);
    }
  });

  it('close once; afterwards they are not there', async () => {
    const { routerId } = await opened();
    const { transportId } = await made(routerId);
    expect((await server.call('DELETE', `/transports/${transportId}`)).status).toBe(204);
    expect((await server.call('DELETE', `/transports/${transportId}`)).status).toBe(404);
  });

  it('of a bridge that is gone are closed where no browser uses them', async () => {
    const { routerId } = await opened();
    const { transportId } = await made(routerId);
    expect((await server.call('POST', `/routers/${routerId}/abandon`)).status).toBe(204);
    expect((await server.call('GET', `/transports/${transportId}/stats`)).status).toBe(404);
    const later = await made(routerId);
    expect((await server.call('GET', `/transports/${later.transportId}/stats`)).status).toBe(200);
  });

  it('carry a bounded number of producers', async () => {
    const { routerId } = await opened();
    const { transportId } = await made(routerId);
    const produce = (n: number): Promise<Response> =>
      server.call('POST', `/transports/${transportId}/producers`, {
        kind: 'audio',
        rtpParameters: { ...opus, mid: String(n), encodings: [{ ssrc: 5000 + n }] },
      });
    for (let n = 0; n < limits.producersPerTransport; n++) {
      expect((await produce(n)).status).toBe(200);
    }
    const refused = await produce(99);
    expect(refused.status).toBe(409);
    expect(((await refused.json()) as Refused).code).toBe('media.limitReached');
  });
});

describe('consumers', () => {
  it('start paused and are closed with their producer', async () => {
    const { routerId, rtpCapabilities } = await opened();
    const sender = await made(routerId);
    const receiver = await made(routerId);
    const { producerId } = await server.json<{ producerId: string }>(
      'POST',
      `/transports/${sender.transportId}/producers`,
      { kind: 'audio', rtpParameters: opus },
    );
    const { consumerId } = await server.json<{ consumerId: string }>(
      'POST',
      `/transports/${receiver.transportId}/consumers`,
      { producerId, rtpCapabilities },
    );
    expect(server.sfu.consumers.get(consumerId).paused).toBe(true);
    expect((await server.call('POST', `/consumers/${consumerId}/resume`)).status).toBe(204);
    expect(server.sfu.consumers.get(consumerId).paused).toBe(false);
    await server.call('DELETE', `/producers/${producerId}`);
    await vi.waitFor(async () => {
      expect((await server.call('POST', `/consumers/${consumerId}/resume`)).status).toBe(404);
    });
  });

  it('are refused to a receiver that lacks the codec', async () => {
    const { routerId } = await opened();
    const { transportId } = await made(routerId);
    const { producerId } = await server.json<{ producerId: string }>(
      'POST',
      `/transports/${transportId}/producers`,
      { kind: 'audio', rtpParameters: opus },
    );
    const answer = await server.call('POST', `/transports/${transportId}/consumers`, {
      producerId,
      rtpCapabilities: { codecs: [], headerExtensions: [] },
    });
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as Refused).code).toBe('media.cannotConsume');
  });
});

describe('requests', () => {
  const router = `/routers/${randomUUID()}`;
  const big = { dtlsParameters: { fingerprints: ['x'.repeat(limits.bodyBytes)] } };

  it.each([
    ['PUT', '/routers/not-a-uuid', undefined, 400, 'request.malformed'],
    ['DELETE', router, undefined, 404, 'media.routerNotFound'],
    ['POST', `${router}/transports`, undefined, 404, 'media.routerNotFound'],
    ['POST', `/transports/${randomUUID()}/connect`, {}, 400, 'request.malformed'],
    ['POST', `/transports/${randomUUID()}/connect`, big, 413, 'request.tooLarge'],
    ['POST', `/transports/${randomUUID()}/restart-ice`, undefined, 404, 'media.transportNotFound'],
    ['POST', `/consumers/${randomUUID()}/resume`, undefined, 404, 'media.consumerNotFound'],
    ['POST', `/producers/${randomUUID()}/pause`, undefined, 404, 'media.producerNotFound'],
    ['GET', '/nowhere', undefined, 404, 'request.notFound'],
  ])('%s %s is refused with %s %s %s', async (method, path, body, status, code) => {
    const answer = await server.call(method, path, body);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const refused = (await answer.json()) as Refused;
    expect([answer.status, refused.status, refused.code]).toEqual([status, status, code]);
  });

  it('of malformed JSON are refused', async () => {
    const answer = await fetch(`${server.base}/transports/${randomUUID()}/connect`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer test-token-0123456789',
        'content-type': 'application/json',
      },
      body: '{"dtlsParameters":',
    });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as Refused).code).toBe('request.malformed');
  });

  it('with parameters that mediasoup does not take are refused with its reason', async () => {
    const { routerId } = await opened();
    const { transportId } = await made(routerId);
    const answer = await server.call('POST', `/transports/${transportId}/producers`, {
      kind: 'video',
      rtpParameters: { codecs: [{ mimeType: 'video/AV2', payloadType: 'x', clockRate: 1 }] },
    });
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as Refused).code).toBe('media.unsupported');
  });

  it.each([undefined, 'Bearer wrong', 'Basic dGVzdA=='])(
    'with authorization %s are refused',
    async (authorization) => {
      for (const path of [router, '/events', '/nowhere-but-guarded']) {
        const answer = await fetch(server.base + path, {
          method: path === router ? 'PUT' : 'GET',
          headers: authorization ? { authorization } : {},
        });
        expect([401, 404]).toContain(answer.status);
        expect(answer.status === 404).toBe(path === '/nowhere-but-guarded');
      }
    },
  );

  it('for health need no token', async () => {
    const answer = await fetch(`${server.base}/health`);
    expect(await answer.json()).toMatchObject({
      status: 'UP',
      workers: { wanted: 1, running: 1 },
    });
  });
});

describe('a worker that dies', () => {
  it('is told, forgotten with its routers, and replaced', async () => {
    const own = await startServer();
    try {
      const { routerId } = await own.json<Opened>('PUT', `/routers/${randomUUID()}`);
      const told = own.sfu.events.last;
      const [pid] = own.sfu.workers.pids;
      process.kill(pid ?? 0, 'SIGKILL');
      await vi.waitFor(
        () => {
          expect(own.sfu.workers.running).toBe(1);
          expect(own.sfu.workers.pids).not.toEqual([pid]);
        },
        { timeout: 10_000 },
      );
      const after = own.sfu.events.after(told)?.map(({ event }) => event);
      expect(after).toContainEqual({ type: 'worker.died', routerIds: [routerId] });
      expect((await own.call('DELETE', `/routers/${routerId}`)).status).toBe(404);
      expect((await own.call('PUT', `/routers/${routerId}`)).status).toBe(200);
    } finally {
      await own.close();
    }
  });
});
