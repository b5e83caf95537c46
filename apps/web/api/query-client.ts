import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isProblem } from './problem.ts';
import { sessionEnded } from './session.ts';

/** Refusals stay refusals; only what may pass by itself is tried again. */
const mayPass = (error: unknown): boolean => !(error instanceof ApiProblem) || error.status === 0 || error.status >= 502;

export function createQueryClient(): QueryClient {
  const onError = (error: unknown): void => { if (isProblem(error) && error.status === 401) sessionEnded(client); };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && mayPass(error), refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
  return client;
}
