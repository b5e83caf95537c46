import { GovFormCheckbox, GovFormLabel, GovFormMessage } from '@gov-design-system-ce/react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../ui/check-field.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { useFieldMessage } from '../../ui/field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Part } from './part.tsx';
import { Rows } from './rows.tsx';
import { useLabels } from './use-labels.ts';
import { isAnonymous } from './to-body.ts';
import { newParty } from './values.ts';
import type { IntakeValues, PartyRow } from './values.ts';

const ROLES = ['complainant', 'representative', 'common-representative', 'other-side', 'interpreter'] as const;
const RELATIONS = ['mother', 'father', 'child', 'grandparent', 'foster-parent', 'guardian', 'other'] as const;

export function PartiesPart(): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels();
  const [kind, ticked] = useWatch<IntakeValues, ['kind', 'anonymous']>({ name: ['kind', 'anonymous'] });
  const anonymous = isAnonymous({ kind, anonymous: ticked });
  const { getValues } = useFormContext<IntakeValues>();
  const fresh = (id: string): PartyRow => newParty(id, anonymous || getValues('parties').some(({ role }) => role === 'complainant') ? 'other-side' : 'complainant');
  return (
    <Part name="parties" {...(kind === 'review' ? { title: 'section.askedBy' } : {})}>
      {kind === 'review' ? null : <CheckField name="anonymous" label={label('anonymous')} {...(anonymous ? { hint: t('anonymousNote') } : {})} />}
      <Rows name="parties" letter="p" fresh={fresh} first="text.name" shows={({ role }) => !anonymous || role !== 'complainant'}>
        {(path) => <Person path={path} />}
      </Rows>
      {anonymous ? null : (
        <>
          <CheckField name="confidential" label={label('confidential')} hint={t('hint.confidential')} />
          {kind === 'review' ? null : <CheckField name="wantsMeasures" label={label('wantsMeasures')} />}
        </>
      )}
    </Part>
  );
}

function Person({ path }: { readonly path: string }): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels();
  const role = useWatch<Record<string, string>>({ name: `${path}.role` });
  const represents = role === 'representative' || role === 'common-representative';
  const text = (name: string): string => `${path}.text.${name}`;
  return (
    <>
      <div className="grid-3">
        <TextField name={text('name')} label={label(text('name'))} required />
        <ChoiceField name={`${path}.role`} label={label(`${path}.role`)} required options={ROLES.map((value) => ({ value, label: t(`partyRole.${value}`) }))} />
        {role === 'interpreter' ? null : <ChoiceField name={`${path}.relationToChild`} label={label(`${path}.relationToChild`)} empty={t('common:none')} options={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))} />}
      </div>
      {represents ? <Represents path={path} common={role === 'common-representative'} /> : null}
      <div className="grid-2">
        <TextField name={text('address')} label={label(text('address'))} />
        <TextField name={text('dataBox')} label={label(text('dataBox'))} />
        <TextField name={text('email')} label={label(text('email'))} type="email" />
        <TextField name={text('phone')} label={label(text('phone'))} type="tel" />
      </div>
    </>
  );
}

/** Of whom a letter goes to the representative. */
function Represents({ path, common }: { readonly path: string; readonly common: boolean }): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels();
  const { control } = useFormContext<IntakeValues>();
  const { field: { value, onChange } } = useController({ name: `${path}.represents` as 'parties.0.represents', control });
  const parties = useWatch<IntakeValues, 'parties'>({ name: 'parties' });
  const message = useFieldMessage(`${path}.represents`);
  const id = useId();
  const complainants = parties.filter(({ role }) => role === 'complainant');
  return (
    <fieldset aria-describedby={message === undefined ? undefined : `${id}-error`} id={`${path}.represents`} tabIndex={-1}>
      <legend>{label(`${path}.represents`)}{common ? ` ${t('atLeastTwo')}` : ''}</legend>
      <div className="options">
        {complainants.map((party) => (
          <GovFormCheckbox
            key={party.id} size="m" identifier={`${id}-${party.id}`} checked={value.includes(party.id)}
            onChange={(event) => { onChange(event.target.checked ? [...value, party.id] : value.filter((one) => one !== party.id)); }}
          >
            <GovFormLabel size="m">{party.text.name.trim() === '' ? t('unnamed') : party.text.name}</GovFormLabel>
          </GovFormCheckbox>
        ))}
      </div>
      {message === undefined ? null : <GovFormMessage color="error" size="m" identifier={`${id}-error`}>{message}</GovFormMessage>}
    </fieldset>
  );
}
