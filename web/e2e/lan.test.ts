import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import tls from 'node:tls';
import type { Browser, Page } from 'playwright-core';
import { launch, MARU_URL, signIn, visitor } from './browser.ts';
import { FAKE_MEDIA, type Member, member, PASSWORD, prepared, received, until, watched } from './lesson.ts';

/** A class as phones join it: over HTTPS at this machine's address in its network, directly and by the relay. */
const skip = process.env.MARU_LAN ? false : 'needs a Maru that was started with --lan';
const ADDRESS = new URL(MARU_URL).hostname;

/** The certificate that the page offers over plain HTTP, before anything is trusted. */
async function offered(): Promise<X509Certificate> {
  const port = readFileSync(`${process.env.MARU_HOME}/run/port`, 'utf8').trim();
  const response = await fetch(`http://${ADDRESS}:${port}/lan/maru.crt`);
  assert.equal(response.headers.get('content-type'), 'application/x-x509-ca-cert');
  return new X509Certificate(Buffer.from(await response.arrayBuffer()));
}

/** Chromium takes chains with this key in them, and no other that it can't verify. */
function trusting(certificate: X509Certificate): string {
  const key = certificate.publicKey.export({ type: 'spki', format: 'der' });
  return `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`;
}

interface Way {
  from: string;
  to: string;
}

/** By which kind of address, and to which address, the media of this page go. */
const ways = (page: Page): Promise<Way[]> =>
  page.evaluate(async () => {
    const { connections } = window as unknown as { connections: RTCPeerConnection[] };
    const found: Way[] = [];
    for (const connection of connections) {
      const reports = (await connection.getStats()) as unknown as Map<string, Record<string, unknown>>;
      for (const report of reports.values())
        if (report.type === 'candidate-pair' && report.nominated && report.state === 'succeeded')
          found.push({
            from: String(reports.get(String(report.localCandidateId))?.candidateType),
            to: String(reports.get(String(report.remoteCandidateId))?.address),
          });
    }
    return found;
  });

async function decodes(page: Page): Promise<void> {
  const first = await until(
    () => received(page),
    ({ framesDecoded }) => framesDecoded > 0,
  );
  await until(
    () => received(page),
    ({ framesDecoded, frameWidth }) => framesDecoded > first.framesDecoded + 10 && frameWidth >= 160,
  );
}

let browsers: Browser[] = [];
before(async () => {
  if (skip) return;
  const certificate = await offered();
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), certificate.toString()]);
  // A phone has no loopback in common with the media server.
  const media = FAKE_MEDIA.filter((argument) => argument !== '--allow-loopback-in-peer-connection');
  browsers = await Promise.all(['규현', '영준', '서연'].map(() => launch([...media, trusting(certificate)])));
});
after(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
});

async function pageOf(browser: Browser | undefined, who: Member): Promise<Page> {
  assert.ok(browser);
  const page = await watched(await visitor(browser, { language: 'ko', width: 390, height: 780 }));
  await signIn(page, who.email, PASSWORD);
  assert.equal(await page.evaluate(() => isSecureContext), true);
  return page;
}

test('a phone joins with its camera, directly and by the relay', { skip }, async () => {
  assert.equal(new URL(MARU_URL).protocol, 'https:');
  const [instructor, near, far] = await Promise.all(['규현', '영준', '서연'].map(member));
  assert.ok(instructor && near && far);
  const sessionId = await prepared(instructor, near, far);
  const [teaching, learning, relayed] = await Promise.all(
    [instructor, near, far].map((who, index) => pageOf(browsers[index], who)),
  );
  assert.ok(teaching && learning && relayed);

  await teaching.goto(`/class/${sessionId}`);
  await teaching.locator('.lobby video').waitFor();
  await teaching.getByRole('button', { name: '수업 시작' }).click();
  await teaching.getByRole('toolbar').waitFor();
  await learning.goto(`/class/${sessionId}`);
  await learning.getByRole('button', { name: '들어가기' }).click();
  await relayed.goto(`/class/${sessionId}?route=relay`);
  await relayed.getByRole('button', { name: '들어가기' }).click();
  await Promise.all([decodes(teaching), decodes(learning), decodes(relayed)]);

  const [direct, detour] = [await ways(learning), await ways(relayed)];
  assert.ok(direct.length > 0 && detour.length > 0);
  assert.deepEqual(new Set(direct.map(({ to }) => to)), new Set([ADDRESS]));
  assert.ok(direct.every(({ from }) => from !== 'relay'));
  assert.ok(detour.every(({ from, to }) => from === 'relay' && to === ADDRESS));
});
