import type { CourseCard, Enrollment, Session } from '../../api/types';
import { daysUntil } from '../../time/when';

export interface Coming {
  course: CourseCard;
  session: Session;
}

const endOf = (session: Session): number => Date.parse(session.startsAt) + session.minutes * 60_000;

/** What is live first, then what begins soonest. */
export const sooner = (a: Coming, b: Coming): number =>
  Number(b.session.status === 'LIVE') - Number(a.session.status === 'LIVE') ||
  a.session.startsAt.localeCompare(b.session.startsAt);

/** Sessions of the courses that one has a seat in, not over yet, in that order. */
export function upcoming(enrollments: readonly Enrollment[], now: Date): Coming[] {
  return enrollments
    .filter((enrollment) => enrollment.status === 'ENROLLED')
    .flatMap(({ course, sessions }) => sessions.map((session) => ({ course, session })))
    .filter(
      ({ session }) =>
        session.status === 'LIVE' || (session.status === 'SCHEDULED' && endOf(session) > now.getTime()),
    )
    .sort(sooner);
}

const WEEK_DAYS = 7;

export interface Agenda {
  /** Also what is live since yesterday. */
  today: Coming[];
  /** The days that go by the names of weekdays. */
  week: Coming[];
  later: Coming[];
  /** What was over after one had taken the seat, newest first. */
  past: Coming[];
  /** Courses that one has a seat in and that have nothing to come. */
  unplanned: CourseCard[];
}

/** One's sessions as one thinks of them, by the reader's own calendar. */
export function agenda(enrollments: readonly Enrollment[], now: Date, zone: string): Agenda {
  const coming = upcoming(enrollments, now);
  const days = ({ session }: Coming) => daysUntil(new Date(session.startsAt), zone, now);
  const taken = enrollments.filter(({ status }) => status === 'ENROLLED');
  const ahead = new Set(coming.map(({ session }) => session.sessionId));
  return {
    today: coming.filter((one) => days(one) <= 0),
    week: coming.filter((one) => days(one) > 0 && days(one) < WEEK_DAYS),
    later: coming.filter((one) => days(one) >= WEEK_DAYS),
    past: taken
      .flatMap(({ course, sessions, since }) =>
        sessions
          .filter((session) => session.status !== 'CANCELLED' && endOf(session) > Date.parse(since))
          .map((session) => ({ course, session })),
      )
      .filter(({ session }) => !ahead.has(session.sessionId))
      .sort((a, b) => b.session.startsAt.localeCompare(a.session.startsAt)),
    unplanned: taken
      .filter(({ sessions }) => !sessions.some(({ sessionId }) => ahead.has(sessionId)))
      .map(({ course }) => course),
  };
}
