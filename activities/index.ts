export { caseActivities } from './case-activities.ts';
export type { CaseRecord } from './case-activities.ts';
export type { CaseActivities } from './contract.ts';
