import { useEffect } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { isProblem } from '../../api/problem.ts';
import { useRehearsal } from '../../api/rehearsals.ts';
import type { RehearsalRun } from '../../api/rehearsals.ts';
import { yearFrom } from '../rehearsal/year-fields.tsx';
import type { NewSeriesValues } from './template-values.ts';

type NewSeriesRehearsal = { readonly run: RehearsalRun; readonly start: () => void; readonly year: string };

/** The coming year of the series as it stands in the form. `check` gives its body, or null where it says itself what is wrong. */
export function useNewSeriesRehearsal<T extends FieldValues>(form: UseFormReturn<T>, check: (values: NewSeriesValues) => unknown): NewSeriesRehearsal {
  const run = useRehearsal();
  const year = yearFrom(null);
  const { setError } = form;
  useEffect(() => {
    if (!isProblem(run.error)) return;
    for (const { field, message } of run.error.problem.errors ?? []) setError(field.replace(/^series\./, '') as FieldPath<T>, { type: 'refused', message });
  }, [run.error, setError]);
  const start = (): void => {
    form.clearErrors();
    const series = check(form.getValues() as unknown as NewSeriesValues);
    if (series !== null) run.start({ kind: 'meeting-series', year: Number(year), series });
  };
  return { run, start, year };
}
