import { describe, expect, it } from 'vitest';
import { secondsTo } from '../clock';
import { emptyDraft, isWhole, toQuiz, withChoice, withoutChoice } from './draft';
import { isRight } from './right';

const draft = {
  ...emptyDraft(),
  question: ' 문방사우를 고르세요 ',
  choices: [
    { text: '붓', correct: true },
    { text: ' ', correct: true },
    { text: '물감', correct: false },
    { text: '먹 ', correct: true },
  ],
  seconds: 0,
};

describe('a quiz that is made up in class', () => {
  it('leaves out choices that say nothing, and its key counts without them', () => {
    expect(toQuiz(draft)).toEqual({
      question: '문방사우를 고르세요',
      choices: ['붓', '물감', '먹'],
      correct: [0, 2],
      seconds: null,
    });
  });

  it('is whole with a question, two choices and a correct one', () => {
    expect(isWhole(emptyDraft())).toBe(false);
    expect(isWhole(draft)).toBe(true);
    expect(isWhole({ ...draft, question: ' ' })).toBe(false);
    expect(isWhole(withoutChoice(withoutChoice(draft, 0), 1))).toBe(false);
    const noKey = withChoice(withChoice(draft, 0, { text: '붓', correct: false }), 3, {
      text: '먹',
      correct: false,
    });
    expect(isWhole(noKey)).toBe(false);
  });
});

describe('an answer', () => {
  it('is right with all that is correct and nothing else', () => {
    expect(isRight([2, 0], [0, 2])).toBe(true);
    expect(isRight([0], [0, 2])).toBe(false);
    expect(isRight([0, 1, 2], [0, 2])).toBe(false);
  });
});

describe('a countdown', () => {
  it('goes by the server’s clock, whatever this browser’s says', () => {
    const deadline = '2026-11-22T10:00:30Z';
    const server = Date.parse('2026-11-22T10:00:05Z');
    for (const skew of [0, 3_600_000, -3_600_000]) {
      const here = server + skew;
      expect(secondsTo(deadline, server - here, here)).toBe(25);
    }
  });
});
