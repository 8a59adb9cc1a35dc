import type { Live, Lost, Sign, SignKind } from '../live';

/** A glance at another page is nothing. */
const GLANCE_MS = 10_000;

/** What needs the instructor most comes first. Who has gone by themselves needs nothing. */
const ORDER: readonly SignKind[] = [
  'CUT_OFF',
  'NETWORK',
  'AWAY',
  'SOUND_ONLY',
  'UNCONFIRMED',
  'UNANSWERED',
  'LEFT',
];

const GONE: readonly SignKind[] = ['CUT_OFF', 'LEFT'];

export interface Student {
  memberId: string;
  name: string;
  /** Place among the raised hands, from 0; null: the hand is down. */
  hand: number | null;
  signs: Sign[];
  /** Was there, and is not. */
  gone: boolean;
}

/**
 * The students of a class, those first who need the instructor: raised hands in their order, then whoever may be lost,
 * then the others. `now` is by the server's clock.
 */
export function byNeed(live: Pick<Live, 'people' | 'hands' | 'lost'>, now: number): Student[] {
  const lost = new Map((live.lost ?? []).map((one) => [one.memberId, one]));
  const here = live.people
    .filter(({ instructor }) => !instructor)
    .map(({ memberId, name }) =>
      student(memberId, name, live.hands.indexOf(memberId), lost.get(memberId), now),
    );
  const there = new Set(live.people.map(({ memberId }) => memberId));
  const gone = (live.lost ?? [])
    .filter(({ memberId, signs }) => !there.has(memberId) && signs.some(({ kind }) => GONE.includes(kind)))
    .map((one) => student(one.memberId, one.name ?? '', -1, one, now));
  return [...here, ...gone].sort(
    (one, other) => needOf(one) - needOf(other) || one.name.localeCompare(other.name),
  );
}

function student(memberId: string, name: string, hand: number, lost: Lost | undefined, now: number): Student {
  const signs = (lost?.signs ?? [])
    .filter(({ kind, since }) => kind !== 'AWAY' || now - Date.parse(since) >= GLANCE_MS)
    .sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
  return {
    memberId,
    name,
    hand: hand < 0 ? null : hand,
    signs,
    gone: signs.some(({ kind }) => GONE.includes(kind)),
  };
}

/** The smaller, the more needed. */
function needOf({ hand, signs }: Student): number {
  if (hand !== null) return hand - 1_000_000;
  const [first] = signs;
  if (!first) return ORDER.length - 1;
  return first.kind === 'LEFT' ? ORDER.length : ORDER.indexOf(first.kind);
}

/** How many show each sign, of those that some show. */
export function countsOf(students: readonly Student[]): [SignKind, number][] {
  return ORDER.map((kind): [SignKind, number] => [
    kind,
    students.filter(({ signs }) => signs.some((sign) => sign.kind === kind)).length,
  ]).filter(([, count]) => count > 0);
}

/** Whether the instructor should look after somebody without being asked. */
export const isLost = ({ signs }: Student): boolean =>
  signs.some(({ kind }) => kind === 'CUT_OFF' || kind === 'NETWORK' || kind === 'AWAY');

/** Whole minutes since then; 0 in the first. */
export const minutesSince = (since: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
