import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares in a time that says nothing about where the two differ. */
export function bears(header: string | undefined, token: string): boolean {
  const given = /^Bearer (.+)$/.exec(header ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
