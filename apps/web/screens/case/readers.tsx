import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf, useReadings } from '../../api/cases.ts';
import { Button } from '../../ui/button.tsx';
import { czechInstant } from '../../ui/day.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/page.tsx';

/** Who read the case, for the auditor. */
export function Readers({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('case');
  const pages = useReadings(id, true);
  return (
    <Section id="cteni" title={t('readers.title')}>
      <p className="quiet">{t('readers.hint')}</p>
      <Loaded query={pages}>
        {() => (
          <div className="table-wrap">
            <table className="table table--cards">
              <thead><tr>{(['when', 'who', 'what'] as const).map((column) => <th scope="col" key={column}>{t(`readers.${column}`)}</th>)}</tr></thead>
              <tbody>
                {rowsOf(pages).map(({ at, person, what }, index) => (
                  <tr key={`${String(index)} ${at}`}>
                    <th scope="row">{czechInstant(at)}</th>
                    <td data-label={t('readers.who')}>{person.name ?? t('common:someone')}</td>
                    <td data-label={t('readers.what')}>{t(`readers.whats.${what}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      {pages.hasNextPage ? <p><Button disabled={pages.isFetchingNextPage} onClick={() => { void pages.fetchNextPage(); }}>{t('readers.more')}</Button></p> : null}
    </Section>
  );
}
