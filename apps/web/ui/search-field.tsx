import { GovFormInput } from '@gov-design-system-ce/react';
import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { holdsAll, plain } from './plain.ts';

export type Found = { readonly value: string; readonly label: string; readonly detail: string };

/** Those that hold all the words; first the ones that begin as it was typed. */
function matching(options: readonly Found[], typed: string): readonly Found[] {
  const found = options.filter(({ label, detail }) => holdsAll(`${label} ${detail}`, typed));
  const begins = (option: Found): boolean => plain(option.label).startsWith(typed);
  return [...found.filter(begins), ...found.filter((option) => !begins(option))];
}

/** One of many: typing narrows the list, by any of the words, without regard to diacritics; arrows and Enter choose. */
export function SearchField({ options, ...field }: FieldProps & { readonly options: readonly Found[] }): ReactNode {
  const { t } = useTranslation();
  const { control } = useFormContext<Record<string, string>>();
  const { field: { value, onChange, onBlur, ref } } = useController({ name: field.name, control });
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const id = useId();
  const open = typed !== null;
  const found = matching(options, plain(typed ?? '').trim());
  const chosen = options.find((option) => option.value === value);
  const take = (option: Found | undefined): void => {
    if (option !== undefined) onChange(option.value);
    setTyped(null);
  };
  const move = (by: number): void => {
    setTyped(typed ?? '');
    setActive(open ? Math.max(0, Math.min(found.length - 1, active + by)) : 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && open) take(found[active]);
    else if (event.key === 'Escape' && open) setTyped(null);
    else return;
    event.preventDefault();
  };
  return (
    <Field {...field}>
      {(wiring) => (
        <div className="search-field">
          <GovFormInput
            size="m" type="text" autoComplete="off" role="combobox" aria-expanded={open} aria-controls={`${id}-list`} aria-autocomplete="list" placeholder={t('searchChoose')}
            {...(open && found.length > 0 ? { 'aria-activedescendant': `${id}-${String(active)}` } : {})} {...wiring} value={typed ?? chosen?.label ?? ''} ref={ref}
            onChange={(event) => { setTyped(event.target.value); setActive(0); }} onFocus={(event) => { event.target.select(); }} onClick={() => { setTyped(''); setActive(0); }}
            onBlur={() => { setTyped(null); onBlur(); }} onKeyDown={onKeyDown}
          />
          <ul className="search-field__list" id={`${id}-list`} role="listbox" aria-label={field.label} hidden={!open}>
            {open ? found.map((option, index) => (
              <li
                key={option.value} id={`${id}-${String(index)}`} role="option" aria-selected={option.value === value} data-active={index === active}
                ref={(item) => { if (index === active) item?.scrollIntoView({ block: 'nearest' }); }}
                onPointerDown={(event) => { event.preventDefault(); take(option); }}
              >
                <span>{option.label}</span><span className="quiet">{option.detail}</span>
              </li>
            )) : null}
          </ul>
          {open && found.length === 0 ? <p className="search-field__none quiet" role="status">{t('searchNothing')}</p> : null}
        </div>
      )}
    </Field>
  );
}
