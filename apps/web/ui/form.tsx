import { useEffect, useId } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { FormProvider } from 'react-hook-form';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.ts';
import { Button } from './button.tsx';
import { ProblemBox } from './problem-box.tsx';

type FormProps<T extends FieldValues> = {
  readonly form: UseFormReturn<T>;
  /** Resolves when it is written; what it throws is shown by way of `error`. */
  readonly onSubmit: (values: T) => Promise<void>;
  readonly error: unknown;
  readonly submit: string;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
  /** Shown instead of the plain refusal, where a screen has more to say. */
  readonly problem?: ReactNode;
  readonly label?: string;
  /** What else can be done with what was typed, beside sending it. */
  readonly also?: ReactNode;
};

/** Keeps what was typed whatever happens; what the service refuses stands beside the field that it names. */
export function Form<T extends FieldValues>({ form, onSubmit, error, submit, onCancel, children, problem, label, also }: FormProps<T>): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  useRefusedFields(form, error);
  const { isSubmitting } = form.formState;
  const checked = form.handleSubmit(async (values) => {
    await onSubmit(values).catch((failure: unknown) => { if (!isProblem(failure)) throw failure; });
  });
  const send = (event: SyntheticEvent): void => {
    event.stopPropagation();
    // An earlier refusal of something that has no field of its own here would hold every later attempt back.
    form.clearErrors();
    void checked(event);
  };
  return (
    <FormProvider {...form}>
      <form className="form" noValidate id={id} aria-label={label} onSubmit={send}>
        {children}
        {problem ?? (error === null || error === undefined ? null : <ProblemBox error={error} />)}
        <div className="form__actions">
          <Button look="main" submit disabled={isSubmitting}>{isSubmitting ? t('sending') : submit}</Button>
          {onCancel === undefined ? null : <Button look="quiet" onClick={onCancel}>{t('cancel')}</Button>}
          {also}
        </div>
      </form>
    </FormProvider>
  );
}

function useRefusedFields<T extends FieldValues>(form: UseFormReturn<T>, error: unknown): void {
  const { setError } = form;
  useEffect(() => {
    if (!isProblem(error)) return;
    for (const [index, { field, message }] of (error.problem.errors ?? []).entries()) {
      if (field !== '') setError(field as FieldPath<T>, { type: 'refused', message }, { shouldFocus: index === 0 });
    }
  }, [error, setError]);
}
