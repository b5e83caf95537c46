import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/index.ts';
import type { OfficeId } from '../../domain/index.ts';
import { audit } from '../audit.ts';
import type { Doer } from '../audit.ts';
import { firstRow, rowsOf } from '../database.ts';
import type { Database, Queryable } from '../database.ts';
import { contains, directoryChanged, searchable } from './changes.ts';

export const OFFICE_KINDS = ['orp', 'region', 'ministry', 'accredited-entity', 'police', 'court', 'other'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];
export const CONTACT_ROLES = ['secretary', 'mayor', 'head-of-ospod', 'head-of-department', 'filing-office'] as const;
export type OfficeContact = {
  readonly role: (typeof CONTACT_ROLES)[number];
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
};

export type Office = {
  readonly id: OfficeId;
  readonly kind: OfficeKind;
  /** Short name, for an ORP that of its town. */
  readonly name: string;
  /** Full name, as it stands on a letter. */
  readonly office: string;
  readonly contactEmail: string | null;
  readonly dataBox: string | null;
  readonly contacts: readonly OfficeContact[];
  readonly active: boolean;
  readonly version: number;
};
export type OfficeTerms = Omit<Office, 'id' | 'version'>;
export type OfficeFilter = { readonly search?: string | undefined; readonly kind?: OfficeKind | undefined; readonly active?: boolean | undefined };

const COLUMNS = 'id, kind, name, office, contact_email as "contactEmail", data_box as "dataBox", contacts, active, version';

/** Offices and other bodies, with contacts by role: a complaint goes to the secretary, never to a shared mailbox. */
export class Offices {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  list({ search, kind, active }: OfficeFilter): Promise<readonly Office[]> {
    return rowsOf<Office>(
      this.database,
      `select ${COLUMNS} from offices where ($1::text is null or search_name like $1) and ($2::text is null or kind = $2) and ($3::boolean is null or active = $3)
       order by name, id limit 1000`,
      [search === undefined ? null : contains(search), kind ?? null, active ?? null],
    );
  }

  async get(id: OfficeId): Promise<Office> {
    return (await firstRow<Office>(this.database, `select ${COLUMNS} from offices where id = $1`, [id])) ?? refuseMissing();
  }

  async create(on: Queryable, doer: Doer, terms: OfficeTerms, now: number): Promise<Office> {
    const id = randomUUID();
    await on.query(
      `insert into offices (id, kind, name, office, search_name, contact_email, data_box, contacts, active) values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)`,
      [id, ...valuesOf(terms)],
    );
    await leaveTrace(on, doer, 'office.created', id, now);
    return { id, ...terms, version: 1 };
  }

  change(doer: Doer, id: OfficeId, seen: number, terms: OfficeTerms, now: number): Promise<Office> {
    return this.database.transaction(async (on) => {
      const before = (await firstRow<{ version: number }>(on, 'select version from offices where id = $1 for update', [id])) ?? refuseMissing();
      if (before.version !== seen) {
        throw new DomainError('stale', 'office.versionStale', 'Úřad mezitím změnil někdo jiný. Načtěte jej znovu.', { details: { version: before.version } });
      }
      await on.query(
        `update offices set kind = $2, name = $3, office = $4, search_name = $5, contact_email = $6, data_box = $7, contacts = $8::jsonb, active = $9, version = version + 1 where id = $1`,
        [id, ...valuesOf(terms)],
      );
      await leaveTrace(on, doer, 'office.changed', id, now);
      return { id, ...terms, version: before.version + 1 };
    });
  }
}

function valuesOf(terms: OfficeTerms): readonly unknown[] {
  const search = searchable(`${terms.name} ${terms.office}`);
  return [terms.kind, terms.name, terms.office, search, terms.contactEmail, terms.dataBox, JSON.stringify(terms.contacts), terms.active];
}

async function leaveTrace(on: Queryable, doer: Doer, action: string, id: OfficeId, now: number): Promise<void> {
  await directoryChanged(on);
  await audit(on, doer, { action, subjectKind: 'office', subjectId: id }, now);
}

function refuseMissing(): never {
  throw new DomainError('missing', 'office.notFound', 'Takový úřad tu není.');
}
