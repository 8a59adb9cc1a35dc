import { describe, expect, it } from 'vitest';
import { screen, within } from '@testing-library/react';
import type { Session } from '../../api/types';
import { course } from '../../test/samples';
import { show } from '../../test/render';
import { Sessions } from './Sessions';

const HOUR = 3_600_000;

const session = (hours: number, status: Session['status'], title: string): Session => ({
  sessionId: title,
  startsAt: new Date(Date.now() + hours * HOUR).toISOString(),
  minutes: 60,
  title,
  zone: 'Asia/Seoul',
  status,
});

const sessions = [
  session(-200, 'ENDED', '붓 잡기'),
  session(48, 'SCHEDULED', '획 긋기'),
  session(-30, 'NOT_HELD', '먹 갈기'),
  session(500, 'CANCELLED', '전시회'),
  session(200, 'SCHEDULED', '이름 쓰기'),
];

describe('the sessions of a course', () => {
  it('are those to come, in their order, with the past ones behind their number', async () => {
    await show(<Sessions course={course({ sessions })} />);
    const disclosure = screen.getByText('지난 수업 2번').closest('details');
    expect(disclosure).not.toHaveAttribute('open');
    const [coming, past] = screen.getAllByRole('list', { hidden: true });
    expect(within(coming!).getAllByRole('listitem').map(first)).toEqual(['3획 긋기', '4이름 쓰기']);
    expect(disclosure).toContainElement(past!);
    const rows = within(past!).getAllByRole('listitem', { hidden: true });
    expect(rows.map(first)).toEqual(['1붓 잡기', '2먹 갈기']);
    expect(rows[0]).toHaveTextContent('끝났어요');
    expect(rows[1]).toHaveTextContent('열리지 않았어요');
  });

  it('say that none is to come, when all are past', async () => {
    await show(<Sessions course={course({ sessions: sessions.slice(0, 1) })} />, 'en');
    expect(screen.getByText('No coming dates yet. They will show up here.')).toBeVisible();
    expect(screen.getByText('1 past session')).toBeVisible();
  });
});

/** The number of a row and its title. */
const first = (row: HTMLElement): string =>
  `${row.querySelector('.session-no')?.textContent}${row.querySelector('.session-sub')?.textContent?.split(' · ')[0]}`;
