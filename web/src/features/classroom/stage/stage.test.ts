import { expect, describe, it } from 'vitest';
import { gridOf, stripOf } from './grid';
import { arranged, picturesOf } from './pictures';

const track = {} as MediaStreamTrack;

describe('the pictures of one person', () => {
  it('are all that are carried, and never none', () => {
    expect(picturesOf({}, false)).toEqual(['CAMERA']);
    expect(picturesOf({ CAMERA: track, MICROPHONE: track, HANDS: track }, false)).toEqual([
      'HANDS',
      'CAMERA',
    ]);
    expect(picturesOf({ HANDS: track }, false)).toEqual(['HANDS']);
    expect(picturesOf({ CAMERA: track, HANDS: track, SCREEN: track }, true)).toEqual(['CAMERA']);
  });

  it('have the screen large, then the hands, unless the viewer chose another that is there', () => {
    const all = picturesOf({ CAMERA: track, HANDS: track, SCREEN: track }, false);
    expect(arranged(all, null)).toEqual({ large: 'SCREEN', beside: ['HANDS', 'CAMERA'], next: 'HANDS' });
    expect(arranged(all, 'CAMERA')).toEqual({ large: 'CAMERA', beside: ['SCREEN', 'HANDS'], next: 'SCREEN' });
    expect(arranged(['HANDS', 'CAMERA'], 'SCREEN')).toMatchObject({ large: 'HANDS', beside: ['CAMERA'] });
    expect(arranged(['CAMERA'], null)).toEqual({ large: 'CAMERA', beside: [], next: 'CAMERA' });
  });
});

describe('the grid', () => {
  it('has the columns that make its tiles the largest', () => {
    expect(gridOf(12, 872, 480).columns).toBe(4);
    expect(gridOf(12, 872, 660).columns).toBe(3);
    expect(gridOf(12, 1512, 800).columns).toBe(4);
    expect(gridOf(2, 1512, 800).columns).toBe(2);
    expect(gridOf(2, 500, 800).columns).toBe(1);
    expect(gridOf(1, 872, 480)).toEqual({ columns: 1, tile: 853 });
  });

  it('fits, whatever its place and however many they are', () => {
    for (let count = 1; count <= 12; count++)
      for (const [width, height] of [
        [872, 480],
        [640, 900],
        [1512, 300],
      ] as const) {
        const { columns, tile } = gridOf(count, width, height);
        const rows = Math.ceil(count / columns);
        expect(columns * tile + (columns - 1) * 8).toBeLessThanOrEqual(width);
        expect((rows * tile * 9) / 16 + (rows - 1) * 8).toBeLessThanOrEqual(height);
      }
  });
});

it('has as many in a strip as fit, at least one, and on a phone as many as a finger likes to push', () => {
  expect(stripOf(1, 872)).toBe(3);
  expect(stripOf(3, 1512)).toBe(4);
  expect(stripOf(4, 700)).toBe(1);
  expect(stripOf(1, 328)).toBe(6);
});
