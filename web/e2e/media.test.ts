import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { call, type Member, member, preparedBy, until } from './lesson.ts';
import { network, type Network, noNetworks } from './network.ts';
import { begin, enter, pageOf, seat } from './seats.ts';
import { lineOf, type QuizResults, secondsOf, type Sheet, type SurveyResults, table } from './sheet.ts';
import { arrives, heights, linkStates, pairs, pictures } from './statistics.ts';
import { turnServer } from './turn.ts';

/**
 * One whole class in three Chromium processes over the real media server: its media by every way, what is done in it,
 * and what stands of it afterwards.
 */

const NOBODY_LATE = { lateAfterMinutes: 10, presentShare: 0.3 };

let place: Network | undefined;
let browsers: Browser[] = [];
let endTurn: (() => Promise<void>) | undefined;
before(async () => {
  endTurn = await turnServer();
  place = noNetworks ? undefined : network();
  browsers = await Promise.all([seat(), seat(place), seat()]);
});
after(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  place?.remove();
  await endTurn?.();
});

interface People {
  instructor: Member;
  /** Right, confirms, and loses the network for a while. */
  near: Member;
  /** By TCP: wrong, and does not confirm. */
  tcp: Member;
  /** By TURN: confirms, and answers nothing. */
  relayed: Member;
  /** Looks in for a moment. */
  passing: Member;
  absent: Member;
}

async function people(): Promise<People> {
  const names = ['규현', '영준', '서연', '민서', '하린', '지호'];
  const [instructor, near, tcp, relayed, passing, absent] = await Promise.all(names.map(member));
  assert.ok(instructor && near && tcp && relayed && passing && absent);
  return { instructor, near, tcp, relayed, passing, absent };
}

interface Pages {
  teaching: Page;
  near: Page;
  tcp: Page;
  relayed: Page;
}

async function pagesOf({ instructor, near, tcp, relayed }: People): Promise<Pages> {
  const [first, second, third] = browsers;
  assert.ok(first && second && third);
  const [teaching, ...others] = await Promise.all([
    pageOf(first, instructor),
    pageOf(second, near, place),
    pageOf(third, tcp),
    pageOf(third, relayed),
  ]);
  const [one, two, three] = others;
  assert.ok(teaching && one && two && three);
  return { teaching, near: one, tcp: two, relayed: three };
}

/** Everybody is seen and heard by the way that they have, in the size that is shown. */
async function mediaFlow({ teaching, near, tcp, relayed }: Pages): Promise<void> {
  await Promise.all([near, tcp, relayed].map((page) => arrives(page)));
  await arrives(teaching, false); // students come without a microphone
  const ways = async (page: Page) =>
    (await pairs(page)).map(({ protocol, localType }) => (localType === 'relay' ? localType : protocol));
  assert.deepEqual(await ways(near), ['udp', 'udp']);
  assert.deepEqual(await ways(tcp), ['tcp', 'tcp']);
  assert.deepEqual(await ways(relayed), ['relay', 'relay']);
  // Students have the instructor large and each other small; the instructor has all of them small.
  await until(
    () => heights(near),
    ([large = 0, ...small]) => large > 180 && small.length === 2 && small.every((height) => height <= 180),
    90_000,
  );
  await until(
    () => heights(teaching),
    (all) => all.length === 3 && all.every((height) => height <= 180),
    90_000,
  );
}

/** What is shared is the screen: the picture has its size, and no camera has. */
async function screenArrives({ teaching, near, tcp, relayed }: Pages): Promise<void> {
  await teaching.getByRole('button', { name: '화면 공유' }).click();
  const size = await until(
    () =>
      teaching.evaluate(() => {
        const { connections } = window as unknown as { connections: RTCPeerConnection[] };
        const tracks = connections.flatMap((connection) => connection.getSenders().map(({ track }) => track));
        const screen = tracks.find((track) => track?.getSettings().displaySurface)?.getSettings();
        return screen ? `${screen.width}x${screen.height}` : '';
      }),
    (found) => found !== '',
  );
  for (const page of [near, tcp, relayed])
    await until(
      () => pictures(page),
      (all) => all.includes(size),
      90_000,
    );
  await teaching.getByRole('button', { name: '화면 공유' }).click();
}

