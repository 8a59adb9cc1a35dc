import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Session } from '../api/types';
import { course } from '../test/samples';
import { show } from '../test/render';
import { useSessionName } from './useSessionName';

function Name({ title }: { title: string }) {
  const name = useSessionName();
  const [session] = course().sessions;
  return <p>{name({ ...session, title } as Session)}</p>;
}

describe('the name of a session', () => {
  it('is its number in the page’s language, when it has no other', async () => {
    await show(<Name title="13회차" />, 'en');
    expect(screen.getByText('Session 13')).toBeVisible();
  });

  it('is left as its teacher wrote it', async () => {
    await show(<Name title="먹 갈기" />, 'en');
    expect(screen.getByText('먹 갈기')).toBeVisible();
  });
});
