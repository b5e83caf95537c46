import type { CaseId, SeriesKind } from '../../../domain/index.ts';
import type { Db } from '../../database/transaction.ts';
import { INVITEE_NAME, INVITEE_REGISTERS } from '../../registers/invitee-register.ts';

export type InvitedAs = {
  readonly name: string | null;
  readonly standing: 'planned' | 'held' | 'cancelled';
  readonly seriesKind: SeriesKind;
  /** Whom to turn to: who prepares the meeting. */
  readonly department: string | null;
  readonly person: string | null;
  readonly email: string | null;
};

/** Whom an invitation asks, by name as the registers have it, on whose behalf, and whether its meeting stands. Rights are the caller's. */
export async function invitedAs(db: Db, meetingId: CaseId, inviteeId: string): Promise<InvitedAs | null> {
  const [found] = await db.query<InvitedAs>(
    `select nullif(${INVITEE_NAME}, '') as name, m.standing, s.series_kind as "seriesKind", d.name as department, owner.name as person, owner.email
     from invitees i join meetings m on m.case_id = i.case_id join series s on s.case_id = m.series_id join cases c on c.id = m.case_id ${INVITEE_REGISTERS}
     left join departments d on d.id = c.department_id left join people owner on owner.id = c.owner_id where i.case_id = $1::uuid and i.id = $2::uuid`,
    [meetingId, inviteeId]);
  return found ?? null;
}
