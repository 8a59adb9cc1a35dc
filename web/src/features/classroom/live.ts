import type { StudentsSeenBy } from '../../api/types';
import type { Message, ReactionCounts } from './conversation/types';
import type { Handout } from './handout/types';
import type { Question } from './question/types';
import type { LiveSurvey, SurveyCount } from './survey/types';

/** The live channel's views, and what they make of the class. */
export interface Counts {
  quizId: string;
  counts: number[];
  answers: number;
}

export interface Leaderboard {
  ranks: { place: number; name: string; millis: number }[];
  /** The reader's own. */
  place: number | null;
  right: number;
}

export interface LiveQuiz {
  quizId: string;
  question: string;
  choices: string[];
  multiple: boolean;
  seconds: number | null;
  deadline: string | null;
  status: 'OPEN' | 'CLOSED' | 'REVEALED';
  correct: number[] | null;
  counts: Counts | null;
  mine: number[] | null;
  /** Only once the class is shown it. */
  leaderboard: Leaderboard | null;
}

export interface CallCount {
  callId: string;
  confirmed: number;
  present: number;
}

/** An attendance call. */
export interface LiveCall {
  callId: string;
  seconds: number;
  deadline: string;
  open: boolean;
  /** By this reader. */
  confirmed: boolean;
  /** The instructor's only. */
  count: CallCount | null;
}

export interface Person {
  memberId: string;
  name: string;
  instructor: boolean;
}

export type SignKind = 'LEFT' | 'CUT_OFF' | 'AWAY' | 'NETWORK' | 'SOUND_ONLY' | 'UNANSWERED' | 'UNCONFIRMED';

/** Why somebody may be lost, and since when by the server's clock. */
export interface Sign {
  kind: SignKind;
  since: string;
}

/** A student who may be lost. */
export interface Lost {
  memberId: string;
  /** Of whoever is gone; the roster names the others. */
  name: string | null;
  signs: Sign[];
}

/** How the instructor keeps order. */
export interface Order {
  /** Nobody new may come in. */
  locked: boolean;
  /** The member whom all see large. */
  spotlit: string | null;
  /** As the course said when the class began. */
  studentsSeenBy: StudentsSeenBy;
}

export interface Live {
  courseId: string;
  phase: 'SCHEDULED' | 'LIVE' | 'ENDED' | 'CANCELLED';
  startedAt: string | null;
  memberId: string;
  instructor: boolean;
  quizzes: LiveQuiz[];
  /** The last one. */
  call: LiveCall | null;
  /** The last one. */
  survey: LiveSurvey | null;
  people: Person[];
  /** Whose hands are up, the first first. */
  hands: string[];
  /** The instructor's only. */
  lost: Lost[] | null;
  /** The last ones that this reader may read. */
  messages: Message[];
  /** Since the class began. */
  reactions: ReactionCounts;
  /** In the order in which they were shared. */
  handouts: Handout[];
  questions: Question[];
  order: Order;
  /** What has to be added to this browser's clock to get the server's, in ms. */
  clockOffset: number;
}

interface Views {
  snapshot: Omit<Live, 'clockOffset'> & { serverTime: string };
  roster: { people: Person[]; hands: string[] };
  lost: { people: Lost[] };
  reactions: { counts: ReactionCounts };
  votes: { counts: Record<string, number> };
  'handout.FileShared': { handout: Handout };
  'handout.LinkShared': { handout: Handout };
  'question.Asked': { question: Question };
  'question.AnsweredInClass': { questionId: string };
  'question.Hidden': { questionId: string };
  'question.Voted': { questionId: string };
  'question.VoteWithdrawn': { questionId: string };
  'conversation.Said': { message: Message };
  'conversation.MessageHidden': { messageId: string };
  tally: Counts | CallCount | SurveyCount;
  'classroom.Started': { at: string; studentsSeenBy: StudentsSeenBy };
  'classroom.Ended': { at: string };
  'classroom.MemberMuted': { memberId: string };
  'classroom.MemberRemoved': { memberId: string };
  'classroom.Locked': Record<string, never>;
  'classroom.Unlocked': Record<string, never>;
  'classroom.Spotlit': { memberId: string };
  'classroom.SpotlightEnded': Record<string, never>;
  'attendance.Called': { call: LiveCall; serverTime: string };
  'attendance.Closed': { callId: string };
  'attendance.Confirmed': { callId: string };
  'survey.Opened': { survey: LiveSurvey };
  'survey.Closed': { surveyId: string };
  'survey.Responded': { surveyId: string };
  'quiz.Presented': { quiz: LiveQuiz; serverTime: string };
  'quiz.Closed': { quizId: string };
  'quiz.Revealed': { quiz: LiveQuiz };
  'quiz.KeyCorrected': { quiz: LiveQuiz };
  'quiz.LeaderboardShown': { quiz: LiveQuiz };
  'quiz.AnswerSubmitted': { quizId: string; choices: number[] };
}

