import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import type { Option } from './choice-field.tsx';
import { FilterBar, FilterChoice, FilterSearch } from './filter-bar.tsx';
import { holdsAll } from './plain.ts';

/** Up to so many stand as they are. */
const FEW = 40;
const FIRST = 50;

type LongListProps<T> = {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** What is searched: names and whatever else somebody would type. */
  readonly textOf: (item: T) => string;
  readonly searchLabel: string;
  /** One more filter, by a value that each item has. */
  readonly choice?: { readonly label: string; readonly every: string; readonly options: readonly Option[]; readonly valueOf: (item: T) => string };
  readonly children: (item: T) => ReactNode;
};

/** A list that stays quick and can be searched when it has a thousand rows; a short one is just a list. */
export function LongList<T>({ items, keyOf, textOf, searchLabel, choice, children }: LongListProps<T>): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState('');
  const [whole, setWhole] = useState(false);
  const rows = (shown: readonly T[]): ReactNode => <ul className="slots">{shown.map((item) => <li key={keyOf(item)}>{children(item)}</li>)}</ul>;
  if (items.length <= FEW) return rows(items);
  const found = items.filter((item) => (chosen === '' || choice?.valueOf(item) === chosen) && holdsAll(textOf(item), typed));
  const shown = whole ? found : found.slice(0, FIRST);
  const clear = (): void => { setTyped(''); setChosen(''); };
  return (
    <>
      <FilterBar label={searchLabel} onClear={typed === '' && chosen === '' ? null : clear}>
        <FilterSearch label={searchLabel} hint="" value={typed} onChange={setTyped} />
        {choice === undefined ? null : <FilterChoice {...choice} value={chosen} onChange={setChosen} />}
      </FilterBar>
      {found.length === 0 ? <p className="quiet" role="status">{t('searchNothing')}</p> : rows(shown)}
      {found.length === 0 ? null : (
        <div className="more-rows">
          <span className="quiet" role="status">{shown.length < found.length ? t('rowsOf', { count: found.length, shown: shown.length }) : t('rows', { count: found.length })}</span>
          {shown.length < found.length ? <span className="no-print"><Button small onClick={() => { setWhole(true); }}>{t('showWhole', { count: found.length })}</Button></span> : null}
        </div>
      )}
    </>
  );
}
