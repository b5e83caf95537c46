import type { z } from 'zod';
import type { caseDetail } from '../../../libs/contracts/index.ts';
import { mayDo } from '../../../libs/domain/index.ts';
import type { Actor, CaseCommand, CaseState, Directory } from '../../../libs/domain/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import { STEPS } from './steps.ts';

type Allowed = z.output<typeof caseDetail>['allowed'];

/** The steps that are this person's to take in this case. Whether the case is ready for them, the door says. */
export function allowedCommands(state: CaseState, actor: Actor, directory: Directory, today: Day): Allowed {
  const objections = state.bias.map(({ id }) => id);
  const { types, contracts } = STEPS[state.kind];
  return types.filter((type) => commandsOf(type, objections).some((command) => mayDo(state, actor, command, directory, today)))
    .map((type) => ({ type, path: contracts[type]?.path ?? type, summary: contracts[type]?.summary ?? type }));
}

/** The right to a step hangs on its type alone; to a decision on bias, on the objection too. */
function commandsOf(type: string, objections: readonly string[]): readonly CaseCommand[] {
  if (type !== 'decideBias') return [{ type } as unknown as CaseCommand];
  return objections.map((objectionId) => ({ type, objectionId, excluded: false, text: { resolution: '' } }));
}
