import type { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import type { OfficeId, PersonId } from '../../../libs/domain/index.ts';

export type PersonRef = { readonly id: string; readonly name: string | null };
export type OfficeRef = { readonly id: string; readonly name: string };

/** Names of people and offices by id, read for one answer. */
export class Names {
  private readonly people: ReadonlyMap<string, string>;
  private readonly offices: ReadonlyMap<string, string>;

  constructor(people: ReadonlyMap<string, string>, offices: ReadonlyMap<string, string>) {
    this.people = people;
    this.offices = offices;
  }

  static async of(reader: CaseReader, ids: { readonly people?: readonly (PersonId | null)[]; readonly offices?: readonly (OfficeId | null)[] }): Promise<Names> {
    const [people, offices] = await Promise.all([reader.peopleNames(known(ids.people)), reader.officeNames(known(ids.offices))]);
    return new Names(people, offices);
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
