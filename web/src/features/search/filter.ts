import type { CourseFilter } from '../../api/queries';
import type { Level, Sort } from '../../api/types';

export const LEVELS: readonly Level[] = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'ALL'];
export const SORTS: readonly Sort[] = ['relevance', 'popular', 'newest', 'soonest'];

/** Parts of a day as people ask for them; hours of Asia/Seoul. */
export const DAY_PARTS = {
  morning: [6, 7, 8, 9, 10, 11],
  afternoon: [12, 13, 14, 15, 16, 17],
  evening: [18, 19, 20],
  night: [21, 22, 23],
} as const;
export type DayPart = keyof typeof DAY_PARTS;

const numbers = (value: unknown, low: number, high: number): number[] =>
  [...new Set((Array.isArray(value) ? value : [value]).map(Number))]
    .filter((n) => Number.isInteger(n) && n >= low && n <= high)
    .sort((a, b) => a - b);

const given = (value: unknown): value is string | number | boolean | unknown[] =>
  value !== undefined && value !== null && value !== '';

/** The search as it stands in the address: unknown words are dropped, never an error. */
export function readSearch(s: Record<string, unknown>): CourseFilter {
  const filter: CourseFilter = {};
  if (typeof s.q === 'string' || typeof s.q === 'number') {
    const q = String(s.q).trim();
    if (q) filter.q = q;
  }
  if (typeof s.category === 'string' && s.category) filter.category = s.category;
  const level = LEVELS.find((known) => known === s.level);
  if (level) filter.level = level;
  const weekday = given(s.weekday) ? numbers(s.weekday, 1, 7) : [];
  if (weekday.length) filter.weekday = weekday;
  const hour = given(s.hour) ? numbers(s.hour, 0, 23) : [];
  if (hour.length) filter.hour = hour;
  if (s.language === 'ko' || s.language === 'en') filter.language = s.language;
  if (s.seats === true || s.seats === 'true') filter.seats = true;
  if (s.replay === true || s.replay === 'true') filter.replay = true;
  const sort = SORTS.find((known) => known === s.sort);
  if (sort && sort !== 'relevance') filter.sort = sort;
  return filter;
}

/** How many filters beside the words are set. */
export const filterCount = ({
  category,
  level,
  weekday,
  hour,
  language,
  seats,
  replay,
}: CourseFilter): number =>
  [category, level, weekday, hour, language, seats, replay].filter((value) => value !== undefined).length;

export const partIsOn = (part: DayPart, hours: readonly number[]): boolean =>
  DAY_PARTS[part].every((hour) => hours.includes(hour));

export function togglePart(part: DayPart, hours: readonly number[]): number[] {
  const these: readonly number[] = DAY_PARTS[part];
  return partIsOn(part, hours)
    ? hours.filter((hour) => !these.includes(hour))
    : [...new Set([...hours, ...these])].sort((a, b) => a - b);
}

/** The same search without one of its filters, or with another value of it. */
export function withValue<K extends keyof CourseFilter>(
  filter: CourseFilter,
  key: K,
  value: CourseFilter[K] | undefined,
): CourseFilter {
  const next = { ...filter };
  if (value === undefined) delete next[key];
  else next[key] = value;
  return next;
}
