import { isRight } from '../quiz/right';
import type { Live } from '../live';

/** What a screen reader is told of a change of the class, each a key under `classroom.told`. */
export interface Announcement {
  key:
    | 'quizOpened'
    | 'quizClosed'
    | 'quizRevealed'
    | 'quizRight'
    | 'quizWrong'
    | 'callOpened'
    | 'callClosed'
    | 'surveyOpened'
    | 'surveyClosed'
    | 'handRaised';
  text?: string;
}

/** What has happened between two views of a class. A quiz that a returning reader finds open is news to them. */
export function announcements(before: Live, after: Live): Announcement[] {
  return [
    ...ofCall(before, after),
    ...ofQuiz(before, after),
    ...ofSurvey(before, after),
    ...ofHands(before, after),
  ];
}

function ofQuiz(before: Live, after: Live): Announcement[] {
  const quiz = after.quizzes.at(-1);
  const was = before.quizzes.find(({ quizId }) => quizId === quiz?.quizId)?.status;
  if (!quiz || was === quiz.status) return [];
  if (quiz.status === 'OPEN') return [{ key: 'quizOpened', text: quiz.question }];
  if (quiz.status === 'CLOSED') return [{ key: 'quizClosed' }];
  if (after.instructor || quiz.mine === null) return [{ key: 'quizRevealed' }];
  return [{ key: isRight(quiz.mine, quiz.correct ?? []) ? 'quizRight' : 'quizWrong' }];
}

function ofCall(before: Live, { call }: Live): Announcement[] {
  if (!call) return [];
  const wasOpen = before.call?.callId === call.callId ? before.call.open : null;
  if (call.open && wasOpen === null) return [{ key: 'callOpened' }];
  return !call.open && wasOpen ? [{ key: 'callClosed' }] : [];
}

function ofSurvey(before: Live, { survey }: Live): Announcement[] {
  if (!survey) return [];
  const was = before.survey?.surveyId === survey.surveyId ? before.survey.status : null;
  if (survey.status === 'OPEN' && was === null) return [{ key: 'surveyOpened' }];
  return survey.status === 'CLOSED' && was === 'OPEN' ? [{ key: 'surveyClosed' }] : [];
}

/** For the instructor, who gives the floor. */
function ofHands(before: Live, after: Live): Announcement[] {
  if (!after.instructor) return [];
  return after.hands
    .filter((memberId) => !before.hands.includes(memberId))
    .map((memberId) => ({
      key: 'handRaised',
      text: after.people.find((person) => person.memberId === memberId)?.name ?? '',
    }));
}

/** When the next thing that is open has its last ten seconds, by the server's clock; null: nothing has. */
export function lastSecondsAt({ quizzes, call }: Pick<Live, 'quizzes' | 'call'>): number | null {
  const quiz = quizzes.at(-1);
  const deadlines = [
    quiz?.status === 'OPEN' ? quiz.deadline : null,
    call?.open ? call.deadline : null,
  ].flatMap((deadline) => (deadline ? [Date.parse(deadline) - LAST_MS] : []));
  return deadlines.length === 0 ? null : Math.min(...deadlines);
}

const LAST_MS = 10_000;
