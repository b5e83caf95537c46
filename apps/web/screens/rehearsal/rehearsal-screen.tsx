import { useState } from 'react';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { REHEARSED_KINDS } from '../../../../libs/contracts/rehearsal/script.ts';
import type { RehearsedKind } from '../../../../libs/contracts/rehearsal/script.ts';
import { useRehearsal } from '../../api/rehearsals.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { today } from '../../ui/day.ts';
import { DayField } from '../../ui/day-field.tsx';
import { isDay } from '../../ui/day-parts.ts';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { RehearsalResult } from './rehearsal-result.tsx';

type Asked = { kind: RehearsedKind; delivered: string };

/** A case played before it is real: an invented one, or with ?case=ID one of the register, onward from today. */
export function RehearsalScreen(): ReactNode {
  const { t } = useTranslation('rehearsal');
  const [address, setAddress] = useSearchParams();
  const run = useRehearsal();
  const caseId = address.get('case');
  const [begun, setBegun] = useState(false);
  const start = async (asked: Asked): Promise<void> => {
    setBegun(true);
    setAddress(asked, { replace: true });
    run.start(asked);
    return Promise.resolve();
  };
  return (
    <Page title={t('title')} actions={<Button onClick={() => { window.print(); }}>{t('common:print')}</Button>}>
      <p>{t('about')}</p>
      {caseId === null
        ? <Invented kind={address.get('kind')} delivered={address.get('delivered')} again={begun} onStart={start} />
        : <OfCase id={caseId} again={begun} onStart={() => { setBegun(true); run.start({ caseId }); }} />}
      {run.state === 'idle' ? null : <RehearsalResult run={run} title={t('course')} />}
    </Page>
  );
}

type InventedProps = { readonly kind: string | null; readonly delivered: string | null; readonly again: boolean; readonly onStart: (asked: Asked) => Promise<void> };

function Invented({ kind, delivered, again, onStart }: InventedProps): ReactNode {
  const { t } = useTranslation('rehearsal');
  const form = useForm<Asked>({ defaultValues: { kind: REHEARSED_KINDS.find((one) => one === kind) ?? 'complaint', delivered: delivered ?? today() } });
  const submit = async (asked: Asked): Promise<void> => {
    if (isDay(asked.delivered)) await onStart(asked);
    else form.setError('delivered', { message: t('common:dayInvalid') }, { shouldFocus: true });
  };
  return (
    <div className="card section">
      <Form form={form} onSubmit={submit} error={null} submit={again ? t('again') : t('start')} label={t('title')}>
        <div className="grid-3">
          <ChoiceField name="kind" label={t('kind')} required empty={null} options={REHEARSED_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
          <DayField name="delivered" label={t('delivered')} required />
        </div>
        <p className="field__hint">{t('deliveredHint')}</p>
      </Form>
    </div>
  );
}

function OfCase({ id, again, onStart }: { readonly id: string; readonly again: boolean; readonly onStart: () => void }): ReactNode {
  const { t } = useTranslation('rehearsal');
  return (
    <div className="card section stack">
      <p>{t('ofCase')}</p>
      <div className="row"><Button look="main" onClick={onStart}>{again ? t('again') : t('start')}</Button><LinkButton look="quiet" to={`/pripady/${id}`}>{t('case')}</LinkButton></div>
    </div>
  );
}
