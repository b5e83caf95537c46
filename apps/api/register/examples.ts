import type { AbsenceView, AccountView, DepartmentView, OfficeView, PersonView } from './views.ts';

const DEPARTMENT_ID = '0198c0de-0000-7000-8000-0000000000aa';
const PERSON_ID = '0198c0de-0000-7000-8000-000000000001';
const DEPUTY_ID = '0198c0de-0000-7000-8000-000000000002';

export const PERSON: PersonView = { id: PERSON_ID, name: 'Jana Dvořáková', position: 'referentka', roles: ['caseworker'], departmentId: DEPARTMENT_ID, active: true };

export const ACCOUNT: AccountView = {
  ...PERSON,
  login: 'jana.dvorakova',
  email: 'jana.dvorakova@kraj.example',
  superiorId: DEPUTY_ID,
  hasPassword: true,
  mustChangePassword: false,
  locked: false,
  lastLoginAt: '2026-11-23T07:02:11.000Z',
  version: 3,
};

export const NEW_PERSON = {
  login: 'jana.dvorakova', name: 'Jana Dvořáková', email: 'jana.dvorakova@kraj.example', position: 'referentka',
  roles: ['caseworker'], departmentId: DEPARTMENT_ID, superiorId: DEPUTY_ID,
};

export const ABSENCE: AbsenceView = {
  id: '0198c0de-0000-7000-8000-000000000021', personId: PERSON_ID, from: '2026-12-21', to: '2027-01-03', deputyId: DEPUTY_ID,
  enteredAt: '2026-11-23T08:15:00.000Z', enteredBy: PERSON_ID,
};

export const DEPARTMENT: DepartmentView = { id: DEPARTMENT_ID, name: 'Odbor sociálních věcí', code: 'OSV', active: true, version: 1 };

export const OFFICE: OfficeView = {
  id: '0198c0de-0000-7000-8000-000000000031',
  kind: 'orp',
  name: 'Vzorov',
  office: 'Městský úřad Vzorov',
  contactEmail: 'podatelna@vzorov.example',
  dataBox: 'abc1234',
  contacts: [{ role: 'secretary', name: 'Ing. Petr Vzorný', email: 'tajemnik@vzorov.example' }],
  active: true,
  version: 2,
};
