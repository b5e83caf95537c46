import type { LawError} from '../../../law/index.ts';
import { isDay, refusePauseOrExtension, type RuleVersion } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import type { Deadline } from '../../case/deadline.ts';
import type { DomainError } from '../../case/errors.ts';
import { conflict, czechDay, Problems } from '../../case/problems.ts';
import { deadlineOf } from '../../case/state.ts';
import type { Movable, SubmissionRules } from '../rules.ts';
import type { SubmissionState } from '../state.ts';
import { content, today, type Deciders } from './decider.ts';

/** Whether a deadline can be paused or extended at all is a matter of its rule, whose own reason is the refusal. */
export const extensionDeciders = {
  pauseDeadline: (state, { deadline: key }, ctx) => {
    throw refusal(ruleOf(openDeadline(state, key), ctx), 'pause');
  },

  extendDeadline: (state, { deadline: key, newDay, text }, ctx, rules) => {
    const deadline = openDeadline(state, key);
    const rule = ruleOf(deadline, ctx);
    const set = movable(deadline, rules);
    if (!rule.extension.allowed || set === null) throw refusal(rule, 'extension');
    if (today(ctx) > deadline.legalEnd) {
      throw conflict('extension.tooLate', 'Určený den už uplynul; prodloužit jej zpětně nelze.');
    }
    const problems = new Problems();
    problems.day('newDay', newDay, { today: today(ctx), future: true });
    problems.check(!isDay(newDay) || newDay > deadline.nominalEnd, 'newDay', 'extension.notLater', `Nový den musí následovat po dni ${czechDay(deadline.nominalEnd)}.`);
    problems.text('text.reason', text.reason, 'Uveďte, proč se den posouvá.');
    problems.throwIfAny();
    return { type: 'dueDayMoved', day: today(ctx), data: { ...set, dueDay: newDay }, content: content({ text }) };
  },
} satisfies Partial<Deciders>;

function openDeadline(state: SubmissionState, key: string): Deadline {
  const deadline = deadlineOf(state, key);
  if (deadline === null) throw conflict('deadline.none', 'Taková lhůta ve věci není; vyberte ji ze seznamu.');
  if (deadline.state !== 'open') throw conflict('deadline.notOpen', 'Tato lhůta už neběží.');
  return deadline;
}

function ruleOf({ ruleId, from }: Deadline, { rules }: DecideContext): RuleVersion {
  return rules.rule(ruleId, from);
}

/** What the day was set for; null where the law gives the length itself. */
function movable({ key }: Deadline, rules: SubmissionRules): { readonly of: Movable; readonly id: string } | null {
  const [kind = '', id] = key.split(':');
  const of = rules.movable[kind];
  return of === undefined || id === undefined ? null : { of, id };
}

function refusal(rule: RuleVersion, what: 'pause' | 'extension'): DomainError {
  const policy = rule[what];
  if (policy.allowed) return conflict(`${what}.ownProcess`, 'Tuto lhůtu zde prodloužit ani přerušit nelze; postupujte podle předpisu, který ji stanoví.');
  const error: LawError = refusePauseOrExtension(rule, what);
  return conflict(error.code, error.messageCs, { ruleId: rule.ruleId, citation: rule.citation });
}
