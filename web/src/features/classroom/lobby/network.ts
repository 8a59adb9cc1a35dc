import { SignalError } from '../protocol';
import { SignalClient } from '../SignalClient';

/** What can be known of the network before the door. */
export interface Network {
  /** Of a signalling request and its answer, the middle one of a few; null: nothing answers. */
  rttMillis: number | null;
  /** How fast a file came; null: it did not come in time. */
  mbps: number | null;
}

const REQUESTS = 5;
const PATIENCE_MS = 8_000;
/** Faster than this nothing in a class needs, and a file of this size tells nothing more exact. */
const MOST_MBPS = 100;

/** Three layers of a camera are about 1.5 Mbps; the smallest with sound is less than half of one. */
export type Verdict = 'none' | 'bad' | 'fair' | 'good';

export function verdictOf({ rttMillis, mbps }: Network): Verdict {
  if (rttMillis === null) return 'none';
  if (mbps === null || mbps < 0.5 || rttMillis > 600) return 'bad';
  return mbps < 2 || rttMillis > 300 ? 'fair' : 'good';
}

export const middle = (numbers: readonly number[]): number | null =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? null;

/** Of a file that came; a tenth of a millisecond is the shortest that browsers tell. */
export const mbpsOf = (bytes: number, millis: number): number =>
  Math.min(MOST_MBPS, (bytes * 8) / 1000 / Math.max(0.1, millis));

/** Takes at most some seconds, and joins nothing. */
export async function networkOf(url: string): Promise<Network> {
  const rttMillis = await roundTrip(url);
  return { rttMillis, mbps: rttMillis === null ? null : await speed() };
}

/** Who has not joined is told so at once: an answer as good as any other. */
async function roundTrip(url: string): Promise<number | null> {
  const signal = new SignalClient(url, { notice: () => undefined, closed: () => undefined });
  const times: number[] = [];
  const ask = async () => {
    const began = performance.now();
    try {
      await signal.request('observe', { clockMillis: began, observations: [] });
    } catch (error) {
      if (!(error instanceof SignalError) || error.code === 'network') throw error;
    }
    times.push(performance.now() - began);
  };
  try {
    // The first also waits for the connection.
    for (let i = 0; i <= REQUESTS; i++) await ask();
  } catch {
    return null;
  } finally {
    signal.close();
  }
  return middle(times.slice(1));
}

/** By the largest file that this page has loaded, once more and past every cache. */
async function speed(): Promise<number | null> {
  const loaded = performance
    .getEntriesByType('resource')
    .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
    .filter(({ name }) => name.startsWith(location.origin) && !name.includes('/api/'));
  const largest = loaded.sort((one, other) => other.encodedBodySize - one.encodedBodySize)[0];
  if (!largest) return null;
  const url = new URL(largest.name);
  url.search = `check=${Date.now()}`;
  try {
    const answer = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    await answer.arrayBuffer();
  } catch {
    return null;
  }
  const took = performance.getEntriesByName(url.href)[0];
  return took instanceof PerformanceResourceTiming && took.encodedBodySize > 0
    ? mbpsOf(took.encodedBodySize, took.responseEnd - took.responseStart)
    : null;
}
