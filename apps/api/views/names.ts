import type { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import type { DepartmentId, OfficeId, PersonId } from '../../../libs/domain/index.ts';

export type PersonRef = { readonly id: string; readonly name: string | null };
export type OfficeRef = { readonly id: string; readonly name: string };

type Ids = {
  readonly people?: readonly (PersonId | null)[];
  readonly offices?: readonly (OfficeId | null)[];
  readonly departments?: readonly (DepartmentId | null)[];
};

/** Names of people, offices and departments by id, read for one answer. */
export class Names {
  private readonly people: ReadonlyMap<string, string>;
  private readonly offices: ReadonlyMap<string, string>;
  private readonly departments: ReadonlyMap<string, string>;

  constructor(people: ReadonlyMap<string, string>, offices: ReadonlyMap<string, string>, departments: ReadonlyMap<string, string>) {
    this.people = people;
    this.offices = offices;
    this.departments = departments;
  }

  static async of(reader: CaseReader, ids: Ids): Promise<Names> {
    const [people, offices, departments] = await Promise.all([
      reader.peopleNames(known(ids.people)), reader.officeNames(known(ids.offices)), reader.departmentNames(known(ids.departments)),
    ]);
    return new Names(people, offices, departments);
  }

  /** Name by id, of those that are known. */
  named(ids: readonly string[]): Record<string, string> {
    const found = ids.map((id) => [id, this.people.get(id) ?? this.offices.get(id) ?? this.departments.get(id)] as const);
    return Object.fromEntries(found.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
  }

  person(id: PersonId): PersonRef {
    return { id, name: this.people.get(id) ?? null };
  }

  personOrNull(id: PersonId | null): PersonRef | null {
    return id === null ? null : this.person(id);
  }

  office(id: OfficeId): OfficeRef {
    return { id, name: this.offices.get(id) ?? '' };
  }

  officeOrNull(id: OfficeId | null): OfficeRef | null {
    return id === null ? null : this.office(id);
  }
}

function known(ids: readonly (string | null)[] = []): readonly string[] {
  return ids.filter((id) => id !== null);
}
