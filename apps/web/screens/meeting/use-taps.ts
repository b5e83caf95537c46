import { useEffect, useState, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { sendStep } from '../../api/commands.ts';
import { readMeeting } from '../../api/planning.ts';
import type { MeetingDetail } from '../../api/planning.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { draftOf } from '../steps/drafts.ts';
import { TapQueue } from './tap-queue.ts';
import type { Tap, TapsState } from './tap-queue.ts';

type Taps = TapsState & { readonly tap: (tap: Tap) => void; readonly dismiss: () => void };

/** Ticks people off, one tap after the other. What has not been written yet stays in this window of the browser. */
export function useTaps(detail: MeetingDetail): Taps {
  const client = useQueryClient();
  const { id: me } = useSignedIn();
  const [queue] = useState(() => {
    const { id } = detail;
    const draft = draftOf(me, id, 'mark-attendance');
    return new TapQueue(detail, {
      read: draft.read,
      keep: (waiting) => { if (waiting.length === 0) draft.forget(); else draft.keep({ waiting }); },
      send: async (body, version, key) => {
        const receipt = await sendStep({ id, kind: 'meeting', version }, 'mark-attendance', { body, key });
        void client.invalidateQueries({ queryKey: ['planning', 'meeting', id] });
        return receipt.version;
      },
      reread: () => readMeeting(client, id),
    });
  });
  const state = useSyncExternalStore(queue.subscribe, queue.snapshot);
  useEffect(() => { queue.saw(detail); }, [queue, detail]);
  const unsaved = state.waiting.length > 0;
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => { if (unsaved) event.preventDefault(); };
    window.addEventListener('beforeunload', warn);
    return () => { window.removeEventListener('beforeunload', warn); };
  }, [unsaved]);
  return { ...state, tap: (tap) => { queue.add(tap); }, dismiss: () => { queue.dismiss(); } };
}
