import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeriesTemplates } from '../../api/planning.ts';
import type { SeriesTemplate } from '../../api/planning.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/page.tsx';

/** What the region meets for: one click fills the form in. */
export function Templates({ onUse }: { readonly onUse: (template: SeriesTemplate) => void }): ReactNode {
  const { t } = useTranslation('series');
  return (
    <Section id="predlohy" title={t('new.templates')}>
      <p>{t('new.templatesAbout')}</p>
      <Loaded query={useSeriesTemplates()}>
        {(templates) => (templates.length === 0 ? <p className="quiet">{t('new.noTemplates')}</p> : (
          <ul className="templates">
            {templates.map((template) => (
              <li key={template.title} className="card">
                <div>
                  <strong>{template.title}</strong>
                  <p className="quiet">{t(`planning:seriesKind.${template.seriesKind}`)}, {t(`planning:frequency.${template.frequency}`)}{template.audienceCs === null ? '' : `; ${template.audienceCs}`}</p>
                </div>
                <div><Button small label={t('new.useOf', { title: template.title })} onClick={() => { onUse(template); }}>{t('new.use')}</Button></div>
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
    </Section>
  );
}
