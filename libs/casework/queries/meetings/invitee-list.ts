import type { DataSource } from 'typeorm';
import type { Answer, CaseId, InviteeKind, MessagePurpose, OfficeId, PersonId } from '../../../domain/index.ts';
import type { Day } from '../../../law/index.ts';
import { pool } from '../../database/transaction.ts';
import type { Db } from '../../database/transaction.ts';
import { isId } from '../../ids.ts';
import { INVITEE_ADDRESS, INVITEE_NAME, INVITEE_REGISTERS } from '../../registers/invitee-register.ts';
import type { OfficeStates } from '../../registers/office-state.ts';
import type { MessageState } from '../message-list.ts';
import { SqlParameters } from '../sql-parameters.ts';
import { sightOf } from '../viewer.ts';
import type { Viewer } from '../viewer.ts';
import { visible } from '../visibility.ts';
import { REFUSED, UNREACHED } from './unreached.ts';

export type InviteeRow = {
  readonly id: string;
  readonly kind: InviteeKind;
  readonly officeId: OfficeId | null;
  readonly groupId: string | null;
  readonly memberId: string | null;
  readonly personId: PersonId | null;
  readonly name: string;
  readonly organisation: string | null;
  /** In the roster of the group. */
  readonly role: string | null;
  /** Where mail goes as the registers stand now; null: nowhere. */
  readonly address: string | null;
  readonly seats: number;
  readonly removed: boolean;
  readonly answer: Answer | null;
  readonly answeredOn: Day | null;
  readonly answeredByLink: boolean | null;
  readonly linkNo: number;
  readonly toldSequence: number | null;
  /** How many people come for it by name. */
  readonly coming: number;
  /** Why our mail does not reach it: 'no-address', what the server said; null: nothing is known against it. */
  readonly unreached: string | null;
  /** What was planned for it, the newest first. */
  readonly mails: readonly InviteeMail[];
};
export type InviteeMail = {
  readonly purpose: MessagePurpose;
  readonly state: MessageState;
  /** Epoch ms. */
  readonly plannedAt: number;
  readonly sentAt: number | null;
  /** Why it did not reach it: what the server answered, 'no-address'; null: nothing was refused. */
  readonly refused: string | null;
};

/** Whom a meeting invited, how they answered and whether its mail reached them. */
export class InviteeList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
  ) {}

  /** Of a meeting that the viewer may not read: nobody. Offices first, each kind in Czech order. */
  async of(viewer: Viewer, meetingId: CaseId): Promise<InviteeRow[]> {
    if (!isId(meetingId)) return [];
    const { db, visibility } = await sightOf(this.dataSource, this.offices, viewer);
    const parameters = new SqlParameters();
    return this.rows(db, `join cases c on c.id = i.case_id where i.case_id = ${parameters.add(meetingId)}::uuid and ${visible(visibility, parameters, ['full'])}`, parameters.values);
  }

  /** Rights are the caller's. */
  async all(meetingId: CaseId): Promise<InviteeRow[]> {
    return this.rows(pool(this.dataSource), 'where i.case_id = $1::uuid', [meetingId]);
  }

  private async rows(db: Db, where: string, parameters: readonly unknown[]): Promise<InviteeRow[]> {
    const rows = await db.query<RawRow>(`${SELECT} ${where} order by array_position(array['office', 'member', 'person', 'guest'], i.kind), ${INVITEE_NAME}, i.id`, parameters);
    return rows.map(({ mails, ...row }) => ({ ...row, mails: mails.map(inviteeMail) }));
  }
}

type RawMail = Omit<InviteeMail, 'plannedAt' | 'sentAt'> & { readonly plannedAt: string; readonly sentAt: string | null };
type RawRow = Omit<InviteeRow, 'mails'> & { readonly mails: readonly RawMail[] };

function inviteeMail({ plannedAt, sentAt, ...mail }: RawMail): InviteeMail {
  return { ...mail, plannedAt: Date.parse(plannedAt), sentAt: sentAt === null ? null : Date.parse(sentAt) };
}

const SELECT = `
  select i.id, i.kind, i.office_id as "officeId", i.group_id as "groupId", i.member_id as "memberId", i.person_id as "personId",
    ${INVITEE_NAME} as name, coalesce(i.organisation, gm.organisation) as organisation, r.name as role,
    ${INVITEE_ADDRESS} as address,
    i.seats, i.removed, i.answer, i.answered_on as "answeredOn", i.answered_by_link as "answeredByLink", i.link_no as "linkNo", i.told_sequence as "toldSequence",
    (select count(*)::int from attendees a where a.case_id = i.case_id and a.invitee_id = i.id) as coming, ${UNREACHED} as unreached, post.mails
  from invitees i ${INVITEE_REGISTERS} left join group_roles r on r.id = gm.role_id
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('purpose', m.purpose, 'state', m.state, 'plannedAt', m.planned_at, 'sentAt', m.sent_at,
      'refused', case when m.state = 'dead' then ${REFUSED} end) order by m.planned_by_fact desc, m.key desc), '[]') as mails
    from messages m left join mails mail on mail.id = m.mail_id where m.case_id = i.case_id and m.recipient_id = i.id) post`;
