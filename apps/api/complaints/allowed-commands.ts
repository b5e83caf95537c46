import type { z } from 'zod';
import type { caseDetail } from '../../../libs/contracts/index.ts';
import { mayDo } from '../../../libs/domain/index.ts';
import type { Actor, AnyCase, AnyCommand, Directory } from '../../../libs/domain/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import { STEPS } from './steps.ts';

type Allowed = z.output<typeof caseDetail>['allowed'];

/** The steps that are this person's to take in this case. Whether the case is ready for them, the door says. */
export function allowedCommands(state: AnyCase, actor: Actor, directory: Directory, today: Day): Allowed {
  const { types, contracts } = STEPS[state.kind];
  return types.filter((type) => commandsOf(type, state).some((command) => mayDo(state, actor, command, directory, today)))
    .map((type) => ({ type, path: contracts[type]?.path ?? type, summary: contracts[type]?.summary ?? type }));
}

/** The right to a step hangs on its type alone; to a few, on what they name too: the objection, the invitee, the task. */
function commandsOf(type: string, state: AnyCase): readonly AnyCommand[] {
  const plain = { type } as unknown as AnyCommand;
  if (type === 'decideBias' && 'bias' in state) return state.bias.map(({ id }) => ({ type, objectionId: id, excluded: false, text: { resolution: '' } }));
  if (type === 'answer' && state.kind === 'meeting') return [plain, ...state.invitees.map(({ id }) => ({ ...plain, inviteeId: id }) as AnyCommand)];
  if (type === 'closeTask' && state.kind === 'series') return [plain, ...state.tasks.map(({ id }) => ({ ...plain, taskId: id }) as AnyCommand)];
  return [plain];
}
