import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch, signIn, visitor } from './browser.ts';
import { flaws } from './judge.ts';
import { FAKE_MEDIA, member, PASSWORD, prepared, received, until, watched } from './lesson.ts';

/** A class as two people live it: real browsers with fake cameras, the real media server in between. */

let browsers: Browser[] = [];
before(async () => {
  browsers = await Promise.all([launch(FAKE_MEDIA), launch(FAKE_MEDIA)]);
});
after(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
});

test('a student sees the instructor and answers a quiz, and the instructor sees the answer', async () => {
  const [instructor, student] = await Promise.all([member('규현'), member('영준')]);
  const sessionId = await prepared(instructor, student);
  const [teaching, learning] = await Promise.all(
    browsers.map(async (browser) =>
      watched(await visitor(browser, { language: 'ko', width: 1280, height: 800 })),
    ),
  );
  assert.ok(teaching && learning);
  await Promise.all([
    signIn(teaching, instructor.email, PASSWORD),
    signIn(learning, student.email, PASSWORD),
  ]);

  await learning.goto(`/class/${sessionId}`);
  await learning.getByText('아직 시작 전이에요').waitFor();
  await teaching.goto(`/class/${sessionId}`);
  await teaching.getByRole('button', { name: '수업 시작' }).click();
  await teaching.getByRole('toolbar').waitFor();

  // The door opens for the student without a reload.
  await learning.getByText(/오가는 데 \d+ms 걸려요/).waitFor();
  await learning.getByRole('button', { name: '들어가기' }).click();
  const first = await until(
    () => received(learning),
    ({ framesDecoded }) => framesDecoded > 0,
  );
  const later = await until(
    () => received(learning),
    ({ framesDecoded, audioBytes }) => framesDecoded > first.framesDecoded + 10 && audioBytes > 0,
  );
  assert.ok(later.frameWidth >= 160);
  await learning.locator('.stage-main video').waitFor();

  await teaching.getByRole('button', { name: '내기', exact: true }).click();
  await learning.getByRole('heading', { name: '붓은 어떻게 쥐나요?' }).waitFor();
  assert.equal(await learning.locator('.result-correct').count(), 0);
  await learning.getByLabel('세워서').check();
  await learning.getByRole('button', { name: '답하기' }).click();
  await learning.getByText('답을 받았어요').waitFor();
  await teaching.getByTestId('tally').getByText('1명이 답했어요').waitFor();

  await teaching.getByRole('button', { name: '정답 공개' }).click();
  await learning.locator('.result-correct').getByText('세워서').waitFor();

  // A call is made by its key.
  await teaching.keyboard.press('a');
  await learning.getByRole('button', { name: '네, 있어요' }).click();
  await learning.getByText('출석을 확인했어요').waitFor();
  await teaching.getByTestId('confirmed').getByText('1명 중 1명이 확인했어요').waitFor();

  await teaching.getByRole('button', { name: '즉석 퀴즈' }).click();
  await teaching.getByRole('textbox', { name: '질문', exact: true }).fill('먹은 무엇으로 갈까요?');
  await teaching.getByLabel('보기 1', { exact: true }).fill('벼루');
  await teaching.getByLabel('보기 2', { exact: true }).fill('접시');
  await teaching.getByLabel('보기 2 정답').check();
  await teaching.getByRole('form', { name: '즉석 퀴즈' }).getByRole('button', { name: '내기' }).click();
  await learning.getByLabel('벼루').check();
  await learning.getByRole('button', { name: '답하기' }).click();
  await teaching.getByTestId('tally').getByText('1명이 답했어요').waitFor();
  await teaching.getByRole('button', { name: '정답 공개' }).click();
  await learning.getByText('아쉬워요. 정답을 확인해 보세요.').waitFor();

  // A hand goes up and is given the floor; a word is said and hidden; a reaction rises.
  await learning.getByRole('button', { name: '손들기' }).click();
  const hands = teaching.getByRole('region', { name: '손든 사람' });
  await hands.getByText('영준').waitFor();
  await hands.getByRole('button', { name: '발언 주기' }).click();
  await learning.getByRole('button', { name: '손들기' }).waitFor();
  await learning.getByLabel('메시지 쓰기').fill('먹이 번져요');
  await learning.getByLabel('메시지 쓰기').press('Enter');
  await teaching.getByRole('tab', { name: /채팅.*1/ }).click();
  await teaching.getByLabel('채팅 내용').getByText('먹이 번져요').waitFor();
  await teaching.getByRole('button', { name: '영준님의 메시지 가리기' }).click();
  await learning.getByText('먹이 번져요').waitFor({ state: 'detached' });
  await learning.getByRole('button', { name: '박수' }).click();
  await teaching.getByTestId('reactions').getByText('👏').first().waitFor();

  // The instructor sees who looks at another page, and that nobody else is told.
  await teaching.keyboard.press('o');
  const people = teaching.getByRole('region', { name: '사람들' });
  await people.getByText('1명', { exact: true }).waitFor();
  await turned(learning, 'hidden');
  await people.getByText('1명 · 1명이 다른 화면').waitFor();
  await people.getByRole('listitem').getByText('다른 화면을 보고 있어요').waitFor();
  assert.deepEqual(await flaws(teaching), []);
  await turned(learning, 'visible');
  await people.getByText('1명', { exact: true }).waitFor();

  // A file and a link are handed out; the student saves the file.
  await teaching.getByRole('tab', { name: '자료' }).click();
  await teaching.locator('input[type=file]').setInputFiles({
    name: '획순.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('한 획씩 천천히'),
  });
  await teaching.getByRole('button', { name: '링크 나누기' }).click();
  await teaching.getByLabel('주소', { exact: true }).fill('maru.example/brushes');
  await teaching.getByLabel('제목').fill('붓 고르기');
  await teaching.getByRole('button', { name: '나누기', exact: true }).click();
  await learning.getByRole('tab', { name: /자료/ }).click();
  await learning.getByRole('link', { name: '붓 고르기' }).waitFor();
  const [saved] = await Promise.all([
    learning.waitForEvent('download'),
    learning.getByRole('button', { name: '획순.txt' }).click(),
  ]);
  assert.equal(saved.suggestedFilename(), '획순.txt');

  // A question is asked and answered; another remains, and stands with the results of the class.
  await learning.getByRole('tab', { name: /질문/ }).click();
  await teaching.getByRole('tab', { name: /질문/ }).click();
  for (const text of ['먹은 얼마나 갈아요?', '붓은 어디서 사요?']) {
    await learning.getByLabel('질문 쓰기').fill(text);
    await learning.getByRole('button', { name: '질문하기' }).click();
    await teaching
      .getByRole('region', { name: '질문', exact: true })
      .getByText(text, { exact: true })
      .waitFor();
  }
  const answering = teaching.getByRole('listitem').filter({ hasText: '먹은 얼마나 갈아요?' });
  await answering.getByRole('button', { name: '답했어요' }).click();
  await learning.getByText('답한 질문 1개').waitFor();

  // An anonymous survey shows its answers once it is closed, and the words with the results of the class.
  await teaching.keyboard.press('u');
  await teaching.getByLabel('질문 1 내용').fill('오늘 수업은 어땠나요?');
  await teaching.getByRole('button', { name: '질문 더하기' }).click();
  await teaching.getByLabel('질문 2 내용').fill('한마디 남겨 주세요');
  await teaching.getByLabel('질문 2 답하는 방법').selectOption('TEXT');
  await teaching.getByRole('button', { name: '설문 열기' }).click();
  await learning.getByText('익명 설문이에요').waitFor();
  assert.deepEqual(await flaws(learning), []);
  assert.deepEqual(await flaws(teaching), []);
  await learning.getByLabel('5점, 아주 그래요').check();
  await learning.getByLabel('한마디 남겨 주세요').fill('먹 향이 좋았어요');
  await learning.getByRole('button', { name: '답 보내기' }).click();
  await learning.getByText('답을 받았어요. 고마워요!').waitFor();
  await teaching.getByTestId('responses').getByText('1명이 답했어요').waitFor();
  assert.equal(await teaching.getByText('평균 5.0점').count(), 0);
  await teaching.getByRole('button', { name: '설문 닫기' }).click();
  await teaching.getByText('평균 5.0점').waitFor();

  await teaching.getByRole('button', { name: '수업 끝내기' }).click();
  await teaching.getByRole('button', { name: '모두 끝내기' }).click();
  await learning.getByText('수업이 끝났어요').waitFor();
  await teaching.getByText('수업이 끝났어요').waitFor();

  await teaching.getByRole('link', { name: '결과 보기' }).click();
  await teaching.getByText('출석 확인 1/1').click();
  await teaching.getByText('출석을 확인했어요').waitFor();
  await teaching.getByLabel('출결 고치기', { exact: true }).selectOption('EXCUSED');
  await teaching.getByLabel('까닭', { exact: true }).fill('처음 만난 날이에요');
  await teaching.getByRole('button', { name: '고치기', exact: true }).click();
  await teaching.getByText('처음 만난 날이에요').waitFor();

  // The key was wrong: corrected, it scores anew and says for whom.
  await teaching.getByRole('tab', { name: '퀴즈' }).click();
  const made = teaching.getByRole('region', { name: '먹은 무엇으로 갈까요?' });
  await made.getByRole('button', { name: '정답 고치기' }).click();
  await made.getByRole('checkbox', { name: '벼루' }).check();
  await made.getByRole('checkbox', { name: '접시' }).uncheck();
  await made.getByRole('button', { name: '새로 채점하기' }).click();
  await made.getByText('영준: 틀림 → 맞음').waitFor();

  await teaching.getByRole('tab', { name: '설문' }).click();
  await teaching.getByText('먹 향이 좋았어요').waitFor();
  assert.deepEqual(await flaws(teaching), []);

  await teaching.getByRole('tab', { name: '질문' }).click();
  await teaching.getByRole('region', { name: '남은 질문 1개' }).getByText('붓은 어디서 사요?').waitFor();
  await teaching.getByRole('region', { name: '수업에서 답한 질문 1개' }).waitFor();
  assert.deepEqual(await flaws(teaching), []);

  await teaching.getByRole('tab', { name: '자료' }).click();
  await teaching.getByRole('link', { name: '붓 고르기' }).waitFor();
  await teaching.getByRole('button', { name: '획순.txt' }).waitFor();
  assert.deepEqual(await flaws(teaching), []);

  // A student sees their own row and no other's.
  await learning.getByRole('link', { name: '결과 보기' }).click();
  await learning.getByText('출석 확인 1/1').waitFor();
  assert.equal(await learning.locator('.after-list > li').count(), 1);
  assert.equal(await learning.getByRole('button', { name: '고치기', exact: true }).count(), 0);
});

/** A headless browser never turns a page away by itself. */
const turned = (page: Page, state: 'hidden' | 'visible'): Promise<void> =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