/** A call, a quiz and a survey: each answered by some and not by others. */
async function acts(sessionId: string, { passing }: People, pages: Pages): Promise<void> {
  const { teaching, near, tcp, relayed } = pages;
  await call(passing.token, 'POST', `/api/sessions/${sessionId}/join`);
  await call(passing.token, 'POST', `/api/sessions/${sessionId}/leave`);

  await teaching.getByRole('button', { name: '내기', exact: true }).click();
  for (const [page, choice] of [
    [near, '세워서'],
    [tcp, '눕혀서'],
  ] as const) {
    await page.getByLabel(choice).check();
    await page.getByRole('button', { name: '답하기' }).click();
    await page.getByText('답을 받았어요').waitFor();
  }
  await teaching.getByTestId('tally').getByText('2명이 답했어요').waitFor();
  await teaching.getByRole('button', { name: '정답 공개' }).click();
  for (const page of [near, tcp, relayed])
    await page.locator('.result-correct').getByText('세워서').waitFor();

  await teaching.getByRole('button', { name: '출석 부르기' }).click();
  for (const page of [near, relayed]) {
    await page.getByRole('button', { name: '네, 있어요' }).click();
    await page.getByText('출석을 확인했어요').waitFor();
  }
  await teaching.getByTestId('confirmed').getByText('3명 중 2명이 확인했어요').waitFor();

  await teaching.getByRole('button', { name: '설문 만들기' }).click();
  await teaching.getByLabel('질문 1 내용').fill('오늘 수업은 어땠나요?');
  await teaching.getByRole('switch', { name: '익명으로 받기' }).press('Space');
  await teaching.getByRole('button', { name: '설문 열기' }).click();
  for (const [page, points] of [
    [near, /^5점/],
    [relayed, /^3점/],
  ] as const) {
    await page.getByLabel(points).check();
    await page.getByRole('button', { name: '답 보내기' }).click();
    await page.getByText('답을 받았어요. 고마워요!').waitFor();
  }
  await teaching.getByTestId('responses').getByText('2명이 답했어요').waitFor();
  await teaching.getByRole('button', { name: '설문 닫기' }).click();
  await teaching.getByText('평균 4.0점').waitFor();
}

/** A student's network is cut until the browser has noticed, and comes back. */
async function cutAndMended({ near }: Pages, { cut, join }: Network): Promise<void> {
  cut();
  await until(
    () => linkStates(near),
    (states) => states.includes('disconnected'),
    90_000,
  );
  join();
  await arrives(near);
}

/** Who was there, which verdict they have, and what they did: exactly. */
async function theSheetIsRight(sessionId: string, who: People): Promise<void> {
  const { instructor, near, tcp, relayed, passing, absent } = who;
  const sheet = await call<Sheet>(instructor.token, 'GET', `/api/sessions/${sessionId}/attendance`);
  assert.equal(sheet.provisional, false);
  assert.deepEqual(
    sheet.calls.map(({ confirmed }) => confirmed),
    [2],
  );
  const rows = new Map(sheet.rows.map((row) => [row.name, row]));
  const told = Object.fromEntries(
    [...rows].map(([name, { verdict, intervals, calls, evidence }]) => [
      name,
      [verdict, intervals.length, calls, evidence.map(({ kind }) => kind).join(' ')],
    ]),
  );
  assert.deepEqual(told, {
    영준: ['PRESENT', 1, 1, 'JOINED ANSWERED CONFIRMED'],
    서연: ['PRESENT', 1, 0, 'JOINED ANSWERED MISSED'],
    민서: ['PRESENT', 1, 1, 'JOINED CONFIRMED'],
    하린: ['ABSENT', 1, 0, 'JOINED LEFT MISSED'],
    지호: ['ABSENT', 0, 0, 'MISSED'],
  });
  for (const row of rows.values()) {
    assert.equal(row.presentSeconds, secondsOf(sheet, row.intervals));
    if (row.verdict === 'PRESENT') assert.equal(row.intervals[0]?.to, sheet.to);
  }
  const [head, ...lines] = await table(instructor.token, `/api/sessions/${sessionId}/attendance`);
  assert.equal(head?.length, 11);
  assert.deepEqual(
    lines,
    sheet.rows.map((row) => lineOf(row, 1)),
  );
  for (const student of [near, tcp, relayed, passing, absent]) {
    const own = await call<Sheet>(student.token, 'GET', `/api/sessions/${sessionId}/attendance`);
    assert.equal(own.rows.length, 1);
  }
}

