import { describe, expect, it } from 'vitest';
import type { Live, LiveCall, LiveQuiz } from '../live';
import type { LiveSurvey } from '../survey/types';
import { announcements, lastSecondsAt } from './announcements';
import { isAsking } from './Now';
import { closedNext } from './useActKeys';

const quiz = (status: LiveQuiz['status'], more: Partial<LiveQuiz> = {}): LiveQuiz => ({
  quizId: 'q',
  question: '붓은?',
  choices: ['세워서', '눕혀서'],
  multiple: false,
  seconds: null,
  deadline: null,
  status,
  correct: null,
  counts: null,
  mine: null,
  leaderboard: null,
  ...more,
});
const call = (open: boolean): LiveCall => ({
  callId: 'c',
  seconds: 60,
  deadline: '2026-11-22T10:01:00Z',
  open,
  confirmed: false,
  count: null,
});
const survey = (status: LiveSurvey['status']): LiveSurvey => ({
  surveyId: 's',
  questions: [],
  anonymous: false,
  status,
  responded: false,
  count: null,
});
const live = (more: Partial<Live> = {}): Live => ({
  courseId: 'course',
  phase: 'LIVE',
  startedAt: null,
  memberId: 'me',
  instructor: false,
  quizzes: [],
  call: null,
  survey: null,
  people: [{ memberId: 'a', name: '영준', instructor: false }],
  hands: [],
  lost: null,
  messages: [],
  reactions: {},
  handouts: [],
  questions: [],
  order: { locked: false, spotlit: null, studentsSeenBy: 'EVERYONE' },
  clockOffset: 0,
  ...more,
});
const keys = (before: Partial<Live>, after: Partial<Live>) =>
  announcements(live(before), live(after)).map(({ key }) => key);

describe('what a screen reader hears', () => {
  it('is that something opened and closed, each once', () => {
    expect(announcements(live(), live({ quizzes: [quiz('OPEN')] }))).toEqual([
      { key: 'quizOpened', text: '붓은?' },
    ]);
    expect(keys({ quizzes: [quiz('OPEN')] }, { quizzes: [quiz('OPEN', { mine: [0] })] })).toEqual([]);
    expect(keys({ quizzes: [quiz('OPEN')] }, { quizzes: [quiz('CLOSED')] })).toEqual(['quizClosed']);
    expect(keys({}, { call: call(true) })).toEqual(['callOpened']);
    expect(keys({ call: call(true) }, { call: call(false) })).toEqual(['callClosed']);
    expect(keys({}, { survey: survey('OPEN') })).toEqual(['surveyOpened']);
    expect(keys({ survey: survey('OPEN') }, { survey: survey('CLOSED') })).toEqual(['surveyClosed']);
  });

  it('is the own result when it is revealed', () => {
    const before = { quizzes: [quiz('CLOSED', { mine: [0] })] };
    expect(keys(before, { quizzes: [quiz('REVEALED', { mine: [0], correct: [0] })] })).toEqual(['quizRight']);
    expect(keys(before, { quizzes: [quiz('REVEALED', { mine: [0], correct: [1] })] })).toEqual(['quizWrong']);
    expect(keys(before, { quizzes: [quiz('REVEALED', { correct: [1] })] })).toEqual(['quizRevealed']);
  });

  it('is for the instructor that somebody raised a hand', () => {
    expect(announcements(live({ instructor: true }), live({ instructor: true, hands: ['a'] }))).toEqual([
      { key: 'handRaised', text: '영준' },
    ]);
    expect(keys({}, { hands: ['a'] })).toEqual([]);
  });

  it('is the last ten seconds of what ends first', () => {
    expect(lastSecondsAt(live())).toBeNull();
    const both = {
      quizzes: [quiz('OPEN', { deadline: '2026-11-22T10:00:40Z' })],
      call: call(true),
    };
    expect(lastSecondsAt(live(both))).toBe(Date.parse('2026-11-22T10:00:30Z'));
    expect(lastSecondsAt(live({ ...both, quizzes: [quiz('CLOSED')] }))).toBe(
      Date.parse('2026-11-22T10:00:50Z'),
    );
  });
});

it('keeps the video in view as long as the class is asked something', () => {
  expect(isAsking(live())).toBe(false);
  expect(isAsking(live({ quizzes: [quiz('OPEN')] }))).toBe(true);
  expect(isAsking(live({ quizzes: [quiz('OPEN', { mine: [0] })] }))).toBe(false);
  expect(isAsking(live({ survey: survey('OPEN') }))).toBe(true);
  expect(isAsking(live({ call: { ...call(true), confirmed: true } }))).toBe(false);
});

it('closes by one key what is open: the quiz first, then the call, then the survey', () => {
  const all = { quizzes: [quiz('OPEN')], call: call(true), survey: survey('OPEN') };
  expect(closedNext(all)).toBe('/quizzes/q/close');
  expect(closedNext({ ...all, quizzes: [quiz('CLOSED')] })).toBe('/attendance-calls/c/close');
  expect(closedNext({ ...all, quizzes: [], call: call(false) })).toBe('/surveys/s/close');
  expect(closedNext({ quizzes: [], call: null, survey: survey('CLOSED') })).toBeNull();
});
