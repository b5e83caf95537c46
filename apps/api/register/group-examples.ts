import type { BusyTimeView, GroupMemberView, GroupRoleView, GroupView, ListedGroupView } from './group-views.ts';

const PERSON_ID = '0198c0de-0000-7000-8000-000000000001';
const ROLE_ID = '0198c0de-0000-7000-8000-000000000052';

export const GROUP_ROLE: GroupRoleView = { id: ROLE_ID, name: 'krajský školský koordinátor prevence', place: 1, version: 1 };

export const GROUP_MEMBER: GroupMemberView = {
  id: '0198c0de-0000-7000-8000-000000000053', roleId: ROLE_ID, name: 'Mgr. Hana Ukázková', email: 'hana.ukazkova@skoly.example', organisation: 'Odbor školství',
  nominatedBy: 'Rada kraje', personId: null, officeId: null, from: '2026-01-01', to: '2027-12-31', version: 1,
};

const GROUP_FIELDS = {
  id: '0198c0de-0000-7000-8000-000000000051', name: 'Krajská platforma prevence', kind: 'platform', departmentId: null, note: null, active: true, version: 3,
} as const;

export const GROUP: GroupView = { ...GROUP_FIELDS, roles: [GROUP_ROLE], members: [GROUP_MEMBER] };
export const LISTED_GROUP: ListedGroupView = { ...GROUP_FIELDS, members: 14, roles: 15, vacantRoles: 1 };

export const BUSY_TIME: BusyTimeView = {
  id: '0198c0de-0000-7000-8000-000000000054', from: '2027-02-01', to: '2027-02-07', officeId: null, kind: 'school-holiday', note: 'Jarní prázdniny',
  enteredAt: '2026-11-23T08:15:00.000Z', enteredBy: PERSON_ID, version: 1,
};
