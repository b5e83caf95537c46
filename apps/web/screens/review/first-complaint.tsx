import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { get, queryString } from '../../api/http.ts';
import type { CaseDetail, CaseSummary, Page } from '../../api/types.ts';
import type { Option } from '../../ui/choice-field.tsx';
import { czechDay } from '../../ui/day.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { SearchBox } from '../steps/fields/search-box.tsx';
import { firstOfComplaint } from './first-values.ts';
import type { FirstValues } from './first-values.ts';

const MOST = 8;

/** The first complaint, found by any of its numbers. Choosing it fills in what it knows of its own handling. */
export function FirstComplaint({ not }: { readonly not?: string }): ReactNode {
  const { t } = useTranslation('review');
  const [q, setQ] = useState('');
  const caseId = useWatch<{ first: FirstValues }, 'first.caseId'>({ name: 'first.caseId' });
  const query = useQuery({
    queryKey: ['cases', 'first-complaint', q],
    queryFn: ({ signal }) => get<Page<CaseSummary>>(`/cases${queryString({ kind: 'complaint', q, limit: MOST + 1 })}`, signal),
  });
  const chosen = useQuery({ queryKey: ['case', caseId, 'summary'], enabled: caseId !== '', retry: false, queryFn: ({ signal }) => get<CaseSummary>(`/cases/${caseId}/summary`, signal) });
  useFilledIn(caseId);
  return (
    <div className="form">
      <SearchBox label={t('search')} hint={t('searchHint')} onSearch={setQ} />
      <Loaded query={query}>
        {({ items }) => {
          const found = items.filter(({ id }) => id !== not).slice(0, MOST);
          const all = chosen.data === undefined || found.some(({ id }) => id === caseId) ? found : [chosen.data, ...found];
          return <RadioField name="first.caseId" label={t('first.caseId')} required options={all.map((one) => optionOf(one, t('received')))} {...(all.length === 0 ? { hint: t('nothing') } : {})} />;
        }}
      </Loaded>
    </div>
  );
}

function optionOf({ id, fileNumber, documentNumber, registerNumber, receivedDay }: CaseSummary, received: string): Option {
  const parts = [fileNumber, documentNumber, registerNumber, receivedDay === null ? null : `${received} ${czechDay(receivedDay)}`];
  return { value: id, label: parts.filter((part) => part !== null).join(' · ') };
}

/** Only upon a new choice: what was written over afterwards stays, also while the case is still being read. Who may not read that case fills it in by hand. */
function useFilledIn(caseId: string): void {
  const { setValue, getValues } = useFormContext<{ first: FirstValues }>();
  const filledFrom = useRef(caseId);
  const chosenOver = useRef(getValues('first'));
  useLayoutEffect(() => { chosenOver.current = { ...getValues('first') }; }, [caseId, getValues]);
  const { data } = useQuery({
    queryKey: ['case', caseId, 'detail'], enabled: caseId !== '' && caseId !== filledFrom.current, retry: false,
    queryFn: ({ signal }) => get<CaseDetail>(`/cases/${caseId}`, signal),
  });
  useEffect(() => {
    if (data === undefined || data.id === filledFrom.current) return;
    filledFrom.current = data.id;
    for (const [name, value] of Object.entries(firstOfComplaint(data)) as [keyof FirstValues, string][]) {
      if (getValues(`first.${name}`) === chosenOver.current[name]) setValue(`first.${name}`, value, { shouldDirty: true });
    }
  }, [data, setValue, getValues]);
}
