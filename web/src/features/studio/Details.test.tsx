import { describe, expect, it } from 'vitest';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { course, COURSE_ID } from '../../test/samples';
import { serve, show } from '../../test/render';
import { Details } from './Details';

const PATCH = `PATCH /api/courses/${COURSE_ID}`;
const PATIENCE = { timeout: 10_000 };

const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

const saved = (asked: ReturnType<typeof serve>) =>
  asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

// It saves after a pause in writing.
describe('the course editor', { timeout: 30_000 }, () => {
  it('says at the title that it is missing, and saves everything else', async () => {
    const asked = serve({ 'GET /api/categories': { body: [] }, [PATCH]: {} });
    await show(<Details course={course()} />);

    write('수업 이름', '');
    write('소개', '붓을 쥐는 법부터 천천히 함께 해요. 처음이어도 괜찮아요.');

    expect(screen.getByLabelText('수업 이름')).toHaveAccessibleDescription(/두 글자 이상으로 적어 주세요/);
    await waitFor(
      () => expect(screen.getByRole('status')).toHaveTextContent('표시한 곳을 고치면 마저 저장돼요.'),
      PATIENCE,
    );
    expect(saved(asked)).toEqual([
      { description: '붓을 쥐는 법부터 천천히 함께 해요. 처음이어도 괜찮아요.' },
    ]);

    write('수업 이름', '다시 잡는 붓');
    await waitFor(() => expect(saved(asked)).toContainEqual({ title: '다시 잡는 붓' }), PATIENCE);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('저장했어요'), PATIENCE);
  });

  it('says at the seats that they are taken, and saves everything else', async () => {
    const asked = serve({
      'GET /api/categories': { body: [] },
      [PATCH]: (init) =>
        (JSON.parse(init.body as string) as { capacity?: number }).capacity === 2
          ? {
              status: 409,
              headers: { 'Content-Type': 'application/problem+json' },
              body: { status: 409, code: 'enrollment.capacityBelowEnrolled', detail: '이미 9자리가 찼어요.' },
            }
          : {},
    });
    await show(<Details course={course()} />);

    write('자리 수', '2');
    write('수업 이름', '다시 잡는 붓');

    await waitFor(
      () => expect(screen.getByLabelText('자리 수')).toHaveAccessibleDescription(/이미 9자리가 찼어요/),
      PATIENCE,
    );
    await waitFor(() => expect(saved(asked)).toContainEqual({ title: '다시 잡는 붓' }), PATIENCE);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getByLabelText('자리 수')).toHaveAccessibleDescription(/이미 9자리가 찼어요/);
  });
});
