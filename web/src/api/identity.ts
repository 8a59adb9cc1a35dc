/**
 * What this browser remembers of being signed in: not the token (an HttpOnly cookie), only that there is one and
 * when it ends. So a visitor never asks who they are, and a member renews before a request would be refused.
 */
const KEY = 'maru.session';
const RENEW_BEFORE_MS = 30_000;

interface Remembered {
  expiresAt: number;
}

const listeners = new Set<() => void>();

function read(): Remembered | null {
  try {
    const text = localStorage.getItem(KEY);
    return text ? (JSON.parse(text) as Remembered) : null;
  } catch {
    return null;
  }
}

export const identity = {
  signedIn: (): boolean => read() !== null,
  needsRenewal: (now: number): boolean => {
    const remembered = read();
    return remembered !== null && remembered.expiresAt - now < RENEW_BEFORE_MS;
  },
  /** @param expiresIn seconds */
  remember: (expiresIn: number, now: number): void => {
    localStorage.setItem(KEY, JSON.stringify({ expiresAt: now + expiresIn * 1000 }));
    listeners.forEach((listener) => listener());
  },
  forget: (): void => {
    if (read() === null) return;
    localStorage.removeItem(KEY);
    listeners.forEach((listener) => listener());
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    const otherTab = (event: StorageEvent) => event.key === KEY && listener();
    window.addEventListener('storage', otherTab);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', otherTab);
    };
  },
};
