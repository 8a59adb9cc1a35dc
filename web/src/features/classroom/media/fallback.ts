import type { Quality } from './quality';

/** Looks, of two seconds each, that a picture may be bad before only the sound is kept. */
const PATIENCE = 4;
/** Looks until the picture is tried again; doubled with each try that fails. */
const FIRST_PAUSE = 8;
const LONGEST_PAUSE = 64;

/** Sound only on a bad network, and back. Immutable. */
export interface Fallback {
  audioOnly: boolean;
  /** How many looks in a row the picture was bad. */
  bad: number;
  /** Looks that are left until the picture is tried again. */
  waiting: number;
  pause: number;
}

export const WHOLE: Fallback = { audioOnly: false, bad: 0, waiting: 0, pause: FIRST_PAUSE };

/** After one more look. `picture` is the best of all that are shown; null: none is. */
export function looked(before: Fallback, picture: Quality | null): Fallback {
  if (before.audioOnly) {
    const waiting = before.waiting - 1;
    return waiting > 0 ? { ...before, waiting } : { ...before, audioOnly: false, bad: 0, waiting: 0 };
  }
  if (picture === 'good') return WHOLE;
  if (picture !== 'poor') return { ...before, bad: 0 };
  const bad = before.bad + 1;
  if (bad < PATIENCE) return { ...before, bad };
  return {
    audioOnly: true,
    bad: 0,
    waiting: before.pause,
    pause: Math.min(before.pause * 2, LONGEST_PAUSE),
  };
}
