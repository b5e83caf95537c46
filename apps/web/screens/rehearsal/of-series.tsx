import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { RehearsalAsked } from '../../api/rehearsals.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { YearField, yearFrom } from './year-fields.tsx';

type OfSeriesProps = { readonly id: string; readonly submit: string; readonly onStart: (asked: RehearsalAsked) => void };

/** A series of the register, played onward from today until a year is over. */
export function OfSeries({ id, submit, onStart }: OfSeriesProps): ReactNode {
  const { t } = useTranslation('rehearsal');
  const [address, setAddress] = useSearchParams();
  const form = useForm({ defaultValues: { year: yearFrom(address.get('year')) } });
  const send = async ({ year }: { readonly year: string }): Promise<void> => {
    setAddress({ series: id, year }, { replace: true });
    onStart({ kind: 'meeting-series', seriesId: id, year: Number(year) });
    return Promise.resolve();
  };
  return (
    <div className="card section stack">
      <p>{t('ofSeries')}</p>
      <Form form={form} onSubmit={send} error={null} submit={submit} label={t('title')} also={<LinkButton look="quiet" to={`/porady/rady/${id}`}>{t('series')}</LinkButton>}>
        <div className="grid-3"><YearField /></div>
      </Form>
    </div>
  );
}
