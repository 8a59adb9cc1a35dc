import { describe, expect, it } from 'vitest';
import { evolve, type Live, type LiveCall, type LiveQuiz, type View } from './live';
import type { Handout } from './handout/types';
import { inOrder, type Question } from './question/types';
import type { LiveSurvey } from './survey/types';

const quiz: LiveQuiz = {
  quizId: 'q',
  question: '붓을 어떻게 쥐나요?',
  choices: ['세워서', '눕혀서'],
  multiple: false,
  seconds: 30,
  deadline: null,
  status: 'OPEN',
  correct: null,
  counts: null,
  mine: null,
  leaderboard: null,
};

const now = Date.parse('2026-11-22T10:00:00Z');

const snapshot: Extract<View, { name: 'snapshot' }> = {
  name: 'snapshot',
  data: {
    courseId: 'c',
    phase: 'LIVE',
    startedAt: '2026-11-22T09:59:00Z',
    memberId: 'm',
    instructor: false,
    quizzes: [],
    call: null,
    survey: null,
    people: [],
    hands: [],
    lost: null,
    messages: [],
    reactions: {},
    handouts: [],
    questions: [],
    order: { locked: false, spotlit: null, studentsSeenBy: 'EVERYONE' },
    serverTime: '2026-11-22T10:00:05Z',
  },
};

const after = (...views: View[]): Live | null =>
  views.reduce<Live | null>((live, view) => evolve(live, view, now), null);

