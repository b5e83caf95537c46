import type { DataSource } from 'typeorm';
import { inTransaction } from '../database/transaction.ts';
import type { Tx } from '../database/transaction.ts';
import { idOf } from '../ids.ts';
import { countChange } from '../registers/change-counters.ts';
import type { By } from '../registers/edit.ts';
import { searchText } from '../search-text.ts';
import { audit } from '../trace/audit.ts';
import { records } from './files.ts';
import type { DataPack, Records } from './files.ts';
import { addGroups } from './groups.ts';

export type LoadedPack = { readonly departments: number; readonly offices: number; readonly groups: number };

/** The id that a department of the pack has in every installation. */
export function packDepartmentId(code: string): string {
  return idOf('department', code);
}

/** The id that an office of the pack has in every installation. */
export function packOfficeId(kind: string, name: string): string {
  return idOf('office', `${kind} ${name}`);
}

/**
 * Puts the departments, offices and groups of a data pack into the registers; what is there already (and may have been edited
 * since) is left alone. Gives how many are new.
 */
export async function loadDataPack(dataSource: DataSource, pack: DataPack, by: By): Promise<LoadedPack> {
  const departments = await records(pack, 'departments.csv');
  const offices = await records(pack, 'offices.csv');
  const groups = await records(pack, 'working_groups.csv');
  const roles = await records(pack, 'platform_roles.csv');
  return inTransaction(dataSource, async (tx) => {
    const loaded = { departments: await addDepartments(tx, departments), offices: await addOffices(tx, offices), groups: await addGroups(tx, groups, roles) };
    if (loaded.departments + loaded.offices + loaded.groups > 0) {
      await countChange(tx, 'directory');
      await audit(tx, { at: by.now, actor: by.actor, action: 'data-pack.load', subject: { kind: 'system', id: pack }, requestId: by.requestId });
    }
    return loaded;
  });
}

function addDepartments(tx: Tx, rows: Records): Promise<number> {
  return tx.change(
    `insert into departments (id, name, code) select d.* from jsonb_to_recordset($1::jsonb) as d(id uuid, name text, code text) on conflict do nothing`,
    [JSON.stringify(rows.map(({ code = '', name }) => ({ id: packDepartmentId(code), name, code })))],
  );
}

function addOffices(tx: Tx, rows: Records): Promise<number> {
  const offices = rows.map(({ kind = '', name = '', office = '', contact_email: email = '' }) => ({
    id: packOfficeId(kind, name), kind, name, office, search_name: searchText(`${name} ${office}`), contact_email: email === '' ? null : email,
  }));
  return tx.change(
    `insert into offices (id, kind, name, office, search_name, contact_email)
     select o.* from jsonb_to_recordset($1::jsonb) as o(id uuid, kind text, name text, office text, search_name text, contact_email text)
     on conflict do nothing`,
    [JSON.stringify(offices)],
  );
}
