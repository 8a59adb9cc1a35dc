import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch, signIn, visitor } from './browser.ts';
import { FAKE_MEDIA, received, until, watched } from './lesson.ts';

/** The demo town's robots: a class that is on for a newcomer, and company in one that a newcomer begins. */

const TOWN_PATIENCE_MS = 240_000;
const LESSON_PATIENCE_MS = 120_000;
const WIDTH_OF_THE_TEACHER = 480;

let browser: Browser;
before(async () => {
  browser = await launch(FAKE_MEDIA);
});
after(() => browser.close());

async function newcomer(email: string): Promise<Page> {
  const page = await watched(await visitor(browser, { language: 'ko', width: 1280, height: 800 }));
  await signIn(page, email);
  return page;
}

/** By the home page's next class, once it is the wanted one. */
async function enters(page: Page, wanted: (text: string) => boolean): Promise<void> {
  const next = page.locator('.nextclass');
  await until(
    async () => {
      await page.goto('/');
      await next.waitFor({ timeout: 5_000 }).catch(() => undefined);
      return (await next.count()) > 0 ? await next.innerText() : '';
    },
    wanted,
    TOWN_PATIENCE_MS,
  );
  await next.getByRole('link', { name: '수업 들어가기' }).click();
  await page.locator('.lobby').waitFor();
}

const pictures = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLVideoElement>('video[data-producer]')].filter(
        ({ videoWidth, currentTime }) => videoWidth > 0 && currentTime > 0,
      ).length,
  );

test('a newcomer enters the class that is on, sees it move, and is asked something', async () => {
  const page = await newcomer('student@maru.example');
  await enters(page, (text) => text.includes('지금 라이브'));
  await page.getByRole('button', { name: '들어가기' }).click();
  await page.getByRole('toolbar').waitFor();
  const first = await until(
    () => received(page),
    ({ framesDecoded, frameWidth }) => framesDecoded > 0 && frameWidth === WIDTH_OF_THE_TEACHER,
  );
  await until(
    () => received(page),
    ({ framesDecoded, audioBytes }) => framesDecoded > first.framesDecoded + 40 && audioBytes > 0,
  );
  // All of the same size: a strip has room for a few.
  await page.keyboard.press('g');
  await until(
    () => pictures(page),
    (count) => count >= 5,
  );
  const quiz = page.locator('.quiz');
  await quiz.locator('input').first().waitFor({ timeout: LESSON_PATIENCE_MS });
  await quiz.locator('input').first().check();
  await quiz.getByRole('button').click();
  await quiz.locator('input').first().waitFor({ state: 'detached' });
  await page.close();
});

test('who begins the class that is about to begin has students with pictures within it', async () => {
  const page = await newcomer('instructor@maru.example');
  await enters(page, (text) => text.includes('수업 들어가기'));
  const begin = page.getByRole('button', { name: '수업 시작' });
  const enter = page.getByRole('button', { name: '들어가기' });
  await begin.or(enter).click();
  await page.getByRole('toolbar').waitFor();
  // All of the same size: a strip has room for a few.
  await page.keyboard.press('g');
  await until(
    () => pictures(page),
    (count) => count >= 5,
  );
  const ask = page.getByRole('button', { name: '내기', exact: true });
  assert.ok((await ask.count()) > 0);
  await ask.first().click();
  await page.getByText(/명이 답했어요/).waitFor();
  await page.close();
});
