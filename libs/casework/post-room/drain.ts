import type { Clock } from '../../config/index.ts';
import { pool } from '../database/transaction.ts';
import { bundleDueMessages } from './bundling.ts';
import { claimMail } from './claim.ts';
import type { ClaimedMail } from './claim.ts';
import { reviveAddressed } from './dead-letters.ts';
import { MeetingStories } from './meeting-story.ts';
import { mendUnreached } from './mending.ts';
import { OutageGate } from './outage-gate.ts';
import type { MailDelivery, MailTransport, PostRoomOffice, PostRoomPorts } from './ports.ts';
import { recordLeftovers, recordSent } from './recording.ts';
import { serverAnswers, serverDown, settle } from './settlement.ts';
import type { Pass } from './sorting.ts';
import { emptySummary } from './summary.ts';
import type { PostRoomSummary } from './summary.ts';

export type DrainInput = PostRoomPorts & PostRoomOffice & {
  readonly clock: Clock;
  /** Remembers between passes that the server is down; without it each pass finds out anew. */
  readonly gate?: OutageGate;
  /** Mails in the hands of the server at once. */
  readonly senders?: number;
  /** Longer than an attempt of the transport can last; a worker that was killed holds its mail so long. */
  readonly leaseMs?: number;
  /** Asked before each mail; true ends the pass after those in flight. */
  readonly stopping?: () => boolean;
};

const SENDERS = 4;
const LEASE_MS = 60_000;
const TOLD_AT_ONCE = 200;

/**
 * One pass of the post room: records what was sent but not written down, makes mails of the messages that are due, and
 * sends what may be sent now. Several at once, in one process or in many, share the work and double nothing.
 */
export async function drainPostRoom(input: DrainInput): Promise<PostRoomSummary> {
  const { dataSource, writer, transport, door, log, settings, calendar, rules, clock } = input;
  const now = clock.now();
  const pass: Pass = { ports: { dataSource, writer, transport, door, log }, office: { settings, calendar, rules }, now, summary: emptySummary(), stories: new MeetingStories() };
  const gate = input.gate ?? new OutageGate();
  await reviveAddressed(pool(dataSource), now);
  await mendUnreached(dataSource, now);
  await recordLeftovers(pass);
  await bundleDueMessages(pass);
  const senders = gate.down ? 1 : input.senders ?? SENDERS;
  const sent = new SentInvitations();
  await allEnded(Array.from({ length: senders }, () => sendAll(input, pass, { gate, sent })));
  await recordSent(sent.take(), { ...pass, now: input.clock.now() });
  // Told at each pass that sent something: the one that raised the alert may have been another process.
  if (pass.summary.sent > 0 && !gate.down) await serverAnswers(input.clock.now(), pass);
  return { ...pass.summary, serverDown: gate.down };
}

type Sending = { readonly gate: OutageGate; readonly sent: SentInvitations };

/** Invitations of one meeting go out by the hundred; its history is told of many at once. A pass that dies leaves them to the next. */
class SentInvitations {
  readonly #mails: string[] = [];

  add(mailId: string): void {
    this.#mails.push(mailId);
  }

  take(): readonly string[] {
    return this.#mails.splice(0);
  }

  /** None until there are many. */
  takeMany(): readonly string[] {
    return this.#mails.length < TOLD_AT_ONCE ? [] : this.take();
  }
}

/** Waits for all of them, also when one fails: nobody may still be sending when the pass is over. */
async function allEnded(work: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) {
    if (result.status === 'rejected') throw result.reason;
  }
}

async function sendAll(input: DrainInput, pass: Pass, sending: Sending): Promise<void> {
  while (input.stopping?.() !== true && sending.gate.mayTry(input.clock.now())) {
    const current = { ...pass, now: input.clock.now() };
    const mail = await claimMail(current, input.leaseMs ?? LEASE_MS);
    if (mail === 'none') return;
    if (mail !== 'passed') await sendOne(mail, input, current, sending);
  }
}

async function sendOne(mail: ClaimedMail, input: DrainInput, pass: Pass, { gate, sent }: Sending): Promise<void> {
  const { composedAt, ...text } = mail.text;
  const delivery = await attempt({ ...text, messageId: mail.messageId, to: mail.to, date: composedAt }, input);
  const now = input.clock.now();
  if (delivery.outcome === 'unreachable' || delivery.outcome === 'uncertain') {
    gate.failed(now);
    if (gate.down) await serverDown(delivery.code, now, pass);
  } else {
    gate.answered();
  }
  await settle(mail, delivery, now, pass);
  if (delivery.outcome !== 'accepted') return;
  if (mail.recipientKind === 'invitee') sent.add(mail.id);
  await recordSent(mail.recipientKind === 'person' ? [mail.id] : sent.takeMany(), { ...pass, now });
}

/** A transport must not throw; of one that does nobody knows how far it came. */
async function attempt(mail: Parameters<MailTransport['deliver']>[0], { transport, log }: DrainInput): Promise<MailDelivery> {
  try {
    return await transport.deliver(mail);
  } catch (error) {
    log.error({ err: error }, 'the mail transport failed');
    return { outcome: 'uncertain', code: 'ETRANSPORT' };
  }
}
