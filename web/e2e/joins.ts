import assert from 'node:assert/strict';
import { loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { launch, signIn, visitor } from './browser.ts';
import { FAKE_MEDIA, member, PASSWORD, prepared, until } from './lesson.ts';

/** Measures a click on "join" → the first video frame that is shown, and prints it as JSON. */

const JOINS = 24;

interface Timed {
  clicked: number;
  millis: number[];
}

/** The clock of the page itself: from the click until the browser presents a frame of the class. */
function timed(): void {
  const timing: Timed = { clicked: 0, millis: [] };
  Object.assign(window, { timing });
  const seen = new WeakSet<HTMLVideoElement>();
  let waiting = false;
  document.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button?.textContent !== '들어가기') return;
      timing.clicked = performance.now();
      waiting = true;
    },
    true,
  );
  new MutationObserver(() => {
    for (const video of document.querySelectorAll<HTMLVideoElement>('video[data-producer]')) {
      if (seen.has(video)) continue;
      seen.add(video);
      video.requestVideoFrameCallback(() => {
        if (waiting) timing.millis.push(performance.now() - timing.clicked);
        waiting = false;
      });
    }
  }).observe(document, { subtree: true, childList: true });
}

const millis = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { timing: Timed }).timing.millis);

const [teacher, student] = await Promise.all(['규현', '영준'].map(member));
assert.ok(teacher && student);
const sessionId = await prepared(teacher, student);
const browsers = await Promise.all([launch(FAKE_MEDIA), launch(FAKE_MEDIA)]);
try {
  const [teaching, learning] = await Promise.all(
    browsers.map(async (browser) =>
      (await visitor(browser, { language: 'ko', width: 1280, height: 800 })).newPage(),
    ),
  );
  assert.ok(teaching && learning);
  await learning.addInitScript(timed);
  await Promise.all([signIn(teaching, teacher.email, PASSWORD), signIn(learning, student.email, PASSWORD)]);
  await teaching.goto(`/class/${sessionId}`);
  await teaching.locator('.lobby video').waitFor();
  await teaching.getByRole('button', { name: '수업 시작' }).click();
  await teaching.getByRole('toolbar').waitFor();
  await learning.goto(`/class/${sessionId}`);
  for (let joined = 1; joined <= JOINS; joined++) {
    await learning.getByRole('button', { name: '들어가기' }).click();
    await until(
      () => millis(learning),
      (all) => all.length === joined,
    );
    await learning.getByRole('button', { name: '나가기' }).click();
    await learning.locator('.lobby').waitFor();
  }
  console.log(JSON.stringify({ millis: await millis(learning), load: loadavg()[0] }));
} finally {
  await Promise.all(browsers.map((browser) => browser.close()));
}
