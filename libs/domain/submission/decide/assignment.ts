import { holdersOf, personOf, superiorsOf } from '../../case/directory.ts';
import type { Directory, DirectoryPerson } from '../../case/people.ts';
import { conflict, Problems } from '../../case/problems.ts';
import { excludedOf, exclusionText } from '../guard.ts';
import { content, today, type Deciders } from './decider.ts';

/** Assignment, and the objection of bias that may take it away (§ 14 SŘ). */
export const assignmentDeciders = {
  assign: (state, { ownerId }, ctx) => {
    const problems = new Problems();
    problems.id('ownerId', ownerId);
    const person = personOf(ctx.directory, ownerId);
    problems.check(person?.active === true, 'ownerId', 'assign.unknown', 'Tato osoba u úřadu není nebo už není činná; vyberte jinou.');
    const exclusion = excludedOf(state, ctx.directory).find((excluded) => excluded.person === ownerId);
    if (exclusion !== undefined) {
      problems.add('ownerId', 'assign.excluded', `Této osobě věc přidělit nelze: ${exclusionText(exclusion.reason)}. Vyberte jinou.`);
    }
    const handles = person?.roles.some((role) => role === 'caseworker' || role === 'manager' || role === 'signatory') ?? true;
    problems.check(handles, 'ownerId', 'assign.role', 'Tato osoba stížnosti nevyřizuje; vyberte referenta nebo vedoucího.');
    problems.check(person === null || isOfDepartment(person, state.departmentId, ctx.directory), 'ownerId', 'assign.otherDepartment',
      'Tato osoba není z odboru, kterému byla věc předána; vyberte jinou, nebo věc nejprve předejte jejímu odboru.');
    problems.throwIfAny();
    if (state.ownerId === ownerId) throw conflict('assign.same', 'Věc už tato osoba vyřizuje.');
    return { type: 'assigned', day: today(ctx), data: { ownerId } };
  },

  declareBias: (state, { personId, by, text }, ctx) => {
    const problems = new Problems();
    problems.id('personId', personId);
    problems.text('text.reason', text.reason, 'Uveďte, v čem je podjatost spatřována.');
    problems.check(personOf(ctx.directory, personId) !== null, 'personId', 'bias.unknownPerson', 'Námitka může směřovat jen proti pracovníkovi úřadu.');
    const self = ctx.actor.kind === 'person' && ctx.actor.personId === personId;
    problems.check(by !== 'self' || self, 'by', 'bias.notSelf', 'Vlastní podjatost oznamuje každý sám; jinak zapište námitku účastníka.');
    problems.throwIfAny();
    if (state.bias.some((objection) => objection.personId === personId && objection.decided === null)) {
      throw conflict('bias.open', 'O podjatosti této osoby se už rozhoduje.');
    }
    return { type: 'biasDeclared', day: today(ctx), data: { objectionId: `bias-${state.no + 1}`, personId, by }, content: content({ text }) };
  },

  /** Resolution of the superior, noted in the file only (§ 14 odst. 2 SŘ). */
  decideBias: (state, { objectionId, excluded, text }, ctx) => {
    const objection = state.bias.find(({ id }) => id === objectionId);
    if (objection === undefined) throw conflict('bias.none', 'Taková námitka podjatosti ve věci není.');
    if (objection.decided !== null) throw conflict('bias.decided', 'O této námitce už bylo rozhodnuto.');
    const problems = new Problems();
    problems.text('text.resolution', text.resolution, 'Zapište odůvodnění usnesení.');
    problems.throwIfAny();
    if (ctx.actor.kind === 'person' && superiorsOf(ctx.directory, ctx.actor.personId).includes(objection.personId)) {
      throw conflict('bias.subordinate', 'O podjatosti nadřízeného nemůže rozhodnout jeho podřízený; rozhodne vyšší nadřízený.');
    }
    return { type: 'biasDecided', day: today(ctx), data: { objectionId, personId: objection.personId, excluded }, content: content({ text }) };
  },
} satisfies Partial<Deciders>;

/** Of the department, or above its managers: a case goes up, never across (legal.md 1.9). */
function isOfDepartment({ id, departmentId }: DirectoryPerson, wanted: string, directory: Directory): boolean {
  if (departmentId === wanted) return true;
  return holdersOf(directory, 'manager', wanted).some((manager) => superiorsOf(directory, manager.id).includes(id));
}
