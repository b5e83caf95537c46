import { useState } from 'react';
import type { ChangeEvent, ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { request } from '../../../api/http.ts';
import type { Attachment } from '../../../api/types.ts';
import { Field } from '../../../ui/field.tsx';
import { ProblemBox } from '../../../ui/problem-box.tsx';
import type { StepForm } from '../step-form-type.ts';

export const attach: StepForm = { fields: [Upload], initial: () => ({ attachmentId: '', fileName: '' }), body: ({ attachmentId }) => ({ attachmentId: attachmentId as unknown }) };

/** The file goes up as soon as it is chosen; the step then puts it into the case. */
function Upload(): ReactNode {
  const { t } = useTranslation('steps');
  const { setValue, watch, clearErrors } = useFormContext<{ attachmentId: string; fileName: string }>();
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: unknown }>({ busy: false, error: null });
  const send = async (file: File): Promise<void> => {
    setState({ busy: true, error: null });
    const form = new FormData();
    form.append('file', file);
    try {
      const { id, fileName } = await request<Attachment>('POST', '/attachments', { body: form });
      setValue('attachmentId', id, { shouldDirty: true });
      setValue('fileName', fileName);
      clearErrors();
      setState({ busy: false, error: null });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (file !== undefined) void send(file);
  };
  const name = watch('fileName');
  return (
    <>
      <Field name="attachmentId" label={t('step.attach.fields.attachmentId.label')} hint={t('step.attach.fields.attachmentId.hint')} required>
        {({ identifier, invalid, 'aria-describedby': describedBy }) => (
          <input type="file" className="step-file" id={identifier} aria-invalid={invalid} onChange={choose} {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })} />
        )}
      </Field>
      <p className="quiet" role="status">{state.busy ? t('upload.busy') : name === '' ? t('upload.none') : t('upload.ready', { name })}</p>
      {state.error === null ? null : <ProblemBox error={state.error} />}
    </>
  );
}
