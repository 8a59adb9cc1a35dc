import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { until } from './lesson.ts';

/** Of the Maru under test, which hands out credentials for it. */
const { MARU_TURN_URLS, MARU_TURN_SECRET } = process.env;

/** Debian's coturn at the address and with the secret that Maru was started with. Returns what ends it. */
export async function turnServer(): Promise<() => Promise<void>> {
  const [, host, port] = /^turn:([\d.]+):(\d+)/.exec(MARU_TURN_URLS ?? '') ?? [];
  assert.ok(
    host && port && MARU_TURN_SECRET,
    'MARU_TURN_URLS and MARU_TURN_SECRET are not set: run ./maru test',
  );
  const server = spawn(
    'turnserver',
    [
      '-n',
      `--listening-ip=${host}`,
      `--listening-port=${port}`,
      `--relay-ip=${host}`,
      '--use-auth-secret',
      `--static-auth-secret=${MARU_TURN_SECRET}`,
      '--realm=maru.example',
      '--allow-loopback-peers', // its peers are on this machine
      '--no-cli',
      '--no-tls',
      '--no-dtls',
      '--log-file=stdout',
      '--pidfile=/dev/null',
    ],
    { stdio: 'ignore' },
  );
  const ended = once(server, 'exit');
  await until(
    () => listens(host, Number(port)),
    (listening) => {
      assert.equal(server.exitCode, null, 'coturn ended at once');
      return listening;
    },
  );
  return async () => {
    server.kill();
    await ended;
  };
}

const listens = (host: string, port: number): Promise<boolean> =>
  new Promise((answer) => {
    const socket = connect(port, host);
    socket.once('connect', () => {
      socket.destroy();
      answer(true);
    });
    socket.once('error', () => answer(false));
  });
