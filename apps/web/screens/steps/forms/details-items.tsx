import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../../api/types.ts';
import { usePeople } from '../../../api/registers.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { RadioField } from '../../../ui/radio-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ManyField } from '../fields/many-field.tsx';
import { OfficeField } from '../fields/office-field.tsx';
import type { Values } from '../step-form-type.ts';

const ROLES = ['complainant', 'representative', 'common-representative', 'other-side', 'interpreter'] as const;
const RELATIONS = ['mother', 'father', 'child', 'grandparent', 'foster-parent', 'guardian', 'other'] as const;
const POSITIONS = ['worker', 'head-of-ospod', 'head-of-department', 'secretary', 'mayor', 'office'] as const;
const KINDS = ['official', 'ours', 'accredited-entity'] as const;

export const NEW_PARTY: Values = { role: 'complainant', relationToChild: '', represents: [], text: { name: '', address: '', dataBox: '', email: '', phone: '' } };
export const NEW_CHILD: Values = { residenceOfficeId: '', text: { initials: '', birthYear: '', fileMark: '' } };
export const NEW_COMPLAINED_OF: Values = { kind: 'official', person: '', officeId: '', position: 'worker', text: { name: '' } };

type Words = { readonly prefix: string; readonly of: readonly string[] };

function useWords({ prefix, of }: Words): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation('steps');
  return of.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
}

export function Party({ name, detail }: { readonly name: string; readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('steps');
  const role: unknown = useFormContext().watch(`${name}.role`);
  const complainants = detail.parties.filter((party) => party.role === 'complainant').map(({ id, name: known }) => ({ value: id, label: known ?? id }));
  const stands = role === 'representative' || role === 'common-representative';
  return (
    <>
      <div className="grid-2">
        <ChoiceField name={`${name}.role`} label={t('details.role')} required options={useWords({ prefix: 'partyRole', of: ROLES })} />
        <TextField name={`${name}.text.name`} label={t('details.name')} required />
        <ChoiceField name={`${name}.relationToChild`} label={t('details.relation')} options={useWords({ prefix: 'relation', of: RELATIONS })} />
        <TextField name={`${name}.text.address`} label={t('details.address')} />
        <TextField name={`${name}.text.dataBox`} label={t('details.dataBox')} />
        <TextField name={`${name}.text.email`} label={t('details.email')} type="email" />
        <TextField name={`${name}.text.phone`} label={t('details.phone')} type="tel" />
      </div>
      {stands ? <ManyField name={`${name}.represents`} label={t('details.represents')} required options={complainants} /> : null}
    </>
  );
}

export function Child({ name }: { readonly name: string }): ReactNode {
  const { t } = useTranslation('steps');
  return (
    <div className="grid-2">
      <TextField name={`${name}.text.initials`} label={t('details.initials')} hint={t('details.initialsHint')} required />
      <TextField name={`${name}.text.birthYear`} label={t('details.birthYear')} required />
      <TextField name={`${name}.text.fileMark`} label={t('details.fileMark')} />
      <OfficeField name={`${name}.residenceOfficeId`} label={t('details.residence')} />
    </div>
  );
}

export function childBody(child: Values): Values {
  const { birthYear, ...text } = child['text'] as Record<string, string>;
  return { ...child, text: { ...text, birthYear: /^\d+$/.test(birthYear ?? '') ? Number(birthYear) : birthYear } };
}

export function ComplainedOf({ name }: { readonly name: string }): ReactNode {
  const { t } = useTranslation('steps');
  const kind: unknown = useFormContext().watch(`${name}.kind`);
  const positions = useWords({ prefix: 'position', of: POSITIONS });
  return (
    <>
      <RadioField name={`${name}.kind`} label={t('details.against')} required options={useWords({ prefix: 'complainedOfKind', of: KINDS })} />
      <div className="grid-2">
        {kind === 'official' ? <><OfficeField name={`${name}.officeId`} label={t('details.office')} required /><ChoiceField name={`${name}.position`} label={t('details.position')} required options={positions} /></> : null}
        {kind === 'ours' ? <OfOurs name={`${name}.person`} /> : <TextField name={`${name}.text.name`} label={t(kind === 'official' ? 'details.name' : 'details.entity')} required={kind !== 'official'} />}
      </div>
    </>
  );
}

function OfOurs({ name }: { readonly name: string }): ReactNode {
  const { t } = useTranslation('steps');
  return <Loaded query={usePeople()}>{(people) => <ChoiceField name={name} label={t('details.person')} required options={people.map((person) => ({ value: person.id, label: person.name }))} />}</Loaded>;
}

/** One of three shapes, as the API takes them. */
export function complainedOfBody({ id, kind, person, officeId, position, text }: Values): Values {
  if (kind === 'ours') return { id: id as unknown, person: person as unknown };
  // An official may stay without a name, but the group has to be there.
  if (kind === 'official') return { id: id as unknown, officeId: officeId as unknown, position: position as unknown, text: text as unknown };
  return { id: id as unknown, accreditedEntity: true, text: text as unknown };
}
