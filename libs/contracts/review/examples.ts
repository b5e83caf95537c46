import { EXAMPLE_IDS, EXAMPLES } from '../complaint/examples.ts';
import type { ReviewCommandType } from './body.ts';

const first = {
  handledBy: 'office', officeId: EXAMPLE_IDS.office, deliveredDay: '2025-09-01', outcome: 'notified', noticeDay: '2025-10-24', finding: 'not-justified',
  documentNumber: 'MUJI 8811/2025',
};
const { anonymous: _anonymous, wantsMeasures: _wantsMeasures, claims: _claims, ...intake } = EXAMPLES.registerComplaint as Record<string, unknown>;

/** A body for each command that only a review has, or has in another shape than a complaint. */
export const REVIEW_EXAMPLES: { readonly [T in ReviewCommandType]?: unknown } = {
  registerReview: {
    ...intake, of: 'complaint', first,
    text: { subject: 'Žádost o přešetření způsobu vyřízení stížnosti', body: 'S vyřízením stížnosti úřadem nesouhlasím, nevypořádal druhý bod.' },
  },
  addDetails: { children: [{ id: 'd2', text: { initials: 'B. V.', birthYear: 2019 } }] },
  describeFirstHandling: { first },
  classify: { as: 'review-175-7', day: '2025-11-25', text: { reason: 'Stížnost vyřídil městský úřad; nadřízeným správním orgánem je krajský úřad (§ 178 SŘ).' } },
  recordForwardResult: { day: '2026-01-29', documentNumber: 'MPSV-2026/4410', text: { result: 'Ministerstvo shledalo vyřízení řádným.' } },
  requestFromOffice: { requestId: 'z1', what: 'file-and-statement', day: '2025-11-26', dueDay: '2025-12-11', documentNumber: 'KUJI 105044/2025' },
  receiveFromOffice: { requestId: 'z1', day: '2025-12-09', complete: true, documentNumber: 'MUJI 9977/2025', text: { statement: 'Druhý bod jsme považovali za vypořádaný ústně.' } },
  urgeOffice: { requestId: 'z1', day: '2025-12-12', to: 'office', newDueDay: '2025-12-22', documentNumber: 'KUJI 110002/2025' },
  assessHandling: { result: 'partly', text: { reasons: 'Vyrozumění se nevypořádalo s druhým bodem stížnosti.' } },
  extendDeadline: { deadline: 'review-file-set:z1', newDay: '2026-01-30', text: { reason: 'Úřad požádal o posunutí, spis je u soudu.' } },
  pauseDeadline: { deadline: 'review-60d', text: { reason: 'Spis je u soudu.' } },
};