export type ViewName = keyof Views;
export type View = { [N in ViewName]: { name: N; data: Views[N] } }[ViewName];

export const VIEW_NAMES: readonly ViewName[] = [
  'snapshot',
  'roster',
  'tally',
  'lost',
  'reactions',
  'votes',
  'handout.FileShared',
  'handout.LinkShared',
  'question.Asked',
  'question.AnsweredInClass',
  'question.Hidden',
  'question.Voted',
  'question.VoteWithdrawn',
  'conversation.Said',
  'conversation.MessageHidden',
  'classroom.Started',
  'classroom.Ended',
  'classroom.MemberMuted',
  'classroom.MemberRemoved',
  'classroom.Locked',
  'classroom.Unlocked',
  'classroom.Spotlit',
  'classroom.SpotlightEnded',
  'attendance.Called',
  'attendance.Closed',
  'attendance.Confirmed',
  'survey.Opened',
  'survey.Closed',
  'survey.Responded',
  'quiz.Presented',
  'quiz.Closed',
  'quiz.Revealed',
  'quiz.KeyCorrected',
  'quiz.LeaderboardShown',
  'quiz.AnswerSubmitted',
];

/** As many as the server keeps in the room. */
const MOST_MESSAGES = 200;

/** The class after a view. Before the first snapshot nothing is known. */
export function evolve(live: Live | null, view: View, now: number): Live | null {
  if (view.name === 'snapshot') {
    const { serverTime, ...snapshot } = view.data;
    return { ...snapshot, clockOffset: Date.parse(serverTime) - now };
  }
  if (live === null) return null;
  switch (view.name) {
    case 'roster':
      return { ...live, people: view.data.people, hands: view.data.hands };
    case 'lost':
      return { ...live, lost: view.data.people };
    case 'reactions':
      return { ...live, reactions: view.data.counts };
    case 'votes': {
      const { counts } = view.data;
      return {
        ...live,
        questions: live.questions.map((question) => ({
          ...question,
          votes: counts[question.questionId] ?? question.votes,
        })),
      };
    }
    case 'handout.FileShared':
    case 'handout.LinkShared': {
      const { handout } = view.data;
      const others = live.handouts.filter(({ handoutId }) => handoutId !== handout.handoutId);
      return { ...live, handouts: [...others, handout] };
    }
    case 'question.Asked': {
      const { question } = view.data;
      const others = live.questions.filter(({ questionId }) => questionId !== question.questionId);
      return { ...live, questions: [...others, question] };
    }
    case 'question.AnsweredInClass':
      return withQuestion(live, view.data.questionId, { answered: true });
    case 'question.Hidden':
      return {
        ...live,
        questions: live.questions.filter(({ questionId }) => questionId !== view.data.questionId),
      };
    case 'question.Voted':
    case 'question.VoteWithdrawn':
      return withQuestion(live, view.data.questionId, { voted: view.name === 'question.Voted' });
    case 'conversation.Said': {
      const { message } = view.data;
      const others = live.messages.filter(({ messageId }) => messageId !== message.messageId);
      return { ...live, messages: [...others, message].slice(-MOST_MESSAGES) };
    }
    case 'conversation.MessageHidden':
      return {
        ...live,
        messages: live.messages.filter(({ messageId }) => messageId !== view.data.messageId),
      };
    case 'tally':
      return withTally(live, view.data);
    case 'classroom.Started':
      return {
        ...live,
        phase: 'LIVE',
        startedAt: view.data.at,
        order: { ...live.order, studentsSeenBy: view.data.studentsSeenBy },
      };
    case 'classroom.Ended':
      return { ...live, phase: 'ENDED', people: [], hands: [], lost: live.lost && [] };
    case 'classroom.MemberMuted':
    case 'classroom.MemberRemoved':
      return live;
    case 'classroom.Locked':
    case 'classroom.Unlocked':
      return { ...live, order: { ...live.order, locked: view.name === 'classroom.Locked' } };
    case 'classroom.Spotlit':
      return { ...live, order: { ...live.order, spotlit: view.data.memberId } };
    case 'classroom.SpotlightEnded':
      return { ...live, order: { ...live.order, spotlit: null } };
    case 'attendance.Called':
      return { ...live, call: view.data.call, clockOffset: Date.parse(view.data.serverTime) - now };
    case 'attendance.Closed':
      return withCall(live, view.data.callId, (call) => ({ ...call, open: false }));
    case 'attendance.Confirmed':
      return withCall(live, view.data.callId, (call) => ({ ...call, confirmed: true }));
    case 'survey.Opened':
      return { ...live, survey: view.data.survey };
    case 'survey.Closed':
      return withSurvey(live, view.data.surveyId, (survey) => ({ ...survey, status: 'CLOSED' }));
    case 'survey.Responded':
      return withSurvey(live, view.data.surveyId, (survey) => ({ ...survey, responded: true }));
    case 'quiz.Presented': {
      const others = live.quizzes.filter(({ quizId }) => quizId !== view.data.quiz.quizId);
      const clockOffset = Date.parse(view.data.serverTime) - now;
      return { ...live, quizzes: [...others, view.data.quiz], clockOffset };
    }
    case 'quiz.Closed':
      return withQuiz(live, view.data.quizId, (quiz) =>
        quiz.status === 'OPEN' ? { ...quiz, status: 'CLOSED' } : quiz,
      );
    case 'quiz.Revealed':
    case 'quiz.KeyCorrected':
    case 'quiz.LeaderboardShown':
      return withQuiz(live, view.data.quiz.quizId, () => view.data.quiz);
    case 'quiz.AnswerSubmitted':
      return withQuiz(live, view.data.quizId, (quiz) => ({ ...quiz, mine: view.data.choices }));
  }
}

