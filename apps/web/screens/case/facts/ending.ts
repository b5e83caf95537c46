import { czechDay } from '../../../ui/day.ts';
import { reasoned } from './said.ts';
import type { Sayings } from './said.ts';

/** Withdrawal, joining, exceedance, closing, reopening, notes and corrections. */
export const ENDING: Sayings<
  | 'withdrawn' | 'wentOnExOfficio' | 'joined' | 'exceedanceProposed' | 'exceedanceDecided' | 'regimeStepTaken' | 'legalForceNoted' | 'settledByHand' | 'closed' | 'reopened' | 'noteAdded' | 'attached'
  | 'dayCorrected' | 'mistakeCancelled' | 'reviewOpened'
> = {
  withdrawn: ({ partyId }, told) => ({ main: told.party(partyId) ?? undefined, details: [told.text('reason')] }),
  wentOnExOfficio: reasoned,
  joined: ({ withCaseId }, told) => ({ details: [told.line('to', told.t('otherCase'), `/pripady/${withCaseId}`), told.text('reason')] }),
  exceedanceProposed: ({ missing, noticeToComplainant }, told) => ({
    details: [told.line('missing', told.requests(missing)), told.day('toldComplainant', noticeToComplainant), told.text('reason')],
  }),
  exceedanceDecided: ({ approved }, told) => ({ main: told.choice('approved', approved), details: [told.text('reason')] }),
  regimeStepTaken: ({ step }, told) => ({ main: told.word('regimeStep', step) ?? undefined }),
  legalForceNoted: ({ since }) => ({ main: czechDay(since) }),
  settledByHand: (_, told) => ({ details: [told.text('how')] }),
  closed: ({ reason }, told) => ({ main: told.word('closing', reason) ?? undefined, details: [told.text('note')] }),
  reopened: ({ newRound }, told) => ({ details: [told.line('round', told.choice('newRound', newRound)), told.text('reason')] }),
  noteAdded: (_, told) => ({ main: told.written('note') ?? undefined }),
  attached: ({ attachmentId }, told) => ({ main: told.attachment(attachmentId) ?? undefined }),
  dayCorrected: ({ factNo, day }, told) => ({
    main: czechDay(day), details: [told.line('correctedFact', `č. ${String(factNo)}`, `#udalost-${String(factNo)}`), told.text('reason')],
  }),
  mistakeCancelled: reasoned,
  reviewOpened: ({ reviewCaseId }, told) => ({ details: [told.line('to', told.t('otherCase'), `/pripady/${reviewCaseId}`)] }),
};
