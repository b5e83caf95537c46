import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useIdempotencyKey } from './commands.ts';
import { request } from './http.ts';

/** `version`: that which the person sees, where something is changed. */
export type RegisterChange = { readonly method: 'POST' | 'PATCH' | 'DELETE'; readonly path: string; readonly body?: unknown; readonly version?: number };

/** One change of the registers of meetings: groups, their roles and members, busy times. After a refusal they are read anew too: what is seen is then what holds. */
export function useRegisterChange(): UseMutationResult<unknown, Error, RegisterChange> {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: ({ method, path, body, version }) => request<unknown>(method, path, {
      ...(body === undefined ? {} : { body }), ...(version === undefined ? {} : { ifMatch: version }), ...(method === 'POST' ? { idempotencyKey: keyFor([path, body]) } : {}),
    }),
    onSettled: () => client.invalidateQueries({ queryKey: ['planning'] }),
  });
}
