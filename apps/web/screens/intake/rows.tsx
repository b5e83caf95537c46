import { GovFormMessage } from '@gov-design-system-ce/react';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useFieldMessage } from '../../ui/field.tsx';
import { nextId } from './values.ts';
import type { ChildRow, ClaimRow, ComplainedOfRow, IntakeValues, PartyRow } from './values.ts';

type ListName = 'claims' | 'parties' | 'children' | 'complainedOf';
type RowOf = { claims: ClaimRow; parties: PartyRow; children: ChildRow; complainedOf: ComplainedOfRow };

type RowsProps<N extends ListName> = {
  readonly name: N;
  /** Of the ids of its rows. */
  readonly letter: string;
  readonly fresh: (id: string) => RowOf[N];
  /** The field of a row in which writing begins. */
  readonly first: string;
  readonly empty?: string;
  readonly shows?: (row: RowOf[N]) => boolean;
  readonly children: (path: string, row: RowOf[N], add: () => void) => ReactNode;
};

/** Rows that are added and taken away; a new one takes the focus. */
export function Rows<N extends ListName>({ name, letter, fresh, first, empty, shows = () => true, children }: RowsProps<N>): ReactNode {
  const { t } = useTranslation('intake');
  const { control, getValues } = useFormContext<IntakeValues>();
  const { fields, append, remove } = useFieldArray<IntakeValues, ListName, 'key'>({ control, name, keyName: 'key' });
  const message = useFieldMessage(`${name}.root`);
  const rows = getValues(name);
  const add = (): void => { append(fresh(nextId(letter, rows)), { shouldFocus: true, focusName: `${name}.${String(rows.length)}.${first}` }); };
  const shown = fields.map((field, index) => ({ key: field.key, index, row: rows[index] as RowOf[N] | undefined }))
    .filter((one): one is { key: string; index: number; row: RowOf[N] } => one.row !== undefined && shows(one.row));
  return (
    <>
      {shown.length === 0 && empty !== undefined ? <p className="quiet">{empty}</p> : null}
      {shown.map(({ key, index, row }, position) => {
        const what = t(`row.${name}`, { no: position + 1 });
        return (
          <fieldset className="intake__row" key={key}>
            <legend>{what}</legend>
            <div className="intake__row-remove"><Button small look="quiet" icon="x-lg" label={t('removeRow', { what })} onClick={() => { remove(index); }}>{t('common:remove')}</Button></div>
            {children(`${name}.${String(index)}`, row, add)}
          </fieldset>
        );
      })}
      {message === undefined ? null : <GovFormMessage color="error" size="m">{message}</GovFormMessage>}
      <div><Button small icon="plus-lg" onClick={add}>{t(`add.${name}`)}</Button></div>
    </>
  );
}
