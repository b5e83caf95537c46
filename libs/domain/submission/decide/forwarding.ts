import { conflict, Problems } from '../../case/problems.ts';
import type { OfficialPosition } from '../facts.ts';
import type { SubmissionRules } from '../rules.ts';
import type { Forwarding, SubmissionState } from '../state.ts';
import { checkDay, content, type CommandOf, type Deciders } from './decider.ts';

/** § 12 SŘ: forwarding by resolution, the complainant told at the same time, then the other body's 60 days watched. */
export const forwardingDeciders = {
  forward: (state, command, ctx, rules) => {
    rules.assertMayForward(state, command.toOfficeId);
    const problems = new Problems();
    checkDay(problems, state, command.day, ctx);
    problems.text('text.resolution', command.text.resolution, 'Zapište odůvodnění usnesení o postoupení.');
    checkAddressee(problems, state, command, rules);
    problems.throwIfAny();
    return {
      type: 'forwarded', day: command.day,
      data: { toOfficeId: command.toOfficeId ?? null, attention: command.attention },
      content: content({ text: command.text, documentNumber: command.documentNumber }),
    };
  },

  tellComplainantOfForwarding: (state, { day, documentNumber }, ctx, rules) => {
    const { forwarded, told } = forwardingOf(state, rules);
    if (told !== null) throw conflict('forward.told', 'Stěžovatel už byl o postoupení uvědomen.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx, forwarded.day);
    problems.throwIfAny();
    return { type: 'complainantToldOfForwarding', day, data: {}, content: content({ documentNumber }) };
  },

  recordForwardDelivered: (state, { day, proof }, ctx, rules) => {
    const { forwarded, delivered } = forwardingOf(state, rules);
    if (delivered !== null) throw conflict('forward.delivered', 'Den doručení už je zaznamenán; je-li chybný, opravte jej.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx, forwarded.day);
    problems.throwIfAny();
    return { type: 'forwardDelivered', day, data: { proof } };
  },

  askForForwardResult: (state, { day }, ctx, rules) => {
    const { delivered, forwarded, resultAsked, result } = forwardingOf(state, rules);
    if (result !== null) throw conflict('forward.resultKnown', 'Výsledek už je zaznamenán.');
    if (resultAsked !== null) throw conflict('forward.resultAsked', 'O výsledek už bylo požádáno; žádá se jednou.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx, delivered?.day ?? forwarded.day);
    problems.throwIfAny();
    return { type: 'forwardResultAsked', day, data: {} };
  },

  recordForwardResult: (state, { day, finding, documentNumber, text }, ctx, rules) => {
    const { delivered, forwarded, result } = forwardingOf(state, rules);
    if (result !== null) throw conflict('forward.resultKnown', 'Výsledek už je zaznamenán; je-li chybný den, opravte jej.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx, delivered?.day ?? forwarded.day);
    problems.text('text.result', text.result, 'Zapište, jak byla stížnost vyřízena.');
    problems.throwIfAny();
    if (!rules.isWatched(state)) throw conflict('forward.notWatched', 'U tohoto postoupení se výsledek nesleduje.');
    return { type: 'orpResultReceived', day, data: { finding: finding ?? null }, content: content({ text, documentNumber }) };
  },
} satisfies Partial<Deciders>;

function forwardingOf(state: SubmissionState, rules: SubmissionRules): Forwarding {
  if (state.forwarding === null || !rules.isSentOn(state)) {
    throw conflict('forward.none', 'Věc zatím nebyla postoupena. Nejprve zapište postoupení.');
  }
  return state.forwarding;
}

/** Neither withdrawn nor joined, and not with the other body already. */
export function assertNotSentOn(state: SubmissionState): void {
  const { forwarding } = state;
  if (state.withdrawn !== null && state.exOfficio === null) throw conflict('case.withdrawn', 'Podání bylo vzato zpět; nepostupuje se.');
  if (state.joined !== null) throw conflict('case.joined', 'Věc je spojena s jinou; pokračujte v ní.');
  if (forwarding !== null && forwarding.delivered === null && forwarding.told === null) return;
  if (forwarding !== null) throw conflict('forward.done', 'Věc už byla postoupena. Vrátila-li se, nejprve ji znovu zařaďte.');
}

/** To the town for the attention of the secretary, of the mayor where the secretary is complained of (office-practice.md 13). */
function checkAddressee(problems: Problems, state: SubmissionState, { toOfficeId, attention, text }: CommandOf<'forward'>, rules: SubmissionRules): void {
  if (toOfficeId === undefined) {
    problems.text('text.to', text.to, 'Uveďte, komu se věc postupuje.');
    return;
  }
  problems.id('toOfficeId', toOfficeId);
  const right = rules.attentionAt(state, toOfficeId);
  if (right === null || attention === right) return;
  const said = {
    secretary: 'Stížnost zašlete k rukám tajemníka, nikoli do společné schránky OSPOD.',
    mayor: 'Stížnost směřuje proti tajemníkovi; zašlete ji k rukám starosty.',
    office: 'Stížnost směřuje proti tajemníkovi i starostovi; zašlete ji městu bez určení osoby a uvědomte krajského ředitele.',
  }[right];
  problems.add('attention', 'forward.attention', said);
}

export function rightAttention({ complainedOf }: SubmissionState, officeId: string): 'secretary' | 'mayor' | 'office' {
  const against = (position: OfficialPosition): boolean => complainedOf
    .some((entry) => entry.kind === 'official' && entry.officeId === officeId && entry.position === position);
  if (!against('secretary')) return 'secretary';
  return against('mayor') ? 'office' : 'mayor';
}
