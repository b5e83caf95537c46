import type { ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { SERIES_KINDS } from '../../../../libs/contracts/planning-words.ts';
import { REHEARSED_KINDS } from '../../../../libs/contracts/rehearsal/script.ts';
import { hasRole } from '../../api/session.ts';
import type { RehearsalAsked } from '../../api/rehearsals.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { today } from '../../ui/day.ts';
import { DayField } from '../../ui/day-field.tsx';
import { isDay } from '../../ui/day-parts.ts';
import { Form } from '../../ui/form.tsx';
import { SeriesKindField, USUAL_SERIES, YearField, yearFrom } from './year-fields.tsx';

const OF_MEETINGS = 'meeting-series';
const KINDS = [...REHEARSED_KINDS, OF_MEETINGS] as const;

type Asked = { kind: (typeof KINDS)[number]; delivered: string; year: string; seriesKind: string };

type InventedProps = { readonly submit: string; readonly onStart: (asked: RehearsalAsked) => void };

/** An invented case delivered on a day, or a year of an invented series; the address keeps what was asked for. */
export function Invented({ submit, onStart }: InventedProps): ReactNode {
  const { t } = useTranslation('rehearsal');
  const me = useSignedIn();
  const kinds = hasRole(me, 'registry', 'caseworker', 'manager', 'signatory', 'auditor') ? KINDS : [OF_MEETINGS] as const;
  const [address, setAddress] = useSearchParams();
  const form = useForm<Asked>({
    defaultValues: {
      kind: kinds.find((one) => one === address.get('kind')) ?? kinds[0], delivered: address.get('delivered') ?? today(), year: yearFrom(address.get('year')), seriesKind: SERIES_KINDS.find((one) => one === address.get('seriesKind')) ?? USUAL_SERIES,
    },
  });
  const kind = useWatch({ control: form.control, name: 'kind' });
  const send = async ({ delivered, year, seriesKind, ...asked }: Asked): Promise<void> => {
    if (asked.kind === OF_MEETINGS) {
      setAddress({ kind: OF_MEETINGS, year, seriesKind }, { replace: true });
      onStart({ kind: OF_MEETINGS, year: Number(year), seriesKind });
    } else if (isDay(delivered)) {
      setAddress({ kind: asked.kind, delivered }, { replace: true });
      onStart({ kind: asked.kind, delivered });
    } else {
      form.setError('delivered', { message: t('common:dayInvalid') }, { shouldFocus: true });
    }
    return Promise.resolve();
  };
  return (
    <div className="card section">
      <Form form={form} onSubmit={send} error={null} submit={submit} label={t('title')}>
        <div className="grid-3">
          <ChoiceField name="kind" label={t('kind')} required empty={null} options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
          {kind === OF_MEETINGS ? <><SeriesKindField /><YearField /></> : <DayField name="delivered" label={t('delivered')} required />}
        </div>
        <p className="field__hint">{kind === OF_MEETINGS ? t('yearHint') : t('deliveredHint')}</p>
      </Form>
    </div>
  );
}
