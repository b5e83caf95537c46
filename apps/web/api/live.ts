import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/** Lists that any change of any case may touch. */
export const LISTS = ['cases', 'board', 'tasks', 'messages', 'counts', 'planning'] as const;

/** How long news are gathered before lists are read anew: a busy morning must not make the browser read without end. */
const GATHER_MS = 400;

type CaseChanged = { readonly caseId: string };

/** While it is mounted, whatever changes in the office is read anew. Query keys: ['case', id, …] and those of LISTS. */
export function useLiveChanges(): void {
  const client = useQueryClient();
  useEffect(() => {
    const stream = new EventSource('/api/v1/events');
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer = undefined;
      for (const caseId of changed) void client.invalidateQueries({ queryKey: ['case', caseId] });
      changed.clear();
      for (const list of LISTS) void client.invalidateQueries({ queryKey: [list] });
    };
    stream.addEventListener('case', (event) => {
      changed.add((JSON.parse((event as MessageEvent<string>).data) as CaseChanged).caseId);
      timer ??= setTimeout(tell, GATHER_MS);
    });
    return () => {
      stream.close();
      clearTimeout(timer);
    };
  }, [client]);
}
