import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, lastPosition } from './client';
import type {
  Category,
  Config,
  Course,
  CourseCard,
  CourseRequest,
  Demand,
  Enrollment,
  FriendSeat,
  Level,
  Me,
  OutboxMail,
  Page,
  Recommendations,
  Roster,
  SearchResult,
  Sort,
  Suggestion,
} from './types';

const MINUTE = 60_000;
/** After a command the recommender needs a moment: ask again until it has seen the command, at most this long. */
const RECOMMENDER_CATCHES_UP_MS = 4_000;

export interface CourseFilter {
  q?: string;
  category?: string;
  level?: Level;
  weekday?: number[];
  hour?: number[];
  language?: 'ko' | 'en';
  seats?: boolean;
  replay?: boolean;
  sort?: Sort;
  limit?: number;
}

export const meQuery = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => get<Me>('/api/me', {}, signal),
    staleTime: MINUTE,
  });

export const configQuery = () =>
  queryOptions({
    queryKey: ['config'],
    queryFn: ({ signal }) => get<Config>('/api/config', {}, signal),
    staleTime: Infinity,
  });

export const categoriesQuery = () =>
  queryOptions({
    queryKey: ['categories'],
    queryFn: ({ signal }) => get<Category[]>('/api/categories', {}, signal),
    staleTime: 10 * MINUTE,
  });

export const searchQuery = (filter: CourseFilter) =>
  infiniteQueryOptions({
    queryKey: ['courses', 'search', filter],
    queryFn: ({ pageParam, signal }) =>
      get<SearchResult>('/api/courses', { ...filter, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 10_000,
  });

export const coursesQuery = (filter: CourseFilter) =>
  queryOptions({
    queryKey: ['courses', 'list', filter],
    queryFn: ({ signal }) => get<SearchResult>('/api/courses', { ...filter }, signal),
    staleTime: 30_000,
  });

export const suggestQuery = (q: string) =>
  queryOptions({
    queryKey: ['suggest', q],
    queryFn: ({ signal }) => get<{ items: Suggestion[] }>('/api/suggest', { q }, signal),
    staleTime: MINUTE,
  });

export const courseQuery = (courseId: string) =>
  queryOptions({
    queryKey: ['course', courseId],
    queryFn: ({ signal }) => get<Course>(`/api/courses/${courseId}`, {}, signal),
  });

export const similarQuery = (courseId: string) =>
  queryOptions({
    queryKey: ['similar', courseId],
    queryFn: ({ signal }) => get<Page<CourseCard>>(`/api/courses/${courseId}/similar`, {}, signal),
    staleTime: MINUTE,
  });

export const enrollmentsQuery = () =>
  queryOptions({
    queryKey: ['enrollments'],
    queryFn: ({ signal }) => get<Page<Enrollment>>('/api/me/enrollments', {}, signal),
  });

export const recommendationsQuery = () =>
  queryOptions({
    queryKey: ['recommendations'],
    queryFn: ({ signal }) => get<Recommendations>('/api/me/recommendations', {}, signal),
    refetchInterval: ({ state }) => {
      const write = lastPosition();
      const fresh = write !== null && Date.now() - write.at < RECOMMENDER_CATCHES_UP_MS;
      return fresh && (state.data?.position ?? 0) < write.position ? 700 : false;
    },
  });

export const requestsQuery = (filter: { q?: string; category?: string }) =>
  infiniteQueryOptions({
    queryKey: ['requests', filter],
    queryFn: ({ pageParam, signal }) =>
      get<Page<CourseRequest>>('/api/requests', { ...filter, limit: 20, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const friendSeatQuery = (token: string) =>
  queryOptions({
    queryKey: ['friend-seat', token],
    queryFn: ({ signal }) => get<FriendSeat>(`/api/friend-seats/${encodeURIComponent(token)}`, {}, signal),
    retry: false,
  });

export const instructorCoursesQuery = () =>
  queryOptions({
    queryKey: ['instructor-courses'],
    queryFn: ({ signal }) => get<Page<CourseCard>>('/api/instructor/courses', { limit: 100 }, signal),
  });

export const rosterQuery = (courseId: string) =>
  queryOptions({
    queryKey: ['roster', courseId],
    queryFn: ({ signal }) => get<Roster>(`/api/courses/${courseId}/roster`, {}, signal),
  });

export const demandQuery = (filter: { category?: string; from: string; to: string }) =>
  queryOptions({
    queryKey: ['demand', filter],
    queryFn: ({ signal }) => get<Demand>('/api/instructor/demand', { ...filter }, signal),
    refetchInterval: 15_000,
  });

export const outboxQuery = () =>
  queryOptions({
    queryKey: ['outbox'],
    queryFn: ({ signal }) => get<{ items: OutboxMail[] }>('/api/outbox', {}, signal),
    refetchInterval: 5_000,
  });
