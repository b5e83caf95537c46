import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/page.tsx';

export const PARTS = ['kind', 'first', 'arrival', 'oral', 'record', 'text', 'claims', 'parties', 'children', 'complainedOf', 'impartiality', 'attachments', 'risk'] as const;
export type PartName = (typeof PARTS)[number];

/** One part of the form under its heading. */
export function Part({ name, title, about, look, children }: { readonly name: PartName; /** Key of another heading. */ readonly title?: string; readonly about?: string; readonly look?: 'risk'; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('intake');
  return (
    <Section title={t(title ?? `section.${name}`)} id={`cast-${name}`}>
      <div className={look === undefined ? 'card form' : `card form intake__${look}`}>
        {about === undefined ? null : <p className="field__hint">{about}</p>}
        {children}
      </div>
    </Section>
  );
}
