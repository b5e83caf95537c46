import type { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import { deliveredAt, enteredAt, inventedIntake, planned, registrarIn } from '../../../libs/casework/rehearsals/plan.ts';
import type { WrittenStep } from '../../../libs/casework/rehearsals/plan.ts';
import type { CaseRehearsal, RehearsalStart } from '../../../libs/casework/rehearsals/request.ts';
import { withoutTexts } from '../../../libs/casework/rehearsals/without-texts.ts';
import type { OfficeState } from '../../../libs/casework/registers/office-state.ts';
import { commandOf } from '../../../libs/contracts/index.ts';
import type { CaseRehearsalBody, RehearsedKind, ScriptStep } from '../../../libs/contracts/index.ts';
import { assertMayDo, DomainError, mayDo } from '../../../libs/domain/index.ts';
import type { OpeningCommand } from '../../../libs/domain/index.ts';
import { permissionRule } from '../../../libs/identity/index.ts';
import { pragueDay } from '../../../libs/law/index.ts';

export type Surroundings = { readonly viewer: Viewer; readonly office: OfficeState; readonly reader: CaseReader; readonly people: ReadonlyMap<string, string> };

/**
 * What a worker is asked to play, without a name or a text. Rights as for the real thing: to register what is to be registered, to
 * read the case; an invented one is anybody's who may read some.
 * Errors: forbidden 'access.forbidden' for whoever may read none; DomainError as at the door; invalid 'rehearsal.personUnknown' for a login that nobody has.
 */
export async function caseRequestOf(body: CaseRehearsalBody, around: Surroundings): Promise<CaseRehearsal> {
  const { kind } = body;
  assertReadsCases(around.viewer);
  const { start, from } = await startOf(body, around);
  const steps = (body.script ?? []).map((step, no) => written(kind, step, no, around.people));
  return { kind, start, from, script: planned(steps, from).map((step) => ({ ...step, command: withoutTexts(step.command) })) };
}

/** The route is open to those who read meetings alone, too. */
function assertReadsCases({ actor: { roles } }: Viewer): void {
  const { roles: readers } = permissionRule('complaints.rehearse');
  if (readers === 'everyone' || readers.some((role) => roles.includes(role))) return;
  throw new DomainError('forbidden', 'access.forbidden', 'Vaše role zkoušku tohoto druhu nedovoluje; přehrát můžete rok porad.');
}

type Start = { readonly start: RehearsalStart; readonly from: number };

async function startOf(body: CaseRehearsalBody, around: Surroundings): Promise<Start> {
  const { viewer, office, reader } = around;
  const { actor, now } = viewer;
  if (body.caseId !== undefined) {
    await reader.open(viewer, body.caseId);
    return { start: { type: 'case', caseId: body.caseId }, from: now };
  }
  const command = commandIn(body);
  if (command === null) return invented(body, around);
  assertMayDo(null, actor, command, office.directory, pragueDay(now));
  return { start: { type: 'intake', command: withoutTexts(command), actor }, from: enteredAt(command, now) };
}

function commandIn(body: CaseRehearsalBody): OpeningCommand | null {
  if (body.kind === 'review') return body.intake === undefined ? null : { ...body.intake, type: 'registerReview' };
  return body.intake === undefined ? null : { ...body.intake, type: 'registerComplaint' };
}

/** Entered by whoever asks, if they could; else by somebody who can. */
function invented({ kind, delivered }: CaseRehearsalBody, { viewer: { actor, now }, office: { directory } }: Surroundings): Start {
  const on = delivered ?? pragueDay(now);
  const own = inventedIntake(kind, on, actor.departmentId ?? registrarIn(directory).departmentId);
  const from = deliveredAt(on);
  if (mayDo(null, actor, own, directory, pragueDay(now))) return { start: { type: 'intake', command: own, actor }, from };
  const { id: personId, roles, departmentId } = registrarIn(directory);
  return { start: { type: 'intake', command: inventedIntake(kind, on, departmentId), actor: { kind: 'person', personId, roles, departmentId } }, from };
}

function written(kind: RehearsedKind, step: ScriptStep, no: number, people: ReadonlyMap<string, string>): WrittenStep {
  const idOf = (login: string, field: string): string => {
    const id = people.get(login);
    if (id !== undefined) return id;
    const messageCs = `Přihlašovací jméno „${login}“ nikdo nemá.`;
    throw new DomainError('invalid', 'rehearsal.personUnknown', messageCs, { fields: [{ field: `script.${String(no)}.${field}`, code: 'rehearsal.personUnknown', messageCs }] });
  };
  const command = commandOf(kind, step, (login) => idOf(login, 'body'));
  return { no, day: step.day, time: step.time, command, by: step.by === undefined ? null : idOf(step.by, 'by') };
}
