import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { AttachmentStore } from '../../../libs/casework/attachments/store.ts';
import { pool } from '../../../libs/casework/database/transaction.ts';
import type { Tx } from '../../../libs/casework/database/transaction.ts';
import { Door } from '../../../libs/casework/door/door.ts';
import { readFactsWithContents } from '../../../libs/casework/door/facts-store.ts';
import type { WrittenFact } from '../../../libs/casework/door/facts-store.ts';
import { idempotently } from '../../../libs/casework/idempotency.ts';
import { invitedAs } from '../../../libs/casework/queries/meetings/invited-as.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import type { Clock, Config } from '../../../libs/config/index.ts';
import type { publicAnswerBody, publicPointBody } from '../../../libs/contracts/index.ts';
import { DomainError, foldCase } from '../../../libs/domain/index.ts';
import type { MeetingCommand, MeetingState } from '../../../libs/domain/index.ts';
import { networkOf, RateLimiter } from '../../../libs/identity/index.ts';
import { readInvitationLink } from '../../../libs/notify/index.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { IdempotentRequest } from '../http/idempotency.ts';
import { TheClock, TheConfig, TheDatabase } from '../shell/runtime.ts';
import type { ByLink } from './by-link.ts';
import { publicInvitationOf } from './public-invitation.ts';
import type { PublicInvitation } from './public-invitation.ts';

/** Everything by one address in a minute: an office behind one address answers in peace, a guesser does not come far. */
const PER_ADDRESS = { limit: 120, windowMs: 60_000 };

export type Invited = { readonly state: MeetingState; readonly facts: readonly WrittenFact[]; readonly inviteeId: string };

/** What somebody invited sees and does by the link of the invitation, without signing in. A link opens one invitation and nothing else. */
@Injectable()
export class InvitationService {
  private readonly door: Door;
  private readonly offices: OfficeStates;
  private readonly attachments: AttachmentStore;
  private readonly limiter: RateLimiter;
  private readonly database: DataSource;
  private readonly config: Config;
  private readonly clock: Clock;

  constructor(door: Door, offices: OfficeStates, attachments: AttachmentStore, limiter: RateLimiter, @TheDatabase() database: DataSource, @TheConfig() config: Config, @TheClock() clock: Clock) {
    this.door = door;
    this.offices = offices;
    this.attachments = attachments;
    this.limiter = limiter;
    this.database = database;
    this.config = config;
    this.clock = clock;
  }

  async read(by: ByLink): Promise<PublicInvitation> {
    return this.view(await this.invited(by));
  }

  async answer(by: ByLink, body: z.output<typeof publicAnswerBody>, key: IdempotentRequest | null): Promise<PublicInvitation> {
    const invited = await this.invited(by);
    return this.take(by, invited, { type: 'answer', inviteeId: invited.inviteeId, ...body }, key);
  }

  async propose(by: ByLink, { pointId, minutes, text }: z.output<typeof publicPointBody>, key: IdempotentRequest | null): Promise<PublicInvitation> {
    const invited = await this.invited(by);
    return this.take(by, invited, { type: 'addAgendaPoint', inviteeId: invited.inviteeId, pointId, minutes, attachments: [], text }, key);
  }

  /** Nothing of the answer is kept with its key: names of people have no place there. */
  private async take({ token, requestId }: ByLink, { state: { caseId }, inviteeId }: Invited, command: Extract<MeetingCommand, { type: 'answer' | 'addAgendaPoint' }>, key: IdempotentRequest | null): Promise<PublicInvitation> {
    const now = this.clock.now();
    const submit = async (tx?: Tx): Promise<null> => {
      await this.door.submit(caseId, command, { kind: 'invitee', inviteeId }, { now, expectedVersion: 'current', kind: 'meeting', requestId, tx });
      return null;
    };
    try {
      await (key === null ? submit() : idempotently(this.database, { ...key, now }, submit));
    } catch (error) {
      throw error instanceof DomainError && (error.kind === 'missing' || error.kind === 'forbidden') ? unknownLink() : error;
    }
    return this.view(await this.behind(token));
  }

  /** Whose invitation the link opens; counted against guessing. */
  async invited({ token, address }: ByLink): Promise<Invited> {
    const wait = await this.limiter.take(`invitation ${networkOf(address)}`, PER_ADDRESS, this.clock.now());
    if (wait > 0) throw new HttpProblem(429, 'invitation.tooMany', 'Příliš mnoho požadavků. Počkejte chvíli a zkuste to znovu.', { headers: { 'retry-after': String(wait) } });
    return this.behind(token);
  }

  /** A link that never was, was revoked or belongs to somebody removed: one and the same answer. */
  private async behind(token: string): Promise<Invited> {
    const link = readInvitationLink(token, this.config.linkSecret);
    if (link === null) throw unknownLink();
    const facts = await readFactsWithContents(pool(this.database), link.meetingId);
    const state = foldCase(facts);
    if (state?.kind !== 'meeting') throw unknownLink();
    const invitee = state.invitees.find(({ id }) => id === link.inviteeId);
    if (invitee === undefined || invitee.removed || invitee.linkNo !== link.linkNo || state.closed?.reason === 'mistake') throw unknownLink();
    return { state, facts, inviteeId: link.inviteeId };
  }

  private async view({ state, facts, inviteeId }: Invited): Promise<PublicInvitation> {
    const db = pool(this.database);
    const as = await invitedAs(db, state.caseId, inviteeId);
    if (as === null) throw unknownLink();
    const { calendar } = await this.offices.current(db);
    return publicInvitationOf({ state, facts, inviteeId, as, attachments: await this.attachments.ofCase(state.caseId), calendar, authority: this.config.smtp.from.name, now: this.clock.now() });
  }
}

function unknownLink(): HttpProblem {
  return new HttpProblem(404, 'invitation.notFound', 'Tento odkaz neplatí. Otevřete jej prosím z poslední pozvánky, kterou jste dostali; neotevře-li se ani tak, obraťte se na toho, kdo Vás zve.');
}
