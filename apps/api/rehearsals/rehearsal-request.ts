import type { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import { deliveredAt, enteredAt, inventedIntake, planned, registrarIn } from '../../../libs/casework/rehearsals/plan.ts';
import type { WrittenStep } from '../../../libs/casework/rehearsals/plan.ts';
import type { RehearsalRequest, RehearsalStart } from '../../../libs/casework/rehearsals/request.ts';
import { withoutTexts } from '../../../libs/casework/rehearsals/without-texts.ts';
import type { OfficeState } from '../../../libs/casework/registers/office-state.ts';
import { commandOf } from '../../../libs/contracts/index.ts';
import type { RehearsalBody, ScriptStep } from '../../../libs/contracts/index.ts';
import { assertMayDo, DomainError } from '../../../libs/domain/index.ts';
import { pragueDay } from '../../../libs/law/index.ts';

export type Surroundings = { readonly viewer: Viewer; readonly office: OfficeState; readonly reader: CaseReader; readonly people: ReadonlyMap<string, string> };

/**
 * What a worker is asked to play, without a name or a text. Rights as for the real thing: to register, or to read the case.
 * Errors: DomainError as at the door; invalid 'rehearsal.personUnknown' for a login that nobody has.
 */
export async function requestOf(body: RehearsalBody, around: Surroundings): Promise<RehearsalRequest> {
  const { start, from } = await startOf(body, around);
  const steps = (body.script ?? []).map((step, no) => written(step, no, around.people));
  return { kind: body.kind, start, from, script: planned(steps, from).map((step) => ({ ...step, command: withoutTexts(step.command) })) };
}

async function startOf({ delivered, intake, caseId }: RehearsalBody, { viewer, office, reader }: Surroundings): Promise<{ start: RehearsalStart; from: number }> {
  const { actor, now } = viewer;
  if (caseId !== undefined) {
    await reader.open(viewer, caseId);
    return { start: { type: 'case', caseId }, from: now };
  }
  const command = intake === undefined
    ? inventedIntake(delivered ?? pragueDay(now), actor.departmentId ?? registrarIn(office.directory).departmentId)
    : { ...intake, type: 'registerComplaint' as const };
  assertMayDo(null, actor, command, office.directory, pragueDay(now));
  return { start: { type: 'intake', command: withoutTexts(command), actor }, from: delivered === undefined ? enteredAt(command, now) : deliveredAt(delivered) };
}

function written(step: ScriptStep, no: number, people: ReadonlyMap<string, string>): WrittenStep {
  const idOf = (login: string, field: string): string => {
    const id = people.get(login);
    if (id !== undefined) return id;
    const messageCs = `Přihlašovací jméno „${login}“ nikdo nemá.`;
    throw new DomainError('invalid', 'rehearsal.personUnknown', messageCs, { fields: [{ field: `script.${String(no)}.${field}`, code: 'rehearsal.personUnknown', messageCs }] });
  };
  const command = commandOf(step, (login) => idOf(login, 'body'));
  return { no, day: step.day, time: step.time, command, by: step.by === undefined ? null : idOf(step.by, 'by') };
}
