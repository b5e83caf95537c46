import type { FactData } from '../../../../../libs/contracts/facts.ts';
import { joined } from '../../history/teller.ts';
import type { Detail } from '../../history/teller.ts';
import { registered } from './intake.ts';
import type { Sayings } from './said.ts';
import type { Teller } from './teller.ts';

/** What only a review of handling (§ 175 odst. 7 SŘ) knows: the handling that it looks at, and the office that answers for it. */
export const REVIEW: Sayings<'reviewRegistered' | 'firstHandlingDescribed' | 'requestedFromOffice' | 'receivedFromOffice' | 'officeUrged' | 'handlingAssessed'> = {
  reviewRegistered: (data, told) => {
    const { main, details = [] } = registered(data, told);
    return { main, details: [...details, ...firstHandling(data.first, told)] };
  },
  firstHandlingDescribed: ({ first }, told) => ({ details: firstHandling(first, told) }),
  requestedFromOffice: ({ what, officeId, dueDay }, told) => ({
    main: joined(told.name(officeId), told.t(`asked.${what}`)), details: [told.day('dueDay', dueDay), told.kept('documentNumber')],
  }),
  receivedFromOffice: ({ complete }, told) => ({ main: told.choice('complete', complete), details: [told.kept('documentNumber'), told.text('statement')] }),
  officeUrged: ({ to, dueDay }, told) => ({ main: told.t(`urged.${to}`), details: [told.day('newDueDay', dueDay), told.kept('documentNumber')] }),
  handlingAssessed: ({ result }, told) => ({ main: told.t(`assessed.${result}`), details: [told.text('reasons')] }),
};

function firstHandling({ caseId, officeId, deliveredDay, outcome, noticeDay, finding }: FactData['firstHandlingDescribed']['first'], told: Teller): readonly (Detail | null)[] {
  return [
    told.line('firstBy', officeId === null ? told.t('ourselves') : told.name(officeId)), told.firstDocumentNumber(), told.day('firstDelivered', deliveredDay),
    told.line('firstOutcome', joined(told.t(`firstOutcome.${outcome}`), told.word('finding', finding))), told.day('firstNotice', noticeDay),
    caseId === null ? null : told.line('firstCase', told.t('otherCase'), `/pripady/${caseId}`),
  ];
}
