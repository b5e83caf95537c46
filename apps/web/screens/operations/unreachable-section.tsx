import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/page.tsx';
import { useLetters } from './queries.ts';
import type { Unreachable } from './queries.ts';

export function UnreachableSection({ nameOf }: { readonly nameOf: (id: string) => string }): ReactNode {
  const { t } = useTranslation('operations');
  const query = useLetters();
  const columns = useMemo((): readonly Column<Unreachable>[] => [
    { id: 'person', header: t('unreachable.person'), names: true, sortBy: ({ personId }) => nameOf(personId), cell: ({ personId }) => <Link to={`/lide/${personId}`} data-row="">{nameOf(personId)}</Link> },
    { id: 'reason', header: t('unreachable.reason'), sortBy: ({ reason }) => t(`unreachable.reasonOf.${reason}`), cell: ({ reason }) => t(`unreachable.reasonOf.${reason}`) },
    { id: 'messages', header: t('unreachable.messages'), sortBy: ({ messages }) => messages, cell: ({ messages }) => messages },
  ], [t, nameOf]);
  return (
    <Section id="lide" title={t('withCount', { text: t('unreachable.title'), count: query.data?.unreachable.length ?? 0 })}>
      <Loaded query={query}>
        {({ unreachable }) => (unreachable.length === 0 ? <p className="quiet">{t('unreachable.none')}</p> : (
          <>
            <p className="quiet">{t('unreachable.about')}</p>
            <DataTable caption={t('unreachable.title')} columns={columns} rows={unreachable} rowKey={({ personId, reason }) => `${personId}-${reason}`} />
          </>
        ))}
      </Loaded>
    </Section>
  );
}
