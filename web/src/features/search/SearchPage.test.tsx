import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { serve, show } from '../../test/render';
import type { SearchResult } from '../../api/types';
import { Facets } from './Facets';
import { NothingFound } from './SearchPage';

const nothing: SearchResult = {
  items: [],
  total: 0,
  nextCursor: null,
  facets: {},
  didYouMean: null,
  unfiltered: 0,
  relaxed: [],
  near: [],
};

describe('a search that shows nothing', () => {
  it('names the filter that leaves nothing and takes it away by one click', async () => {
    serve({});
    const change = vi.fn();
    await show(
      <NothingFound
        filter={{ q: '요가', weekday: [6] }}
        result={{ ...nothing, unfiltered: 6, relaxed: [{ id: 'weekday', count: 6 }] }}
        onChange={change}
        onClear={vi.fn()}
      />,
    );
    expect(screen.getByText('고른 조건에 맞는 ‘요가’ 수업은 아직 없어요')).toBeVisible();
    expect(screen.queryByText('이 수업 바라기')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '요일 조건 풀고 6개 보기' }));
    expect(change).toHaveBeenCalledWith({ q: '요가' });
  });

  it('offers to wish for what nobody offers', async () => {
    serve({});
    await show(
      <NothingFound filter={{ q: '봉산탈춤' }} result={nothing} onChange={vi.fn()} onClear={vi.fn()} />,
    );
    expect(screen.getByText('‘봉산탈춤’ 수업은 아직 없어요')).toBeVisible();
    expect(screen.getByText('이 수업 바라기')).toBeVisible();
  });
});

describe('the chips of days and hours', () => {
  it('count what they would leave, and cannot be pressed where that is nothing', async () => {
    serve({ 'GET /api/categories': { body: [] } });
    await show(
      <Facets
        filter={{}}
        facets={{ weekday: [{ id: '6', count: 4 }], hour: [{ id: '19', count: 2 }] }}
        onChange={vi.fn()}
        onClear={vi.fn()}
      />,
    );
    expect(screen.getByLabelText('토요일')).toBeEnabled();
    expect(screen.getByLabelText('일요일')).toBeDisabled();
    expect(screen.getByText('4')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /저녁/ })).toBeEnabled();
    expect(screen.getByRole('checkbox', { name: /오전/ })).toBeDisabled();
  });
});
