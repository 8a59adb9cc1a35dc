import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { appFor } from '../src/http/app.js';
import { settingsFrom } from '../src/settings.js';
import { startSfu, type Sfu } from '../src/sfu/sfu.js';
import { workerBinary } from './worker.js';

export const token = 'test-token-0123456789';

export interface Server {
  base: string;
  sfu: Sfu;
  call(method: string, path: string, body?: unknown): Promise<Response>;
  json<T>(method: string, path: string, body?: unknown): Promise<T>;
  close(): Promise<void>;
}

/** The production wiring on a free port, with real workers. */
export async function startServer(env: Record<string, string> = {}): Promise<Server> {
  const settings = settingsFrom({
    MARU_MEDIA_TOKEN: token,
    MARU_MEDIA_RTC_PORTS: '20000-29999',
    MARU_MEDIA_WORKERS: '1',
    MEDIASOUP_WORKER_BIN: workerBinary(),
    ...env,
  });
  const sfu = await startSfu(settings);
  const app: FastifyInstance = appFor(sfu, token);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const call = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(base + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  return {
    base,
    sfu,
    call,
    json: async <T>(method: string, path: string, body?: unknown): Promise<T> => {
      const answer = await call(method, path, body);
      if (!answer.ok) {
        throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      }
      return (await answer.json()) as T;
    },
    close: async () => {
      await app.close();
      sfu.close();
    },
  };
}
