import { expect, it } from 'vitest';
import type { Lost, SignKind } from '../live';
import { byNeed, countsOf, isLost, minutesSince } from './need';

const NOW = Date.parse('2026-11-22T10:10:00Z');
const person = (memberId: string) => ({ memberId, name: memberId, instructor: false });
const lost = (memberId: string, ...kinds: SignKind[]): Lost => ({
  memberId,
  name: null,
  signs: kinds.map((kind) => ({ kind, since: '2026-11-22T10:00:00Z' })),
});
const teacher = { memberId: 'teacher', name: 'teacher', instructor: true };

it('puts raised hands first, then who may be lost, then the others, and last who went', () => {
  const students = byNeed(
    {
      people: [teacher, ...['b', 'a', 'quiz', 'away', 'net', 'second', 'first'].map(person)],
      hands: ['first', 'second'],
      lost: [
        lost('quiz', 'UNANSWERED'),
        lost('away', 'UNANSWERED', 'AWAY'),
        lost('net', 'NETWORK'),
        { ...lost('went', 'LEFT'), name: 'went' },
        { ...lost('cut', 'CUT_OFF'), name: 'cut' },
      ],
    },
    NOW,
  );
  expect(students.map(({ memberId }) => memberId)).toEqual([
    'first',
    'second',
    'cut',
    'net',
    'away',
    'quiz',
    'a',
    'b',
    'went',
  ]);
  expect(students.find(({ memberId }) => memberId === 'away')?.signs.map(({ kind }) => kind)).toEqual([
    'AWAY',
    'UNANSWERED',
  ]);
  expect(countsOf(students)).toEqual([
    ['CUT_OFF', 1],
    ['NETWORK', 1],
    ['AWAY', 1],
    ['UNANSWERED', 2],
    ['LEFT', 1],
  ]);
  expect(students.filter(isLost).map(({ memberId }) => memberId)).toEqual(['cut', 'net', 'away']);
});

it('takes no glance at another page for being away', () => {
  const live = { people: [person('a')], hands: [], lost: [lost('a', 'AWAY')] };
  const since = Date.parse('2026-11-22T10:00:00Z');
  expect(byNeed(live, since + 9_999)[0]?.signs).toEqual([]);
  expect(byNeed(live, since + 10_000)[0]?.signs).toHaveLength(1);
});

it('forgets that somebody was gone as soon as the roster has them', () => {
  const live = { people: [person('a')], hands: [], lost: [{ ...lost('a', 'UNANSWERED'), name: null }] };
  expect(byNeed(live, NOW).map(({ gone }) => gone)).toEqual([false]);
});

it('counts whole minutes', () => {
  expect(minutesSince('2026-11-22T10:09:01Z', NOW)).toBe(0);
  expect(minutesSince('2026-11-22T10:08:00Z', NOW)).toBe(2);
});
