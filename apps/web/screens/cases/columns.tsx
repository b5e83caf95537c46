import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../api/types.ts';
import { CaseNumbers } from '../../ui/case-numbers.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { czechDay, pragueDay } from '../../ui/day.ts';
import { Icon } from '../../ui/icon.tsx';
import { useRelativeDay } from '../../ui/relative-day.ts';
import { StateTag } from '../../ui/state-tag.tsx';

export function useCaseColumns(): readonly Column<CaseSummary>[] {
  const { t } = useTranslation('cases');
  return useMemo(() => [
    { id: 'case', header: t('column.case'), names: true, cell: (row) => <Case row={row} /> },
    { id: 'what', header: t('column.what'), cell: (row) => <What row={row} /> },
    { id: 'phase', header: t('column.phase'), cell: (row) => <Phase row={row} /> },
    { id: 'nearest', header: t('column.nearest'), className: 'cases__nearest', cell: (row) => <Nearest row={row} /> },
    { id: 'owner', header: t('column.owner'), cell: (row) => <Owner row={row} /> },
    { id: 'received', header: t('column.received'), cell: (row) => <Received row={row} /> },
  ], [t]);
}

const OPENED: ReadonlySet<CaseSummary['shown']> = new Set(['full', 'no-names']);

function Case({ row: { id, fileNumber, registerNumber, documentNumber, shown, childAtRisk } }: { readonly row: CaseSummary }): ReactNode {
  const { t } = useTranslation('cases');
  return (
    <>
      <CaseNumbers inRow fileNumber={fileNumber} registerNumber={registerNumber} documentNumber={documentNumber} to={OPENED.has(shown) ? `/pripady/${id}` : undefined} />
      {childAtRisk === true ? <span className="cases__risk"><Icon name="exclamation-triangle-fill" />{t('childAtRisk')}</span> : null}
      {shown === 'full' ? null : <span className="cell__more">{t(`shown.${shown}`)}</span>}
    </>
  );
}

function What({ row: { kind, classification, shown } }: { readonly row: CaseSummary }): ReactNode {
  const { t } = useTranslation('cases');
  return (
    <>
      <span className="cell__main">{t(`words:kind.${kind}`)}</span>
      {shown === 'number-and-dates' ? null : <span className="cell__more">{classification === null ? t('unclassified') : t(`words:classification.${classification}`)}</span>}
    </>
  );
}

function Phase({ row: { phase, closedAt, openTasks } }: { readonly row: CaseSummary }): ReactNode {
  const { t } = useTranslation('cases');
  return (
    <>
      {phase === null ? <span className="quiet">{t('hidden')}</span> : <span className="cell__main">{t(`words:phase.${phase}`)}</span>}
      {closedAt === null ? null : <span className="cell__more">{t('closedOn', { day: czechDay(pragueDay(closedAt)) })}</span>}
      {openTasks === 0 ? null : <span className="cell__more">{t('tasks', { count: openTasks })}</span>}
    </>
  );
}

function Nearest({ row: { nearest, closedAt, shown } }: { readonly row: CaseSummary }): ReactNode {
  const { t } = useTranslation('cases');
  const relative = useRelativeDay();
  if (shown === 'number-and-dates') return <span className="quiet">{t('hidden')}</span>;
  if (nearest === null) return closedAt === null ? <span className="quiet">{t('noDeadline')}</span> : t('common:none');
  const { state, effect, legalEnd, title } = nearest;
  return (
    <>
      <span className="cases__state"><StateTag state={state} effect={effect} /><span className="nowrap">{czechDay(legalEnd)}</span><span className="cell__more">{relative(legalEnd)}</span></span>
      <span className="cell__more">{title.cs}</span>
    </>
  );
}

function Owner({ row: { owner, shown } }: { readonly row: CaseSummary }): ReactNode {
  const { t } = useTranslation('cases');
  if (shown === 'number-and-dates') return <span className="quiet">{t('hidden')}</span>;
  return owner === null ? t('common:nobody') : owner.name ?? t('common:someone');
}

function Received({ row: { receivedDay, registeredAt } }: { readonly row: CaseSummary }): ReactNode {
  const { t } = useTranslation('cases');
  return (
    <>
      {receivedDay === null ? null : <span className="cell__main nowrap">{czechDay(receivedDay)}</span>}
      <span className="cell__more">{t('registered', { day: czechDay(pragueDay(registeredAt)) })}</span>
    </>
  );
}
