import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pageOfCase } from '../../api/step-of-task.ts';
import { mayOpenCases } from '../../api/rights.ts';
import type { BoardRow } from '../../api/types.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { Button } from '../../ui/button.tsx';
import { CaseNumbers } from '../../ui/case-numbers.tsx';
import type { Column, Expander } from '../../ui/data-table.tsx';
import { czechDay } from '../../ui/day.ts';
import { useRelativeDay } from '../../ui/relative-day.ts';
import { StateTag } from '../../ui/state-tag.tsx';

/** Columns of our deadlines; of what others owe, whom we wait for stands in the place of the office. */
export function useBoardColumns(of: 'ours' | 'others'): readonly Column<BoardRow>[] {
  const { t } = useTranslation('board');
  const readable = mayOpenCases(useSignedIn());
  return useMemo(() => [
    { id: 'state', header: t('column.state'), plain: true, className: 'board__state', cell: ({ state, effect, binds }) => <StateTag state={state} effect={effect} binds={binds} /> },
    { id: 'lastDay', header: t('column.lastDay'), cell: (row) => <LastDay row={row} />, className: 'board__day' },
    { id: 'what', header: t('column.what'), plain: true, cell: (row, expander) => <What row={row} expander={expander} /> },
    ...(of === 'others' ? [{ id: 'waitingFor', header: t('column.waitingFor'), cell: (row: BoardRow) => <WaitingFor row={row} /> }] : []),
    {
      id: 'case', header: t('column.case'), names: true, className: 'board__case',
      cell: ({ caseId, kind, fileNumber, registerNumber }) =>
        <CaseNumbers inRow fileNumber={fileNumber} registerNumber={registerNumber} to={readable ? pageOfCase({ caseId, caseKind: kind }) : undefined} />,
    },
    { id: 'owner', header: t('column.owner'), className: 'board__owner', cell: ({ owner }) => ownerName(owner, t) },
    ...(of === 'ours' ? [{ id: 'office', header: t('column.office'), cell: ({ offices }: BoardRow) => <OfficesOf offices={offices} /> }] : []),
  ], [t, readable, of]);
}

export function ownerName(owner: BoardRow['owner'], t: TFunction<'board'>): string {
  return owner === null ? t('common:nobody') : owner.name ?? t('common:someone');
}

export function officeNames(offices: BoardRow['offices']): string | null {
  return offices.length === 0 ? null : offices.map(({ name }) => name).join(', ');
}

/** Of a meeting of all offices two are named, so that its row stays as high as the others. */
const OFFICES_IN_A_ROW = 3;
const OFFICES_NAMED = 2;

function OfficesOf({ offices }: Pick<BoardRow, 'offices'>): ReactNode {
  const { t } = useTranslation('board');
  const names = officeNames(offices);
  if (names === null) return t('common:none');
  if (offices.length <= OFFICES_IN_A_ROW) return names;
  return <span title={names}>{officeNames(offices.slice(0, OFFICES_NAMED))} {t('moreOffices', { count: offices.length - OFFICES_NAMED })}</span>;
}

function LastDay({ row: { legalEnd, nominalEnd, metOn, state, section, outcome } }: { readonly row: BoardRow }): ReactNode {
  const { t } = useTranslation('board');
  const relative = useRelativeDay();
  return (
    <>
      <span className="cell__main nowrap">{czechDay(legalEnd)}</span>
      {state === 'met' || state === 'cancelled' ? null : <span className={section === 'late' ? 'cell__more board__late' : 'cell__more'}>{relative(legalEnd)}</span>}
      {metOn === null ? null : <span className="cell__more">{t('metOn', { day: czechDay(metOn) })}</span>}
      {outcome === null ? null : <span className="cell__more">{t(`words:outcome.${outcome}`)}</span>}
      {nominalEnd === legalEnd ? null : <span className="cell__more">{t('nominalEnd', { day: czechDay(nominalEnd) })}</span>}
    </>
  );
}

function What({ row, expander: { open, controls, toggle } }: { readonly row: BoardRow; readonly expander: Expander }): ReactNode {
  const { t } = useTranslation('board');
  const { title, registerNumber } = row;
  const text = open ? t('common:date.hideWhy') : t('common:date.why');
  return (
    <>
      <span className="cell__main">{title.cs}</span>
      <span className="board__basis">
        <span className="cell__more">{effectWords(row.effect, t)}</span>
        <span className="why-button">
          <Button small look="quiet" icon="info-circle" expanded={open} controls={controls} onClick={toggle} label={`${text}: ${title.cs}, ${registerNumber ?? ''}`}>
            {text}
          </Button>
        </span>
      </span>
    </>
  );
}

export function effectWords(effect: BoardRow['effect'], t: TFunction<'board'>): string {
  return effect === 'internal' ? t('effectInternal') : t('effect', { effect: t(`words:effect.${effect}`) });
}

function WaitingFor({ row: { waitingFor, offices } }: { readonly row: BoardRow }): ReactNode {
  const { t } = useTranslation('board');
  if (waitingFor === null) return null;
  return (
    <>
      <span className="cell__main">{t(`words:waitingFor.${waitingFor}`)}</span>
      {waitingFor !== 'orp' || offices.length === 0 ? null : <span className="cell__more"><OfficesOf offices={offices} /></span>}
    </>
  );
}
