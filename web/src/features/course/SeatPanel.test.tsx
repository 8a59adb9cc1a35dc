import { beforeEach, describe, expect, it } from 'vitest';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { identity } from '../../api/identity';
import { course, COURSE_ID } from '../../test/samples';
import { serve, show } from '../../test/render';
import { SeatPanel } from './SeatPanel';

const ME = {
  memberId: 's',
  name: '김영준',
  email: 's@maru.example',
  language: 'ko',
  region: null,
  interests: [],
  roles: ['STUDENT'],
  introduction: null,
  emailVerified: true,
};
const ENROLLMENT = `/api/courses/${COURSE_ID}/enrollment`;

beforeEach(() => {
  localStorage.clear();
  identity.remember(900, Date.now());
});

describe('the seat panel', () => {
  it('says what happened when a seat is taken', async () => {
    const asked = serve({
      'GET /api/me': { body: ME },
      [`POST ${ENROLLMENT}`]: { body: { status: 'ENROLLED' }, headers: { 'Maru-Position': '7' } },
    });
    await show(<SeatPanel course={course()} />);
    await waitFor(() => expect(asked.some(({ path }) => path === '/api/me')).toBe(true));
    fireEvent.click(await screen.findByRole('button', { name: '자리 맡기' }));
    expect(await screen.findByText('자리를 맡았어요')).toBeInTheDocument();
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('offers the wait-list by its place when all seats are taken', async () => {
    serve({ 'GET /api/me': { body: ME } });
    await show(<SeatPanel course={course({ seatsLeft: 0, enrolled: 12, waiting: 2 })} />);
    expect(await screen.findByText(/대기 3번째로 올려 둘까요/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '대기로 올려 두기' })).toBeInTheDocument();
  });

  it('gives a seat back, and takes it again by undo', async () => {
    const asked = serve({
      'GET /api/me': { body: ME },
      [`DELETE ${ENROLLMENT}`]: { headers: { 'Maru-Position': '8' } },
      [`POST ${ENROLLMENT}`]: { body: { status: 'ENROLLED' } },
    });
    await show(<SeatPanel course={course({ mine: { status: 'ENROLLED', place: null } })} />);
    fireEvent.click(await screen.findByRole('button', { name: '자리 무르기' }));
    fireEvent.click(await screen.findByRole('button', { name: '되돌리기' }));
    await waitFor(() =>
      expect(asked.filter(({ path }) => path === ENROLLMENT).map(({ method }) => method)).toEqual([
        'DELETE',
        'POST',
      ]),
    );
  });

  it('says why, in the server’s words, when it is refused', async () => {
    serve({
      'GET /api/me': { body: ME },
      [`POST ${ENROLLMENT}`]: {
        status: 409,
        body: { status: 409, code: 'enrollment.already', detail: '이미 이 수업에 자리가 있어요.' },
      },
    });
    await show(<SeatPanel course={course()} />);
    fireEvent.click(await screen.findByRole('button', { name: '자리 맡기' }));
    expect(await screen.findByText('이미 이 수업에 자리가 있어요.')).toBeInTheDocument();
  });

  it('shows visitors to the door', async () => {
    localStorage.clear();
    serve({});
    const { router } = await show(<SeatPanel course={course()} />, 'en');
    fireEvent.click(await screen.findByRole('button', { name: 'Take a seat' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
  });
});
