import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Receipt } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { MessageBox } from '../../ui/message.tsx';
import type { Step } from './catalogue.ts';
import { draftOf } from './drafts.ts';
import { StepFields } from './fields/step-fields.tsx';
import { useFirstFieldFocus } from './first-field.ts';
import { useFormKeys } from './form-keys.ts';
import { bodyOf, initialValues } from './initial-values.ts';
import { useKeptForm } from './kept-form.ts';
import type { Known } from './known.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { StepProblem } from './step-problem.tsx';
import type { StepForm as Shape, Values } from './step-form-type.ts';
import { fieldLabel, useStepTexts } from './texts.ts';
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
  const { form, restored, startAnew } = useKeptForm({ fresh: () => initialValues(shape, known, texts.t), fixed: shape.fixed?.(known), draft });
  const { send, problem, stale } = useSending(detail, step);
  const written = useRef(false);
  const place = useRef<HTMLDivElement>(null);
  useFirstFieldFocus(place);
  useFormKeys({ place, onCancel: () => { void navigate(back); } });
  useFixedValues(shape, known, form.setValue);
  const submit = async (values: Values): Promise<void> => {
    const receipt = await send(bodyOf(shape, values, known));
    if (receipt === null) return;
    written.current = true;
    draft.forget();
    if (client.getQueryState(['case', detail.id, 'detail'])?.status === 'error') onOut(receipt);
    else await navigate(back, { state: { receipt, step: step.words } });
  };
  return (
    <div ref={place} className="card step-form">
      {restored ? <MessageBox tone="info"><p>{t('draft.restored')}</p><Button small onClick={startAnew}>{t('draft.startAnew')}</Button></MessageBox> : null}
      <Form
        form={form} onSubmit={submit} error={problem} submit={texts.submit} label={texts.name} onCancel={() => { void navigate(back); }}
        problem={<StepProblem problem={problem} stale={stale} labelOf={(field) => fieldLabel(step.words, field)} of={{ caseId: detail.id, caseKind: detail.kind }} onRetry={() => { place.current?.querySelector('form')?.requestSubmit(); }} />}
      >
        <StepFields words={step.words} form={shape} known={known} />
      </Form>
      <p className="quiet no-print step-keys">{t('keys')}</p>
      <LeaveGuard dirty={form.formState.isDirty || restored} isWritten={() => written.current} onThrowAway={draft.forget} />
    </div>
  );
}

/** When the case changed meanwhile, so may have the next free identifier. */
function useFixedValues(shape: Shape, known: Known, setValue: (name: string, value: unknown) => void): void {
  const fixed = JSON.stringify(shape.fixed?.(known) ?? {});
  useEffect(() => {
    for (const [name, value] of Object.entries(JSON.parse(fixed) as Values)) setValue(name, value);
  }, [fixed, setValue]);
}
