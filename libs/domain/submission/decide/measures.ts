import { conflict, Problems } from '../../case/problems.ts';
import { checkDay, checkDue, content, today, type Deciders } from './decider.ts';

/** § 175 odst. 6 SŘ: measures without delay, each with its day and its check. */
export const measureDeciders = {
  setMeasure: (state, { measureId, day: imposed, dueDay, toOfficeId, text }, ctx, rules) => {
    const day = imposed ?? today(ctx);
    rules.assertHandling(state);
    rules.assertCallsForMeasures(state);
    const problems = new Problems();
    problems.id('measureId', measureId);
    problems.check(!state.measures.some(({ id }) => id === measureId), 'measureId', 'id.taken', 'Toto opatření už ve věci je.');
    if (toOfficeId !== undefined) problems.id('toOfficeId', toOfficeId);
    checkDay(problems, state, day, ctx);
    checkDue(problems, 'dueDay', dueDay, day, ctx);
    problems.text('text.internal', text.internal, 'Popište opatření k nápravě.');
    problems.text('text.forComplainant', text.forComplainant, 'Napište znění pro stěžovatele.');
    problems.throwIfAny();
    return { type: 'measureImposed', day, data: { measureId, dueDay, toOfficeId: toOfficeId ?? rules.measuredOffice(state) }, content: content({ text }) };
  },

  checkMeasure: (state, { measureId, day, done, newDueDay, text }, ctx) => {
    const measure = state.measures.find(({ id }) => id === measureId);
    if (measure === undefined) throw conflict('measure.none', 'Takové opatření ve věci není.');
    if (measure.checked !== null) throw conflict('measure.done', 'Splnění tohoto opatření už je ověřeno.');
    const problems = new Problems();
    checkDay(problems, state, day, ctx, measure.since.day);
    problems.text('text.result', text.result, 'Zapište, co bylo při ověření zjištěno.');
    if (done) problems.check(newDueDay === undefined, 'newDueDay', 'measure.noNewDay', 'Opatření je splněno; nový termín neurčujte.');
    else if (newDueDay === undefined) problems.add('newDueDay', 'measure.newDayRequired', 'Opatření není splněno: určete nový termín.');
    else checkDue(problems, 'newDueDay', newDueDay, day, ctx);
    problems.throwIfAny();
    return { type: 'measureChecked', day, data: { measureId, done, newDueDay: newDueDay ?? null }, content: content({ text }) };
  },
} satisfies Partial<Deciders>;