async function theResultsAreRight(sessionId: string, { instructor }: People): Promise<void> {
  const path = `/api/sessions/${sessionId}`;
  const quizzes = await call<QuizResults>(instructor.token, 'GET', `${path}/quizzes`);
  const surveys = await call<SurveyResults>(instructor.token, 'GET', `${path}/surveys`);
  const [quiz, survey] = [quizzes.items[0], surveys.items[0]];
  assert.ok(quiz && survey && quizzes.items.length === 1 && surveys.items.length === 1);
  assert.deepEqual(
    quiz.answers.map(({ name, choices, right }) => [name, choices, right]),
    [
      ['영준', [0], true],
      ['서연', [1], false],
    ],
  );
  const answered = await table(instructor.token, `${path}/quizzes/${quiz.quiz.quizId}`);
  assert.deepEqual(
    answered.slice(1).map(([name, , choices, right]) => [name, choices, right]),
    [
      ['영준', '세워서', 'true'],
      ['서연', '눕혀서', 'false'],
    ],
  );
  const responses = survey.responses.map(({ name, answers }) => [name, String(answers[0]?.scale)]);
  assert.deepEqual(responses.toSorted(), [
    ['민서', '3'],
    ['영준', '5'],
  ]);
  const saved = await table(instructor.token, `${path}/surveys/${survey.survey.surveyId}`);
  assert.deepEqual(
    saved.slice(1).map(([name = '', , points = '']) => [name, points]),
    responses,
  );
}

/** The instructor is told of everybody, a student of themselves. */
async function connectionsAreExplained(sessionId: string, { near, tcp }: People, page: Page): Promise<void> {
  await page.goto(`/class/${sessionId}/diagnostics`);
  await page.locator('.after-list > li').nth(3).waitFor();
  const entry = (name: string) => page.locator('.after-list > li').filter({ hasText: name });
  await entry('영준').locator('summary').click();
  if (place)
    await entry('영준')
      .getByText(/연결이 .+ 끊겼다가 다시 (들어와서 )?이어졌어요/)
      .waitFor();
  await entry('서연').locator('summary').click();
  await entry('서연')
    .getByText(/^TCP · /)
    .first()
    .waitFor();
  await entry('민서').locator('summary').click();
  await entry('민서')
    .getByText(/ · relay → /)
    .first()
    .waitFor();
  for (const { token } of [near, tcp]) {
    const own = await call<{ people: unknown[] }>(token, 'GET', `/api/sessions/${sessionId}/diagnostics`);
    assert.equal(own.people.length, 1);
  }
}

test('a whole class: media by UDP, TCP and TURN, a screen, a lost network, and the sheet afterwards', async (t) => {
  const who = await people();
  const { instructor, near, tcp, relayed, passing, absent } = who;
  const sessionId = await preparedBy(NOBODY_LATE, instructor, near, tcp, relayed, passing, absent);
  const pages = await pagesOf(who);
  await begin(pages.teaching, sessionId);
  await Promise.all([
    enter(pages.near, sessionId),
    enter(pages.tcp, sessionId, 'tcp'),
    enter(pages.relayed, sessionId, 'relay'),
  ]);
  await mediaFlow(pages);
  await screenArrives(pages);
  await acts(sessionId, who, pages);
  if (place) await cutAndMended(pages, place);
  else t.diagnostic(`nobody's network is cut: ${noNetworks}`);

  await pages.teaching.getByRole('button', { name: '수업 끝내기' }).click();
  await pages.teaching.getByRole('button', { name: '모두 끝내기' }).click();
  await Promise.all(Object.values(pages).map((page: Page) => page.getByText('수업이 끝났어요').waitFor()));
  await theSheetIsRight(sessionId, who);
  await theResultsAreRight(sessionId, who);
  await connectionsAreExplained(sessionId, who, pages.teaching);
});
