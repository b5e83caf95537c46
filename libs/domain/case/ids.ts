/** Ids are made in the application (UUID v4/v7 as text). A person, an office, a child, a claim: never a name. */
export type CaseId = string;
export type PersonId = string;
export type OfficeId = string;
export type DepartmentId = string;

export type CaseKind = 'complaint' | 'review' | 'series' | 'meeting';
