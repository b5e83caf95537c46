import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
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

/** By load, the proposal first; whoever may not have it stands there with the reason. */
function Who({ known: { detail } }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  const query = useQuery({ queryKey: ['case', detail.id, 'owner-suggestions'], queryFn: ({ signal }) => get<Suggestions>(`/cases/${detail.id}/owner-suggestions`, signal) });
  return (
    <Loaded query={query}>
      {({ items, superiorBody, candidates }) => (
        <>
          {superiorBody ? <MessageBox tone="warning"><p>{t('assign.superiorBody')}</p></MessageBox> : null}
          <RadioField
            name="ownerId" label={t('step.assign.fields.ownerId.label')} required
            options={candidates.map(({ person, openCases, hindrance }) => ({
              value: person.id,
              disabled: (hindrance !== null && hindrance !== 'absent') || person.id === detail.owner?.id,
              label: [
                person.name ?? t('common:someone'),
                hindrance === null || hindrance === 'absent' ? t('assign.open', { count: openCases }) : null,
                hindrance === null ? null : t(`assign.hindrance.${hindrance}`),
                person.id === detail.owner?.id ? t('assign.hasIt') : null,
                items[0]?.person.id === person.id ? t('assign.proposed') : null,
              ].filter((part) => part !== null).join(' – '),
            }))}
          />
        </>
      )}
    </Loaded>
  );
}
