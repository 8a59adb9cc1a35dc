import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { token } from './server.js';
import { workerBinary } from './worker.js';

const root = new URL('..', import.meta.url).pathname;

beforeAll(() => {
  execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: root });
});

interface Running {
  child: ChildProcess;
  ended: Promise<number | null>;
  worker: number;
}

async function start(...flags: string[]): Promise<Running> {
  const child = spawn(process.execPath, ['dist/main.js', ...flags], {
    cwd: root,
    env: {
      ...process.env,
      MARU_MEDIA_TOKEN: token,
      MARU_MEDIA_PORT: '0',
      MARU_MEDIA_WORKERS: '1',
      MEDIASOUP_WORKER_BIN: workerBinary(),
      MARU_MEDIA_RTC_PORTS: '20000-29999',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    child.once('exit', (code) => {
      reject(new Error(`ended with ${code} before it served`));
    });
  });
  const pid = child.pid ?? 0;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  return { child, ended, worker: Number(children[0]) };
}

/** Ended, even where nobody collects what an ended process leaves. */
async function isGone(pid: number): Promise<void> {
  await vi.waitFor(() => {
    const stat = existsSync(`/proc/${pid}`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ') Z';
    expect(stat).toContain(') Z');
  });
}

describe('the process', () => {
  it('ends with its worker when asked to', async () => {
    const { child, ended, worker } = await start();
    expect(worker).toBeGreaterThan(1);
    child.stdin?.end();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    await isGone(worker);
  });

  it('ends with its worker when its parent is gone', async () => {
    const { child, ended, worker } = await start('--with-parent');
    child.stdin?.end();
    expect(await ended).toBe(0);
    await isGone(worker);
  });

  it('names what is wrong with its settings', () => {
    const env = { ...process.env, MARU_MEDIA_TOKEN: 'short' };
    expect(() =>
      execFileSync(process.execPath, ['dist/main.js'], { cwd: root, env, stdio: 'pipe' }),
    ).toThrow('MARU_MEDIA_TOKEN must have at least 16 characters');
  });
});
