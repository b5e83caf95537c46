import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { parse } from '../../../../../libs/contracts/parse.ts';
import { isProblem, isStale, ApiProblem, localProblem } from '../../../api/problem.ts';
import { useRegisterChange } from '../../../api/register-change.ts';
import type { RegisterChange } from '../../../api/register-change.ts';
import { i18n } from '../../../i18n/index.ts';
import { useSignedIn } from '../../../session/gate.tsx';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { MessageBox } from '../../../ui/message.tsx';
import { ProblemBox } from '../../../ui/problem-box.tsx';
import { draftOf } from '../../steps/drafts.ts';
import { useFirstFieldFocus } from '../../steps/first-field.ts';
import { useFormKeys } from '../../steps/form-keys.ts';
import { useKeptForm } from '../../steps/kept-form.ts';
import { LeaveGuard } from '../../steps/leave-guard.tsx';
import { labelOfField } from '../labels.ts';

type RegisterFormProps = {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly change: Omit<RegisterChange, 'body'>;
  /** What is left empty is sent as null. */
  readonly initial: FieldValues;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** An entry of a register as a form: checked by the schema of the API before it is sent, what was typed kept until then. */
export function RegisterForm({ name, schema, change, initial, onDone, onCancel, children }: RegisterFormProps): ReactNode {
  const { t } = useTranslation('series');
  const me = useSignedIn();
  // Of the version that was seen: what was begun on an older one would undo what others wrote since.
  const [draft] = useState(() => draftOf(me.id, change.path, String(change.version ?? 'new')));
  const { form, restored, startAnew } = useKeptForm({ fresh: () => initial, draft });
  const written = useRef(false);
  const { mutateAsync } = useRegisterChange();
  const { seen, refuse } = useSeenVersion(change.version);
  const [error, setError] = useState<ApiProblem | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useFirstFieldFocus(place);
  useFormKeys({ place, onCancel });
  const send = async (values: FieldValues): Promise<void> => {
    const body = Object.fromEntries(Object.entries(values).map(([key, value]: [string, unknown]) => [key, value === '' ? null : value]));
    const refused = refusalOf(schema, body);
    setError(refused);
    if (refused !== null) return;
    try {
      await mutateAsync({ ...change, body, ...(seen === undefined ? {} : { version: seen }) });
      written.current = true;
      draft.forget();
      onDone();
    } catch (failure) {
      if (!isProblem(failure)) throw failure;
      if (isStale(failure)) refuse();
      setError(failure);
    }
  };
  return (
    <div ref={place} className="card step-form" role="group" aria-label={name}>
      <p><strong>{name}</strong></p>
      {restored ? <MessageBox tone="info"><p>{t('steps:draft.restored')}</p><Button small onClick={startAnew}>{t('steps:draft.startAnew')}</Button></MessageBox> : null}
      <Form form={form} onSubmit={send} error={error} submit={t('common:save')} onCancel={onCancel} label={name} problem={error === null ? null : <Refusal error={error} />}>{children}</Form>
      <LeaveGuard dirty={form.formState.isDirty || restored} isWritten={() => written.current} onThrowAway={draft.forget} />
    </div>
  );
}

/** The version that the form was filled from, however often the entry is read anew; after a refusal the one that was read for it. */
function useSeenVersion(now: number | undefined): { readonly seen: number | undefined; readonly refuse: () => void } {
  const [seen, setSeen] = useState(now);
  const [refused, setRefused] = useState(false);
  if (refused && now !== seen) {
    setSeen(now);
    setRefused(false);
  }
  return { seen, refuse: () => { setRefused(true); } };
}

function Refusal({ error }: { readonly error: ApiProblem }): ReactNode {
  const { t } = useTranslation('series');
  return isStale(error) ? <MessageBox tone="error" title={t('registers.staleTitle')}><p>{t('registers.stale')}</p></MessageBox> : <ProblemBox error={named(error)} />;
}

function refusalOf(schema: z.ZodType, body: unknown): ApiProblem | null {
  const result = parse(schema, body);
  if (result.ok) return null;
  const errors = result.fields.map(({ field, code, messageCs }) => ({ field, code, message: code === 'field.missing' ? i18n.t('steps:missing') : isDayField(field) ? i18n.t('common:dayInvalid') : messageCs }));
  return new ApiProblem({ ...localProblem('body.invalid', i18n.t('steps:invalidTitle'), i18n.t('steps:invalid')).problem, errors });
}

function isDayField(field: string): boolean {
  return field === 'from' || field === 'to';
}

function named({ problem }: ApiProblem): ApiProblem {
  const errors = problem.errors?.map((one) => ({ ...one, message: `${labelOfField(`register.${one.field}`) ?? one.field}: ${one.message}` }));
  return new ApiProblem(errors === undefined ? problem : { ...problem, errors });
}
