import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { ownerSuggestionAnswer } from '../../../../../libs/contracts/index.ts';
import { get } from '../../../api/http.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { MessageBox } from '../../../ui/message.tsx';
import { RadioField } from '../../../ui/radio-field.tsx';
import type { Known } from '../known.ts';
import type { StepForm } from '../step-form-type.ts';

type Suggestions = z.output<typeof ownerSuggestionAnswer>;

export const assign: StepForm = { fields: [Who], initial: () => ({ ownerId: '' }) };

/** The proposal first and chosen, the rest by load; whoever may not have it stands there with the reason. */
function Who({ known: { detail } }: { readonly known: Known }): ReactNode {
  const query = useQuery({ queryKey: ['case', detail.id, 'owner-suggestions'], queryFn: ({ signal }) => get<Suggestions>(`/cases/${detail.id}/owner-suggestions`, signal) });
  return <Loaded query={query}>{(suggestions) => <Choice suggestions={suggestions} ownerId={detail.owner?.id ?? null} />}</Loaded>;
}

function Choice({ suggestions: { items, superiorBody, candidates }, ownerId }: { readonly suggestions: Suggestions; readonly ownerId: string | null }): ReactNode {
  const { t } = useTranslation('steps');
  const { getValues, resetField } = useFormContext<{ ownerId: string }>();
  const proposed = items[0]?.person.id ?? null;
  useEffect(() => {
    if (getValues('ownerId') === '' && proposed !== null && proposed !== ownerId) resetField('ownerId', { defaultValue: proposed });
  }, [proposed, ownerId, getValues, resetField]);
  const inOrder = [...candidates].sort((a, b) => Number(b.person.id === proposed) - Number(a.person.id === proposed));
  return (
    <>
      {superiorBody ? <MessageBox tone="warning"><p>{t('assign.superiorBody')}</p></MessageBox> : null}
      <RadioField
        name="ownerId" label={t('step.assign.fields.ownerId.label')} required
        options={inOrder.map(({ person, openCases, hindrance }) => ({
          value: person.id,
          disabled: (hindrance !== null && hindrance !== 'absent') || person.id === ownerId,
          label: [
            person.name ?? t('common:someone'),
            hindrance === null || hindrance === 'absent' ? t('assign.open', { count: openCases }) : null,
            hindrance === null ? null : t(`assign.hindrance.${hindrance}`),
            person.id === ownerId ? t('assign.hasIt') : null,
            person.id === proposed ? t('assign.proposed') : null,
          ].filter((part) => part !== null).join(' – '),
        }))}
      />
    </>
  );
}
