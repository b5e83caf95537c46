import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { request } from './http.ts';
import { LISTS } from './live.ts';
import { newId } from './new-id.ts';
import type { CaseDetail, Receipt } from './types.ts';

export type CaseKind = CaseDetail['kind'];

/** Series of meetings and meetings are cases too. */
export type AnyKind = CaseKind | 'series' | 'meeting';

/** Where the steps of a kind of case are sent. */
export const PATH_OF_KIND: Readonly<Record<AnyKind, string>> = { complaint: '/complaints', review: '/reviews', series: '/series', meeting: '/meetings' };

export type StepOf = { readonly id: string; readonly kind: AnyKind; readonly version: number };

/** Sends one step of a case in the version that the person sees. The same body sent again (a lost answer, an impatient click) does nothing twice. */
export function useStep({ id, kind, version }: StepOf, path: string): UseMutationResult<Receipt> {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: unknown) => sendStep({ id, kind, version }, path, { body, key: keyFor([version, body]) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['case', id] });
      for (const list of LISTS) void client.invalidateQueries({ queryKey: [list] });
    },
  });
}

/** One step, once for each `key`, whoever keeps it. Whoever sends it has what changed read anew. */
export function sendStep({ id, kind, version }: StepOf, path: string, { body, key }: { readonly body: unknown; readonly key: string }): Promise<Receipt> {
  return request<Receipt>('POST', `${PATH_OF_KIND[kind]}/${id}/${path}`, { body, ifMatch: version, idempotencyKey: key });
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
