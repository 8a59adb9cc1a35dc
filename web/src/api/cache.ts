import { MutationCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

/** A refusal is an answer; only silence and a server's trouble are asked again. */
const worthAsking = (error: Error) => error instanceof Problem && (error.status === 0 || error.status >= 500);

/** @param onAct when anything is tried, the first time or again */
export const makeQueryClient = (onAct: () => void): QueryClient =>
  new QueryClient({
    mutationCache: new MutationCache({ onMutate: onAct }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && worthAsking(error),
        retryDelay: (failures) => 400 * 2 ** failures,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
