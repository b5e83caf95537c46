import type { SubmissionPersonData } from './facts.ts';

/** Facts whose day decides something. The days of arrival are corrected as a whole, by `correctArrival`. */
export const CORRECTABLE: readonly (keyof SubmissionPersonData)[] = [
  'submissionConfirmed', 'childRiskFeedback', 'notifierAsked', 'notifierInformed', 'forwarded', 'complainantToldOfForwarding', 'forwardDelivered', 'forwardResultAsked', 'orpResultReceived',
  'noticeDrafted', 'noticeApproved', 'noticeSigned', 'noticeDispatched', 'noticeDelivered', 'measureChecked', 'withdrawn', 'reopened',
];
