import { pragueDay } from '../../../law/index.ts';
import { conflict, Problems } from '../../case/problems.ts';
import { checkDay, content, today, type Deciders } from './decider.ts';

/** § 6 and § 10 SPOD: the same day, to the OSPOD of the child's residence, never to the worker complained of. */
export const childRiskDeciders = {
  reportChildAtRisk: (state, { day, crimeSuspected, text }, ctx) => {
    if (state.childRisk !== null && state.childRisk.handedOver === null) {
      throw conflict('childRisk.open', 'Ohrožení dítěte už je zaznamenáno a čeká na předání OSPOD ORP.');
    }
    const problems = new Problems();
    checkDay(problems, state, day, ctx);
    problems.text('text.grounds', text.grounds, 'Uveďte, v čem ohrožení spočívá.');
    problems.throwIfAny();
    return { type: 'childRiskReported', day, data: { crimeSuspected }, content: content({ text }) };
  },

  takeOverChildRisk: (state, { officeId, at, policeInformed, feedbackAsked, text }, ctx) => {
    const risk = state.childRisk;
    if (risk === null) throw conflict('childRisk.none', 'U věci není zaznamenáno ohrožení dítěte; nejprve je zapište.');
    if (risk.handedOver !== null) throw conflict('childRisk.handedOver', 'Ohrožení dítěte už bylo předáno.');
    const problems = new Problems();
    problems.id('officeId', officeId);
    const residences = state.children.flatMap(({ residenceOfficeId }) => residenceOfficeId ?? []);
    problems.check(residences.length === 0 || residences.includes(officeId), 'officeId', 'childRisk.otherOffice', 'Předejte věc OSPOD ORP podle bydliště dítěte.');
    const instant = problems.instant('at', at, ctx.now);
    problems.check(instant === null || pragueDay(instant) >= state.start.day, 'at', 'time.tooEarly', 'Předání nemohlo předcházet dni, kdy podání došlo.');
    problems.check(!risk.crimeSuspected || policeInformed, 'policeInformed', 'childRisk.policeRequired', 'Je podezření na trestný čin: informujte Policii ČR a zaznamenejte to.');
    problems.text('text.takenOverBy', text.takenOverBy, 'Uveďte, kdo věc na OSPOD ORP převzal; nesmí to být ten, na koho si podatel stěžuje.');
    problems.throwIfAny();
    return {
      type: 'childRiskHandedOver', day: instant === null ? today(ctx) : pragueDay(instant),
      data: { officeId, at, policeInformed, feedbackAsked }, content: content({ text }),
    };
  },

  recordChildRiskFeedback: (state, { day, text }, ctx) => {
    const handedOver = state.childRisk?.handedOver ?? null;
    if (handedOver === null) throw conflict('childRisk.notHandedOver', 'Nejprve zaznamenejte, kdo ohrožení dítěte převzal.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx, handedOver.day);
    problems.text('text.feedback', text.feedback, 'Zapište, co OSPOD ORP sdělil.');
    problems.throwIfAny();
    return { type: 'childRiskFeedback', day, data: {}, content: content({ text }) };
  },

  recordNotifierRequest: (state, { day }, ctx) => {
    const { childRisk: risk, notifierWishes } = state;
    if (risk === null) throw conflict('childRisk.none', 'U věci není zaznamenáno ohrožení dítěte; nejprve je zapište.');
    if (state.anonymous) throw conflict('notifier.anonymous', 'Oznamovatel není znám, informovat ho nelze.');
    if (notifierWishes.some((wish) => wish.risk === risk.reported.fact)) throw conflict('notifier.asked', 'Žádost oznamovatele o informaci už je zaznamenána.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx);
    problems.throwIfAny();
    return { type: 'notifierAsked', day, data: {} };
  },

  /** The body that took the report over informs the notifier; here it is only noted that it did. */
  recordNotifierInformed: (state, { day }, ctx) => {
    const wish = state.notifierWishes.find(({ informed }) => informed === null);
    if (wish === undefined) throw conflict('notifier.notAsked', 'Oznamovatel o informaci nepožádal, nebo už byl informován.');
    if (wish.takenOver === null) throw conflict('childRisk.notHandedOver', 'Nejprve zaznamenejte, kdo ohrožení dítěte převzal.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx, wish.takenOver.day);
    problems.throwIfAny();
    return { type: 'notifierInformed', day, data: {} };
  },
} satisfies Partial<Deciders>;
