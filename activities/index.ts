export { caseActivities } from './case-activities.ts';
