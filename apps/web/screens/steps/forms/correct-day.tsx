import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { get, queryString } from '../../../api/http.ts';
import type { Fact, Page } from '../../../api/types.ts';
import { czechDay, czechInstant } from '../../../ui/day.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { RadioField } from '../../../ui/radio-field.tsx';
import type { Known } from '../known.ts';
import type { StepForm } from '../step-form-type.ts';

export const correctDay: StepForm = {
  fields: [WhichFact, { name: 'day', kind: 'day' }, { name: 'text.reason', kind: 'text' }],
  initial: ({ of }) => ({ factNo: of ?? '', day: '' }),
  body: (body) => ({ ...body, factNo: body['factNo'] === '' ? undefined : Number(body['factNo']) }),
};

/** The events whose day decides something, the newest first. */
function WhichFact({ known: { detail } }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  const query = useQuery({ queryKey: ['case', detail.id, 'correctable'], queryFn: ({ signal }) => correctable(detail.id, signal) });
  return (
    <Loaded query={query}>
      {(facts) => (
        <RadioField
          name="factNo" label={t('step.correctDay.fields.factNo.label')} required {...(facts.length === 0 ? { hint: t('nothingToCorrect') } : {})}
          options={facts.map(({ no, type, day, enteredAt }) => ({ value: String(no), label: t('factOn', { what: t(`facts:title.${type}`), day: czechDay(day), entered: czechInstant(enteredAt) }) }))}
        />
      )}
    </Loaded>
  );
}

async function correctable(id: string, signal: AbortSignal): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  let after: string | null = null;
  do {
    const page: Page<Fact> = await get(`/cases/${id}/facts${queryString({ after, limit: 200 })}`, signal);
    facts.push(...page.items);
    after = page.next;
  } while (after !== null);
  return facts.filter((fact) => fact.dayCorrectable).reverse();
}
