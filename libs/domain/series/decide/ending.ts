import { conflict, Problems } from '../../case/problems.ts';
import { openTasks } from '../required.ts';
import type { SeriesState } from '../state.ts';
import { content, today, type Deciders } from './decider.ts';

export const endingDeciders = {
  addNote: (_state, { text }, ctx) => {
    const problems = new Problems();
    problems.text('text.note', text.note, 'Napište poznámku.');
    problems.throwIfAny();
    return { type: 'noteAdded', day: today(ctx), data: {}, content: content({ note: text.note }) };
  },

  close: (state, { reason, day, text }, ctx) => {
    const problems = new Problems();
    problems.day('day', day, { today: today(ctx), notBefore: state.registered.day });
    problems.throwIfAny();
    if (state.occurrences.some(({ standing }) => standing === 'planned')) {
      throw conflict('close.meetingsPlanned', 'Řada má porady, které se teprve konají; nejprve je zrušte, nebo počkejte, až proběhnou.');
    }
    if (reason === 'ended' && openTasks(state).length > 0) throw conflict('close.tasksOpen', 'Řada má otevřené úkoly; nejprve je uzavřete.');
    return { type: 'closed', day, data: { reason }, content: content({ note: text?.note }) };
  },
} satisfies Partial<Deciders>;

export function assertNotClosed({ closed }: SeriesState, type: string): void {
  if (closed !== null && type !== 'addNote') throw conflict('series.closed', 'Řada porad je uzavřena; založte novou.');
}
