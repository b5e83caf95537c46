import type { Tx } from '../database/transaction.ts';
import { idOf } from '../ids.ts';
import type { Records } from './files.ts';

type GroupRow = { readonly id: string; readonly name: string; readonly kind: string };

const PLATFORM: GroupRow = { id: idOf('group', 'platform usti'), name: 'Platforma prevence rizikového chování', kind: 'platform' };

/** Of the whole authority: which department looks after a group, the pack does not say. Gives how many are new. */
export async function addGroups(tx: Tx, groups: Records, platformRoles: Records): Promise<number> {
  const rows = groups.map(({ name = '', kind = '' }) => ({ id: idOf('group', name), name, kind: kindOf(kind) }));
  const added = await addRows(tx, platformRoles.length === 0 ? rows : [...rows, PLATFORM]);
  // The roster comes with the platform; one that was edited since is left alone.
  if (platformRoles.length > 0) await addRoster(tx, platformRoles);
  return added;
}

function addRows(tx: Tx, rows: readonly GroupRow[]): Promise<number> {
  return tx.change(
    'insert into groups (id, name, kind) select g.* from jsonb_to_recordset($1::jsonb) as g(id uuid, name text, kind text) on conflict do nothing', [JSON.stringify(rows)]);
}

async function addRoster(tx: Tx, roles: Records): Promise<void> {
  const rows = roles.map(({ role: name = '' }, index) => ({ id: idOf('group role', `platform usti ${name}`), group_id: PLATFORM.id, name, place: index + 1 }));
  await tx.change(
    `insert into group_roles (id, group_id, name, place) select r.* from jsonb_to_recordset($1::jsonb) as r(id uuid, group_id uuid, name text, place int)
     where not exists (select 1 from group_roles known where known.group_id = $2) on conflict do nothing`,
    [JSON.stringify(rows), PLATFORM.id],
  );
}

function kindOf(text: string): string {
  if (text.startsWith('steering group')) return 'steering-group';
  if (text.startsWith('commission')) return 'commission';
  return text.includes('team') ? 'team' : 'working-group';
}
