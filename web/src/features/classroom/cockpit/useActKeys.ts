import type { PreparedQuiz } from '../../../api/types';
import { KEYS } from '../keys';
import type { Live } from '../live';
import { waitingOf } from '../quiz/Prepared';
import { useAct } from '../useAct';
import { useKey } from '../useKey';
import type { Maker } from './Lesson';

/** What the key that closes would close: the quiz, else the call, else the survey; null: nothing is open. */
export function closedNext({
  quizzes,
  call,
  survey,
}: Pick<Live, 'quizzes' | 'call' | 'survey'>): string | null {
  const quiz = quizzes.at(-1);
  if (quiz?.status === 'OPEN') return `/quizzes/${quiz.quizId}/close`;
  if (call?.open) return `/attendance-calls/${call.callId}/close`;
  return survey?.status === 'OPEN' ? `/surveys/${survey.surveyId}/close` : null;
}

/** The instructor's acts by one key each. */
export function useActKeys(
  sessionId: string,
  live: Live,
  prepared: PreparedQuiz[],
  onMaker: (maker: Maker) => void,
): void {
  const act = useAct(sessionId);
  const quiz = live.quizzes.at(-1);
  const next = quiz?.status === 'OPEN' ? undefined : waitingOf(prepared, live.quizzes)[0];
  const closing = closedNext(live);
  const hand = live.hands[0];
  const may = (possible: boolean) => live.instructor && possible && !act.isPending;
  useKey(
    KEYS.present,
    () => act.mutate({ path: '/quizzes', body: { quizId: next?.quizId } }),
    may(next !== undefined),
  );
  useKey(
    KEYS.reveal,
    () => act.mutate({ path: `/quizzes/${quiz?.quizId}/reveal` }),
    may(quiz !== undefined && quiz.status !== 'REVEALED'),
  );
  useKey(KEYS.close, () => act.mutate({ path: closing ?? '' }), may(closing !== null));
  useKey(KEYS.floor, () => act.mutate({ path: `/members/${hand}/call-on` }), may(hand !== undefined));
  useKey(KEYS.adHoc, () => onMaker('quiz'), live.instructor);
  useKey(KEYS.survey, () => onMaker('survey'), live.instructor && live.survey?.status !== 'OPEN');
}
