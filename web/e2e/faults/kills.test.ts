import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch, MARU_URL, signIn, visitor } from '../browser.ts';
import {
  call,
  FAKE_MEDIA,
  type Member,
  member,
  PASSWORD,
  prepared,
  received,
  until,
  watched,
} from '../lesson.ts';

/** kill -9 of each part in the middle of a class: everybody is back without touching anything, and no answer is lost. */

const HOME = process.env.MARU_HOME ?? '';
const LONG_MS = 120_000;

const pidOf = (part: string): number => Number(readFileSync(`${HOME}/run/${part}.pid`, 'utf8'));

/** The worker that carries the class is not told; all of them go. */
const workers = (): number[] =>
  readdirSync(`/proc/${pidOf('media')}/task`)
    .flatMap((task) =>
      readFileSync(`/proc/${pidOf('media')}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter(Boolean),
    )
    .map(Number);

const VICTIMS = {
  worker: workers,
  'media server': () => [pidOf('media')],
  application: () => [pidOf('application')],
};

interface Quizzes {
  items: { answers: { memberId: string }[] }[];
}
interface Sheet {
  to: string;
  rows: { name: string; intervals: { from: string; to: string }[] }[];
}

let browsers: Browser[] = [];
before(async () => {
  assert.ok(HOME, 'MARU_HOME names the home of the Maru under test');
  browsers = await Promise.all([1, 2, 3].map(() => launch(FAKE_MEDIA)));
});
after(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
});

async function enters(browser: Browser | undefined, who: Member, sessionId: string, door: string) {
  assert.ok(browser);
  const page = await watched(await visitor(browser, { language: 'ko', width: 1280, height: 800 }));
  await signIn(page, who.email, PASSWORD);
  await page.goto(`/class/${sessionId}`);
  await page.getByRole('button', { name: door }).click();
  await page.getByRole('toolbar').waitFor();
  return page;
}

async function sees(page: Page, patience?: number): Promise<void> {
  const { framesDecoded } = await received(page);
  await until(
    () => received(page),
    (now) => now.framesDecoded > framesDecoded + 15,
    patience,
  );
}

const answers = async (page: Page): Promise<void> => {
  await page.getByLabel('벼루').check();
  await page.getByRole('button', { name: '답하기' }).click();
  await page.getByText('답을 받았어요').waitFor({ timeout: LONG_MS });
};

/** How many connections the page has made so far: whoever is back has made new ones. */
const connections = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { connections: unknown[] }).connections.length);

const isServed = (): Promise<boolean> =>
  fetch(`${MARU_URL}/actuator/health/readiness`).then(
    (answer) => answer.ok,
    () => false,
  );

for (const [victim, pids] of Object.entries(VICTIMS))
  test(`a class with an open quiz goes on after kill -9 of the ${victim}`, async () => {
    const [instructor, early, late] = await Promise.all(['규현', '영준', '서연'].map(member));
    assert.ok(instructor && early && late);
    const sessionId = await prepared(instructor, early, late);
    const teaching = await enters(browsers[0], instructor, sessionId, '수업 시작');
    const [first, second] = await Promise.all([
      enters(browsers[1], early, sessionId, '들어가기'),
      enters(browsers[2], late, sessionId, '들어가기'),
    ]);
    const pages = [teaching, first, second];
    await Promise.all(pages.map((page) => sees(page)));
    const asked = {
      question: '먹은 무엇으로 갈까요?',
      choices: ['벼루', '접시'],
      correct: [0],
    };
    const { quizId } = await call<{ quizId: string }>(
      instructor.token,
      'POST',
      `/api/sessions/${sessionId}/quizzes`,
      asked,
    );
    await answers(first);

    const before = await Promise.all(pages.map(connections));
    const killed = Date.now();
    pids().forEach((pid) => process.kill(pid, 'SIGKILL'));
    if (victim === 'application') {
      // The pictures flow on although nobody serves the pages.
      await until(isServed, (served) => !served);
      await Promise.all([first, second].map((page) => sees(page)));
      assert.equal(await isServed(), false);
    }
    await Promise.all(
      pages.map((page, index) =>
        until(
          () => connections(page),
          (now) => now >= (before[index] ?? 0) + 2,
          LONG_MS,
        ).then(() => sees(page, LONG_MS)),
      ),
    );
    const seen = Date.now() - killed;
    await answers(second);
    console.log(`${victim}: pictures after ${seen} ms, an answer after ${Date.now() - killed} ms`);

    const { items } = await until(
      () => call<Quizzes>(instructor.token, 'GET', `/api/sessions/${sessionId}/quizzes`),
      ({ items: [quiz] }) => quiz?.answers.length === 2,
    );
    assert.equal(new Set(items[0]?.answers.map(({ memberId }) => memberId)).size, 2);
    await assert.rejects(
      call(early.token, 'POST', `/api/sessions/${sessionId}/quizzes/${quizId}/answer`, { choices: [1] }),
      /409/,
    );
    await teaching.getByTestId('tally').getByText('2명이 답했어요').waitFor({ timeout: LONG_MS });

    await call(instructor.token, 'POST', `/api/sessions/${sessionId}/end`);
    // Nobody was away: each was there once, until the end.
    const { to, rows } = await until(
      () => call<Sheet>(instructor.token, 'GET', `/api/sessions/${sessionId}/attendance`),
      (sheet) => sheet.rows.every(({ intervals }) => intervals.length > 0),
    );
    assert.deepEqual(
      rows.map(({ name, intervals }) => [name, intervals.map((interval) => interval.to)]).sort(),
      [
        ['서연', [to]],
        ['영준', [to]],
      ],
    );
    await Promise.all(pages.map((page) => page.context().close()));
  });
