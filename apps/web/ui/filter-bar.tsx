import { GovFormControl, GovFormInput, GovFormLabel, GovFormSelect } from '@gov-design-system-ce/react';
import { useEffect, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import type { Option } from './choice-field.tsx';

/** Filters of a list; what is chosen stands in the address of the page. On a phone all but the first are folded until somebody wants them. */
export function FilterBar({ label, onClear, children }: { readonly label: string; readonly onClear: (() => void) | null; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(onClear !== null);
  return (
    <form className="filters no-print" role="search" aria-label={label} id={id} data-open={open} onSubmit={(event) => { event.preventDefault(); }}>
      {children}
      <div className="filters__more"><Button small look="quiet" icon={open ? 'chevron-up' : 'chevron-down'} expanded={open} controls={id} onClick={() => { setOpen(!open); }}>{open ? t('lessFilter') : t('moreFilter')}</Button></div>
      {onClear === null ? null : <div className="filters__clear"><Button small look="quiet" icon="x-lg" onClick={onClear}>{t('clearFilter')}</Button></div>}
    </form>
  );
}

type FilterProps = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void };

export function FilterChoice({ label, value, onChange, options, every }: FilterProps & { readonly options: readonly Option[]; readonly every: string }): ReactNode {
  const id = useId();
  return (
    <GovFormControl size="m" top={<GovFormLabel identifier={id} size="m">{label}</GovFormLabel>}>
      <GovFormSelect size="s" identifier={id} value={value} onChange={(event) => { onChange(event.target.value); }}>
        <option value="">{every}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </GovFormSelect>
    </GovFormControl>
  );
}

const PAUSE_MS = 300;

/** Searches once the typing pauses. */
export function FilterSearch({ label, value, onChange, hint }: FilterProps & { readonly hint: string }): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const [sent, setSent] = useState(value);
  if (known !== value) {
    setKnown(value);
    // One's own search coming back: meanwhile one may have typed on.
    if (value !== sent) {
      setSent(value);
      setTyped(value);
    }
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => {
      setSent(typed.trim());
      onChange(typed.trim());
    }, PAUSE_MS);
    return () => { clearTimeout(timer); };
  }, [typed, value, onChange]);
  return (
    <GovFormControl size="m" top={<GovFormLabel identifier={id} size="m">{label}</GovFormLabel>}>
      <GovFormInput
        size="s" identifier={id} type="search" autoComplete="off" placeholder={hint} value={typed}
        onChange={(event) => { setTyped(event.target.value); }}
      />
    </GovFormControl>
  );
}