describe('the class as its views tell it', () => {
  it('is unknown before the first snapshot', () => {
    expect(after({ name: 'roster', data: { people: [], hands: [] } })).toBeNull();
  });

  it('knows the server’s clock', () => {
    expect(after(snapshot)?.clockOffset).toBe(5000);
  });

  it('shows a quiz, the own answer, and the result', () => {
    const presented: View = {
      name: 'quiz.Presented',
      data: { quiz, serverTime: '2026-11-22T10:00:05Z' },
    };
    const answered: View = { name: 'quiz.AnswerSubmitted', data: { quizId: 'q', choices: [1] } };
    expect(after(snapshot, presented, answered)?.quizzes).toEqual([{ ...quiz, mine: [1] }]);
    const revealed: LiveQuiz = { ...quiz, status: 'REVEALED', correct: [0], mine: [1] };
    expect(after(snapshot, presented, { name: 'quiz.Revealed', data: { quiz: revealed } })?.quizzes).toEqual([
      revealed,
    ]);
  });

  it('shows a quiz once, however often it is told of', () => {
    const presented: View = {
      name: 'quiz.Presented',
      data: { quiz, serverTime: '2026-11-22T10:00:05Z' },
    };
    expect(after(snapshot, presented, presented)?.quizzes).toHaveLength(1);
  });

  it('does not open what was revealed when a close comes late', () => {
    const revealed: LiveQuiz = { ...quiz, status: 'REVEALED' };
    const begun: View = { name: 'snapshot', data: { ...snapshot.data, quizzes: [revealed] } };
    expect(after(begun, { name: 'quiz.Closed', data: { quizId: 'q' } })?.quizzes[0]?.status).toBe('REVEALED');
  });

  it('shows a call, the own confirmation, and how many confirmed', () => {
    const call: LiveCall = {
      callId: 'a',
      seconds: 30,
      deadline: '2026-11-22T10:00:35Z',
      open: true,
      confirmed: false,
      count: null,
    };
    const count = { callId: 'a', confirmed: 1, present: 2 };
    const called: View = { name: 'attendance.Called', data: { call, serverTime: '2026-11-22T10:00:05Z' } };
    const own: View = { name: 'attendance.Confirmed', data: { callId: 'a' } };
    const other: View = { name: 'attendance.Closed', data: { callId: 'b' } };
    expect(after(snapshot, called, own, other)?.call).toEqual({ ...call, confirmed: true });
    const closed: View = { name: 'attendance.Closed', data: { callId: 'a' } };
    expect(after(snapshot, called, { name: 'tally', data: count }, closed)?.call).toEqual({
      ...call,
      open: false,
      count,
    });
  });

  it('shows who was right first once the class is shown it', () => {
    const begun: View = { name: 'snapshot', data: { ...snapshot.data, quizzes: [quiz] } };
    const leaderboard = { ranks: [{ place: 1, name: '영준', millis: 2100 }], place: null, right: 1 };
    const shown: LiveQuiz = { ...quiz, status: 'REVEALED', correct: [0], leaderboard };
    expect(after(begun, { name: 'quiz.LeaderboardShown', data: { quiz: shown } })?.quizzes).toEqual([shown]);
  });

  it('ends, and empties the room', () => {
    const ended = after(snapshot, { name: 'classroom.Ended', data: { at: '2026-11-22T11:00:00Z' } });
    expect(ended?.phase).toBe('ENDED');
    expect(ended?.people).toEqual([]);
  });

  it('knows who stands in the light and whether the door is locked', () => {
    const lit: View = { name: 'classroom.Spotlit', data: { memberId: 'm' } };
    const locked: View = { name: 'classroom.Locked', data: {} };
    expect(after(snapshot, lit, locked)?.order).toMatchObject({ locked: true, spotlit: 'm' });
    const dark: View = { name: 'classroom.SpotlightEnded', data: {} };
    const unlocked: View = { name: 'classroom.Unlocked', data: {} };
    expect(after(snapshot, lit, locked, dark, unlocked)?.order).toMatchObject({
      locked: false,
      spotlit: null,
    });
  });

  it('shows what is handed out, once', () => {
    const handout: Handout = {
      handoutId: 'h',
      title: '획순.pdf',
      address: null,
      mediaType: 'application/pdf',
      bytes: 2048,
      at: '2026-11-22T10:00:01Z',
    };
    const link: Handout = { ...handout, handoutId: 'l', address: 'https://maru.example/', mediaType: null };
    const shared: View = { name: 'handout.FileShared', data: { handout } };
    const linked: View = { name: 'handout.LinkShared', data: { handout: link } };
    expect(after(snapshot, shared, linked, linked)?.handouts).toEqual([handout, link]);
  });

  it('shows questions, the own vote, and how many votes each has', () => {
    const question: Question = {
      questionId: 'one',
      memberId: 'other',
      name: '영준',
      text: '먹이 왜 번지나요?',
      at: '2026-11-22T10:00:01Z',
      votes: 0,
      voted: false,
      answered: false,
    };
    const later: Question = { ...question, questionId: 'two', at: '2026-11-22T10:00:02Z' };
    const asked: View[] = [question, later].map((one) => ({
      name: 'question.Asked',
      data: { question: one },
    }));
    const voted: View = { name: 'question.Voted', data: { questionId: 'two' } };
    const votes: View = { name: 'votes', data: { counts: { two: 3 } } };
    const begun = after(snapshot, ...asked, ...asked, voted, votes);
    expect(begun?.questions).toEqual([question, { ...later, voted: true, votes: 3 }]);
    expect(inOrder(begun?.questions ?? []).open.map(({ questionId }) => questionId)).toEqual(['two', 'one']);
    expect(inOrder([later, question]).open.map(({ questionId }) => questionId)).toEqual(['one', 'two']);
    const ended = after(
      { ...snapshot, data: { ...snapshot.data, questions: begun?.questions ?? [] } },
      { name: 'question.VoteWithdrawn', data: { questionId: 'two' } },
      { name: 'question.AnsweredInClass', data: { questionId: 'two' } },
      { name: 'question.Hidden', data: { questionId: 'one' } },
    );
    expect(inOrder(ended?.questions ?? [])).toEqual({
      open: [],
      answered: [{ ...later, votes: 3, answered: true }],
    });
  });

  it('keeps the tally beside its quiz', () => {
    const counts = { quizId: 'q', counts: [3, 1], answers: 4 };
    const begun: View = { name: 'snapshot', data: { ...snapshot.data, quizzes: [quiz] } };
    expect(after(begun, { name: 'tally', data: counts })?.quizzes[0]?.counts).toEqual(counts);
  });

  it('shows a survey, the own response, and how many answered', () => {
    const survey: LiveSurvey = {
      surveyId: 's',
      questions: [{ text: '어땠나요?', kind: 'SCALE', choices: [] }],
      anonymous: true,
      status: 'OPEN',
      responded: false,
      count: null,
    };
    const opened: View = { name: 'survey.Opened', data: { survey } };
    const responded: View = { name: 'survey.Responded', data: { surveyId: 's' } };
    const count = { surveyId: 's', responses: 2, tallies: null };
    const other: View = { name: 'tally', data: { ...count, surveyId: 'another' } };
    const closed: View = { name: 'survey.Closed', data: { surveyId: 's' } };
    expect(after(snapshot, opened, responded, { name: 'tally', data: count }, other, closed)?.survey).toEqual(
      {
        ...survey,
        responded: true,
        status: 'CLOSED',
        count,
      },
    );
  });

  it('holds what was said, without what was hidden, and who wants to speak', () => {
    const message = {
      messageId: 'a',
      memberId: 'm',
      name: '영준',
      to: null,
      toName: null,
      text: '먹이 번져요',
      at: '2026-11-22T10:00:05Z',
    };
    const said: View = { name: 'conversation.Said', data: { message } };
    const other: View = { name: 'conversation.Said', data: { message: { ...message, messageId: 'b' } } };
    expect(after(snapshot, said, other, said)?.messages.map(({ messageId }) => messageId)).toEqual([
      'b',
      'a',
    ]);
    expect(
      after(snapshot, said, { name: 'conversation.MessageHidden', data: { messageId: 'a' } })?.messages,
    ).toEqual([]);
    expect(after(snapshot, { name: 'roster', data: { people: [], hands: ['m'] } })?.hands).toEqual(['m']);
    const signs = [{ kind: 'AWAY' as const, since: '2026-11-22T10:00:05Z' }];
    const people = [{ memberId: 'a', name: null, signs }];
    expect(after(snapshot, { name: 'lost', data: { people } })?.lost).toEqual(people);
    expect(after(snapshot, { name: 'reactions', data: { counts: { CLAP: 2 } } })?.reactions).toEqual({
      CLAP: 2,
    });
  });
});
