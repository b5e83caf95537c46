import { joined, nothing } from '../../history/teller.ts';
import { reasoned } from './said.ts';
import type { Sayings } from './said.ts';

/** Forwarding, evidence, findings, notice, measures. */
export const HANDLING: Sayings<
  | 'forwarded' | 'complainantToldOfForwarding' | 'forwardDelivered' | 'forwardResultAsked' | 'orpResultReceived' | 'documentsRequested' | 'documentsReceived'
  | 'statementRequested' | 'statementReceived' | 'hearingRecorded' | 'claimEvaluated' | 'noticeDrafted' | 'noticeApproved' | 'noticeReturned' | 'noticeSigned'
  | 'noticeDispatched' | 'noticeDelivered' | 'measureImposed' | 'measureChecked' | 'dueDayMoved' | 'measuresTold' | 'measuresWished'
> = {
  forwarded: ({ toOfficeId, attention }, told) => ({
    main: told.name(toOfficeId) ?? told.written('to') ?? told.t('otherOffice'),
    details: [told.line('attention', told.t(`attention.${attention}`)), told.kept('documentNumber'), told.text('resolution')],
  }),
  complainantToldOfForwarding: (_, told) => ({ details: [told.kept('documentNumber')] }),
  forwardDelivered: ({ proof }, told) => ({ details: [told.line('proof', told.t(`forwardProof.${proof}`))] }),
  forwardResultAsked: nothing,
  orpResultReceived: ({ finding }, told) => ({ main: told.word('finding', finding) ?? undefined, details: [told.kept('documentNumber'), told.text('result')] }),
  documentsRequested: ({ fromOfficeId, dueDay }, told) => ({
    main: told.name(fromOfficeId) ?? told.written('from') ?? undefined, details: [told.day('dueDay', dueDay), told.text('what')],
  }),
  documentsReceived: ({ requestId, complete }, told) => ({ main: told.choice('complete', complete), details: [told.line('what', told.requests([requestId]))] }),
  statementRequested: ({ complainedOfId, dueDay }, told) => ({ main: told.complainedOf(complainedOfId) ?? undefined, details: [told.day('dueDay', dueDay)] }),
  statementReceived: (_, told) => ({ details: [told.text('statement')] }),
  hearingRecorded: ({ partyId, complainedOfId }, told) => ({ main: told.party(partyId) ?? told.complainedOf(complainedOfId) ?? undefined, details: [told.text('record')] }),
  claimEvaluated: ({ claimId, finding }, told) => ({ main: told.word('finding', finding) ?? undefined, details: [told.line('claim', told.claim(claimId)), told.text('reasons')] }),
  noticeDrafted: (_, told) => ({ details: [told.text('notice')] }),
  noticeApproved: nothing,
  noticeReturned: reasoned,
  noticeSigned: (_, told) => ({ main: joined(told.written('signedBy'), told.written('position')) }),
  noticeDispatched: ({ recipients, by }, told) => ({
    main: told.t(`dispatchedBy.${by}`), details: [told.line('recipients', joined(...recipients.map((id) => told.party(id)))), told.kept('documentNumber')],
  }),
  noticeDelivered: ({ recipient, proof }, told) => ({ main: told.party(recipient) ?? undefined, details: [told.line('proof', told.t(`deliveryProof.${proof}`))] }),
  measureImposed: ({ dueDay, toOfficeId }, told) => ({
    main: told.name(toOfficeId) ?? undefined, details: [told.day('dueDay', dueDay), told.text('internal'), told.text('forComplainant')],
  }),
  measureChecked: ({ done, newDueDay }, told) => ({ main: told.choice('done', done), details: [told.day('newDueDay', newDueDay), told.text('result')] }),
  dueDayMoved: ({ of, dueDay }, told) => ({ main: told.t(`moved.${of}`), details: [told.day('newDay', dueDay), told.text('reason')] }),
  measuresTold: nothing,
  measuresWished: nothing,
};
