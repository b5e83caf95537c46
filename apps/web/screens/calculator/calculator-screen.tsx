import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { get, queryString } from '../../api/http.ts';
import type { DeadlineReport } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { czechDayWithWeekday, today } from '../../ui/day.ts';
import { isDay } from '../../ui/day-parts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Computation } from '../../ui/why.tsx';

const UNITS = ['D', 'WD', 'W', 'M', 'Y', 'dom'] as const;
type Unit = (typeof UNITS)[number];
type Asked = { from: string; amount: string; unit: Unit };

export function CalculatorScreen(): ReactNode {
  const { t } = useTranslation('calculator');
  const [address, setAddress] = useSearchParams();
  const form = useForm<Asked>({ defaultValues: asked(address) });
  const { from, amount, unit } = form.watch();
  const whole = /^[1-9]\d{0,3}$/.test(amount.trim());
  useEffect(() => {
    if (isDay(from) && whole) setAddress({ from, amount: amount.trim(), unit }, { replace: true });
  }, [from, amount, unit, whole, setAddress]);
  return (
    <Page title={t('title')} actions={<Button onClick={() => { window.print(); }}>{t('common:print')}</Button>}>
      <p>{t('about')}</p>
      <FormProvider {...form}>
        <form className="card form grid-2 section" aria-label={t('title')} onSubmit={(event) => { event.preventDefault(); }}>
          <DayField name="from" label={t('from')} hint={t('fromHint')} required />
          <TextField name="amount" label={unit === 'dom' ? t('dayOfMonth') : t('amount')} required type="number" />
          <ChoiceField name="unit" label={t('unit')} required options={UNITS.map((value) => ({ value, label: t(`units.${value}`) }))} />
        </form>
      </FormProvider>
      <div aria-live="polite">{isDay(from) && whole ? <Answer from={from} period={periodOf(amount.trim(), unit)} /> : <p>{t('fillIn')}</p>}</div>
    </Page>
  );
}

function Answer({ from, period }: { readonly from: string; readonly period: string }): ReactNode {
  const { t } = useTranslation('calculator');
  const query = useQuery({
    queryKey: ['compute', from, period], staleTime: Infinity,
    queryFn: ({ signal }) => get<DeadlineReport>(`/deadlines/compute${queryString({ from, period })}`, signal),
  });
  return (
    <Loaded query={query}>
      {({ nominalEnd, legalEnd, steps }) => (
        <div className="card">
          <dl className="facts">
            <dt>{t('nominalEnd')}</dt><dd>{czechDayWithWeekday(nominalEnd)}</dd>
            <dt>{t('legalEnd')}</dt><dd><strong>{czechDayWithWeekday(legalEnd)}</strong></dd>
          </dl>
          <h2 className="section">{t('common:date.why')}</h2>
          <Computation steps={steps} />
        </div>
      )}
    </Loaded>
  );
}

function periodOf(amount: string, unit: Unit): string {
  return unit === 'dom' ? `dom:${amount}` : `P${amount}${unit}`;
}

function asked(address: URLSearchParams): Asked {
  const unit = UNITS.find((one) => one === address.get('unit')) ?? 'D';
  return { from: address.get('from') ?? today(), amount: address.get('amount') ?? '60', unit };
}
