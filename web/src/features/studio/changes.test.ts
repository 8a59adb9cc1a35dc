import { expect, it } from 'vitest';
import type { CourseDraft } from '../../api/types';
import { changes } from './changes';

const draft: CourseDraft = {
  title: '붓글씨',
  description: '',
  category: 'art.calligraphy',
  level: 'ALL',
  capacity: 12,
  tags: ['붓'],
  language: 'ko',
  materials: [],
  replay: true,
  attendanceRule: { lateAfterMinutes: 10, presentShare: 0.8 },
  studentsSeenBy: 'EVERYONE',
};

it('sends only what is different', () => {
  expect(changes(draft, { ...draft, tags: ['붓'] })).toEqual({});
  expect(
    changes(draft, { ...draft, title: '먹', attendanceRule: { lateAfterMinutes: 5, presentShare: 0.8 } }),
  ).toEqual({ title: '먹', attendanceRule: { lateAfterMinutes: 5, presentShare: 0.8 } });
});
