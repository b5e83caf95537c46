import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { rehearsalBody } from '../../../libs/contracts/rehearsal/request.ts';
import type { rehearsalView } from '../../../libs/contracts/views/rehearsal.ts';
import { get, request } from './http.ts';

export type Rehearsal = z.output<typeof rehearsalView>;
export type RehearsalEntry = Rehearsal['timeline'][number];
type KeyOfAny<T> = T extends unknown ? keyof T : never;
export type RehearsalAsked = Partial<Record<KeyOfAny<z.output<typeof rehearsalBody>>, unknown>>;

/** How often a rehearsal that is being played is asked for. */
const ASK_AGAIN_MS = 400;

export type RehearsalRun = {
  readonly start: (asked: RehearsalAsked) => void;
  readonly forget: () => void;
  /** Null until something was asked. */
  readonly again: (() => void) | null;
  readonly state: 'idle' | 'playing' | 'done' | 'refused';
  readonly rehearsal: Rehearsal | null;
  readonly error: unknown;
};

/** One rehearsal at a time: asked for, waited for, shown. */
export function useRehearsal(): RehearsalRun {
  const [last, setLast] = useState<RehearsalAsked | null>(null);
  const asking = useMutation({ mutationFn: (asked: RehearsalAsked) => request<Rehearsal>('POST', '/rehearsals', { body: asked }) });
  const waits = asking.data?.state === 'waiting';
  const playing = useQuery({
    queryKey: ['rehearsal', asking.data?.id], enabled: waits, staleTime: Infinity,
    queryFn: ({ signal }) => get<Rehearsal>(`/rehearsals/${asking.data?.id ?? ''}`, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'done' || state.error !== null ? false : ASK_AGAIN_MS),
  });
  const error = asking.error ?? (waits ? playing.error : null);
  const rehearsal = waits ? playing.data ?? asking.data : asking.data ?? null;
  return {
    start: (asked) => {
      setLast(asked);
      asking.mutate(asked);
    },
    forget: () => {
      setLast(null);
      asking.reset();
    },
    again: last === null ? null : () => { asking.mutate(last); },
    state: last === null ? 'idle' : error !== null ? 'refused' : rehearsal?.state === 'done' ? 'done' : 'playing',
    rehearsal: rehearsal?.state === 'done' ? rehearsal : null,
    error,
  };
}
