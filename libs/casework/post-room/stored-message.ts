import type { Day } from '../../law/index.ts';
import type { CaseKind, MailedDeadline, MessagePurpose, PlannedMessages, RecipientReason } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import { INVITEE_ADDRESS } from '../registers/invitee-register.ts';
import { INVITED_COLUMNS, INVITED_JOINS } from './invited.ts';
import type { Invited } from './invited.ts';

export type StoredDeadline = {
  readonly state: 'open' | 'met' | 'cancelled';
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly citation: string;
  readonly effect: MailedDeadline['effect'];
  readonly binds: MailedDeadline['binds'];
  readonly nominalEnd: Day;
  readonly legalEnd: Day;
};

/** A planned message together with what decides today whether it still makes sense. */
export type StoredMessage = {
  readonly caseId: string;
  readonly key: string;
  readonly recipientId: string;
  readonly recipientKind: 'person' | 'invitee';
  readonly mailId: string | null;
  readonly purpose: MessagePurpose;
  readonly why: RecipientReason;
  readonly rung: string | null;
  readonly timing: PlannedMessages['timing'];
  readonly caseKind: CaseKind;
  readonly registerNumber: string | null;
  readonly caseClosed: boolean;
  readonly plannedByFact: number;
  readonly active: boolean;
  readonly email: string | null;
  readonly excluded: boolean;
  /** A higher rung of the same deadline is due for the same person. */
  readonly overtaken: boolean;
  /** Of somebody invited; null of a person. */
  readonly invited: Invited | null;
  readonly deadlineKey: string | null;
  /** Null where the message has no deadline, or the case none of that key any more. */
  readonly deadline: StoredDeadline | null;
};

type Row = Omit<StoredMessage, 'deadline' | 'invited'>
  & { readonly [K in keyof StoredDeadline as `d_${K}`]: StoredDeadline[K] | null }
  & { readonly [K in keyof Invited as `i_${K}`]: Invited[K] | null };

const COLUMNS = `
  m.case_id as "caseId", m.key, m.recipient_id as "recipientId", m.recipient_kind as "recipientKind", m.mail_id as "mailId", m.purpose, m.why, m.rung, m.timing,
  c.kind as "caseKind", c.register_number as "registerNumber", c.closed_at is not null as "caseClosed",
  m.planned_by_fact as "plannedByFact", coalesce(p.active, true) as active,
  case when m.recipient_kind = 'invitee' then ${INVITEE_ADDRESS} else p.email end as email,
  is_barred(m.case_id, m.recipient_id) as excluded,
  m.rung is not null and exists (
    select 1 from messages higher
    where higher.case_id = m.case_id and higher.recipient_id = m.recipient_id and higher.deadline = m.deadline
      and higher.rung is not null and higher.planned_by_fact > m.planned_by_fact and higher.not_before <= $1) as overtaken,
  m.deadline as "deadlineKey",
  d.state as "d_state", d.rule_id as "d_ruleId", d.rule_version as "d_ruleVersion", d.citation as "d_citation",
  d.effect as "d_effect", d.binds as "d_binds", d.nominal_end as "d_nominalEnd", d.legal_end as "d_legalEnd",
  ${INVITED_COLUMNS}`;

const FROM = `
  from messages m
  join cases c on c.id = m.case_id
  left join people p on m.recipient_kind = 'person' and p.id = m.recipient_id
  ${INVITED_JOINS}
  left join deadlines d on d.case_id = m.case_id and d.key = m.deadline`;

/** Messages of one recipient that are due at `now` and in nobody's hands; locked until the transaction ends. */
export async function lockDueMessages(tx: Db, recipientId: string, now: number): Promise<readonly StoredMessage[]> {
  const rows = await tx.query<Row>(
    `select ${COLUMNS} ${FROM}
     where m.recipient_id = $2 and m.state = 'planned' and m.not_before <= $1
     order by m.not_before, m.case_id, m.key
     for update of m skip locked`,
    [new Date(now), recipientId],
  );
  return rows.map(toMessage);
}

/** Messages that a mail carries and that were neither sent nor withdrawn. */
export async function messagesOf(tx: Db, mailId: string, now: number): Promise<readonly StoredMessage[]> {
  const rows = await tx.query<Row>(
    `select ${COLUMNS} ${FROM} where m.mail_id = $2 and m.state = 'bundled' order by m.not_before, m.case_id, m.key`,
    [new Date(now), mailId],
  );
  return rows.map(toMessage);
}

function toMessage(row: Row): StoredMessage {
  const {
    d_state: state, d_ruleId: ruleId, d_ruleVersion: ruleVersion, d_citation: citation, d_effect: effect, d_binds: binds,
    d_nominalEnd: nominalEnd, d_legalEnd: legalEnd, i_removed: removed, i_answered: answered, i_cancelled: cancelled, i_lastDay: lastDay,
    i_told: told, i_newer: newer, ...message
  } = row;
  const known = state !== null && ruleId !== null && ruleVersion !== null && citation !== null && effect !== null && binds !== null
    && nominalEnd !== null && legalEnd !== null;
  const invited = removed !== null && answered !== null && cancelled !== null && lastDay !== null && told !== null && newer !== null;
  return {
    ...message,
    deadline: known ? { state, ruleId, ruleVersion, citation, effect, binds, nominalEnd, legalEnd } : null,
    invited: invited ? { removed, answered, cancelled, lastDay, told, newer } : null,
  };
}
