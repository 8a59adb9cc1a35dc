import { expect, it } from 'vitest';
import { loudness } from './level';

it('hears silence as nothing, full swing as all, and what lies between by its decibels', () => {
  expect(loudness(new Float32Array(512))).toBe(0);
  expect(loudness(new Float32Array(512).fill(1))).toBe(1);
  expect(loudness(new Float32Array(512).fill(0.0316))).toBeCloseTo(0.5, 2);
});
