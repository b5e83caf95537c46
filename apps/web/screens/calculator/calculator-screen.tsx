import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { Page } from '../../ui/page.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Answer, CopyLink } from './answer.tsx';
import { addressOf, askedBy, check, toCompute, UNITS } from './asked.ts';
import type { Asked } from './asked.ts';
import { useRules } from './use-rules.ts';

/** For everybody, signed in or not. What is asked stands in the address. */
export function CalculatorScreen(): ReactNode {
  const { t } = useTranslation('calculator');
  const [address, setAddress] = useSearchParams();
  const form = useForm<Asked>({ defaultValues: askedBy(address), resolver: check, mode: 'onTouched' });
  const asked = useWatch({ control: form.control, compute: (values: Asked) => values });
  const rules = useRules();
  const needsDue = rules.find(({ ruleId }) => ruleId === asked.rule)?.period === null;
  const computed = toCompute(asked, needsDue);
  const link = computed === null ? null : new URLSearchParams(addressOf(asked)).toString();
  useEffect(() => {
    if (link !== null) setAddress(link, { replace: true });
  }, [link, setAddress]);
  return (
    <Page title={t('title')} actions={<><CopyLink key={link} /><Button onClick={() => { window.print(); }}>{t('common:print')}</Button></>}>
      <p>{t('about')}</p>
      <FormProvider {...form}>
        <form className="card form section" aria-label={t('title')} onSubmit={(event) => { event.preventDefault(); }}>
          <div className="inline-options"><RadioField name="by" label={t('by')} required options={(['length', 'rule'] as const).map((value) => ({ value, label: t(`byWhat.${value}`) }))} /></div>
          <div className={asked.by === 'rule' ? 'calculator__row calculator__row--rule' : 'calculator__row'}>
            <DayField name="from" label={t('from')} required />
            {asked.by === 'rule' ? (
              <>
                <SearchField name="rule" label={t('rule')} required options={rules.map(({ ruleId, title, citation }) => ({ value: ruleId, label: title.cs, detail: citation }))} />
                {needsDue ? <DayField name="due" label={t('due')} required withToday={false} /> : null}
              </>
            ) : (
              <>
                <TextField name="amount" label={asked.unit === 'dom' ? t('dayOfMonth') : t('amount')} required type="number" />
                <ChoiceField name="unit" label={t('unit')} required empty={null} options={UNITS.map((value) => ({ value, label: t(`units.${value}`) }))} />
              </>
            )}
          </div>
          <p className="field__hint">{t('fromHint')}{asked.by === 'rule' ? ` ${t('ruleHint')}` : ''}{needsDue && asked.by === 'rule' ? ` ${t('dueHint')}` : ''}</p>
        </form>
      </FormProvider>
      <div aria-live="polite">{computed === null ? <p>{asked.by === 'rule' ? t('fillInRule') : t('fillIn')}</p> : <Answer computed={computed} />}</div>
    </Page>
  );
}
