import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { course } from '../../test/samples';
import { serve, show } from '../../test/render';
import { CourseRow } from './HomePage';

describe('what starts soon', () => {
  it('has a session to come, whatever else was found', async () => {
    const coming = course({ courseId: 'a', title: '처음 잡는 붓' });
    const over = course({ courseId: 'b', title: '지난주의 꽃다발', nextSession: null });
    serve({ 'GET /api/courses': { body: { items: [coming, over], total: 2, facets: {}, near: [] } } });
    await show(<CourseRow name="soonest" seats />);
    expect(await screen.findByText('처음 잡는 붓')).toBeVisible();
    expect(screen.queryByText('지난주의 꽃다발')).toBeNull();
  });

  it('says so when nothing has', async () => {
    const over = course({ title: '지난주의 꽃다발', nextSession: null });
    serve({ 'GET /api/courses': { body: { items: [over], total: 1, facets: {}, near: [] } } });
    await show(<CourseRow name="soonest" seats />);
    expect(await screen.findByText('곧 시작하는 수업이 없어요')).toBeVisible();
  });
});
