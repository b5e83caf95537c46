import { conflict, Problems } from '../../case/problems.ts';
import { assertUnanswered, checkDay, checkDue, content, today } from '../../submission/decide/decider.ts';
import type { OfficeRequest, ReviewState } from '../state.ts';
import { assertHandling, type Deciders } from './decider.ts';

/** The file and the statement are asked of the office with a day; it may be urged, then the secretary (office-practice.md 22, 23). */
export const officeRequestDeciders = {
  requestFromOffice: (state, { requestId, what, day, dueDay, documentNumber }, ctx) => {
    assertGathering(state);
    const { officeId } = state.first;
    if (officeId === null) throw conflict('review.ours', 'Vlastní vyřízení krajský úřad nepřešetřuje; věc nejprve znovu zařaďte.');
    const problems = new Problems();
    problems.id('requestId', requestId);
    problems.check(!state.requests.some(({ id }) => id === requestId), 'requestId', 'id.taken', 'Tato žádost už ve věci je.');
    checkDay(problems, state, day, ctx);
    checkDue(problems, 'dueDay', dueDay, day, ctx);
    problems.throwIfAny();
    return { type: 'requestedFromOffice', day, data: { requestId, what, officeId, dueDay }, content: content({ documentNumber }) };
  },

  receiveFromOffice: (state, { requestId, day, complete, documentNumber, text }, ctx) => {
    assertGathering(state);
    const request = unmet(state, requestId);
    const problems = new Problems();
    checkDay(problems, state, day, ctx, request.requested.day);
    problems.throwIfAny();
    return { type: 'receivedFromOffice', day, data: { requestId, complete }, content: content({ text, documentNumber }) };
  },

  urgeOffice: (state, { requestId, day, to, newDueDay, documentNumber }, ctx) => {
    assertGathering(state);
    const request = unmet(state, requestId);
    if (day <= request.dueDay) throw conflict('urge.tooEarly', 'Den určený úřadu ještě neuplynul; urguje se až po něm.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx, request.requested.day);
    checkDue(problems, 'newDueDay', newDueDay, day, ctx);
    problems.throwIfAny();
    return { type: 'officeUrged', day, data: { requestId, to, dueDay: newDueDay }, content: content({ documentNumber }) };
  },

  assessHandling: (state, { result, text }, ctx) => {
    assertGathering(state);
    if (state.notice !== null && state.notice.approved !== null) {
      throw conflict('assess.afterApproval', 'Vyrozumění už je schváleno. Nejprve je vraťte k přepracování.');
    }
    const problems = new Problems();
    problems.text('text.reasons', text.reasons, 'Zhodnocení vyřízení odůvodněte.');
    problems.throwIfAny();
    return { type: 'handlingAssessed', day: today(ctx), data: { result }, content: content({ text }) };
  },
} satisfies Partial<Deciders>;

function assertGathering(state: ReviewState): void {
  assertHandling(state);
  assertUnanswered(state);
}

function unmet(state: ReviewState, requestId: string): OfficeRequest {
  const request = state.requests.find(({ id }) => id === requestId);
  if (request === undefined) throw conflict('officeRequest.none', 'Taková žádost ve věci není.');
  if (request.received?.complete === true) throw conflict('officeRequest.complete', 'Na tuto žádost už úřad odpověděl úplně.');
  return request;
}
