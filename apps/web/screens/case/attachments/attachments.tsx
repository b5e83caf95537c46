import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment, CaseDetail } from '../../../api/types.ts';
import { czechInstant } from '../../../ui/day.ts';
import { fileSize } from '../../../ui/file-size.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Section } from '../../../ui/page.tsx';
import type { OwnStep } from '../change-notice.tsx';
import { AddAttachment } from './add-attachment.tsx';

/** Files of the case: they go out as downloads only. */
export function Attachments({ detail, onOwn }: { readonly detail: CaseDetail; readonly onOwn: (own: OwnStep) => void }): ReactNode {
  const { t } = useTranslation('case');
  const { id, attachments, allowed } = detail;
  return (
    <Section id="prilohy" title={t('attachments.title')}>
      {attachments.length === 0 ? <p className="quiet">{t('attachments.none')}</p> : (
        <div className="table-wrap">
          <table className="table table--cards">
            <thead><tr>{(['name', 'type', 'size', 'uploaded'] as const).map((column) => <th scope="col" key={column}>{t(`attachments.${column}`)}</th>)}</tr></thead>
            <tbody>
              {attachments.map((attachment) => (
                <tr key={attachment.id}>
                  <th scope="row">
                    <a href={`/api/v1/cases/${id}/attachments/${attachment.id}`} download><Icon name="download" className="case__icon" /> {attachment.fileName}</a>
                  </th>
                  <td data-label={t('attachments.type')}>{t(`attachments.kinds.${kindOf(attachment)}`)}</td>
                  <td data-label={t('attachments.size')} className="nowrap">{fileSize(attachment.size)}</td>
                  <td data-label={t('attachments.uploaded')}>{czechInstant(attachment.uploadedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {allowed.some(({ type }) => type === 'attach') ? <AddAttachment detail={detail} onOwn={onOwn} /> : null}
    </Section>
  );
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^application\/pdf$/, 'pdf'], [/^image\//, 'image'], [/^message\/|outlook/, 'mail'], [/zip|compressed|tar/, 'archive'],
  [/spreadsheet|excel|csv/, 'sheet'], [/word|document|rtf|opendocument\.text/, 'document'], [/^text\//, 'text'],
];

function kindOf({ mediaType }: Attachment): string {
  return KINDS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'other';
}
