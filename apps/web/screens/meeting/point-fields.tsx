import type { ReactNode } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AgendaPoint } from '../../api/planning.ts';
import type { Attachment } from '../../api/types.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { LongTextField, TextField } from '../../ui/text-field.tsx';
import { Files } from '../steps/fields/files.tsx';
import type { SentFile } from '../steps/fields/files.tsx';
import { useUploads } from '../steps/fields/use-uploads.ts';
import type { Values } from '../steps/step-form-type.ts';

/** `releasing`: what the confirmation about children's data brings; null: nothing yet, the point waits for its release. */
export function PointFields({ releasing }: { readonly releasing: 'releaseNow' | 'staysReleased' | null }): ReactNode {
  const { t } = useTranslation('meeting');
  return (
    <>
      <div className="grid-2"><TextField name="text.title" label={t('field.pointTitle')} required /><TextField name="minutes" type="number" label={t('field.minutes')} /></div>
      <LongTextField name="text.note" label={t('field.text.note')} hint={t('hint.point')} rows={3} />
      <MaterialField />
      {releasing === null ? null : <CheckField name="childrenChecked" label={t(`agenda.${releasing}`)} hint={t(`hint.${releasing}`)} />}
    </>
  );
}

function MaterialField(): ReactNode {
  const { t } = useTranslation('meeting');
  const { control, getValues, setValue } = useFormContext<{ attachments: SentFile[] }>();
  const uploads = useUploads(({ id, fileName, size }) => { setValue('attachments', [...getValues('attachments'), { id, fileName, size }], { shouldDirty: true }); });
  useController({ control, name: 'attachments', rules: { validate: () => !uploads.busy || t('intake:error.uploading') } });
  return (
    <fieldset>
      <legend>{t('field.attachments')}</legend>
      <Files uploads={uploads} label={t('field.attachments')} />
    </fieldset>
  );
}

export function pointValues({ title, note, minutes }: AgendaPoint, files: readonly Attachment[]): Values {
  return {
    minutes: minutes === null ? '' : String(minutes), text: { title: title ?? '', note: note ?? '' }, childrenChecked: false,
    attachments: files.map(({ id, fileName, size }): SentFile => ({ id, fileName, size })),
  };
}

export function pointBody({ minutes, attachments, ...values }: Values): Values {
  return { ...values, ...(minutes === '' ? {} : { minutes: Number(minutes) }), attachments: (attachments as readonly SentFile[]).map(({ id }) => id) };
}
