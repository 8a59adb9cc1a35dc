export interface DraftChoice {
  text: string;
  correct: boolean;
}

/** A quiz as it is being made up. Zero seconds: no timer. */
export interface QuizDraft {
  question: string;
  choices: DraftChoice[];
  seconds: number;
}

export const emptyDraft = (): QuizDraft => ({
  question: '',
  choices: [
    { text: '', correct: false },
    { text: '', correct: false },
  ],
  seconds: 60,
});

export const withChoice = (draft: QuizDraft, i: number, choice: DraftChoice): QuizDraft => ({
  ...draft,
  choices: [...draft.choices.slice(0, i), choice, ...draft.choices.slice(i + 1)],
});

export const withoutChoice = (draft: QuizDraft, i: number): QuizDraft => ({
  ...draft,
  choices: draft.choices.filter((_, at) => at !== i),
});

const filled = ({ choices }: QuizDraft): DraftChoice[] => choices.filter(({ text }) => text.trim() !== '');

/** Has a question, two choices, and a correct one among those that say something. */
export const isWhole = (draft: QuizDraft): boolean =>
  draft.question.trim() !== '' && filled(draft).length >= 2 && filled(draft).some(({ correct }) => correct);

/** As the server takes it: choices that say nothing are left out, and the key counts without them. */
export function toQuiz(draft: QuizDraft) {
  const choices = filled(draft);
  return {
    question: draft.question.trim(),
    choices: choices.map(({ text }) => text.trim()),
    correct: choices.flatMap(({ correct }, i) => (correct ? [i] : [])),
    seconds: draft.seconds === 0 ? null : draft.seconds,
  };
}
