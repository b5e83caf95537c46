import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../../api/registers.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import type { Known } from '../known.ts';
import type { StepForm } from '../step-form-type.ts';
import { words } from './of-case.ts';

export const declareBias: StepForm = {
  fields: [
    { name: 'by', kind: 'one', options: words('steps:biasBy', ['self', 'party']) },
    AgainstWhom,
    { name: 'text.reason', kind: 'text', rows: 5 },
  ],
  initial: ({ detail, me }) => ({ by: 'party', personId: detail.owner?.id === me.id ? '' : detail.owner?.id ?? '' }),
  body: (body, { me }) => (body['by'] === 'self' ? { ...body, personId: me.id } : body),
};

function AgainstWhom({ known: { me } }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  return (
    <Loaded query={usePeople()}>
      {(people) => (
        <ChoiceField
          name="personId" label={t('step.declareBias.fields.personId.label')} hint={t('step.declareBias.fields.personId.hint', { name: me.name })} required
          options={people.map(({ id, name, position }) => ({ value: id, label: position === null ? name : `${name}, ${position}` }))}
        />
      )}
    </Loaded>
  );
}

export const decideBias: StepForm = {
  fields: [
    {
      name: 'objectionId', kind: 'one',
      options: ({ detail }, t) => detail.objections.filter(({ decided }) => decided === null)
        .map(({ id, person }) => ({ value: id, label: t('steps:objectionAgainst', { name: person.name ?? t('common:someone') }) })),
    },
    { name: 'excluded', kind: 'yesNo' },
    { name: 'text.resolution', kind: 'text', rows: 5 },
  ],
};
