import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { get, queryString } from '../../../api/http.ts';
import type { CaseSummary, Page } from '../../../api/types.ts';
import type { Option } from '../../../ui/choice-field.tsx';
import { czechDay } from '../../../ui/day.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { RadioField } from '../../../ui/radio-field.tsx';
import type { Known } from '../known.ts';
import type { StepForm } from '../step-form-type.ts';
import { SearchBox } from '../fields/search-box.tsx';

export const join: StepForm = { fields: [WithWhich, { name: 'text.reason', kind: 'text' }], initial: () => ({ withCaseId: '' }) };

const MOST = 10;

/** Found by any of its numbers; without a search, the newest. */
function WithWhich({ known: { detail } }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  const [q, setQ] = useState('');
  const query = useQuery({
    queryKey: ['cases', 'to-join', q],
    queryFn: ({ signal }) => get<Page<CaseSummary>>(`/cases${queryString({ open: 'true', q, limit: MOST + 1 })}`, signal),
  });
  return (
    <>
      <SearchBox label={t('join.search')} hint={t('join.searchHint')} onSearch={setQ} />
      <Loaded query={query}>
        {({ items }) => {
          const others = items.filter(({ id, shown }) => id !== detail.id && shown === 'full').slice(0, MOST);
          return <RadioField name="withCaseId" label={t('step.join.fields.withCaseId.label')} required options={others.map((one) => optionOf(one, t('join.received')))} {...(others.length === 0 ? { hint: t('join.nothing') } : {})} />;
        }}
      </Loaded>
    </>
  );
}

function optionOf({ id, fileNumber, registerNumber, receivedDay }: CaseSummary, received: string): Option {
  const label = [fileNumber, registerNumber, receivedDay === null ? null : `${received} ${czechDay(receivedDay)}`].filter((part) => part !== null).join(' · ');
  return { value: id, label };
}
