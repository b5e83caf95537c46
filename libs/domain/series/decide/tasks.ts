import type { DecideContext } from '../../case/decide-context.ts';
import { conflict, Problems } from '../../case/problems.ts';
import { isTask } from '../required.ts';
import type { MeetingTask, SeriesState } from '../state.ts';
import { checkPerson, checkWorkingDay, content, planningOf, today, type CommandOf, type Deciders } from './decider.ts';

/** What meetings agree upon; the region gives no tasks to another employer's staff, an office's item is the office's (office-practice.md 29). */
export const taskDeciders = {
  agreeTask: (state, command, ctx) => {
    const { taskId, meetingId, taskKind, personId, officeId, dueDay, text } = command;
    const problems = new Problems();
    problems.id('taskId', taskId);
    problems.check(!state.tasks.some(({ id }) => id === taskId), 'taskId', 'id.taken', 'Úkol s tímto identifikátorem řada už má.');
    problems.check(state.occurrences.some((known) => known.meetingId === meetingId), 'meetingId', 'meeting.unknown', 'Taková porada v řadě není; vyberte jinou.');
    problems.text('text.task', text.task, 'Vypište, na čem se porada dohodla.');
    checkWhose(problems, state, command, ctx);
    if (dueDay !== null) checkWorkingDay(problems, 'dueDay', dueDay, ctx);
    problems.throwIfAny();
    const data = { taskId, meetingId, taskKind, personId: personId ?? null, officeId: officeId ?? null, dueDay };
    return { type: 'taskAgreed', day: today(ctx), data, content: content({ task: text.task }) };
  },

  moveTask: (state, { taskId, dueDay, text }, ctx) => {
    const task = openTask(state, taskId);
    const problems = new Problems();
    checkWorkingDay(problems, 'dueDay', dueDay, ctx);
    problems.check(task.dueDay !== dueDay, 'dueDay', 'day.same', 'Úkol už tento termín má; zvolte jiný.');
    problems.text('text.reason', text.reason, 'Uveďte, proč se termín úkolu posouvá.');
    problems.throwIfAny();
    return { type: 'taskMoved', day: today(ctx), data: { taskId, dueDay }, content: content({ reason: text.reason }) };
  },

  closeTask: (state, { taskId, day, done, text }, ctx) => {
    const task = openTask(state, taskId);
    const problems = new Problems();
    problems.day('day', day, { today: today(ctx), notBefore: task.agreed.day });
    if (!done) problems.text('text.result', text?.result, 'Uveďte, proč úkol splněn nebyl.');
    problems.throwIfAny();
    return { type: 'taskClosed', day, data: { taskId, done }, content: content({ result: text?.result }) };
  },
} satisfies Partial<Deciders>;

function checkWhose(problems: Problems, { settings }: SeriesState, { taskKind, personId, officeId, dueDay }: CommandOf<'agreeTask'>, ctx: DecideContext): void {
  if (personId !== undefined) checkPerson(problems, 'personId', personId, ctx);
  if (officeId !== undefined) checkOffice(problems, officeId, ctx);
  const both = personId !== undefined && officeId !== undefined;
  problems.check(!both, 'officeId', 'task.twoOwners', 'Úkol má jednoho nositele: naši osobu, nebo úřad.');
  switch (taskKind) {
    case 'conclusion':
      problems.check(personId === undefined, 'personId', 'task.conclusion', 'Závěr nositele nemá; má-li jej někdo splnit, zapište úkol.');
      problems.check(officeId === undefined, 'officeId', 'task.conclusion', 'Závěr nositele nemá; má-li jej úřad splnit, zapište doporučení nebo úkol.');
      problems.check(dueDay === null, 'dueDay', 'task.conclusion', 'Závěr termín nemá; má-li jej někdo splnit, zapište úkol.');
      return;
    case 'recommendation':
      problems.check(officeId !== undefined, 'officeId', 'task.officeRequired', 'Doporučení patří úřadu; vyberte jej.');
      problems.check(personId === undefined || both, 'personId', 'task.notPerson', 'Doporučení patří úřadu; naší osobě zapište úkol.');
      return;
    case 'resolution':
      problems.check(settings.seriesKind === 'steering-group', 'taskKind', 'task.resolution', 'Usnesení přijímá jen řídící skupina; zapište závěr nebo úkol z porady.');
      problems.check(dueDay === null || personId !== undefined || officeId !== undefined, 'personId', 'task.ownerRequired', 'Má-li usnesení termín, uveďte, kdo je splní: naši osobu, nebo úřad.');
      return;
    case 'task':
      problems.check(personId !== undefined || officeId !== undefined, 'personId', 'task.ownerRequired', 'Uveďte, čí je úkol: naše osoba, nebo úřad.');
      return;
  }
}

function checkOffice(problems: Problems, officeId: string, ctx: DecideContext): void {
  problems.id('officeId', officeId);
  const { offices } = planningOf(ctx).invitable;
  problems.check(offices.length === 0 || offices.some((office) => office.officeId === officeId), 'officeId', 'office.unknown', 'Takový úřad v registru není; vyberte jiný.');
}

function openTask({ tasks }: SeriesState, taskId: string): MeetingTask {
  const task = tasks.find(({ id }) => id === taskId);
  if (task === undefined) throw conflict('task.none', 'Takový úkol řada nemá.');
  if (!isTask(task)) throw conflict('task.conclusion', 'Závěr není úkol: nemá termín a neuzavírá se.');
  if (task.closed !== null) throw conflict('task.closed', 'Úkol už je uzavřen.');
  return task;
}
