import { describe, expect, it } from 'vitest';
import { type Fallback, looked, WHOLE } from './fallback';
import { layerFor } from './layers';
import { type Quality, qualityOf, worst } from './quality';

describe('the quality of what is received', () => {
  it('is judged by loss', () => {
    expect(qualityOf({ packets: 100, lost: 0, frames: null })).toBe('good');
    expect(qualityOf({ packets: 97, lost: 3, frames: null })).toBe('fair');
    expect(qualityOf({ packets: 80, lost: 20, frames: null })).toBe('poor');
  });

  it('is poor where the picture stands still', () => {
    expect(qualityOf({ packets: 100, lost: 0, frames: 50 })).toBe('good');
    expect(qualityOf({ packets: 20, lost: 0, frames: 10 })).toBe('fair');
    expect(qualityOf({ packets: 0, lost: 0, frames: 0 })).toBe('poor');
  });

  it('is that of the worst part', () => {
    expect(worst(['good', 'poor', 'fair'])).toBe('poor');
    expect(worst([])).toBe('good');
  });
});

describe('the fallback to sound', () => {
  const after = (begin: Fallback, ...looks: (Quality | null)[]) => looks.reduce(looked, begin);
  const four: Quality[] = ['poor', 'poor', 'poor', 'poor'];

  it('comes only when the picture stays bad', () => {
    expect(after(WHOLE, 'poor', 'poor', 'poor').audioOnly).toBe(false);
    expect(after(WHOLE, 'poor', 'poor', 'poor', 'fair', 'poor').audioOnly).toBe(false);
    expect(after(WHOLE, ...four).audioOnly).toBe(true);
  });

  it('tries the picture again, and waits longer each time that it fails', () => {
    const eight = Array<null>(8).fill(null);
    const tried = after(WHOLE, ...four, ...eight);
    expect(tried.audioOnly).toBe(false);
    const again = after(tried, ...four, ...eight);
    expect(again.audioOnly).toBe(true);
    expect(after(again, ...eight).audioOnly).toBe(false);
  });

  it('is forgotten once the picture is good', () => {
    expect(after(WHOLE, ...four, ...Array<null>(8).fill(null), 'good')).toEqual(WHOLE);
  });
});

it('takes the layer that fills the tile', () => {
  expect(layerFor(104)).toBe(0);
  expect(layerFor(225)).toBe(0);
  expect(layerFor(300)).toBe(1);
  expect(layerFor(600)).toBe(2);
  expect(layerFor(2160)).toBe(2);
});
