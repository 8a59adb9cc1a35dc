import type { Demand } from '../../api/types';

/** The days that are over. */
export const wholeDays = (trend: Demand['trend'], today: string): Demand['trend'] =>
  trend.filter(({ day }) => day < today);

/** How many more seats were taken in the later half of the days than in the first; negative: fewer. */
export function seatsGained(trend: Demand['trend']): number {
  const half = Math.floor(trend.length / 2);
  const sum = (days: Demand['trend']) => days.reduce((n, day) => n + day.enrollments, 0);
  return sum(trend.slice(trend.length - half)) - sum(trend.slice(0, half));
}

/** 0..100, whole. */
export const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((100 * part) / whole);

export function totals(demand: Demand): {
  searches: number;
  nothing: number;
  views: number;
  enrollments: number;
} {
  return {
    searches: demand.trend.reduce((n, day) => n + day.searches, 0),
    nothing: demand.nothingFound.reduce((n, one) => n + one.count, 0),
    views: demand.trend.reduce((n, day) => n + day.views, 0),
    enrollments: demand.trend.reduce((n, day) => n + day.enrollments, 0),
  };
}

export const most = <T>(list: readonly T[], count: (one: T) => number): T | undefined =>
  list.reduce<T | undefined>(
    (best, one) => (best === undefined || count(one) > count(best) ? one : best),
    undefined,
  );
