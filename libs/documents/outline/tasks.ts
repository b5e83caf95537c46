import { clean, oneLine } from '../text/clean.ts';
import { czechDay } from '../text/czech.ts';
import { TASK_KIND } from '../text/words.ts';
import type { MinutesTask } from '../views.ts';
import type { Table } from './block.ts';

/** What was agreed, whose it is, and until when. `agreedOn`: with the day of the meeting that agreed it. */
export function taskTable(tasks: readonly MinutesTask[], { agreedOn }: { readonly agreedOn: boolean }): Table {
  const columns = [
    { title: 'Č.', share: 6 }, { title: 'Druh', share: 15 }, { title: 'Znění', share: agreedOn ? 36 : 47 },
    { title: 'Kdo', share: 18 }, { title: 'Do kdy', share: 14 }, ...(agreedOn ? [{ title: 'Z jednání', share: 14 }] : []),
  ];
  return {
    kind: 'table',
    columns,
    rows: tasks.map((task, index) => [
      `${index + 1}.`, TASK_KIND[task.kind], clean(task.text).trim(), task.whose === null ? '–' : oneLine(task.whose),
      task.dueDay === null ? 'bez termínu' : czechDay(task.dueDay), ...(agreedOn ? [czechDay(task.agreedOn)] : []),
    ]),
  };
}
