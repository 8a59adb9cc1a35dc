import { describe, expect, it } from 'vitest';
import type { CourseCard, Enrollment, Session } from '../../api/types';
import { agenda, upcoming } from './upcoming';

const NOW = new Date('2026-11-25T10:00:00Z');
const session = (sessionId: string, startsAt: string, status: Session['status'] = 'SCHEDULED'): Session => ({
  sessionId,
  startsAt,
  minutes: 60,
  title: null,
  zone: 'Asia/Seoul',
  status,
});
const enrollment = (status: Enrollment['status'], ...sessions: Session[]): Enrollment => ({
  course: { courseId: 'c' } as CourseCard,
  status,
  place: null,
  since: '2026-11-01T00:00:00Z',
  sessions,
});

describe('what comes next', () => {
  it('is what has not ended, soonest first', () => {
    const list = upcoming(
      [
        enrollment(
          'ENROLLED',
          session('later', '2026-11-26T10:00:00Z'),
          session('over', '2026-11-25T08:00:00Z'),
        ),
        enrollment('ENROLLED', session('running', '2026-11-25T09:30:00Z')),
      ],
      NOW,
    );
    expect(list.map((one) => one.session.sessionId)).toEqual(['running', 'later']);
  });

  it('keeps a live class that runs over its time', () => {
    const list = upcoming([enrollment('ENROLLED', session('long', '2026-11-25T06:00:00Z', 'LIVE'))], NOW);
    expect(list).toHaveLength(1);
  });

  it('is what is live already, though it was planned for later', () => {
    const list = upcoming(
      [
        enrollment('ENROLLED', session('soon', '2026-11-25T10:05:00Z')),
        enrollment('ENROLLED', session('early', '2026-11-25T10:20:00Z', 'LIVE')),
      ],
      NOW,
    );
    expect(list.map((one) => one.session.sessionId)).toEqual(['early', 'soon']);
  });

  it('leaves out what was cancelled, and where one only waits', () => {
    const soon = '2026-11-25T12:00:00Z';
    expect(
      upcoming(
        [
          enrollment('WAITLISTED', session('a', soon)),
          enrollment('ENROLLED', session('b', soon, 'CANCELLED')),
        ],
        NOW,
      ),
    ).toEqual([]);
  });
});

describe('one’s classes', () => {
  // Wednesday evening in Seoul.
  const ids = (list: { session: Session }[]) => list.map((one) => one.session.sessionId);

  it('are those of today, of the days that have names, the later and the past', () => {
    const { today, week, later, past } = agenda(
      [
        enrollment(
          'ENROLLED',
          session('before the seat', '2026-10-28T10:30:00Z', 'ENDED'),
          session('past', '2026-11-18T10:30:00Z', 'ENDED'),
          session('never', '2026-11-24T10:30:00Z', 'NOT_HELD'),
          session('cancelled', '2026-11-23T10:30:00Z', 'CANCELLED'),
          session('today', '2026-11-25T14:59:00Z'),
          session('tomorrow', '2026-11-25T15:00:00Z'),
          session('tuesday', '2026-12-01T14:59:00Z'),
          session('next wednesday', '2026-12-01T15:00:00Z'),
        ),
      ],
      NOW,
      'Asia/Seoul',
    );
    expect(ids(today)).toEqual(['today']);
    expect(ids(week)).toEqual(['tomorrow', 'tuesday']);
    expect(ids(later)).toEqual(['next wednesday']);
    expect(ids(past)).toEqual(['never', 'past']);
  });

  it('are named without a date as long as nothing is planned', () => {
    const { unplanned } = agenda(
      [enrollment('ENROLLED', session('past', '2026-11-18T10:30:00Z', 'ENDED')), enrollment('WAITLISTED')],
      NOW,
      'Asia/Seoul',
    );
    expect(unplanned.map(({ courseId }) => courseId)).toEqual(['c']);
  });
});
