import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../../api/registers.ts';
import { hasRole } from '../../../api/session.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { LongTextField } from '../../../ui/text-field.tsx';
import { ListField } from '../fields/list-field.tsx';
import { ManyField } from '../fields/many-field.tsx';
import type { Known } from '../known.ts';
import type { StepForm, Values } from '../step-form-type.ts';
import { Child, ComplainedOf, NEW_CHILD, NEW_COMPLAINED_OF, NEW_PARTY, Party, childBody, complainedOfBody } from './details-items.tsx';

type Items = readonly Values[];

export const addDetails: StepForm = {
  fields: [Claims, Parties, Children, ThoseComplainedOf, WorkedBefore],
  // Where the task is to add claims, the first one stands open.
  initial: ({ detail }) => ({
    claims: detail.claims.length === 0 ? [{ id: 'b1', text: { claim: '' } }] : [],
    parties: [], children: [], complainedOf: [], workedOnChild: [], handledFirst: [],
  }),
  body: (values) => {
    const { parties, children, complainedOf, ...lists } = values as Record<string, Items>;
    return Object.fromEntries(Object.entries({ ...lists, parties: parties ?? [], children: children?.map(childBody) ?? [], complainedOf: complainedOf?.map(complainedOfBody) ?? [] })
      .filter(([, list]) => list.length > 0));
  },
};

/** A review has no claims of its own. */
export const addDetailsOfReview: StepForm = {
  fields: [Parties, Children, ThoseComplainedOf, WorkedBefore],
  initial: () => ({ parties: [], children: [], complainedOf: [], workedOnChild: [], handledFirst: [] }),
  ...(addDetails.body === undefined ? {} : { body: addDetails.body }),
};

type PartProps = { readonly known: Known };

function Claims({ known: { detail } }: PartProps): ReactNode {
  const { t } = useTranslation('steps');
  return (
    <ListField name="claims" letter="b" taken={detail.claims} fresh={(id) => ({ id, text: { claim: '' } })}>
      {(name) => <LongTextField name={`${name}.text.claim`} label={t('details.claim')} required rows={3} />}
    </ListField>
  );
}

function Parties({ known: { detail } }: PartProps): ReactNode {
  return <ListField name="parties" letter="p" taken={detail.parties} fresh={(id) => ({ ...NEW_PARTY, id })}>{(name) => <Party name={name} detail={detail} />}</ListField>;
}

function Children({ known: { detail } }: PartProps): ReactNode {
  return <ListField name="children" letter="d" taken={detail.children} fresh={(id) => ({ ...NEW_CHILD, id })}>{(name) => <Child name={name} />}</ListField>;
}

function ThoseComplainedOf({ known: { detail } }: PartProps): ReactNode {
  return <ListField name="complainedOf" letter="s" taken={detail.complainedOf} fresh={(id) => ({ ...NEW_COMPLAINED_OF, id })}>{(name) => <ComplainedOf name={name} />}</ListField>;
}

/** They lose the case: nobody handles or reads what they worked on before (§ 14 SŘ). */
function WorkedBefore(): ReactNode {
  const { t } = useTranslation('steps');
  return (
    <Loaded query={usePeople()}>
      {(people) => {
        const options = people.filter((person) => hasRole(person, 'caseworker', 'manager', 'signatory')).map(({ id, name }) => ({ value: id, label: name }));
        return (
          <details className="step-aside">
            <summary>{t('details.workedBefore')}</summary>
            <div className="stack">
              <p className="quiet">{t('details.workedBeforeHint')}</p>
              <ManyField name="workedOnChild" label={t('details.workedOnChild')} options={options} />
              <ManyField name="handledFirst" label={t('details.handledFirst')} options={options} />
            </div>
          </details>
        );
      }}
    </Loaded>
  );
}
