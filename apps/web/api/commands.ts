import { useRef } from 'react';
import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { request } from './http.ts';
import { LISTS } from './live.ts';
import { newId } from './new-id.ts';
import { knownVersion, remembered } from './own-steps.ts';
import { isStale } from './problem.ts';
import type { CaseDetail, Receipt } from './types.ts';

export type CaseKind = CaseDetail['kind'];

/** Series of meetings and meetings are cases too. */
export type AnyKind = CaseKind | 'series' | 'meeting';

/** Where the steps of a kind of case are sent. */
export const PATH_OF_KIND: Readonly<Record<AnyKind, string>> = { complaint: '/complaints', review: '/reviews', series: '/series', meeting: '/meetings' };

export type StepOf = { readonly id: string; readonly kind: AnyKind; readonly version: number };

const STEPS = ['step'] as const;

/** Whether a step of this case is on its way, or what it changed is still being read. */
export function useIsTaken(id: string): boolean {
  return useIsMutating({ mutationKey: [...STEPS, id] }) > 0;
}

export type SentStep = { readonly version: number; readonly body: unknown };

/** Sends one step of a case in the version that the person saw. The same sent again (a lost answer, an impatient click) does nothing twice. */
export function useStep({ id, kind }: Pick<StepOf, 'id' | 'kind'>, path: string): UseMutationResult<Receipt, Error, SentStep> {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  // Waited for: the next step at once must not be refused for this one, nor the next try for what was refused.
  const readAnew = async (): Promise<void> => { await Promise.all([['case', id], ['planning', kind, id]].map((queryKey) => client.invalidateQueries({ queryKey }))); };
  return useMutation({
    mutationKey: [...STEPS, id],
    mutationFn: async ({ version: seen, body }) => {
      const version = await knownVersion(id, seen);
      return sendStep({ id, kind, version }, path, { body, key: keyFor([version, body]) });
    },
    onSuccess: async () => {
      const read = readAnew();
      // What is being read anew already is not begun once more.
      for (const list of LISTS) void client.invalidateQueries({ queryKey: [list] }, { cancelRefetch: false });
      await read;
    },
    onError: async (failure) => { if (isStale(failure)) await readAnew(); },
  });
}

/** One step, once for each `key`, whoever keeps it. Whoever sends it has what changed read anew. */
export function sendStep({ id, kind, version }: StepOf, path: string, { body, key }: { readonly body: unknown; readonly key: string }): Promise<Receipt> {
  return remembered(id, version, request<Receipt>('POST', `${PATH_OF_KIND[kind]}/${id}/${path}`, { body, ifMatch: version, idempotencyKey: key }));
}

/** A key that stays the same for as long as what is sent does. */
export function useIdempotencyKey(): (sent: unknown) => string {
  const last = useRef({ sent: '', key: '' });
  return (sent) => {
    const text = JSON.stringify(sent);
    if (last.current.sent !== text) last.current = { sent: text, key: newId() };
    return last.current.key;
  };
}
