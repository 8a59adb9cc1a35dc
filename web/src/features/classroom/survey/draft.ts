import type { QuestionKind, SurveyAnswer, SurveyQuestion } from './types';

/** A question as it is being made up: one line of `choices` for each. */
export interface DraftQuestion {
  text: string;
  kind: QuestionKind;
  choices: string;
}

export interface SurveyDraft {
  questions: DraftQuestion[];
  anonymous: boolean;
}

export const MOST_QUESTIONS = 20;

export const emptyQuestion = (): DraftQuestion => ({ text: '', kind: 'SCALE', choices: '' });

export const emptyDraft = (): SurveyDraft => ({ questions: [emptyQuestion()], anonymous: true });

export const offersChoices = (kind: QuestionKind): boolean => kind === 'SINGLE' || kind === 'MULTIPLE';

export const choicesOf = ({ choices }: DraftQuestion): string[] => [
  ...new Set(
    choices
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** Every question asks something, and has two choices if it offers any. */
export const isWhole = ({ questions }: SurveyDraft): boolean =>
  questions.length > 0 &&
  questions.every(
    (question) =>
      question.text.trim() !== '' && (!offersChoices(question.kind) || choicesOf(question).length >= 2),
  );

/** As the server takes it. */
export const toSurvey = ({ questions, anonymous }: SurveyDraft) => ({
  anonymous,
  questions: questions.map((question) => ({
    text: question.text.trim(),
    kind: question.kind,
    choices: offersChoices(question.kind) ? choicesOf(question) : [],
  })),
});

export const noAnswers = (questions: SurveyQuestion[]): SurveyAnswer[] =>
  questions.map(() => ({ choices: [], scale: null, text: null }));

export const isAnswered = ({ choices, scale, text }: SurveyAnswer): boolean =>
  choices.length > 0 || scale !== null || (text !== null && text.trim() !== '');
