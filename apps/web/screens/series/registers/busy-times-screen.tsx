import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBusyTimes } from '../../../api/busy-times.ts';
import type { BusyTime } from '../../../api/busy-times.ts';
import { useOffices } from '../../../api/registers.ts';
import { hasRole } from '../../../api/session.ts';
import { useSignedIn } from '../../../session/gate.tsx';
import { useAddressFilter } from '../../../ui/address-filter.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { czechDay, czechInstant } from '../../../ui/day.ts';
import { FilterBar, FilterChoice } from '../../../ui/filter-bar.tsx';
import { Empty, Loaded } from '../../../ui/loaded.tsx';
import { Page } from '../../../ui/page.tsx';
import { PrintNote } from '../../../ui/print-note.tsx';
import { yearIn } from '../year-in.ts';
import { BusyTimeForm } from './busy-time-form.tsx';
import { useStepsOpen } from '../../planning/steps-open.ts';
import type { StepsOpen } from '../../planning/steps-open.ts';
import { RemoveButton } from './remove-button.tsx';
import { Saved } from './saved.tsx';

const FILTER = ['rok', 'urad'] as const;

/** When offices are closed or busy: proposals of dates avoid it. Empty at first. */
export function BusyTimesScreen(): ReactNode {
  const { t } = useTranslation('series');
  const may = hasRole(useSignedIn(), 'methodologist', 'manager');
  const { chosen, choose, addressWith } = useAddressFilter(FILTER);
  const year = yearIn(chosen.rok);
  const query = useBusyTimes({ year, ...(chosen.urad === '' ? {} : { office: chosen.urad }) });
  const { data: offices = [] } = useOffices();
  const form = useStepsOpen();
  return (
    <Page title={t('busy.title', { year })} wide above={<p className="no-print"><Link to="/porady">{t('back')}</Link></p>} actions={<Button onClick={() => { window.print(); }}>{t('common:print')}</Button>}>
      <PrintNote lines={[t('busy.title', { year })]} />
      <p>{t('busy.about')}</p>
      <nav className="row no-print section" aria-label={t('yearNavigation')}>
        <LinkButton small icon="chevron-left" to={addressWith({ rok: String(year - 1) })}>{String(year - 1)}</LinkButton>
        <LinkButton small icon="chevron-right" to={addressWith({ rok: String(year + 1) })}>{String(year + 1)}</LinkButton>
        {may && form.open !== 'new' ? <Button small look="main" icon="plus-lg" onClick={() => { form.show('new'); }}>{t('busy.add')}</Button> : null}
      </nav>
      <Saved form={form} text={t('busy.done')} />
      {form.open === 'new' ? <div className="section"><BusyTimeForm time={null} form={form} /></div> : null}
      <FilterBar label={t('busy.filter')} onClear={chosen.urad === '' ? null : () => { choose({ urad: '' }); }}>
        <FilterChoice label={t('field.officeId')} every={t('busy.everyOffice')} value={chosen.urad} options={offices.map(({ id, name }) => ({ value: id, label: name }))} onChange={(urad) => { choose({ urad }); }} />
      </FilterBar>
      <Loaded query={query}>{(times) => (times.length === 0 ? <Empty title={t('busy.none', { year })}><p>{t('busy.noneMore')}</p></Empty> : <Times times={times} may={may} form={form} />)}</Loaded>
    </Page>
  );
}

function Times({ times, may, form }: { readonly times: readonly BusyTime[]; readonly may: boolean; readonly form: StepsOpen }): ReactNode {
  const { t } = useTranslation('series');
  const { data: offices = [] } = useOffices();
  const who = ({ officeId }: BusyTime): string => (officeId === null ? t('busy.everybody') : offices.find(({ id }) => id === officeId)?.name ?? t('common:someone'));
  const edited = times.find(({ id }) => id === form.open);
  const columns: readonly Column<BusyTime>[] = [
    { id: 'days', header: t('busy.days'), names: true, sortBy: ({ from }) => from, cell: spanOf },
    { id: 'who', header: t('busy.who'), sortBy: who, cell: who },
    { id: 'kind', header: t('busy.what'), sortBy: ({ kind }) => t(`busy.kind.${kind}`), cell: ({ kind }) => t(`busy.kind.${kind}`) },
    { id: 'note', header: t('field.note'), cell: ({ note }) => note ?? t('common:none') },
    { id: 'entered', header: t('busy.entered'), sortBy: ({ enteredAt }) => enteredAt, cell: ({ enteredAt }) => czechInstant(enteredAt) },
    ...(may ? [{ id: 'actions', header: t('registers.actions'), plain: true, className: 'no-print', cell: (time: BusyTime) => <Actions time={time} of={`${spanOf(time)}, ${who(time)}`} form={form} /> }] : []),
  ];
  return (
    <>
      {edited === undefined ? null : <div className="section"><BusyTimeForm key={edited.id} time={edited} form={form} /></div>}
      <DataTable caption={t('busy.list')} columns={columns} rows={times} rowKey={({ id }) => id} />
    </>
  );
}

function Actions({ time: { id }, of, form }: { readonly time: BusyTime; readonly of: string; readonly form: StepsOpen }): ReactNode {
  const { t } = useTranslation('series');
  return <div className="row"><Button small label={`${t('registers.change')}: ${of}`} onClick={() => { form.show(id); }}>{t('registers.change')}</Button><RemoveButton path={`/busy-times/${id}`} of={of} onDone={() => { form.done('removed'); }} /></div>;
}

function spanOf({ from, to }: BusyTime): string {
  return from === to ? czechDay(from) : `${czechDay(from)} – ${czechDay(to)}`;
}
