import type { CaseId } from '../../../domain/index.ts';
import type { Db } from '../../database/transaction.ts';

export type InvitedAs = { readonly name: string | null; readonly standing: 'planned' | 'held' | 'cancelled' };

/** Whom an invitation asks, by name as the registers have it, and whether its meeting stands. Rights are the caller's. */
export async function invitedAs(db: Db, meetingId: CaseId, inviteeId: string): Promise<InvitedAs | null> {
  const [found] = await db.query<InvitedAs>(
    `select coalesce(i.name, gm.name, p.name, o.office, o.name) as name, m.standing
     from invitees i join meetings m on m.case_id = i.case_id left join group_members gm on gm.id = i.member_id left join people p on p.id = i.person_id
     left join offices o on o.id = i.office_id where i.case_id = $1::uuid and i.id = $2::uuid`,
    [meetingId, inviteeId]);
  return found ?? null;
}
