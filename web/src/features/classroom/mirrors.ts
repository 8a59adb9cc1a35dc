import { useSyncExternalStore } from 'react';

/** What this viewer sees mirrored; what is sent is never touched, and a shared screen never turned. */
export interface Mirrors {
  /** One's own camera. */
  own: boolean;
  /** The instructor's cameras. */
  CAMERA: boolean;
  HANDS: boolean;
}

const KEPT = 'maru.mirrors';
const FIRST: Mirrors = { own: true, CAMERA: false, HANDS: false };
const listeners = new Set<() => void>();
let now: Mirrors | null = null;

export function mirrors(): Mirrors {
  now ??= read();
  return now;
}

function read(): Mirrors {
  try {
    return { ...FIRST, ...(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Mirrors>) };
  } catch {
    return FIRST;
  }
}

export function turn(which: keyof Mirrors): void {
  now = { ...mirrors(), [which]: !mirrors()[which] };
  localStorage.setItem(KEPT, JSON.stringify(now));
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useMirrors = (): Mirrors => useSyncExternalStore(subscribe, mirrors);
