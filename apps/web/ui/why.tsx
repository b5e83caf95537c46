import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../api/types.ts';
import { Button } from './button.tsx';
import { unbroken } from './unbroken.ts';

type WhyProps = { readonly steps: readonly Step[]; readonly of: string };

/** „Proč toto datum“: each step of the computation in words; the law behind it is the last of them. */
export function Why({ of, steps }: WhyProps): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="why">
      <Button small look="quiet" icon="info-circle" expanded={open} controls={id} label={`${open ? t('date.hideWhy') : t('date.why')}: ${of}`} onClick={() => { setOpen(!open); }}>
        {open ? t('date.hideWhy') : t('date.why')}
      </Button>
      <div id={id} hidden={!open}><Computation steps={steps} /></div>
    </div>
  );
}

export function Computation({ steps }: Omit<WhyProps, 'of'>): ReactNode {
  return <ol className="why__steps">{steps.map(({ text }, index) => <li key={`${String(index)} ${text.cs}`}>{unbroken(text.cs)}</li>)}</ol>;
}
