import { afterEach, describe, expect, it } from 'vitest';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useMutation } from '@tanstack/react-query';
import { command } from '../api/client';
import { serve, show } from '../test/render';
import { complaints } from './complaints';
import { useComplain } from './useComplain';

function Acting() {
  const onError = useComplain();
  const mutation = useMutation({ mutationFn: () => command('POST', '/api/act'), onError });
  return <button onClick={() => mutation.mutate()}>act</button>;
}

const tryIt = () => fireEvent.click(screen.getByRole('button', { name: 'act' }));
const refusedOnce = (status: number, code: string) => {
  let tries = 0;
  return serve({ 'POST /api/act': () => (tries++ === 0 ? { status, body: { status, code } } : {}) });
};

afterEach(complaints.dismiss);

describe('a note of what has failed', () => {
  it('leads to signing in and back here, when the session has ended', async () => {
    refusedOnce(401, 'request.tokenExpired');
    const { router } = await show(<Acting />);
    tryIt();
    expect(await screen.findByRole('alert')).toHaveTextContent('다시 로그인해 주세요');
    fireEvent.click(screen.getByRole('link', { name: '로그인' }));
    await waitFor(() => expect(router.state.location.href).toBe('/sign-in?next=%2F'));
  });

  it('goes when it is tried again and done', async () => {
    refusedOnce(409, 'session.overlap');
    await show(<Acting />);
    tryIt();
    await screen.findByRole('alert');
    tryIt();
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  });

  it('goes with its page', async () => {
    refusedOnce(409, 'session.overlap');
    const { router } = await show(<Acting />);
    tryIt();
    await screen.findByRole('alert');
    await router.navigate({ to: '/elsewhere' as '/' });
    await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
  });
});
