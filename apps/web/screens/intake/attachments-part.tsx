import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Files } from '../steps/fields/files.tsx';
import type { Uploads } from '../steps/fields/use-uploads.ts';
import { Part } from './part.tsx';

export function AttachmentsPart({ uploads }: { readonly uploads: Uploads }): ReactNode {
  const { t } = useTranslation('intake');
  return <Part name="attachments" about={t('hint.attachments')}><Files uploads={uploads} label={t('section.attachments')} /></Part>;
}
