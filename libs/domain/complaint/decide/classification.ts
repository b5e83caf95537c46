import { conflict, Problems } from '../../case/problems.ts';
import { regimeOf } from '../regime.ts';
import type { ComplaintState } from '../state.ts';
import { assertGoesOn, assertUnanswered, checkDay, content } from '../../submission/decide/decider.ts';
import type { CommandOf, Deciders } from './decider.ts';

const NEEDS_AUTHORITY: Readonly<Partial<Record<CommandOf<'classify'>['as'], string>>> = {
  'review-175-7': 'Uveďte, čí vyřízení stížnosti se má přešetřit.',
  supplement: 'Uveďte OSPOD ORP, u kterého původní stížnost ještě běží.',
};

/** Where the submission belongs. The content decides, not its title (§ 37 odst. 1 SŘ); the reason is kept. */
export const classificationDeciders = {
  classify: (state, command, ctx) => {
    assertClassifiable(state);
    const problems = new Problems();
    checkDay(problems, state, command.day, ctx);
    problems.text('text.reason', command.text.reason, 'Uveďte důvod zařazení.');
    if (command.authorityOfficeId !== undefined) problems.id('authorityOfficeId', command.authorityOfficeId);
    const needsAuthority = NEEDS_AUTHORITY[command.as];
    problems.check(needsAuthority === undefined || command.authorityOfficeId !== undefined, 'authorityOfficeId', 'classify.authorityRequired', needsAuthority ?? '');
    checkAnonymous(problems, state, command);
    problems.throwIfAny();
    const authorityOfficeId = command.authorityOfficeId ?? null;
    if (state.classified?.as === command.as && state.classified.authorityOfficeId === authorityOfficeId) {
      throw conflict('classify.same', 'Věc už je takto zařazena.');
    }
    return { type: 'classified', day: command.day, data: { as: command.as, authorityOfficeId }, content: content({ text: command.text }) };
  },
} satisfies Partial<Deciders>;

function assertClassifiable(state: ComplaintState): void {
  assertUnanswered(state);
  if (state.oral?.kind === 'settled-at-once') throw conflict('classify.settledAtOnce', 'Stížnost byla vyřízena ihned; zařazovat ji netřeba.');
  assertGoesOn(state);
}

/** Nobody is affected and nobody can be notified: an anonymous submission is no complaint of § 175 SŘ (legal.md 1.11). */
function checkAnonymous(problems: Problems, { anonymous }: ComplaintState, { as }: CommandOf<'classify'>): void {
  problems.check(!anonymous || regimeOf(as).anonymous, 'as', 'classify.anonymous',
    'Anonymní podání takto zařadit nelze, není koho vyrozumět. Zařaďte je jako anonymní podnět, nebo je postupte.');
  problems.check(anonymous || as !== 'anonymous-tip', 'as', 'classify.notAnonymous', 'Podání má stěžovatele; jako anonymní je zařadit nelze.');
}
