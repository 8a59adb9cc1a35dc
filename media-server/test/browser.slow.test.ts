import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startServer, token, type Server } from './server.js';

interface Frames {
  dtls: string;
  framesDecoded: number;
  width: number;
}

const executablePath = process.env.CHROMIUM_BIN ?? '/usr/bin/chromium';

let server: Server;
let front: HttpServer;
let browser: Browser;

beforeAll(async () => {
  expect(existsSync(executablePath), `${executablePath} is needed`).toBe(true);
  server = await startServer();
  front = await serveFront(await bundled());
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--allow-loopback-in-peer-connection',
      '--autoplay-policy=no-user-gesture-required',
    ],
  });
});
afterAll(async () => {
  await browser.close();
  front.closeAllConnections();
  front.close();
  await server.close();
});

describe('the worker in use, with a real browser', () => {
  it('shakes hands by DTLS and carries decodable video there and back', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(front.address() as AddressInfo).port}/`);
    await page.evaluate(
      `window.mirror(${JSON.stringify(randomUUID())}).then(f => window.frames$ = f)`,
    );
    const first = await until(page, (frames) => frames.framesDecoded > 0);
    expect(first.dtls).toBe('connected');
    const later = await until(page, (frames) => frames.framesDecoded > first.framesDecoded + 10);
    expect(later.width).toBeGreaterThan(0);
    expect(server.sfu.workers.running).toBe(1);
  });

  it('carries the messages of a data channel there and back', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(front.address() as AddressInfo).port}/`);
    const heard = await page.evaluate(`window.echo(${JSON.stringify(randomUUID())}, 'here')`);
    expect(heard).toBe('here');
  });
});

async function until(page: Page, enough: (frames: Frames) => boolean): Promise<Frames> {
  return vi.waitFor(
    async () => {
      const frames = await page.evaluate<Frames>('window.frames$()');
      expect(enough(frames), JSON.stringify(frames)).toBe(true);
      return frames;
    },
    { timeout: 20_000, interval: 100 },
  );
}

async function bundled(): Promise<string> {
  const bundle = await build({
    entryPoints: [new URL('page/client.ts', import.meta.url).pathname],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  return bundle.outputFiles[0]?.text ?? '';
}

/** The page, and the media server under /media with the token that a browser must not have. */
function serveFront(script: string): Promise<HttpServer> {
  const http = createServer((request, response) => {
    void (async () => {
      const url = request.url ?? '/';
      if (!url.startsWith('/media')) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(`<!doctype html><body><script>${script}</script></body>`);
        return;
      }
      const body = await bodyOf(request);
      const answer = await fetch(server.base + url.slice('/media'.length), {
        method: request.method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        body: body || undefined,
      });
      response.statusCode = answer.status;
      response.end(await answer.text());
    })();
  });
  return new Promise((resolve) => {
    http.listen(0, '127.0.0.1', () => {
      resolve(http);
    });
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}
