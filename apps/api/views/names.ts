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
