import { expect, it } from 'vitest';
import { capOf, KEYS, keysOf } from './keys';
import { means } from './useKey';

it('gives each act a key of its own', () => {
  const keys = Object.values(KEYS).flat();
  expect(new Set(keys).size).toBe(keys.length);
});

it('tells everybody their keys, and nobody those of others', () => {
  expect(keysOf(false)).not.toContain('end');
  expect(keysOf(false)).toContain('hand');
  expect(keysOf(true)).toEqual(expect.arrayContaining(['present', 'reveal', 'call', 'floor', 'end']));
  expect(capOf('react')).toBe('1–5');
  expect(capOf('microphone')).toBe('M');
});

it('knows a letter in either case, and by its place where another alphabet is typed', () => {
  expect(means({ key: 'M', code: 'KeyM' }, 'm')).toBe(true);
  expect(means({ key: 'ㅡ', code: 'KeyM' }, 'm')).toBe(true);
  expect(means({ key: 'ㅡ', code: 'KeyM' }, 'n')).toBe(false);
  expect(means({ key: 'm', code: 'Semicolon' }, 'm')).toBe(true);
  expect(means({ key: ',', code: 'KeyM' }, 'm')).toBe(false);
  expect(means({ key: '?', code: 'Slash' }, '?')).toBe(true);
});
