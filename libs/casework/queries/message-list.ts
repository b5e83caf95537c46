import type { DataSource } from 'typeorm';
import type { CaseId, MessagePurpose, PersonId, RecipientReason } from '../../domain/index.ts';
import { isId } from '../ids.ts';
import { INVITEE_NAME, INVITEE_REGISTERS } from '../registers/invitee-register.ts';
import type { OfficeStates } from '../registers/office-state.ts';
import { SqlParameters } from './sql-parameters.ts';
import { sightOf } from './viewer.ts';
import type { Viewer } from './viewer.ts';
import { visible } from './visibility.ts';

export type MessageState = 'planned' | 'bundled' | 'sent' | 'overtaken' | 'dead';
export type MessageFilter = {
  readonly caseId?: CaseId | undefined;
  readonly states?: readonly MessageState[] | undefined;
  readonly recipientId?: PersonId | undefined;
};
/** The last row of the page before. */
export type MessageCursor = { readonly plannedAt: number; readonly caseId: CaseId; readonly key: string; readonly recipientId: PersonId };
export type MessagePage = MessageFilter & { readonly after?: MessageCursor | undefined; readonly limit: number };

export type MessageRow = {
  readonly caseId: CaseId;
  readonly registerNumber: string | null;
  readonly key: string;
  readonly purpose: MessagePurpose;
  readonly recipient: { readonly id: PersonId; readonly name: string };
  readonly why: RecipientReason;
  readonly deadline: string | null;
  readonly rung: string | null;
  readonly state: MessageState;
  /** Epoch ms. */
  readonly notBefore: number;
  readonly plannedAt: number;
  readonly sentAt: number | null;
};

/** Reminders and other messages of the cases that a person may read, newest first. */
export class MessageList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
  ) {}

  async page(viewer: Viewer, { caseId, states, recipientId, after, limit }: MessagePage): Promise<MessageRow[]> {
    if (caseId !== undefined && !isId(caseId)) return [];
    const { db, visibility } = await sightOf(this.dataSource, this.offices, viewer);
    const parameters = new SqlParameters();
    const where = [visible(visibility, parameters, ['full'])];
    if (caseId !== undefined) where.push(`m.case_id = ${parameters.add(caseId)}::uuid`);
    if (states !== undefined) where.push(`m.state = any(${parameters.add(states)}::text[])`);
    if (recipientId !== undefined) where.push(`m.recipient_id = ${parameters.add(recipientId)}::uuid`);
    if (after !== undefined) {
      where.push(`(m.planned_at, m.case_id, m.key, m.recipient_id) <
        (${parameters.add(new Date(after.plannedAt))}::timestamptz, ${parameters.add(after.caseId)}::uuid, ${parameters.add(after.key)}::text, ${parameters.add(after.recipientId)}::uuid)`);
    }
    const rows = await db.query<RawRow>(
      `select m.case_id as "caseId", c.register_number as "registerNumber", m.key, m.purpose, m.recipient_id as "recipientId", case when m.recipient_kind = 'invitee' then ${INVITEE_NAME} else p.name end as "recipientName", m.why,
              m.deadline, m.rung, m.state, m.not_before as "notBefore", m.planned_at as "plannedAt", m.sent_at as "sentAt"
       from messages m join cases c on c.id = m.case_id left join people p on m.recipient_kind = 'person' and p.id = m.recipient_id
       left join invitees i on m.recipient_kind = 'invitee' and i.case_id = m.case_id and i.id = m.recipient_id ${INVITEE_REGISTERS}
       where ${where.join(' and ')} order by m.planned_at desc, m.case_id desc, m.key desc, m.recipient_id desc limit ${parameters.add(limit)}`,
      parameters.values,
    );
    return rows.map(({ recipientId: id, recipientName: name, notBefore, plannedAt, sentAt, ...row }) => ({
      ...row, recipient: { id, name }, notBefore: notBefore.getTime(), plannedAt: plannedAt.getTime(), sentAt: sentAt?.getTime() ?? null,
    }));
  }
}

type RawRow = Omit<MessageRow, 'recipient' | 'notBefore' | 'plannedAt' | 'sentAt'> & {
  readonly recipientId: PersonId; readonly recipientName: string; readonly notBefore: Date; readonly plannedAt: Date; readonly sentAt: Date | null;
};
