import { conflict, Problems } from '../../case/problems.ts';
import type { ComplaintState } from '../state.ts';
import { assertUnanswered, checkDay, checkDue, content, today } from '../../submission/decide/decider.ts';
import { assertHandling, type Deciders } from './decider.ts';

/** Documents, statements of those complained of, hearings (§ 175 odst. 4 SŘ), and the finding on each claim. */
export const evidenceDeciders = {
  requestDocuments: (state, { requestId, fromOfficeId, day, dueDay, text }, ctx) => {
    assertGathering(state);
    const problems = new Problems();
    problems.id('requestId', requestId);
    problems.check(!state.documents.some(({ id }) => id === requestId), 'requestId', 'id.taken', 'Tato žádost už ve věci je.');
    if (fromOfficeId === undefined) problems.text('text.from', text.from, 'Uveďte, od koho se podklady žádají.');
    else problems.id('fromOfficeId', fromOfficeId);
    problems.text('text.what', text.what, 'Uveďte, které podklady se žádají.');
    checkDay(problems, state, day, ctx);
    checkDue(problems, 'dueDay', dueDay, day, ctx);
    problems.throwIfAny();
    return { type: 'documentsRequested', day, data: { requestId, fromOfficeId: fromOfficeId ?? null, dueDay }, content: content({ text }) };
  },

  receiveDocuments: (state, { requestId, day, complete }, ctx) => {
    assertGathering(state);
    const request = state.documents.find(({ id }) => id === requestId);
    if (request === undefined) throw conflict('documents.none', 'Taková žádost o podklady ve věci není.');
    if (request.received?.complete === true) throw conflict('documents.complete', 'Podklady k této žádosti už jsou úplné.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx, request.requested.day);
    problems.throwIfAny();
    return { type: 'documentsReceived', day, data: { requestId, complete } };
  },

  requestStatement: (state, { requestId, complainedOfId, day, dueDay }, ctx) => {
    assertGathering(state);
    const problems = new Problems();
    problems.id('requestId', requestId);
    problems.check(!state.statements.some(({ id }) => id === requestId), 'requestId', 'id.taken', 'Tato žádost už ve věci je.');
    problems.check(state.complainedOf.some(({ id }) => id === complainedOfId), 'complainedOfId', 'complainedOf.unknown', 'Vyberte toho, proti komu stížnost směřuje.');
    checkDay(problems, state, day, ctx);
    checkDue(problems, 'dueDay', dueDay, day, ctx);
    problems.throwIfAny();
    return { type: 'statementRequested', day, data: { requestId, complainedOfId, dueDay } };
  },

  receiveStatement: (state, { requestId, day, text }, ctx) => {
    assertGathering(state);
    const request = state.statements.find(({ id }) => id === requestId);
    if (request === undefined) throw conflict('statement.none', 'Taková žádost o vyjádření ve věci není.');
    if (request.received !== null) throw conflict('statement.received', 'Vyjádření k této žádosti už došlo.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx, request.requested.day);
    problems.text('text.statement', text.statement, 'Zapište obsah vyjádření.');
    problems.throwIfAny();
    return { type: 'statementReceived', day, data: { requestId }, content: content({ text }) };
  },

  recordHearing: (state, { day, partyId, complainedOfId, text }, ctx) => {
    assertGathering(state);
    const problems = new Problems();
    problems.check(partyId === undefined || state.parties.some(({ id }) => id === partyId), 'partyId', 'party.unknown', 'Vyberte osobu uvedenou ve věci.');
    problems.check(complainedOfId === undefined || state.complainedOf.some(({ id }) => id === complainedOfId), 'complainedOfId',
      'complainedOf.unknown', 'Vyberte toho, proti komu stížnost směřuje.');
    checkDay(problems, state, day, ctx);
    problems.text('text.record', text.record, 'Zapište, co vyslechnutý uvedl.');
    problems.throwIfAny();
    return { type: 'hearingRecorded', day, data: { partyId: partyId ?? null, complainedOfId: complainedOfId ?? null }, content: content({ text }) };
  },

  evaluateClaim: (state, { claimId, finding, text }, ctx) => {
    assertGathering(state);
    if (state.notice !== null && state.notice.approved !== null) {
      throw conflict('evaluate.afterApproval', 'Vyrozumění už je schváleno. Nejprve je vraťte k přepracování.');
    }
    const problems = new Problems();
    problems.check(state.claims.includes(claimId), 'claimId', 'claim.unknown', 'Takový bod stížnosti ve věci není.');
    problems.text('text.reasons', text.reasons, 'Zhodnocení bodu stížnosti odůvodněte.');
    problems.throwIfAny();
    return { type: 'claimEvaluated', day: today(ctx), data: { claimId, finding }, content: content({ text }) };
  },
} satisfies Partial<Deciders>;

function assertGathering(state: ComplaintState): void {
  assertHandling(state);
  assertUnanswered(state);
}
