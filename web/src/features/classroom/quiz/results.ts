import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/client';
import type { LiveQuiz } from '../live';

export interface QuizAnswer {
  memberId: string;
  /** Empty for whoever is forgotten. */
  name: string;
  choices: number[];
  right: boolean;
  /** By the key that the quiz was shown with. */
  rightBefore: boolean;
  millis: number;
}

export interface QuizResult {
  quiz: LiveQuiz;
  /** The instructor's only. */
  keys: number[][] | null;
  answers: QuizAnswer[] | null;
}

export const quizResultsQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['quiz-results', sessionId],
    queryFn: ({ signal }) => get<{ items: QuizResult[] }>(`/api/sessions/${sessionId}/quizzes`, {}, signal),
    retry: false,
  });
