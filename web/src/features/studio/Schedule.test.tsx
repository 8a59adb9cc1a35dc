import { describe, expect, it } from 'vitest';
import { fireEvent, screen } from '@testing-library/react';
import { course, COURSE_ID } from '../../test/samples';
import { serve, show } from '../../test/render';
import { Schedule } from './Schedule';

const POST = `POST /api/courses/${COURSE_ID}/sessions`;

const add = (day: string, time: string) => {
  fireEvent.change(screen.getByLabelText('날짜'), { target: { value: day } });
  fireEvent.change(screen.getByLabelText('시작'), { target: { value: time } });
  fireEvent.click(screen.getByRole('button', { name: '일정 넣기' }));
};

describe('a date that can’t be', () => {
  it('is told at its field before it is asked for, when it is past', async () => {
    const asked = serve({});
    await show(<Schedule course={course({ sessions: [] })} />);
    add('2020-01-01', '19:30');
    expect(screen.getByLabelText('시작')).toHaveAccessibleDescription(/이미 지난 시간이에요/);
    expect(asked).toEqual([]);
  });

  it('is told at its field as the server says it, and the field is gone to', async () => {
    serve({
      [POST]: {
        status: 409,
        headers: { 'Content-Type': 'application/problem+json' },
        body: { status: 409, code: 'session.overlap', detail: '그 시간에는 다른 수업이 잡혀 있어요.' },
      },
    });
    await show(<Schedule course={course({ sessions: [] })} />);
    add('2099-01-01', '19:30');
    await screen.findByText('그 시간에는 다른 수업이 잡혀 있어요.');
    expect(screen.getByLabelText('시작')).toHaveAccessibleDescription(/다른 수업이 잡혀 있어요/);
    expect(screen.getByLabelText('시작')).toHaveFocus();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
