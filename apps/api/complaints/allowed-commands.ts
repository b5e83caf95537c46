import type { z } from 'zod';
import { COMMAND_CONTRACTS, COMMAND_TYPES } from '../../../libs/contracts/index.ts';
import type { caseDetail } from '../../../libs/contracts/index.ts';
import { mayDo } from '../../../libs/domain/index.ts';
import type { Actor, ComplaintCommand, ComplaintState, Directory } from '../../../libs/domain/index.ts';
import type { Day } from '../../../libs/law/index.ts';

type Allowed = z.output<typeof caseDetail>['allowed'];

/** The steps that are this person's to take in this case. Whether the case is ready for them, the door says. */
export function allowedCommands(state: ComplaintState, actor: Actor, directory: Directory, today: Day): Allowed {
  const objections = state.bias.map(({ id }) => id);
  return COMMAND_TYPES.filter((type) => commandsOf(type, objections).some((command) => mayDo(state, actor, command, directory, today)))
    .map((type) => ({ type, path: COMMAND_CONTRACTS[type].path, summary: COMMAND_CONTRACTS[type].summary }));
}

/** The right to a step hangs on its type alone; to a decision on bias, on the objection too. */
function commandsOf(type: ComplaintCommand['type'], objections: readonly string[]): readonly ComplaintCommand[] {
  if (type !== 'decideBias') return [{ type } as ComplaintCommand];
  return objections.map((objectionId) => ({ type, objectionId, excluded: false, text: { resolution: '' } }));
}
