import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The bridge that `./maru test` made for this run; absent where networks are not permitted. */
const BRIDGE = process.env.MARU_TEST_NETWORK;
/** Where Maru is reached from there. */
export const ADDRESS = process.env.MARU_TEST_ADDRESS ?? '';

/** For tests that need networks: false, or why they are skipped. */
export const noNetworks: string | false = BRIDGE
  ? false
  : 'networks are made by ./maru test, and by root only';

/** One device's own way to Maru: a namespace at the end of a cable that may be cut, throttled and moved. */
export interface Network {
  namespace: string;
  /** A program that starts the given one in here, and hands everything on to it. */
  inside: (program: string) => string;
  cut: () => void;
  join: () => void;
  /** What is received gets through at this rate only, such as 150kbit. */
  throttle: (rate: string) => void;
  unthrottle: () => void;
  /** The device gets another address, and keeps no other, as when it changes from one Wi-Fi to the next. */
  move: () => void;
  remove: () => void;
}

const quietly = (program: string, ...parameters: string[]): void => {
  execFileSync(program, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
};

const ifAny = (act: () => void): void => {
  try {
    act();
  } catch {
    // There is none.
  }
};

let made = 0;
let lastHost = 1;

export function network(): Network {
  if (!BRIDGE) throw new Error(String(noNetworks));
  const namespace = `${BRIDGE}-${++made}`;
  const ip = (...parameters: string[]) => quietly('ip', ...parameters);
  const inner = (...parameters: string[]) => ip('-n', namespace, ...parameters);
  const address = () =>
    inner('address', 'add', `${ADDRESS.replace(/\d+$/, '')}${++lastHost}/24`, 'dev', 'wifi');
  ifAny(() => ip('netns', 'delete', namespace)); // of a file that was ended on the way
  ifAny(() => ip('link', 'delete', namespace));
  ip('netns', 'add', namespace);
  ip('link', 'add', namespace, 'type', 'veth', 'peer', 'name', 'wifi', 'netns', namespace);
  ip('link', 'set', namespace, 'master', BRIDGE, 'up');
  inner('link', 'set', 'lo', 'up');
  address();
  inner('link', 'set', 'wifi', 'up');
  const folder = mkdtempSync(path.join(tmpdir(), 'maru-network-'));
  const join = () => inner('link', 'set', 'wifi', 'up');
  const cut = () => inner('link', 'set', 'wifi', 'down');
  return {
    namespace,
    inside: (program) => {
      const starter = path.join(folder, path.basename(program));
      writeFileSync(starter, `#!/bin/sh\nexec ip netns exec ${namespace} ${program} "$@"\n`, { mode: 0o755 });
      return starter;
    },
    cut,
    join,
    throttle: (rate) =>
      quietly(
        'tc',
        ...`qdisc replace dev ${namespace} root tbf rate ${rate} burst 10kb latency 400ms`.split(' '),
      ),
    unthrottle: () => ifAny(() => quietly('tc', 'qdisc', 'delete', 'dev', namespace, 'root')),
    move: () => {
      cut();
      inner('address', 'flush', 'dev', 'wifi');
      address();
      join();
    },
    remove: () => {
      ifAny(() => ip('netns', 'delete', namespace));
      ifAny(() => ip('link', 'delete', namespace));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
