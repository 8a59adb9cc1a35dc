import { describe, expect, it, vi } from 'vitest';
import { fireEvent, screen } from '@testing-library/react';
import { Problem } from '../api/problem';
import { show } from '../test/render';
import { Loaded } from './Loaded';

const asked = { data: undefined, error: null, isFetching: false, refetch: () => undefined };

describe('an answer', () => {
  it('is waited for in its shape', async () => {
    await show(
      <Loaded query={asked} skeleton={<p>…</p>}>
        {() => <p>here</p>}
      </Loaded>,
    );
    expect(screen.getByRole('status')).toHaveTextContent('불러오는 중이에요');
  });

  it('can be asked for again when it failed, with a sentence that helps', async () => {
    const refetch = vi.fn();
    await show(
      <Loaded query={{ ...asked, error: Problem.network(null), refetch }} skeleton={null}>
        {() => null}
      </Loaded>,
      'en',
    );
    expect(
      screen.getByText('We cannot reach Maru. Check your connection and try again.'),
    ).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refetch).toHaveBeenCalledOnce();
  });

  it('stays on the page when asking again fails', async () => {
    await show(
      <Loaded query={{ ...asked, data: 'kept', error: Problem.network(null) }} skeleton={null}>
        {(text: string) => <p>{text}</p>}
      </Loaded>,
    );
    expect(screen.getByText('kept')).toBeInTheDocument();
  });
});
