import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GROUP_KINDS } from '../../../../../libs/contracts/group.ts';
import { useGroups } from '../../../api/groups.ts';
import type { ListedGroup } from '../../../api/groups.ts';
import { useDepartments } from '../../../api/registers.ts';
import { hasRole } from '../../../api/session.ts';
import { useSignedIn } from '../../../session/gate.tsx';
import { useAddressFilter } from '../../../ui/address-filter.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { FilterBar, FilterChoice } from '../../../ui/filter-bar.tsx';
import { Empty, Loaded } from '../../../ui/loaded.tsx';
import { Page } from '../../../ui/page.tsx';
import { Mark } from '../../case/mark.tsx';
import { GroupForm } from './group-form.tsx';
import { useStepsOpen } from '../../planning/steps-open.ts';
import { Saved } from './saved.tsx';

const FILTER = ['druh', 'stav'] as const;

/** Working groups, steering groups and platforms: who meets beside the offices. */
export function GroupsScreen(): ReactNode {
  const { t } = useTranslation('series');
  const may = hasRole(useSignedIn(), 'methodologist', 'manager');
  const { chosen, any, choose, clear } = useAddressFilter(FILTER);
  const query = useGroups(chosen.stav !== 'ukoncene');
  const form = useStepsOpen();
  const actions = (
    <>
      <Button onClick={() => { window.print(); }}>{t('common:print')}</Button>
      {may ? <Button look="main" icon="plus-lg" onClick={() => { form.show('new'); }}>{t('group.add')}</Button> : null}
    </>
  );
  return (
    <Page title={t('group.title')} wide above={<p className="no-print"><Link to="/porady">{t('back')}</Link></p>} actions={actions}>
      <p>{t('group.about')}</p>
      <Saved form={form} text={t('registers.done')} />
      {form.open === 'new' ? <div className="section"><GroupForm group={null} form={form} /></div> : null}
      <FilterBar label={t('group.filter')} onClear={any ? clear : null}>
        <FilterChoice label={t('group.kindLabel')} every={t('group.everyKind')} value={chosen.druh} options={GROUP_KINDS.map((value) => ({ value, label: t(`group.kind.${value}`) }))} onChange={(druh) => { choose({ druh }); }} />
        <FilterChoice label={t('group.state')} every={t('group.active')} value={chosen.stav} options={[{ value: 'ukoncene', label: t('group.ended') }]} onChange={(stav) => { choose({ stav }); }} />
      </FilterBar>
      <Loaded query={query}>{(groups) => <Groups groups={groups.filter(({ kind }) => chosen.druh === '' || kind === chosen.druh)} filtered={any} />}</Loaded>
    </Page>
  );
}

function Groups({ groups, filtered }: { readonly groups: readonly ListedGroup[]; readonly filtered: boolean }): ReactNode {
  const { t } = useTranslation('series');
  const { data: departments = [] } = useDepartments();
  if (groups.length === 0) return <Empty title={t(filtered ? 'group.noneFound' : 'group.none')}><p>{t(filtered ? 'group.noneFoundMore' : 'group.noneMore')}</p></Empty>;
  const columns: readonly Column<ListedGroup>[] = [
    { id: 'name', header: t('group.name'), names: true, sortBy: ({ name }) => name, cell: ({ id, name }) => <span className="cell__main"><Link to={`/porady/skupiny/${id}`} data-row="">{name}</Link></span> },
    { id: 'kind', header: t('group.kindLabel'), sortBy: ({ kind }) => t(`group.kind.${kind}`), cell: ({ kind }) => t(`group.kind.${kind}`) },
    { id: 'members', header: t('group.members'), sortBy: ({ members }) => members, cell: ({ members }) => members },
    { id: 'vacant', header: t('group.vacantRoles'), sortBy: ({ vacantRoles }) => -vacantRoles, cell: ({ roles, vacantRoles }) => <Vacant roles={roles} vacant={vacantRoles} /> },
    { id: 'whose', header: t('group.whose'), cell: ({ departmentId }) => (departmentId === null ? t('group.everybodys') : departments.find(({ id }) => id === departmentId)?.name ?? t('common:none')) },
  ];
  return <DataTable caption={t('group.title')} columns={columns} rows={groups} rowKey={({ id }) => id} />;
}

function Vacant({ roles, vacant }: { readonly roles: number; readonly vacant: number }): ReactNode {
  const { t } = useTranslation('series');
  if (roles === 0) return <span className="quiet">{t('group.noRoster')}</span>;
  return vacant === 0 ? t('group.allHeld', { count: roles }) : <Mark color="warning" icon="exclamation-lg">{t('group.vacantOf', { count: vacant, of: roles })}</Mark>;
}
