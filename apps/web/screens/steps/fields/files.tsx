import { GovFormMessage } from '@gov-design-system-ce/react';
import { useId, useRef } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../api/types.ts';
import { Button } from '../../../ui/button.tsx';
import { useFieldMessage } from '../../../ui/field.tsx';
import type { Uploads } from './use-uploads.ts';

/** A file that has been sent; the form's value `attachments` holds these. */
export type SentFile = Pick<Attachment, 'id' | 'fileName' | 'size'>;
type WithFiles = { attachments: SentFile[] };

/** Files chosen or dropped, on their way and sent. `label`: what they are called as a whole. */
export function Files({ uploads, label }: { readonly uploads: Uploads; readonly label: string }): ReactNode {
  const { t } = useTranslation('intake');
  const { setValue, getValues } = useFormContext<WithFiles>();
  const attachments = useWatch<WithFiles, 'attachments'>({ name: 'attachments' });
  const message = useFieldMessage('attachments');
  const chooser = useRef<HTMLInputElement>(null);
  const id = useId();
  const take = (files: FileList | null): void => { for (const file of files ?? []) uploads.add(file); };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer.files);
  };
  const removeKept = (gone: string): void => { setValue('attachments', getValues('attachments').filter((one) => one.id !== gone), { shouldDirty: true }); };
  return (
    <>
      <div className="intake__drop" onDragOver={(event) => { event.preventDefault(); }} onDrop={drop}>
        <p className="quiet" id={id}>{t('file.dropped')}</p>
        <Button small icon="upload" onClick={() => { chooser.current?.click(); }}>{t('add.attachments')}</Button>
        <input
          ref={chooser} className="visually-hidden" type="file" multiple tabIndex={-1} aria-hidden="true"
          onChange={(event) => { take(event.target.files); event.target.value = ''; }}
        />
      </div>
      {attachments.length + uploads.running.length === 0 ? null : (
        <ul className="intake__chosen" aria-label={label}>
          {attachments.map(({ id: kept, fileName, size }) => (
            <li key={kept}>
              <span>{fileName} <span className="quiet">{t('file.size', { kb: Math.max(1, Math.round(size / 1024)) })}, {t('file.done')}</span></span>
              <Button small look="quiet" icon="x-lg" label={t('removeRow', { what: fileName })} onClick={() => { removeKept(kept); }}>{t('common:remove')}</Button>
            </li>
          ))}
          {uploads.running.map((one) => (
            <li key={one.key}>
              <span>
                {one.name} <span className={one.problem === null ? 'quiet' : 'intake__failed'}>{one.problem === null ? t('file.uploading', { percent: one.percent }) : t('file.failed', { why: one.problem })}</span>
                {one.problem === null ? <progress max={100} value={one.percent} aria-label={one.name} /> : null}
              </span>
              <Button small look="quiet" icon="x-lg" label={one.problem === null ? t('file.cancel', { name: one.name }) : t('removeRow', { what: one.name })} onClick={() => { uploads.drop(one.key); }}>{t('common:remove')}</Button>
            </li>
          ))}
        </ul>
      )}
      {message === undefined ? null : <GovFormMessage color="error" size="m">{message}</GovFormMessage>}
    </>
  );
}
