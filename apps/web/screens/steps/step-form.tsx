import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { Receipt } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { MessageBox } from '../../ui/message.tsx';
import type { Step } from './catalogue.ts';
import { draftOf } from './drafts.ts';
import { StepFields } from './fields/step-fields.tsx';
import { useFirstFieldFocus } from './first-field.ts';
import { bodyOf, initialValues, merged } from './initial-values.ts';
import type { Known } from './known.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { StepProblem } from './step-problem.tsx';
import type { StepForm as Shape, Values } from './step-form-type.ts';
import { useStepTexts } from './texts.ts';
import { useSending } from './use-sending.ts';

type StepFormProps = { readonly step: Step; readonly shape: Shape; readonly known: Known; /** The case is no longer for this person to read: there is no page to go back to. */ readonly onOut: (receipt: Receipt) => void };

export function StepForm({ step, shape, known, onOut }: StepFormProps): ReactNode {
  const texts = useStepTexts(step.words);
  const { t } = texts;
  const { detail, me, of } = known;
  const back = `/pripady/${detail.id}`;
  const navigate = useNavigate();
  const client = useQueryClient();
  const draft = useMemo(() => draftOf(me.id, detail.id, `${step.path}${of ?? ''}`), [me.id, detail.id, step.path, of]);
  const { form, restored, startAnew } = useKeptForm(shape, known, draft, texts.t);
  const { send, problem, stale } = useSending(detail, step);
  const written = useRef(false);
  const place = useRef<HTMLDivElement>(null);
  useFirstFieldFocus(place);
  useFixedValues(shape, known, form.setValue);
  const submit = async (values: Values): Promise<void> => {
    const receipt = await send(bodyOf(shape, values, known));
    if (receipt === null) return;
    written.current = true;
    draft.forget();
    if (client.getQueryState(['case', detail.id, 'detail'])?.status === 'error') onOut(receipt);
    else await navigate(back, { state: { receipt, step: step.words } });
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      place.current?.querySelector('form')?.requestSubmit();
    } else if (event.key === 'Escape' && !event.defaultPrevented && !(event.target instanceof HTMLSelectElement)) {
      void navigate(back);
    }
  };
  return (
    <div ref={place} onKeyDown={keys} className="card step-form">
      {restored ? <MessageBox tone="info"><p>{t('draft.restored')}</p><Button small onClick={startAnew}>{t('draft.startAnew')}</Button></MessageBox> : null}
      <Form
        form={form} onSubmit={submit} error={problem} submit={texts.submit} label={texts.name} onCancel={() => { void navigate(back); }}
        problem={<StepProblem problem={problem} stale={stale} caseId={detail.id} words={step.words} onRetry={() => { place.current?.querySelector('form')?.requestSubmit(); }} />}
      >
        <StepFields words={step.words} form={shape} known={known} />
      </Form>
      <p className="quiet no-print step-keys">{t('keys')}</p>
      <LeaveGuard dirty={form.formState.isDirty || restored} isWritten={() => written.current} onThrowAway={draft.forget} />
    </div>
  );
}

type Kept = { readonly form: UseFormReturn; readonly restored: boolean; readonly startAnew: () => void };

/** The form with what was begun before, if anything was. */
function useKeptForm(shape: Shape, known: Known, draft: ReturnType<typeof draftOf>, t: ReturnType<typeof useStepTexts>['t']): Kept {
  const [fresh] = useState(() => initialValues(shape, known, t));
  const [begun] = useState(() => draft.read());
  const [restored, setRestored] = useState(begun !== null);
  const form = useForm({ defaultValues: begun === null ? fresh : merged(merged(fresh, begun), shape.fixed?.(known) ?? {}) });
  useEffect(() => {
    const { unsubscribe } = form.watch((values) => { draft.keep(values); });
    return unsubscribe;
  }, [form, draft]);
  const startAnew = (): void => {
    form.reset(fresh);
    draft.forget();
    setRestored(false);
  };
  return { form, restored, startAnew };
}

/** When the case changed meanwhile, so may have the next free identifier. */
function useFixedValues(shape: Shape, known: Known, setValue: (name: string, value: unknown) => void): void {
  const fixed = JSON.stringify(shape.fixed?.(known) ?? {});
  useEffect(() => {
    for (const [name, value] of Object.entries(JSON.parse(fixed) as Values)) setValue(name, value);
  }, [fixed, setValue]);
}
