import { describe, expect, it } from 'vitest';
import { most, seatsGained, share, wholeDays } from './sentences';

const days = (...enrollments: number[]) =>
  enrollments.map((n, i) => ({ day: `2026-11-0${i + 1}`, searches: 0, views: 0, enrollments: n }));

describe('what a chart says', () => {
  it('compares the later half with the first, the middle day with neither', () => {
    expect(seatsGained(days(1, 2, 9, 4, 5))).toBe(6);
    expect(seatsGained(days(5, 1))).toBe(-4);
    expect(seatsGained(days(5))).toBe(0);
    expect(seatsGained([])).toBe(0);
  });

  it('leaves out the day that is not over', () => {
    expect(wholeDays(days(5, 6, 1), '2026-11-03')).toEqual(days(5, 6));
    expect(wholeDays(days(5, 6), '2026-11-03')).toEqual(days(5, 6));
  });

  it('divides by nothing without harm', () => {
    expect(share(3, 0)).toBe(0);
    expect(share(1, 3)).toBe(33);
  });

  it('finds the most, the first of equals', () => {
    expect(most([{ n: 1 }, { n: 3 }, { n: 3 }], ({ n }) => n)).toEqual({ n: 3 });
    expect(most([], () => 0)).toBeUndefined();
  });
});