function withTally(live: Live, tally: Counts | CallCount | SurveyCount): Live {
  if ('surveyId' in tally) return withSurvey(live, tally.surveyId, (survey) => ({ ...survey, count: tally }));
  if ('callId' in tally) return withCall(live, tally.callId, (call) => ({ ...call, count: tally }));
  return withQuiz(live, tally.quizId, (quiz) => ({ ...quiz, counts: tally }));
}

function withQuestion(live: Live, questionId: string, change: Partial<Question>): Live {
  return {
    ...live,
    questions: live.questions.map((question) =>
      question.questionId === questionId ? { ...question, ...change } : question,
    ),
  };
}

function withCall(live: Live, callId: string, change: (call: LiveCall) => LiveCall): Live {
  return live.call?.callId === callId ? { ...live, call: change(live.call) } : live;
}

function withSurvey(live: Live, surveyId: string, change: (survey: LiveSurvey) => LiveSurvey): Live {
  return live.survey?.surveyId === surveyId ? { ...live, survey: change(live.survey) } : live;
}

function withQuiz(live: Live, quizId: string, change: (quiz: LiveQuiz) => LiveQuiz): Live {
  return {
    ...live,
    quizzes: live.quizzes.map((quiz) => (quiz.quizId === quizId ? change(quiz) : quiz)),
  };
}
