import type { PersonId } from './ids.ts';
import type { Milestone } from './process-view.ts';

/** What the process writes at the same door. */
export type ProcessCommand =
  | { readonly type: 'remind'; readonly deadline: string; readonly rung: string }
  | { readonly type: 'noteOverrun'; readonly deadline: string }
  | { readonly type: 'meetMoment'; readonly key: string }
  | ({ readonly type: 'recordMessageSent' } & SentMessage)
  /** Many at once: one mail each, of one case. */
  | { readonly type: 'recordMessagesSent'; readonly messages: readonly SentMessage[] };

/** `recipient`: a person's id, or that of somebody invited. */
export type SentMessage = { readonly key: string; readonly recipient: PersonId; readonly messageId: string };

/** What the process does when it has come to a milestone. */
export function commandAt(milestone: Milestone): ProcessCommand {
  switch (milestone.kind) {
    case 'rung': return { type: 'remind', deadline: milestone.deadline, rung: milestone.rung };
    case 'overrun': return { type: 'noteOverrun', deadline: milestone.deadline };
    case 'moment': return { type: 'meetMoment', key: milestone.key };
  }
}
