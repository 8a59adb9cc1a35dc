import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isAfter, type Place, read, written } from './message';
import { glided, trailed } from './motion';
import { INTERVAL_MS, Pace } from './pace';
import { pictureIn, placeIn, pointIn } from './picture';
import { Pointers, SHOWN_MS } from './Pointers';

const place: Place = { producerId: '0b0f2f6e-4c0a-4a52-9c53-1a2b3c4d5e6f', x: 0.25, y: 1 };
const said = (number: number, where: Place | null = place): ArrayBuffer =>
  written({ number, place: where }).buffer;

describe('messages', () => {
  it('carry a place of a picture, in 23 bytes', () => {
    expect(said(7).byteLength).toBe(23);
    const message = read(said(7));
    expect(message).toMatchObject({ number: 7, place: { producerId: place.producerId, y: 1 } });
    expect(message?.place?.x).toBeCloseTo(0.25, 4);
  });

  it('say that the pointer is put away', () => {
    expect(read(said(65_536 + 3, null))).toEqual({ number: 3, place: null });
  });

  it.each([
    ['text', 'hello'],
    ['nothing', new ArrayBuffer(0)],
    ['half of one', said(7).slice(0, 22)],
    ['more than one', new Uint8Array([...new Uint8Array(said(7)), 0]).buffer],
    ['another kind', new Uint8Array([9, ...new Uint8Array(said(7)).slice(1)]).buffer],
  ])('are not read from %s', (_, data) => {
    expect(read(data)).toBeNull();
  });

  it('come after those before them, also where the count begins anew', () => {
    expect(isAfter(2, 1)).toBe(true);
    expect(isAfter(1, 1)).toBe(false);
    expect(isAfter(1, 2)).toBe(false);
    expect(isAfter(0, 65_535)).toBe(true);
    expect(isAfter(65_535, 0)).toBe(false);
  });
});

describe('pointers', () => {
  it('stand where they were heard last, and are gone two seconds later', () => {
    const pointers = new Pointers();
    pointers.hear('a', said(1), 100);
    expect(pointers.now(100 + SHOWN_MS - 1)).toMatchObject({ producerId: place.producerId, y: 1, at: 100 });
    expect(pointers.now(100 + SHOWN_MS)).toBeNull();
  });

  it('pass over what is overtaken or can’t be read', () => {
    const pointers = new Pointers();
    pointers.hear('a', said(2), 100);
    pointers.hear('a', said(1, { ...place, y: 0 }), 110);
    pointers.hear('a', 'nonsense', 120);
    expect(pointers.now(130)).toMatchObject({ y: 1, at: 100 });
  });

  it('are put away at once, and forgotten with their owner', () => {
    const pointers = new Pointers();
    pointers.hear('a', said(1), 100);
    pointers.hear('a', said(2, null), 110);
    expect(pointers.now(111)).toBeNull();
    pointers.hear('a', said(3), 120);
    pointers.forget('a');
    expect(pointers.now(121)).toBeNull();
  });

  it('count for themselves, and the newest is shown', () => {
    const pointers = new Pointers();
    pointers.hear('a', said(900), 100);
    pointers.hear('b', said(1, { ...place, y: 0 }), 110);
    expect(pointers.now(120)).toMatchObject({ y: 0 });
  });
});

describe('the picture', () => {
  const frame = { left: 10, top: 20, width: 400, height: 400 };
  const size = { width: 1280, height: 720 };

  it('stands in the middle of its frame, with bars', () => {
    const picture = pictureIn(frame, size, 'contain', false);
    expect(picture).toMatchObject({ left: 10, top: 107.5, width: 400, height: 225 });
    expect(placeIn(picture, 110, 107.5 + 112.5)).toEqual({ x: 0.25, y: 0.5 });
    expect(placeIn(picture, 110, 100)).toBeNull();
  });

  it('goes beyond its frame where that is covered', () => {
    expect(pictureIn(frame, size, 'cover', false)).toMatchObject({
      top: 20,
      width: 400 / (9 / 16),
      height: 400,
    });
    expect(pictureIn(frame, size, 'fill', false)).toMatchObject({ left: 10, width: 400, height: 400 });
  });

  it('has the same places when it is mirrored', () => {
    const mirrored = pictureIn(frame, size, 'contain', true);
    expect(placeIn(mirrored, 110, 220)).toEqual({ x: 0.75, y: 0.5 });
    expect(pointIn(mirrored, { x: 0.75, y: 0.5 })).toEqual({ x: 110, y: 220 });
    expect(pointIn({ ...mirrored, mirrored: false }, { x: 0.75, y: 0.5 })).toEqual({ x: 310, y: 220 });
  });
});

describe('the pace', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('lets thirty a second through, and always the last', () => {
    const passed: number[] = [];
    const pace = new Pace<number>((value) => passed.push(value));
    for (let ms = 0; ms < 1_000; ms++) {
      pace.offer(ms, performance.now());
      vi.advanceTimersByTime(1);
    }
    vi.advanceTimersByTime(INTERVAL_MS);
    expect(passed.length).toBeLessThanOrEqual(31);
    expect(passed.length).toBeGreaterThan(28);
    expect(passed.at(-1)).toBe(999);
  });

  it('drops what waits when it is stopped', () => {
    const passed: number[] = [];
    const pace = new Pace<number>((value) => passed.push(value));
    pace.offer(1, performance.now());
    pace.offer(2, performance.now());
    pace.stop();
    vi.advanceTimersByTime(1_000);
    expect(passed).toEqual([1]);
  });
});

describe('the spot', () => {
  it('glides to where it is sent, and arrives', () => {
    const from = { x: 0, y: 0 };
    const to = { x: 100, y: 50 };
    expect(glided(from, to, 0)).toEqual(from);
    const half = glided(from, to, 16);
    expect(half.x).toBeGreaterThan(20);
    expect(half.x).toBeLessThan(80);
    expect(glided(from, to, 1_000).x).toBeCloseTo(100);
  });

  it('leaves a trail that ends', () => {
    let trail = trailed([], { x: 0, y: 0 }, 0);
    for (let ms = 16; ms <= 2_000; ms += 16) trail = trailed(trail, { x: ms, y: 0 }, ms);
    expect(trail.length).toBeLessThan(30);
    expect(trail.at(-1)?.x).toBe(2_000);
  });
});
