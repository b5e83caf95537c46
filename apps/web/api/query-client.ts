import { QueryClient } from '@tanstack/react-query';
import { onSessionEnded } from './http.ts';
import { ApiProblem } from './problem.ts';
import { ME } from './session.ts';

/** Refusals stay refusals; only what may pass by itself is tried again. */
const mayPass = (error: unknown): boolean => !(error instanceof ApiProblem) || error.status === 0 || error.status >= 502;

export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && mayPass(error), refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
  onSessionEnded(() => { client.setQueryData(ME, null); });
  return client;
}
