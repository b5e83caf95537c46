import { periodStart, yearOf } from '../../../law/index.ts';
import { conflict, Problems } from '../../case/problems.ts';
import { checkArrival, onlyDays } from './arrival.ts';
import { checkDay, content, today, type Deciders } from './decider.ts';
import { checkDetails, detailsContent, detailsData } from './details.ts';
import { checkInForce, isGiven } from './register.ts';

/** Numbers, hand-over, later details, notes and attachments: what surrounds the intake. */
export const intakeDeciders = {
  assignNumbers: (_state, { fileNumber, documentNumber }, ctx) => {
    const problems = new Problems();
    problems.check(isGiven(fileNumber) || isGiven(documentNumber), 'fileNumber', 'numbers.required', 'Zadejte spisovou značku nebo č. j.');
    problems.throwIfAny();
    return {
      type: 'numbersAssigned', day: today(ctx),
      data: { fileNumber: isGiven(fileNumber), documentNumber: isGiven(documentNumber) },
      content: content({ fileNumber, documentNumber }),
    };
  },

  handOverToDepartment: (state, { departmentId, day }, ctx) => {
    const problems = new Problems();
    problems.id('departmentId', departmentId);
    checkDay(problems, state, day, ctx);
    problems.throwIfAny();
    if (state.handedOver && state.departmentId === departmentId) {
      throw conflict('handOver.done', 'Věc už tomuto odboru předána byla.');
    }
    return { type: 'handedToDepartment', day, data: { departmentId } };
  },

  addDetails: (state, command, ctx) => {
    const problems = new Problems();
    const data = detailsData(command);
    const something = Object.values(data).some((items) => items.length > 0);
    problems.check(something, 'parties', 'details.required', 'Není co doplnit; vyplňte alespoň jednu položku.');
    const ids = [...state.parties, ...state.children, ...state.complainedOf].map(({ id }) => id);
    checkDetails(problems, command, { parties: state.parties, ids: [...ids, ...state.claims], year: yearOf(today(ctx)) });
    const named = data.parties.some(({ role }) => role === 'complainant');
    problems.check(!(state.anonymous && named), 'parties', 'parties.anonymous', 'Podání je vedeno jako anonymní; stěžovatele k němu nelze připsat.');
    problems.throwIfAny();
    const drafted = state.notice !== null && state.notice.approved !== null;
    if (drafted && data.claims.length > 0) {
      throw conflict('claims.afterApproval', 'Vyrozumění už je schváleno. Nejprve je vraťte k přepracování, potom doplňte bod stížnosti.');
    }
    return { type: 'detailsAdded', day: today(ctx), data, content: content(detailsContent(command)) };
  },

  confirmSubmission: (state, { day, by }, ctx) => {
    if (state.confirmation === null) throw conflict('confirm.notNeeded', 'Toto podání potvrzovat netřeba.');
    if (state.confirmation.confirmed !== null) throw conflict('confirm.done', 'Podání už bylo potvrzeno.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx);
    problems.throwIfAny();
    return { type: 'submissionConfirmed', day, data: { by } };
  },

  addNote: (_state, { text }, ctx) => {
    const problems = new Problems();
    problems.text('text.note', text.note, 'Napište text poznámky.');
    problems.throwIfAny();
    return { type: 'noteAdded', day: today(ctx), data: {}, content: content({ text }) };
  },

  attach: (state, { attachmentId }, ctx) => {
    const problems = new Problems();
    problems.id('attachmentId', attachmentId);
    problems.throwIfAny();
    if (state.attachments.includes(attachmentId)) throw conflict('attach.done', 'Tato příloha už ve věci je.');
    return { type: 'attached', day: today(ctx), data: { attachmentId } };
  },

  /** A wrongly entered day of arrival: whatever was counted from it is counted anew. */
  correctArrival: (state, { arrival, text }, ctx) => {
    const problems = new Problems();
    checkArrival(problems, state.channel, arrival, today(ctx));
    problems.text('text.reason', text.reason, 'Uveďte důvod opravy.');
    const start = periodStart(state.channel, arrival);
    if (start !== null) checkInForce(problems, start, ctx);
    problems.throwIfAny();
    if (start === null) throw conflict('arrival.unknown', 'Doplňte den, od něhož se lhůta počítá.');
    return { type: 'arrivalCorrected', day: today(ctx), data: { arrival: onlyDays(arrival), start }, content: content({ text }) };
  },
} satisfies Partial<Deciders>;
