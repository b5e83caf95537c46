import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.ts';
import { useRehearsal } from '../../api/rehearsals.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { RehearsalResult } from '../rehearsal/rehearsal-result.tsx';
import { ArrivalPart } from './arrival-part.tsx';
import { AttachmentsPart } from './attachments-part.tsx';
import { check, fieldOf } from './check.ts';
import { ChildrenPart } from './children-part.tsx';
import { ComplainedOfPart, ImpartialityPart } from './complained-of-part.tsx';
import { DeadlinePanel } from './deadline-panel.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FirstPart, KindPart } from './kind-part.tsx';
import { OralPart } from './oral-part.tsx';
import { PartiesPart } from './parties-part.tsx';
import { RiskPart } from './risk-part.tsx';
import { ClaimsPart, RecordPart, TextPart } from './text-parts.tsx';
import { bodyOf } from './to-body.ts';
import { useUploads } from '../steps/fields/use-uploads.ts';
import type { IntakeValues } from './values.ts';

export type AfterSaving = 'open' | 'next';

type IntakeFormProps = {
  readonly initial: IntakeValues;
  readonly canGoOn: boolean;
  readonly onChange: (values: IntakeValues) => void;
  /** Resolves when it is written; what it throws is shown. */
  readonly onSave: (body: Record<string, unknown>, after: AfterSaving, values: IntakeValues) => Promise<void>;
};

export function IntakeForm({ initial, canGoOn, onChange, onSave }: IntakeFormProps): ReactNode {
  const { t } = useTranslation('intake');
  const form = useForm<IntakeValues>({ defaultValues: initial, resolver: check, shouldFocusError: false });
  const [error, setError] = useState<unknown>(null);
  const toBeSeen = useRef(false);
  const rehearsal = useRehearsal();
  const uploads = useUploads(({ id, fileName, size }) => { form.setValue('attachments', [...form.getValues('attachments'), { id, fileName, size }], { shouldDirty: true }); });
  const toSummary = (): void => { toBeSeen.current = true; };
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => { onChange(values); } }), [form, onChange]);
  const refuse = (failure: unknown): void => {
    setError(failure);
    const errors = isProblem(failure) ? failure.problem.errors ?? [] : [];
    if (errors.length > 0) toSummary();
    showRefused(form.setError, errors, form.getValues());
  };
  useEffect(() => {
    if (isProblem(rehearsal.error)) showRefused(form.setError, rehearsal.error.problem.errors ?? [], form.getValues());
  }, [rehearsal.error, form]);
  const send = (then: (values: IntakeValues) => Promise<void>): void => {
    setError(null);
    void form.handleSubmit(async (values) => {
      if (uploads.busy) {
        toSummary();
        form.setError('attachments', { type: 'refused', message: t('error.uploading') });
        return;
      }
      await then(values).catch(refuse);
    }, toSummary)();
  };
  const save = (after: AfterSaving): void => { send((values) => onSave(bodyOf(values), after, values)); };
  const { isSubmitting } = form.formState;
  return (
    <FormProvider {...form}>
      <form className="intake" noValidate aria-label={t('title')} onSubmit={(event) => { event.preventDefault(); save('open'); }}>
        <ErrorSummary toBeSeen={toBeSeen} />
        <Parts uploads={uploads} />
        <div className="intake__actions">
          {error === null ? null : <ProblemBox error={error} fieldsShown />}
          <div className="form__actions">
            <Button look="main" submit disabled={isSubmitting}>{isSubmitting ? t('common:sending') : t('submit')}</Button>
            {canGoOn ? <Button disabled={isSubmitting} onClick={() => { save('next'); }}>{t('submitAndNext')}</Button> : null}
            <Button look="quiet" disabled={rehearsal.state === 'playing'} onClick={() => { send(async (values) => { rehearsal.start({ kind: values.kind, intake: bodyOf(values) }); return Promise.resolve(); }); }}>{t('rehearse')}</Button>
          </div>
          <p className="quiet">{t('rehearseHint')} {t('draftKept')}</p>
        </div>
        {rehearsal.state === 'idle' ? null : <div className="intake__rehearsal"><RehearsalResult run={rehearsal} title={t('rehearse')} onClose={rehearsal.forget} /></div>}
      </form>
    </FormProvider>
  );
}

/** In the order in which an official reads a letter. */
function Parts({ uploads }: { readonly uploads: ReturnType<typeof useUploads> }): ReactNode {
  return (
    <>
      <KindPart />
      <ArrivalPart />
      <DeadlinePanel />
      <OralPart />
      <RecordPart />
      <TextPart />
      <ClaimsPart />
      <FirstPart />
      <PartiesPart />
      <ChildrenPart />
      <ComplainedOfPart />
      <ImpartialityPart />
      <AttachmentsPart uploads={uploads} />
      <RiskPart />
    </>
  );
}

type SetError = ReturnType<typeof useForm<IntakeValues>>['setError'];

/** A rehearsal names the fields of the intake within its own body. */
function showRefused(setError: SetError, errors: readonly { readonly field: string; readonly message: string }[], values: IntakeValues): void {
  for (const { field, message } of errors) setError(fieldOf(field.replace(/^intake\./, ''), values) as 'channel', { type: 'refused', message });
}
