import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { Network } from './network.ts';

/** Debian's own Firefox, over WebDriver BiDi. */
const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

const PREFERENCES = {
  // A camera and a microphone that need no hardware, no permission and no secure page.
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.devices.insecure.enabled': true,
  'media.getusermedia.insecure.enabled': true,
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  // Its own address instead of a name that only mDNS resolves.
  'media.peerconnection.ice.obfuscate_host_addresses': false,
  'intl.accept_languages': 'ko-KR, ko',
  // Nothing is asked of the outside.
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'dom.serviceWorkers.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.trr.mode': 5,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

export interface Firefox {
  browser: Browser;
  close: () => Promise<void>;
}

/** In a network of its own: on `lo` alone Firefox offers no address for media. */
export async function firefox(place: Network): Promise<Firefox> {
  const home = mkdtempSync(path.join(tmpdir(), 'maru-firefox-'));
  const port = await freePort();
  const hangUp = await bridge(place.namespace, port, path.join(home, 'bidi'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    headless: true,
    executablePath: place.inside(FIREFOX),
    debuggingPort: port,
    extraPrefsFirefox: PREFERENCES,
    env: { ...process.env, HOME: home, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await hangUp();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const INNER = `
  const { createServer, connect } = require('node:net');
  const [port, socket] = process.argv.slice(1);
  createServer((one) => {
    const other = connect(Number(port), '127.0.0.1');
    one.pipe(other).pipe(one);
    for (const end of [one, other]) end.on('error', () => { one.destroy(); other.destroy(); });
  }).listen(socket, () => console.log('listening'));`;

/** Firefox is steered over a port of the namespace's own loopback; a socket in the file system leads there. */
async function bridge(namespace: string, port: number, socket: string): Promise<() => Promise<void>> {
  const inner = spawn(
    'ip',
    ['netns', 'exec', namespace, process.execPath, '-e', INNER, String(port), socket],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(inner, 'exit');
  await once(inner.stdout, 'data');
  const outer = createServer((one) => join(one, connect(socket))).listen(port, '127.0.0.1');
  await once(outer, 'listening');
  return async () => {
    outer.close();
    inner.kill();
    await ended;
  };
}

function join(one: Socket, other: Socket): void {
  one.pipe(other).pipe(one);
  for (const end of [one, other])
    end.on('error', () => {
      one.destroy();
      other.destroy();
    });
}
