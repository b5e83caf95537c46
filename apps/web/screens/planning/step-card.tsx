import { useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepOf } from '../../api/commands.ts';
import type { Receipt } from '../../api/types.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { draftOf } from '../steps/drafts.ts';
import { useFirstFieldFocus } from '../steps/first-field.ts';
import { useFormKeys } from '../steps/form-keys.ts';
import { useKeptForm } from '../steps/kept-form.ts';
import { LeaveGuard } from '../steps/leave-guard.tsx';
import { StepProblem } from '../steps/step-problem.tsx';
import type { Values } from '../steps/step-form-type.ts';
import { useSending } from '../steps/use-sending.ts';

type StepCardProps = {
  readonly target: StepOf & { readonly kind: 'series' | 'meeting' };
  /** Type of the command and the last part of its address. */
  readonly step: { readonly type: string; readonly path: string };
  /** Of which thing (a point, a task, somebody invited), so that drafts of two do not mix. */
  readonly of?: string;
  readonly name: string;
  readonly submit: string;
  readonly initial: Values;
  /** The body that is sent, where it is not the values themselves. What is empty is left out afterwards. */
  readonly body?: (values: Values) => Values;
  /** What a field of the body is called. */
  readonly labelOf?: (field: string) => string | null;
  readonly onDone: (receipt: Receipt) => void;
  readonly onCancel: () => void;
  /** The fields, in a form's context. */
  readonly children: ReactNode;
};

/** One step of a series or a meeting as a short form: keeps what was typed, says what changed meanwhile, sends nothing twice. */
export function StepCard({ target, step, of = '', name, submit, initial, body, labelOf = () => null, onDone, onCancel, children }: StepCardProps): ReactNode {
  const { t } = useTranslation('steps');
  const me = useSignedIn();
  const draft = useMemo(() => draftOf(me.id, target.id, `${step.path}${of}`), [me.id, target.id, step.path, of]);
  const { form, restored, startAnew } = useKeptForm({ fresh: () => initial, draft });
  const { send, problem, stale } = useSending(target, step);
  const written = useRef(false);
  const place = useRef<HTMLDivElement>(null);
  useFirstFieldFocus(place);
  useFormKeys({ place, onCancel });
  const again = (): void => { place.current?.querySelector('form')?.requestSubmit(); };
  const submitted = async (values: Values): Promise<void> => {
    const receipt = await send(body?.(values) ?? values);
    if (receipt === null) return;
    written.current = true;
    draft.forget();
    onDone(receipt);
  };
  return (
    <div ref={place} className="card step-form" role="group" aria-label={name}>
      {restored ? <MessageBox tone="info"><p>{t('draft.restored')}</p><Button small onClick={startAnew}>{t('draft.startAnew')}</Button></MessageBox> : null}
      <Form
        form={form} onSubmit={submitted} error={problem} submit={submit} label={name} onCancel={onCancel}
        problem={<StepProblem problem={problem} stale={stale} labelOf={labelOf} of={{ caseId: target.id, caseKind: target.kind }} onRetry={again} />}
      >
        {children}
      </Form>
      <LeaveGuard dirty={form.formState.isDirty || restored} isWritten={() => written.current} onThrowAway={draft.forget} />
    </div>
  );
}
