import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { aboutQuery } from '../api/about.ts';

export function Footer(): ReactNode {
  const { t } = useTranslation('shell');
  const { data: about } = useQuery(aboutQuery);
  return (
    <footer className="shell__foot">
      <div>
        <span>{t('notRecords')}</span>
        <a href="/api/docs">{t('apiDocs')}</a>
        {about?.inbox == null ? null : <a href={about.inbox}>{t('inbox')}</a>}
        <a href="/api/health/ready">{t('health')}</a>
        {about === undefined ? null : <span>{t('version', { version: about.version })}</span>}
      </div>
    </footer>
  );
}
