export { complaint } from './complaint/complaint.workflow.ts';
