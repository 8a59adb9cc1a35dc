import { describe, expect, it } from 'vitest';
import { filterCount, partIsOn, readSearch, togglePart, withValue } from './filter';

describe('the search in the address', () => {
  it('keeps what it knows and drops the rest', () => {
    expect(
      readSearch({
        q: '  붓글씨 ',
        category: 'art',
        level: 'EXPERT',
        weekday: ['6', 7, 9, 6],
        hour: 19,
        seats: 'true',
        replay: 'no',
        sort: 'newest',
        debug: '1',
      }),
    ).toEqual({ q: '붓글씨', category: 'art', weekday: [6, 7], hour: [19], seats: true, sort: 'newest' });
  });

  it('takes a number for words: the address bar knows no types', () => {
    expect(readSearch({ q: 30 })).toEqual({ q: '30' });
  });

  it('does not take an empty weekday for Sunday', () => {
    expect(readSearch({ weekday: '', hour: null })).toEqual({});
  });

  it('counts filters, not words or order', () => {
    expect(filterCount({ q: '꽃', sort: 'popular' })).toBe(0);
    expect(filterCount({ category: 'art', weekday: [1, 2], seats: true })).toBe(3);
  });

  it('adds and takes away a part of the day', () => {
    const evening = togglePart('evening', [9]);
    expect(evening).toEqual([9, 18, 19, 20]);
    expect(partIsOn('evening', evening)).toBe(true);
    expect(togglePart('evening', evening)).toEqual([9]);
  });

  it('removes a value rather than leaving it undefined', () => {
    expect(withValue({ q: '꽃', level: 'ALL' }, 'level', undefined)).toEqual({ q: '꽃' });
  });
});
