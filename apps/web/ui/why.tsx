import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../api/types.ts';
import { Button } from './button.tsx';

type WhyProps = { readonly steps: readonly Step[]; readonly citation?: string | undefined; readonly of: string };

/** „Proč toto datum“: each step of the computation in words, and the law behind it. */
export function Why({ of, ...computation }: WhyProps): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="why">
      <Button small look="quiet" icon="info-circle" expanded={open} controls={id} label={`${open ? t('date.hideWhy') : t('date.why')}: ${of}`} onClick={() => { setOpen(!open); }}>
        {open ? t('date.hideWhy') : t('date.why')}
      </Button>
      <div id={id} hidden={!open}><Computation {...computation} /></div>
    </div>
  );
}

export function Computation({ steps, citation }: Omit<WhyProps, 'of'>): ReactNode {
  return (
    <>
      <ol className="why__steps">{steps.map(({ text }, index) => <li key={`${String(index)} ${text.cs}`}>{text.cs}</li>)}</ol>
      {citation === undefined ? null : <p className="why__law">{citation}</p>}
    </>
  );
}
