import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/client';
import type { Question } from './types';

export const questionsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['questions', sessionId],
    queryFn: ({ signal }) => get<{ items: Question[] }>(`/api/sessions/${sessionId}/questions`, {}, signal),
    retry: false,
  });
