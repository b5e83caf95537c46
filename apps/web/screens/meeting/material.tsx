import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../api/types.ts';
import { fileSize } from '../../ui/file-size.ts';
import { Icon } from '../../ui/icon.tsx';

/** What is to be read beforehand; the invited open it from their page once the point is released. */
export function Material({ meetingId, files, about }: { readonly meetingId: string; readonly files: readonly Attachment[]; readonly about: string }): ReactNode {
  const { t } = useTranslation('meeting');
  if (files.length === 0) return null;
  return (
    <ul className="invitation__material" aria-label={t('agenda.material', { about })}>
      {files.map(({ id, fileName, size }) => (
        <li key={id}><a href={`/api/v1/meetings/${meetingId}/attachments/${id}`} download><Icon name="download" className="case__icon" /> {fileName}</a> <span className="quiet nowrap">{fileSize(size)}</span></li>
      ))}
    </ul>
  );
}
