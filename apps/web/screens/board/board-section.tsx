import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pages } from '../../api/pages.ts';
import type { BoardRow } from '../../api/types.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoreRows } from '../../ui/more-rows.tsx';
import { Section } from '../../ui/page.tsx';
import { useBoardColumns } from './columns.tsx';
import { WhyRow } from './why-row.tsx';

type BoardSectionProps = {
  readonly id: string;
  readonly of: 'ours' | 'others';
  readonly title: string;
  readonly about?: string;
  readonly pages: Pages<BoardRow>;
  readonly total: number | undefined;
  readonly empty: ReactNode;
};

const keyOf = ({ caseId, key }: BoardRow): string => `${caseId}-${key.replaceAll(/[^\w-]/g, '_')}`;
const classOf = ({ section }: BoardRow): string | undefined => (section === 'late' ? 'board__row--late' : undefined);

export function BoardSection({ id, of, title, about, pages, total, empty }: BoardSectionProps): ReactNode {
  const { t } = useTranslation('board');
  const columns = useBoardColumns(of);
  return (
    <Section id={id} title={total === undefined ? title : t('withCount', { text: title, count: total })}>
      {about === undefined ? null : <p className="quiet">{about}</p>}
      <Loaded query={pages}>
        {(rows) => (rows.length === 0 ? empty : (
          <>
            <DataTable caption={title} columns={columns} rows={rows} rowKey={keyOf} rowClass={classOf} busy={pages.isOld} details={(row) => <WhyRow row={row} />} />
            <MoreRows pages={pages} total={total} />
          </>
        ))}
      </Loaded>
    </Section>
  );
}
