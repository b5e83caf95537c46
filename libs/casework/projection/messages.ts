import type { CaseId, PersonId, PlannedMessages } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import type { WrittenFact } from '../door/facts-store.ts';
import type { Projected } from './projected.ts';

type Sent = { readonly key: string; readonly recipient: PersonId; readonly messageId: string };

/**
 * Hands to the post room what was planned. A message that it has already is left as it is, so neither a retry nor a
 * rebuild plans a second one; and what the history says was sent is sent.
 */
export async function projectMessages(tx: Db, { caseId, facts }: Projected): Promise<void> {
  for (const fact of facts) {
    if (fact.type === 'messagesPlanned') await plan(tx, caseId, fact, fact.data as PlannedMessages);
    if (fact.type === 'messageSent') await markSent(tx, caseId, fact, fact.data as Sent);
  }
}

async function plan(tx: Db, caseId: CaseId, fact: WrittenFact, planned: PlannedMessages): Promise<void> {
  const { key, purpose, deadline, rung, timing, notBefore, overtaken, recipients } = planned;
  if (deadline !== null && overtaken.length > 0) {
    await tx.change(
      `update messages set state = 'overtaken', state_reason = 'higher-rung'
       where case_id = $1 and deadline = $2 and rung = any($3) and state = 'planned'`,
      [caseId, deadline, overtaken],
    );
  }
  await tx.change(
    `insert into messages (case_id, key, recipient_id, recipient_kind, purpose, deadline, rung, why, timing, not_before, planned_by_fact, planned_at)
     select $1, $2, r.person, case when r.why = 'invited' then 'invitee' else 'person' end, $3, $4, $5, r.why, $6, $7, $8, $9
     from jsonb_to_recordset($10::jsonb) as r(person uuid, why text)
     on conflict do nothing`,
    [caseId, key, purpose, deadline, rung, timing, new Date(notBefore), fact.no, new Date(fact.enteredAt), JSON.stringify(recipients)],
  );
}

async function markSent(tx: Db, caseId: CaseId, fact: WrittenFact, { key, recipient }: Sent): Promise<void> {
  await tx.change(
    `update messages set state = 'sent', sent_at = $4 where case_id = $1 and key = $2 and recipient_id = $3 and state <> 'sent'`,
    [caseId, key, recipient, new Date(fact.enteredAt)],
  );
}
