import assert from 'node:assert/strict';
import { MARU_URL } from './browser.ts';

/** What stands of a class afterwards, as the API and its tables tell it. */

interface Interval {
  from: string;
  to: string;
}

export interface Row {
  memberId: string;
  name: string;
  intervals: Interval[];
  presentSeconds: number;
  presentShare: number;
  calls: number;
  verdict: string;
  evidence: { kind: string }[];
}

export interface Sheet {
  from: string;
  to: string;
  provisional: boolean;
  calls: { confirmed: number }[];
  rows: Row[];
}

export interface QuizResults {
  items: {
    quiz: { quizId: string };
    answers: { name: string; choices: number[]; right: boolean }[];
  }[];
}

export interface SurveyResults {
  items: {
    survey: { surveyId: string };
    responses: { name: string; answers: { scale: number | null; text: string | null }[] }[];
  }[];
}

/** A CSV as it is saved, without its mark of UTF-8: lines of cells. */
export async function table(token: string, path: string): Promise<string[][]> {
  const response = await fetch(MARU_URL + path, {
    headers: { Authorization: `Bearer ${token}`, Accept: 'text/csv' },
  });
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type') ?? '', /^text\/csv/);
  const text = (await response.text()).replace(/^\uFEFF/, '');
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(','));
}

/** Instants are told to the microsecond, dates of JavaScript know milliseconds. */
const microsOf = (instant: string): number =>
  Date.parse(`${instant.slice(0, 19)}Z`) * 1000 +
  Math.round(Number(`0${/\.\d+/.exec(instant)?.[0] ?? ''}`) * 1e6);

/** Whole seconds of the class that the intervals cover. */
export function secondsOf({ from, to }: Interval, intervals: Interval[]): number {
  const within = intervals.map(
    (interval) =>
      Math.min(microsOf(interval.to), microsOf(to)) - Math.max(microsOf(interval.from), microsOf(from)),
  );
  return Math.floor(within.reduce((sum, micros) => sum + Math.max(0, micros), 0) / 1e6);
}

/** As a line of the saved sheet has it. */
export const lineOf = (row: Row, calls: number): string[] => [
  row.name,
  row.memberId,
  row.verdict,
  row.verdict,
  String(row.presentSeconds),
  Number.isInteger(row.presentShare) ? row.presentShare.toFixed(1) : String(row.presentShare),
  row.intervals[0]?.from ?? '',
  row.intervals.at(-1)?.to ?? '',
  String(row.calls),
  String(calls),
  '',
];
