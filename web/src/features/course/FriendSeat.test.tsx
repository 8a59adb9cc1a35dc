import { beforeEach, describe, expect, it } from 'vitest';
import { fireEvent, screen } from '@testing-library/react';
import { useQuery } from '@tanstack/react-query';
import { identity } from '../../api/identity';
import { courseQuery } from '../../api/queries';
import { course, COURSE_ID } from '../../test/samples';
import { serve, show } from '../../test/render';
import { FriendSeat } from './FriendSeat';

const PATH = `/api/courses/${COURSE_ID}/enrollment/friend-seat`;
const COURSE = `GET /api/courses/${COURSE_ID}`;
const expiresAt = new Date(Date.now() + 5 * 3_600_000).toISOString();
const mine = { status: 'ENROLLED' as const, place: null };
const free = course({ mine: { ...mine, friendSeat: null } });
const held = course({ mine: { ...mine, friendSeat: { expiresAt } } });

function Live() {
  const { data } = useQuery(courseQuery(COURSE_ID));
  return data ? <FriendSeat course={data} /> : null;
}

beforeEach(() => {
  localStorage.clear();
  identity.remember(900, Date.now());
});

describe('the seat beside', () => {
  it('is held by a link that is shown at once', async () => {
    let now = free;
    serve({
      [COURSE]: () => ({ body: now }),
      [`POST ${PATH}`]: () => {
        now = held;
        return { status: 201, body: { link: 'https://maru.example/friend-seats/one', expiresAt } };
      },
    });
    await show(<Live />);
    fireEvent.click(await screen.findByRole('button', { name: '옆자리도 맡아 두기' }));
    expect(await screen.findByRole('textbox', { name: '초대 링크' })).toHaveValue(
      'https://maru.example/friend-seats/one',
    );
  });

  it('still shows when it ends after the page was left, and gives another link', async () => {
    const asked = serve({
      [COURSE]: { body: held },
      [`POST ${PATH}/link`]: { body: { link: 'https://maru.example/friend-seats/two', expiresAt } },
    });
    await show(<Live />);
    expect(await screen.findByText(/까지 옆자리를 맡아 두고 있어요/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '새 링크 받기' }));
    expect(await screen.findByRole('textbox', { name: '초대 링크' })).toHaveValue(
      'https://maru.example/friend-seats/two',
    );
    expect(screen.getByRole('button', { name: '링크 복사' })).toBeEnabled();
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('is given back', async () => {
    let now = held;
    serve({
      [COURSE]: () => ({ body: now }),
      [`DELETE ${PATH}`]: () => {
        now = free;
        return { body: {} };
      },
    });
    await show(<Live />);
    fireEvent.click(await screen.findByRole('button', { name: '옆자리 내놓기' }));
    expect(await screen.findByRole('button', { name: '옆자리도 맡아 두기' })).toBeEnabled();
  });
});
