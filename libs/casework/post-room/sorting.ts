import type { PostRoomOffice, PostRoomPorts } from './ports.ts';
import type { StoredMessage } from './stored-message.ts';
import type { MeetingStories } from './meeting-story.ts';
import { takeOut } from './message-states.ts';
import type { Db } from '../database/transaction.ts';
import { openUnreached } from './alerts.ts';
import type { PostRoomSummary } from './summary.ts';
import { verdictOn } from './verdict.ts';
import type { MailUrgency } from './verdict.ts';

export type Pass = {
  readonly ports: PostRoomPorts;
  readonly office: PostRoomOffice;
  readonly now: number;
  readonly summary: PostRoomSummary;
  readonly stories: MeetingStories;
};

export type Sorted = {
  readonly ready: Readonly<Record<MailUrgency, readonly StoredMessage[]>>;
  readonly waiting: readonly StoredMessage[];
  /** When the first of the waiting ones may go; null when none waits. */
  readonly until: number | null;
};

/** Divides messages by what is to be done with them, and takes out those that must not or cannot be sent. */
export async function sortMessages(tx: Db, messages: readonly StoredMessage[], { ports, office, now, summary }: Pass): Promise<Sorted> {
  const ready: Record<MailUrgency, StoredMessage[]> = { 'at-once': [], 'last-day': [], 'office-hours': [] };
  const waiting: StoredMessage[] = [];
  const out = new Map<string, { state: 'overtaken' | 'dead'; reason: string; messages: StoredMessage[] }>();
  let until: number | null = null;
  for (const message of messages) {
    const verdict = verdictOn(message, now, office, (typed) => ports.writer.address(typed));
    if (verdict.kind === 'send') {
      ready[verdict.urgency].push(message);
    } else if (verdict.kind === 'wait') {
      waiting.push(message);
      until = Math.min(until ?? verdict.until, verdict.until);
    } else {
      const group = out.get(verdict.reason) ?? { state: verdict.kind === 'withdraw' ? 'overtaken' : 'dead', reason: verdict.reason, messages: [] };
      group.messages.push(message);
      out.set(verdict.reason, group);
    }
  }
  for (const group of out.values()) {
    await takeOut(tx, group.messages, group.state, group.reason);
    if (group.state === 'overtaken') summary.withdrawn += group.messages.length;
    else await tellUnreachable(tx, group.messages, group.reason, { now, summary });
  }
  return { ready, waiting, until };
}

async function tellUnreachable(tx: Db, messages: readonly StoredMessage[], reason: string, { now, summary }: Pick<Pass, 'now' | 'summary'>): Promise<void> {
  summary.unaddressed += messages.length;
  const [first] = messages;
  if (first !== undefined) await openUnreached(tx, first, { reason, messages: messages.length }, now);
}
