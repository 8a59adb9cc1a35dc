import { beforeEach, describe, expect, it } from 'vitest';
import { fireEvent, screen } from '@testing-library/react';
import { identity } from '../../api/identity';
import { serve, show } from '../../test/render';
import { SendAgain } from './SendAgain';

const LETTER = 'POST /api/me/verification-letter';

beforeEach(() => {
  localStorage.clear();
  identity.remember(900, Date.now());
});

describe('the letter that verifies an address', () => {
  it('is sent again, and says where to', async () => {
    serve({ [LETTER]: { status: 202 } });
    await show(<SendAgain email="kim@maru.example" />);
    fireEvent.click(screen.getByRole('button', { name: '메일 다시 보내기' }));
    expect(await screen.findByText('kim@maru.example로 다시 보냈어요.')).toBeInTheDocument();
  });

  it('says why it is not, when it was asked for too often', async () => {
    serve({ [LETTER]: { status: 429, body: { status: 429, detail: '잠시 뒤에 다시 해 주세요.' } } });
    await show(<SendAgain email="kim@maru.example" />);
    fireEvent.click(screen.getByRole('button', { name: '메일 다시 보내기' }));
    expect(await screen.findByText('잠시 뒤에 다시 해 주세요.')).toBeInTheDocument();
  });
});
