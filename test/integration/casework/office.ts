import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../libs/persistence/index.ts';
import { CaseProcess, Door, inTransaction, newId, Notifier, OfficeStates } from '../../../libs/casework/index.ts';
import type { Actor, Directory, RegisterComplaint, Role } from '../../../libs/domain/index.ts';
import { createDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';

export const NOW = Date.parse('2026-11-23T09:15:00+01:00');
export const DAY = 86_400_000;

export type PersonSpec = {
  readonly roles: readonly Role[];
  readonly department?: string | null;
  readonly superior?: string | null;
  readonly active?: boolean;
};

export type Office = {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly offices: OfficeStates;
  readonly door: Door;
  readonly process: CaseProcess;
  readonly notifier: Notifier;
  readonly ids: { readonly department: string; readonly other: string; readonly orp: string };
  actor(name: string): Extract<Actor, { kind: 'person' }>;
  id(name: string): string;
  directory(): Promise<Directory>;
  close(): Promise<void>;
};

/** Everybody's superior is the director; the caseworkers' is the manager. */
const PEOPLE: Readonly<Record<string, PersonSpec>> = {
  director: { roles: ['signatory'], department: null },
  manager: { roles: ['manager'], superior: 'director' },
  dana: { roles: ['caseworker'], superior: 'manager' },
  emil: { roles: ['caseworker'], superior: 'manager' },
  registry: { roles: ['registry'], department: 'other', superior: 'director' },
  auditor: { roles: ['auditor'], department: null, superior: 'director' },
  control: { roles: ['internal-control'], department: null, superior: 'director' },
  admin: { roles: ['administrator'], department: null, superior: 'director' },
  stranger: { roles: ['caseworker', 'manager'], department: 'other', superior: 'director' },
};

/** A database of its own with an office in it, reached as the application reaches it. */
export async function openOffice(people: Readonly<Record<string, PersonSpec>> = PEOPLE, poolSize = 10): Promise<Office> {
  const database = await createDatabase();
  const dataSource = createDataSource(database.url, { poolSize });
  await dataSource.initialize();
  const ids = { department: newId(NOW), other: newId(NOW), orp: newId(NOW) };
  const personIds = new Map(Object.keys(people).map((name) => [name, newId(NOW)]));
  const id = (name: string): string => {
    const found = personIds.get(name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const departmentOf = ({ department }: PersonSpec): string | null =>
    department === null ? null : department === 'other' ? ids.other : ids.department;
  await inTransaction(dataSource, async (tx) => {
    await tx.change('insert into departments (id, name) values ($1, $2), ($3, $4)', [ids.department, 'Oddělení SPOD', ids.other, 'Podatelna']);
    await tx.change("insert into offices (id, kind, name, office, search_name) values ($1, 'orp', 'Telč', 'Městský úřad Telč', 'telc')", [ids.orp]);
    for (const [name, spec] of Object.entries(people)) {
      await tx.change(
        `insert into people (id, login, name, search_name, email, roles, department_id, superior_id, active, created_at)
         values ($1, $2, $2, $2, $2 || '@urad.example', $3, $4, $5, $6, $7)`,
        [id(name), name, spec.roles, departmentOf(spec), spec.superior === undefined || spec.superior === null ? null : id(spec.superior), spec.active ?? true, new Date(NOW)],
      );
    }
    await tx.change("insert into change_counters (name, value) values ('directory', 1)");
  });
  const offices = new OfficeStates();
  const notifier = new Notifier(dataSource);
  const door = new Door(dataSource, offices, notifier);
  return {
    database, dataSource, offices, door, notifier, ids, id,
    process: new CaseProcess(dataSource, offices, door),
    actor: (name) => {
      const spec = people[name];
      if (spec === undefined) throw new Error(`nobody is called ${name}`);
      return { kind: 'person', personId: id(name), roles: spec.roles, departmentId: departmentOf(spec) };
    },
    directory: async () => (await inTransaction(dataSource, (tx) => offices.current(tx))).directory,
    close: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

/** A submission from the data box, of Friday 20 Nov 2026, against an official of an ORP. */
export function submission(office: Office, more: Partial<RegisterComplaint> = {}): RegisterComplaint {
  return {
    type: 'registerComplaint',
    channel: 'databox',
    arrival: { databoxDelivered: '2026-11-20', registryStamped: '2026-11-23' },
    departmentId: office.ids.department,
    anonymous: false,
    confidential: false,
    wantsMeasures: true,
    childAtRisk: false,
    parties: [{ id: newId(NOW), role: 'complainant', text: { name: 'Alena Vzorová', email: 'alena@posta.example' } }],
    children: [],
    complainedOf: [{ id: newId(NOW), officeId: office.ids.orp, position: 'worker', text: { name: 'Cyril Ukázkový' } }],
    claims: [{ id: newId(NOW), text: { claim: 'Nevydali kopii záznamu.' } }],
    attachments: [],
    text: { subject: 'Stížnost na postup pracovníka' },
    ...more,
  };
}
