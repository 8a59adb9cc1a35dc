import type { Course } from '../api/types';

export const COURSE_ID = '0b7c1d52-7a5f-4d4e-9d39-5d1f8b7f7a10';

/** A published course that starts in an hour. */
export const course = (change: Partial<Course> = {}): Course => {
  const session = {
    sessionId: 'a2a6a0de-1f43-4f0e-9b1c-2f6a3a7a9f01',
    startsAt: new Date(Date.now() + 3_600_000).toISOString(),
    minutes: 90,
    title: null,
    zone: 'Asia/Seoul',
    status: 'SCHEDULED' as const,
  };
  return {
    courseId: COURSE_ID,
    title: '처음 잡는 붓',
    summary: '붓을 쥐는 법부터 천천히.',
    description: '붓을 쥐는 법부터 천천히 함께 해요.',
    category: 'art.calligraphy',
    level: 'BEGINNER',
    language: 'ko',
    tags: [],
    replay: true,
    status: 'PUBLISHED',
    instructor: { memberId: 'm', name: '한소연' },
    capacity: 12,
    enrolled: 9,
    seatsLeft: 3,
    waiting: 0,
    nextSession: session,
    sessionCount: 1,
    rating: { average: null, count: 0 },
    publishedAt: null,
    materials: [],
    attendanceRule: { lateAfterMinutes: 10, presentShare: 0.8 },
    studentsSeenBy: 'EVERYONE',
    sessions: [session],
    mine: { status: 'NONE', place: null },
    quizzes: null,
    ...change,
  };
};
