export { complaint } from './complaint/complaint.workflow.ts';
export { meeting } from './meeting/meeting.workflow.ts';
export { review } from './review/review.workflow.ts';
export { series } from './series/series.workflow.ts';
