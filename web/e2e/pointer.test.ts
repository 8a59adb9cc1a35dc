import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch, signIn, visitor } from './browser.ts';
import { FAKE_MEDIA, type Member, member, PASSWORD, prepared, until } from './lesson.ts';

/** Two Chromium processes and the real media server: where the instructor points, the student sees. */

let browsers: Browser[] = [];
before(async () => {
  browsers = await Promise.all([launch(FAKE_MEDIA), launch(FAKE_MEDIA)]);
});
after(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
});

/** The two windows differ in size and shape, so that the same place of the picture is another place of the page. */
async function pageOf(
  browser: Browser | undefined,
  who: Member,
  width: number,
  height: number,
): Promise<Page> {
  assert.ok(browser);
  const page = await (await visitor(browser, { language: 'ko', width, height })).newPage();
  await signIn(page, who.email, PASSWORD);
  return page;
}

interface Point {
  x: number;
  y: number;
}

const LARGE = '.stage-main video';

/** Where a place of the large picture is on this page, bars left out; `contain` and mirroring told by the page's style. */
const pointOf = (page: Page, place: Point): Promise<Point> =>
  page.locator(LARGE).evaluate((video: HTMLVideoElement, { x, y }) => {
    const frame = video.getBoundingClientRect();
    const scale = Math.min(frame.width / video.videoWidth, frame.height / video.videoHeight);
    const [width, height] = [video.videoWidth * scale, video.videoHeight * scale];
    const across = video.classList.contains('mirrored') ? 1 - x : x;
    return {
      x: frame.left + (frame.width - width) / 2 + across * width,
      y: frame.top + (frame.height - height) / 2 + y * height,
    };
  }, place);

/** The middle of the spot; null: there is none. */
const spot = (page: Page): Promise<Point | null> =>
  page.locator('.pointer-spot').evaluate((element: HTMLElement) => {
    const box = element.getBoundingClientRect();
    return element.hidden ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });

const shows = (page: Page): Promise<string> =>
  page.locator(LARGE).evaluate((video: HTMLVideoElement) => video.className);

async function points(page: Page, place: Point): Promise<void> {
  const { x, y } = await pointOf(page, place);
  await page.mouse.move(x, y);
}

const TOLERANCE_PX = 2;

/** The pointer rests at most two seconds, so it is moved again and again, by less than a pixel of the other page. */
async function standsAt(pointing: Page, watching: Page, place: Point): Promise<void> {
  const wanted = await pointOf(watching, place);
  await until(
    async () => {
      await points(pointing, { x: place.x - 0.05, y: place.y });
      await points(pointing, place);
      return spot(watching);
    },
    (at) => at !== null && Math.hypot(at.x - wanted.x, at.y - wanted.y) <= TOLERANCE_PX,
  );
}

test('a student sees where the instructor points, at the same place of the picture', async () => {
  const [instructor, student] = await Promise.all([member('규현'), member('영준')]);
  const sessionId = await prepared(instructor, student);
  const [teaching, learning] = await Promise.all([
    pageOf(browsers[0], instructor, 1280, 800),
    pageOf(browsers[1], student, 1100, 900),
  ]);

  await teaching.goto(`/class/${sessionId}`);
  await teaching.locator('.lobby video').waitFor();
  await teaching.getByRole('button', { name: '수업 시작' }).click();
  await teaching.getByRole('toolbar').waitFor();
  await learning.goto(`/class/${sessionId}`);
  await learning.getByRole('button', { name: '들어가기' }).click();
  await Promise.all([teaching, learning].map((page) => page.locator(LARGE).waitFor()));
  await until(
    () => learning.locator(LARGE).evaluate((video: HTMLVideoElement) => video.videoWidth),
    (width) => width > 0,
  );

  // One's own picture is a mirror, the class's is not.
  assert.equal(await shows(teaching), 'mirrored');
  assert.equal(await shows(learning), '');

  assert.equal(await spot(learning), null);
  await points(teaching, { x: 0.5, y: 0.5 });
  await teaching.keyboard.press('p');
  const pointer = teaching.getByRole('button', { name: '포인터', pressed: true });
  await pointer.waitFor();
  await standsAt(teaching, learning, { x: 0.2, y: 0.25 });
  await standsAt(teaching, learning, { x: 0.9, y: 0.8 });
  await standsAt(teaching, teaching, { x: 0.4, y: 0.6 });

  // It rests, and is gone.
  await until(
    () => spot(learning),
    (at) => at === null,
  );

  // Off with the mode: what moves then is no pointer.
  await standsAt(teaching, learning, { x: 0.3, y: 0.3 });
  await pointer.click();
  await until(
    () => spot(learning),
    (at) => at === null,
  );
  await points(teaching, { x: 0.6, y: 0.6 });
  assert.equal(await spot(learning), null);

  // A student has no pointer.
  assert.equal(await learning.getByRole('button', { name: '포인터' }).count(), 0);
});
