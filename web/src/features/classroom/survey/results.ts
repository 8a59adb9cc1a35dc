import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/client';
import type { LiveSurvey, SurveyAnswer } from './types';

export interface SurveyResult {
  survey: LiveSurvey;
  /** The instructor's only, and of an anonymous survey not before its closing. */
  responses: { memberId: string | null; name: string | null; answers: SurveyAnswer[] }[] | null;
}

export const surveyResultsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['survey-results', sessionId],
    queryFn: ({ signal }) => get<{ items: SurveyResult[] }>(`/api/sessions/${sessionId}/surveys`, {}, signal),
    retry: false,
  });
