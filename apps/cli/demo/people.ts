import type { DataSource } from 'typeorm';
import { pool } from '../../../libs/casework/index.ts';
import type { Actor, Role } from '../../../libs/domain/index.ts';
import { DEMO_ACCOUNTS } from '../start/demo-accounts.ts';
import type { DemoLogin } from '../start/demo-accounts.ts';

export type DemoPerson = Extract<Actor, { kind: 'person' }>;
export type DemoPeople = Readonly<Record<DemoLogin, DemoPerson>>;
/** Those who own cases of the demo office by turns. */
export const CASEWORKERS = ['referentka', 'referent', 'referentka2', 'metodik'] as const satisfies readonly DemoLogin[];

/** The people of the demo office as they stand at the door; null when one of them is missing. */
export async function demoPeople(dataSource: DataSource): Promise<DemoPeople | null> {
  const logins = DEMO_ACCOUNTS.map(({ login }) => login);
  const rows = await pool(dataSource).query<{ login: DemoLogin; id: string; roles: Role[]; department: string | null }>(
    'select login, id, roles, department_id as department from people where login = any($1) and active', [logins]);
  if (rows.length < logins.length) return null;
  return Object.fromEntries(rows.map(({ login, id, roles, department }): [DemoLogin, DemoPerson] =>
    [login, { kind: 'person', personId: id, roles, departmentId: department }])) as Record<DemoLogin, DemoPerson>;
}
