import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { MeView } from '../../../libs/contracts/session.ts';
import type { Role } from './types.ts';
import { forgetDrafts } from './forget-drafts.ts';
import { get, rememberCsrfToken, request, whileLeaving } from './http.ts';
import { isProblem } from './problem.ts';

export const ME = ['me'] as const;

/** Null = nobody is signed in. */
export function useMe(): UseQueryResult<MeView | null> {
  return useQuery({ queryKey: ME, queryFn: ({ signal }) => whoAmI(signal), staleTime: 60_000 });
}

async function whoAmI(signal: AbortSignal): Promise<MeView | null> {
  try {
    const me = await get<MeView>('/me', signal);
    rememberCsrfToken(me.csrfToken);
    return me;
  } catch (error) {
    if (isProblem(error) && error.status === 401) return null;
    throw error;
  }
}

export type SignIn = { readonly login: string; readonly password: string };

export function useSession(): { readonly signIn: (as: SignIn) => Promise<void>; readonly signOut: () => Promise<void>; readonly refresh: () => Promise<void> } {
  const client = useQueryClient();
  return {
    signIn: async (as) => {
      const me = await request<MeView>('POST', '/session', { body: as });
      rememberCsrfToken(me.csrfToken);
      client.setQueryData(ME, me);
    },
    signOut: async () => {
      await whileLeaving(() => request<undefined>('DELETE', '/session'));
      forgetDrafts();
      // What was being written in this window names people.
      sessionStorage.clear();
      // A new page remembers nothing of what was read here.
      window.location.assign('/');
    },
    refresh: () => client.invalidateQueries({ queryKey: ME }),
  };
}

export function hasRole(me: Pick<MeView, 'roles'>, ...roles: readonly Role[]): boolean {
  return me.roles.some((role) => roles.includes(role));
}
