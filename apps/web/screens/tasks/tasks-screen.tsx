import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePages } from '../../api/pages.ts';
import type { TaskRow } from '../../api/types.ts';
import { useAddressFilter } from '../../ui/address-filter.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { today } from '../../ui/day.ts';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { MoreRows } from '../../ui/more-rows.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { PrintNote } from '../../ui/print-note.tsx';
import { useTaskColumns } from './columns.tsx';
import { groupOf, GROUPS } from './groups.ts';

const FILTER = ['of'] as const;
const WHOSE = ['all', 'me', 'role'] as const;

export function TasksScreen(): ReactNode {
  const { t } = useTranslation('tasks');
  const { chosen, addressWith } = useAddressFilter(FILTER);
  const of = WHOSE.find((one) => one === chosen.of) ?? 'all';
  const pages = usePages<TaskRow>({ list: 'tasks', path: '/tasks', asked: { of } });
  return (
    <Page wide title={t('title')} actions={<Button onClick={() => { window.print(); }}>{t('common:print')}</Button>}>
      <PrintNote lines={[t(`of.${of}`)]} />
      <nav aria-label={t('of.label')} className="no-print">
        <ul className="choices">
          {WHOSE.map((one) => (
            <li key={one}><Link className="choice" to={addressWith({ of: one === 'all' ? '' : one })} aria-current={one === of ? 'true' : undefined}>{t(`of.${one}`)}</Link></li>
          ))}
        </ul>
      </nav>
      <Loaded query={pages}>
        {(tasks) => (tasks.length === 0 ? <Empty title={t('empty')}><p>{t('emptyMore')}</p></Empty> : (
          <>
            <Groups tasks={tasks} whole={!pages.hasMore} busy={pages.isOld} />
            {pages.hasMore ? <MoreRows pages={pages} /> : null}
          </>
        ))}
      </Loaded>
    </Page>
  );
}

const keyOf = ({ caseId, key }: TaskRow): string => `${caseId}-${key.replaceAll(/[^\w-]/g, '_')}`;
const classOf = ({ urgent }: TaskRow): string | undefined => (urgent ? 'tasks__row--urgent' : undefined);

/** `whole`: nothing more is to come, so that groups can be counted. */
function Groups({ tasks, whole, busy }: { readonly tasks: readonly TaskRow[]; readonly whole: boolean; readonly busy: boolean }): ReactNode {
  const { t } = useTranslation('tasks');
  const columns = useTaskColumns();
  const day = today();
  return GROUPS.map((group) => {
    const rows = tasks.filter((task) => groupOf(task, day) === group);
    if (rows.length === 0) return null;
    const name = t(`group.${group}`);
    return (
      <Section key={group} id={group} title={whole ? t('groupWithCount', { group: name, count: rows.length }) : name}>
        <DataTable caption={name} columns={columns} rows={rows} rowKey={keyOf} rowClass={classOf} busy={busy} />
      </Section>
    );
  });
}
