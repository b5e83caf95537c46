import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import type { Draft } from './drafts.ts';
import { merged } from './initial-values.ts';
import type { Values } from './step-form-type.ts';

type Begun = {
  readonly fresh: () => Values;
  /** What holds whatever was begun before. */
  readonly fixed?: Values | undefined;
  readonly draft: Draft;
};

export type KeptForm = { readonly form: UseFormReturn; /** Begun earlier. */ readonly restored: boolean; readonly startAnew: () => void };

/** A form with what was begun in it before, if anything was; what is typed is kept. */
export function useKeptForm({ fresh, fixed = {}, draft }: Begun): KeptForm {
  const [anew] = useState(fresh);
  const [begun] = useState(() => draft.read());
  const [restored, setRestored] = useState(begun !== null);
  const form = useForm({ defaultValues: begun === null ? anew : merged(merged(anew, begun), fixed) });
  useEffect(() => {
    const { unsubscribe } = form.watch((values) => { draft.keep(values); });
    return unsubscribe;
  }, [form, draft]);
  const startAnew = (): void => {
    form.reset(anew);
    draft.forget();
    setRestored(false);
  };
  return { form, restored, startAnew };
}
