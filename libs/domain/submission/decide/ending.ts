import { conflict, Problems } from '../../case/problems.ts';
import type { SubmissionCommand } from '../commands.ts';
import { complainants } from '../progress.ts';
import type { SubmissionState } from '../state.ts';
import { assertUnanswered, checkDay, content, today, type Deciders } from './decider.ts';

/** Withdrawal, joining, opening again, a case entered by mistake. */
export const endingDeciders = {
  withdraw: (state, { partyId, day, text }, ctx) => {
    assertUnanswered(state);
    if (complainants(state).length === 0) throw conflict('withdraw.anonymous', 'Anonymní podání nemá kdo vzít zpět.');
    if (state.withdrawn !== null) throw conflict('withdraw.done', 'Podání už bylo vzato zpět.');
    if (state.withdrawnBy.some((withdrawn) => withdrawn.partyId === partyId)) throw conflict('withdraw.partyDone', 'Tento stěžovatel už vzal podání zpět.');
    const problems = new Problems();
    problems.check(partyId === undefined || complainants(state).includes(partyId), 'partyId', 'party.unknown', 'Vyberte stěžovatele uvedeného ve věci.');
    checkDay(problems, state, day, ctx);
    problems.text('text.reason', text.reason, 'Uveďte důvod zpětvzetí.');
    problems.throwIfAny();
    return { type: 'withdrawn', day, data: { partyId: partyId ?? null }, content: content({ text }) };
  },

  goOnExOfficio: (state, { text }, ctx) => {
    if (state.withdrawn === null) throw conflict('exOfficio.notWithdrawn', 'Podání nebylo vzato zpět; pokračuje se bez dalšího.');
    if (state.exOfficio !== null) throw conflict('exOfficio.done', 'O pokračování z moci úřední už bylo rozhodnuto.');
    return { type: 'wentOnExOfficio', day: today(ctx), data: {}, content: reasoned(text.reason, 'Uveďte, proč se v šetření pokračuje.', text) };
  },

  join: (state, { withCaseId, text }, ctx) => {
    assertUnanswered(state);
    const problems = new Problems();
    problems.id('withCaseId', withCaseId);
    problems.check(withCaseId !== state.caseId, 'withCaseId', 'join.self', 'Věc nelze spojit se sebou samou; vyberte jinou.');
    problems.text('text.reason', text.reason, 'Uveďte důvod spojení.');
    problems.throwIfAny();
    if (state.joined !== null) throw conflict('join.done', 'Věc už je spojena s jinou.');
    return { type: 'joined', day: today(ctx), data: { withCaseId }, content: content({ text }) };
  },

  /** What was answered begins a new round with a period of its own; what was only laid aside goes on where it stood. */
  reopen: (state, { day, text }, ctx, rules) => {
    if (state.closed === null) throw conflict('reopen.open', 'Věc je otevřená; znovu ji otevírat netřeba.');
    rules.assertMayReopen(state);
    const problems = new Problems();
    checkDay(problems, state, day, ctx, state.closed.day);
    problems.text('text.reason', text.reason, 'Uveďte důvod znovuotevření.');
    problems.throwIfAny();
    return { type: 'reopened', day, data: { newRound: rules.wasAnswered(state) }, content: content({ text }) };
  },

  /** Registered by mistake: it ends, and its number is never given again. */
  cancelMistake: (state, { text }, ctx) => {
    assertUnanswered(state);
    if (state.forwarding !== null) throw conflict('mistake.forwarded', 'Věc už byla postoupena; jako omyl ji zrušit nelze.');
    if (state.childRisk !== null && state.childRisk.handedOver === null) {
      throw conflict('close.childAtRisk', 'Není zaznamenáno, kdo převzal ohrožení dítěte; nejprve je předejte OSPOD ORP.');
    }
    return { type: 'mistakeCancelled', day: today(ctx), data: {}, content: reasoned(text.reason, 'Uveďte, proč byl zápis chybný.', text) };
  },
} satisfies Partial<Deciders>;

function reasoned(reason: string, messageCs: string, text: Readonly<Record<string, unknown>>): ReturnType<typeof content> {
  const problems = new Problems();
  problems.text('text.reason', reason, messageCs);
  problems.throwIfAny();
  return content({ text });
}

/** Steps that a closed case still takes: what comes later to the answer, and corrections. */
const ON_CLOSED: ReadonlySet<string> = new Set<SubmissionCommand['type']>([
  'reopen', 'addNote', 'attach', 'assignNumbers', 'recordNoticeDelivered', 'recordForwardResult', 'recordForwardDelivered',
  'recordChildRiskFeedback', 'recordNotifierInformed', 'correctDay', 'correctArrival',
]);

export function assertNotClosed({ closed }: SubmissionState, type: string): void {
  if (closed !== null && !ON_CLOSED.has(type)) throw conflict('case.closed', 'Věc je uzavřená. Má-li se v ní pokračovat, nejprve ji znovu otevřete.');
}

/** What closing waits for whatever its reason. */
export function assertNothingHangs(state: SubmissionState): void {
  if (state.childRisk !== null && state.childRisk.handedOver === null) {
    throw conflict('close.childAtRisk', 'Není zaznamenáno, kdo převzal ohrožení dítěte; nejprve je předejte OSPOD ORP.');
  }
  if (state.bias.some(({ decided }) => decided === null)) {
    throw conflict('close.biasOpen', 'O námitce podjatosti ještě nebylo rozhodnuto; nejprve rozhodněte.');
  }
}
