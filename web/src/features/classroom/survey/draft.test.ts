import { describe, expect, it } from 'vitest';
import { emptyDraft, isAnswered, isWhole, toSurvey, type SurveyDraft } from './draft';

const survey = (text: string, choices: string): SurveyDraft => ({
  anonymous: true,
  questions: [{ text, kind: 'SINGLE', choices }],
});

describe('a survey that is being made up', () => {
  it('is whole once every question asks something and offers two choices', () => {
    expect(isWhole(emptyDraft())).toBe(false);
    expect(isWhole(survey('속도는?', '느려요\n좋아요'))).toBe(true);
    expect(isWhole(survey(' ', '느려요\n좋아요'))).toBe(false);
    expect(isWhole(survey('속도는?', '느려요\n \n느려요'))).toBe(false);
  });

  it('leaves out empty and repeated choices, and choices of a scale', () => {
    expect(toSurvey(survey(' 속도는? ', '느려요\n\n 좋아요 \n느려요')).questions).toEqual([
      { text: '속도는?', kind: 'SINGLE', choices: ['느려요', '좋아요'] },
    ]);
    const scale: SurveyDraft = {
      anonymous: false,
      questions: [{ text: '만족도', kind: 'SCALE', choices: 'a\nb' }],
    };
    expect(toSurvey(scale).questions[0]?.choices).toEqual([]);
  });

  it('knows what was passed over', () => {
    expect(isAnswered({ choices: [], scale: null, text: '  ' })).toBe(false);
    expect(isAnswered({ choices: [0], scale: null, text: null })).toBe(true);
    expect(isAnswered({ choices: [], scale: 3, text: null })).toBe(true);
  });
});
