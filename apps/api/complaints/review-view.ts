import type { z } from 'zod';
import type { caseDetail } from '../../../libs/contracts/index.ts';
import type { ReviewState } from '../../../libs/domain/index.ts';
import { word } from './contents.ts';
import type { MatterView, Source } from './matter-source.ts';

type ReviewPart = NonNullable<z.output<typeof caseDetail>['review']>;

/** What only a review has: whose handling of what, what its office was asked for, and what was found. */
export function reviewPartOf({ state, contents, names }: Source<ReviewState>): ReviewPart {
  const { caseId, officeId, deliveredDay, outcome, noticeDay, finding } = state.first;
  return {
    first: {
      caseId, handledBy: officeId === null ? 'us' : 'office', office: names.officeOrNull(officeId), deliveredDay, outcome, noticeDay, finding,
      documentNumber: contents.firstDocumentNumber(),
    },
    requests: state.requests.map(({ id, what, officeId: of, requested, dueDay, urged, received }) => ({
      id, what, office: names.office(of), requestedOn: requested.day, dueDay, urged: urged.map(({ day, to }) => ({ on: day, to })),
      receivedOn: received?.day ?? null, complete: received?.complete ?? false,
      statement: word(contents.last('receivedFromOffice', { requestId: id }), 'statement'),
    })),
    result: state.assessment?.result ?? null,
    reasons: word(contents.last('handlingAssessed'), 'reasons'),
  };
}

/** The same requests as the detail of any case lists them. */
export function reviewRequests({ state, names }: Source<ReviewState>): MatterView['requests'] {
  return state.requests.map(({ id, what, officeId, requested, dueDay, received }) => ({
    id, kind: what === 'statement' ? 'statement' : 'documents', requestedOn: requested.day, dueDay, receivedOn: received?.day ?? null,
    complete: received?.complete ?? false, office: names.office(officeId), complainedOfId: null, what: null,
  }));
}
