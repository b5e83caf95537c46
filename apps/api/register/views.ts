import type { z } from 'zod';
import type { absenceView } from '../../../libs/contracts/absence.ts';
import type { departmentView } from '../../../libs/contracts/department.ts';
import type { officeView } from '../../../libs/contracts/office.ts';
import type { accountView, personView } from '../../../libs/contracts/person.ts';
import type { Absence, Department, Office, PersonAccount } from '../../../libs/identity/index.ts';

export type PersonView = z.output<typeof personView>;
export type AccountView = z.output<typeof accountView>;
export type AbsenceView = z.output<typeof absenceView>;
export type DepartmentView = z.output<typeof departmentView>;
export type OfficeView = z.output<typeof officeView>;

export function personViewOf(person: PersonAccount): PersonView {
  const { id, name, position, roles, departmentId, active } = person;
  return { id, name, position, roles: [...roles], departmentId, active };
}

export function accountViewOf(person: PersonAccount, now: number): AccountView {
  const { login, email, superiorId, hasPassword, mustChangePassword, lockedUntil, lastLoginAt, version } = person;
  return {
    ...personViewOf(person),
    login,
    email,
    superiorId,
    hasPassword,
    mustChangePassword,
    locked: lockedUntil !== null && lockedUntil.getTime() > now,
    lastLoginAt: lastLoginAt?.toISOString() ?? null,
    version,
  };
}

export function absenceViewOf({ id, personId, from, to, deputyId, enteredAt, enteredBy }: Absence): AbsenceView {
  return { id, personId, from, to, deputyId, enteredAt: enteredAt.toISOString(), enteredBy };
}

export function departmentViewOf({ id, name, code, active, version }: Department): DepartmentView {
  return { id, name, code, active, version };
}

export function officeViewOf({ id, kind, name, office, contactEmail, dataBox, contacts, active, version }: Office): OfficeView {
  return { id, kind, name, office, contactEmail, dataBox, contacts: [...contacts], active, version };
}
