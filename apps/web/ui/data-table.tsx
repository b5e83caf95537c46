import { createSortedRowModel, rowExpandingFeature, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import type { ColumnDef, Header, Row } from '@tanstack/react-table';
import { Fragment, useId, useMemo } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';

const FEATURES = tableFeatures({ rowSortingFeature, rowExpandingFeature, sortedRowModel: createSortedRowModel() });
type Features = typeof FEATURES;

/** Opens and closes what stands below a row. */
export type Expander = { readonly open: boolean; readonly controls: string; readonly toggle: () => void };

type Shape = Readonly<Record<string, unknown>>;

export type Column<T> = {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: T, expander: Expander) => ReactNode;
  /** The cell by which a reader knows the row. */
  readonly names?: boolean;
  /** What the column is sorted by; only in a list that is here as a whole, never in pages of a longer one. */
  readonly sortBy?: (row: T) => string | number;
  readonly className?: string;
  /** On a card it needs no heading beside it. */
  readonly plain?: boolean;
};

type DataTableProps<T> = {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** What stands below an opened row. */
  readonly details?: (row: T) => ReactNode;
  readonly rowClass?: (row: T) => string | undefined;
  /** What is shown is about to change. */
  readonly busy?: boolean;
};

/** A table that becomes cards on a narrow screen. Up and down arrows lead from a row's link to that of the next. */
export function DataTable<T extends Shape>({ caption, columns, rows, rowKey, details, rowClass, busy = false }: DataTableProps<T>): ReactNode {
  const id = useId();
  const definitions = useMemo(() => columns.map((column) => definitionOf(column)), [columns]);
  const table = useTable<Features, T>({ features: FEATURES, data: rows, columns: definitions, getRowId: rowKey, getRowCanExpand: () => details !== undefined });
  const cellOf = new Map(columns.map((column) => [column.id, column]));
  return (
    <div className="table-wrap" aria-busy={busy}>
      <table className="table table--cards">
        <caption className="visually-hidden">{caption}</caption>
        <thead><tr>{table.getHeaderGroups()[0]?.headers.map((header) => <HeaderCell key={header.id} header={header} text={cellOf.get(header.id)?.header ?? ''} className={cellOf.get(header.id)?.className} />)}</tr></thead>
        <tbody onKeyDown={moveBetweenRows}>
          {table.getRowModel().rows.map((row) => (
            <Fragment key={row.id}>
              <tr className={rowClass?.(row.original)}>{columns.map((column) => <BodyCell key={column.id} column={column} row={row} controls={`${id}-${row.id}`} />)}</tr>
              {details !== undefined && row.getIsExpanded() ? <tr className="table__details" id={`${id}-${row.id}`}><td colSpan={columns.length}>{details(row.original)}</td></tr> : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function definitionOf<T extends Shape>({ id, sortBy }: Column<T>): ColumnDef<Features, T> {
  if (sortBy === undefined) return { id, enableSorting: false };
  return { id, accessorFn: sortBy, sortDescFirst: false, sortFn: (a, b) => compare(sortBy(a.original), sortBy(b.original)) };
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'cs', { numeric: true });
}

function HeaderCell<T extends Shape>({ header, text, className }: { readonly header: Header<Features, T>; readonly text: string; readonly className: string | undefined }): ReactNode {
  const { t } = useTranslation();
  const { column } = header;
  if (!column.getCanSort()) return <th scope="col" className={className}>{text}</th>;
  const sorted = column.getIsSorted();
  return (
    <th scope="col" className={className} aria-sort={sorted === false ? 'none' : SORTED[sorted]}>
      <button type="button" className="table__sort" title={t('sort')} onClick={column.getToggleSortingHandler()}>
        {text}
        {sorted === false ? null : <Icon name={sorted === 'asc' ? 'chevron-up' : 'chevron-down'} className="table__arrow" />}
      </button>
    </th>
  );
}

const SORTED = { asc: 'ascending', desc: 'descending' } as const;

function BodyCell<T extends Shape>({ column, row, controls }: { readonly column: Column<T>; readonly row: Row<Features, T>; readonly controls: string }): ReactNode {
  const content = <div>{column.cell(row.original, { open: row.getIsExpanded(), controls, toggle: () => { row.toggleExpanded(); } })}</div>;
  return column.names === true
    ? <th scope="row" className={column.className}>{content}</th>
    : <td className={column.className} {...(column.plain === true ? {} : { 'data-label': column.header })}>{content}</td>;
}

function moveBetweenRows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLAnchorElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>(':scope > tr > :is(th, td) a[data-row]')];
  const next = links[links.indexOf(event.target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
