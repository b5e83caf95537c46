export { complaint } from './complaint/complaint.workflow.ts';
export { review } from './review/review.workflow.ts';
