import type { ComplaintFactType } from './facts.ts';

/** Facts whose day decides something. The days of arrival are corrected as a whole, by `correctArrival`. */
const CORRECTABLE: ReadonlySet<string> = new Set<ComplaintFactType>([
  'classified', 'submissionConfirmed', 'childRiskFeedback', 'forwarded', 'complainantToldOfForwarding', 'forwardDelivered',
  'forwardResultAsked', 'orpResultReceived', 'documentsRequested', 'documentsReceived', 'statementRequested', 'statementReceived',
  'hearingRecorded', 'noticeDrafted', 'noticeApproved', 'noticeSigned', 'noticeDispatched', 'noticeDelivered', 'measureChecked',
  'measuresTold', 'withdrawn', 'settledByHand', 'closed', 'reopened',
]);

export function isCorrectable(type: string): boolean {
  return CORRECTABLE.has(type);
}
