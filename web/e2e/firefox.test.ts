import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { type Firefox, firefox } from './firefox.ts';
import { keepConnections, type Member, member, PASSWORD, prepared, until } from './lesson.ts';
import { network, type Network, noNetworks } from './network.ts';
import { begin, MARU_FROM_NETWORK, pageOf, seat } from './seats.ts';
import { arrives, linkStates } from './statistics.ts';

/** The core of a class between Firefox and Chromium: each sends and receives, answers are given, a network is lost. */

const PATIENCE_MS = 60_000;

let place: Network;
let chromium: Browser | undefined;
let fox: Firefox | undefined;
before(async () => {
  if (noNetworks) return;
  place = network();
  chromium = await seat();
  fox = await firefox(place);
});
after(async () => {
  await chromium?.close();
  await fox?.close();
  if (!noNetworks) place.remove();
});

const found = (page: FirefoxPage, selector: string) => page.locator(selector).setTimeout(PATIENCE_MS);

async function signedIn(page: FirefoxPage, { email }: Member): Promise<void> {
  await page.evaluateOnNewDocument(keepConnections);
  await page.evaluateOnNewDocument(() => localStorage.setItem('maru.language', 'ko'));
  await page.goto(`${MARU_FROM_NETWORK}/sign-in`);
  await found(page, 'input[type=email]').fill(email);
  await found(page, 'input[type=password]').fill(PASSWORD);
  await found(page, 'main form button[type=submit]').click();
  await found(page, '.facebutton').wait();
}

test(
  'Firefox and Chromium see and hear each other, also after a lost network',
  { skip: noNetworks },
  async () => {
    assert.ok(chromium && fox);
    const [instructor, student] = await Promise.all([member('규현'), member('영준')]);
    const sessionId = await prepared(instructor, student);
    const teaching = await pageOf(chromium, instructor);
    const learning = await fox.browser.newPage();
    await learning.setViewport({ width: 1280, height: 800 });
    await signedIn(learning, student);

    await begin(teaching, sessionId);
    await learning.goto(`${MARU_FROM_NETWORK}/class/${sessionId}`);
    await found(learning, 'button::-p-text(들어가기)').click();
    await found(learning, '[role=toolbar]').wait();
    await arrives(learning);
    await arrives(teaching, false);

    await teaching.getByRole('button', { name: '내기', exact: true }).click();
    await found(learning, 'label::-p-text(세워서)').click();
    await found(learning, 'button::-p-text(답하기)').click();
    await teaching.getByTestId('tally').getByText('1명이 답했어요').waitFor();
    await teaching.getByRole('button', { name: '정답 공개' }).click();
    await found(learning, '.result-correct').wait();

    place.cut();
    await until(
      () => linkStates(learning),
      (states) => states.includes('disconnected') || states.includes('failed'),
      PATIENCE_MS,
    );
    place.join();
    await arrives(learning);
    await arrives(teaching, false);
  },
);
