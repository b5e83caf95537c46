import type { PersonId } from './ids.ts';

/** What the process writes at the same door. */
export type ProcessCommand =
  | { readonly type: 'remind'; readonly deadline: string; readonly rung: string }
  | { readonly type: 'noteOverrun'; readonly deadline: string }
  | { readonly type: 'recordMessageSent'; readonly key: string; readonly recipient: PersonId; readonly messageId: string };
