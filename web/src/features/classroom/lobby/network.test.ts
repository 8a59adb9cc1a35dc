import { expect, it } from 'vitest';
import { mbpsOf, middle, verdictOf } from './network';

it('calls a network by the worse of its speed and its round trip', () => {
  expect(verdictOf({ rttMillis: null, mbps: null })).toBe('none');
  expect(verdictOf({ rttMillis: 20, mbps: null })).toBe('bad');
  expect(verdictOf({ rttMillis: 20, mbps: 0.4 })).toBe('bad');
  expect(verdictOf({ rttMillis: 700, mbps: 50 })).toBe('bad');
  expect(verdictOf({ rttMillis: 20, mbps: 1.9 })).toBe('fair');
  expect(verdictOf({ rttMillis: 301, mbps: 50 })).toBe('fair');
  expect(verdictOf({ rttMillis: 300, mbps: 2 })).toBe('good');
});

it('takes the middle round trip, so that one that was late spoils nothing', () => {
  expect(middle([30, 900, 20, 25, 31])).toBe(30);
  expect(middle([])).toBeNull();
});

it('counts megabits a second, up to what means anything', () => {
  expect(mbpsOf(250_000, 1_000)).toBe(2);
  expect(mbpsOf(250_000, 0)).toBe(100);
});
