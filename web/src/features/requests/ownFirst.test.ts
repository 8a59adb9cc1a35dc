import { describe, expect, it } from 'vitest';
import type { CourseRequest } from '../../api/types';
import { ownFirst } from './ownFirst';

const wish = (requestId: string, supporters = 1): CourseRequest => ({
  requestId,
  wish: requestId,
  category: null,
  weekdays: [],
  hours: [],
  supporters,
  supported: false,
  mine: false,
  createdAt: '2026-11-25T10:00:00Z',
  fulfilledBy: null,
});

describe('what one has just asked for', () => {
  it('stands first before the list knows it', () => {
    expect(ownFirst([wish('own')], [wish('popular', 9)]).map((one) => one.requestId)).toEqual([
      'own',
      'popular',
    ]);
  });

  it('stands first and once, as the list tells it', () => {
    const list = ownFirst([wish('own')], [wish('popular', 9), wish('own', 2)]);
    expect(list.map(({ requestId, supporters }) => [requestId, supporters])).toEqual([
      ['own', 2],
      ['popular', 9],
    ]);
  });
});
