import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useOffices, usePeople } from '../../api/registers.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Part } from './part.tsx';
import { PeopleField } from './people-field.tsx';
import { Rows } from './rows.tsx';
import { useLabels } from './use-labels.ts';
import { newComplainedOf } from './values.ts';
import type { IntakeValues } from './values.ts';

const KINDS = ['official', 'ours', 'entity'] as const;
const POSITIONS = ['worker', 'head-of-ospod', 'head-of-department', 'secretary', 'mayor', 'office'] as const;

export function ComplainedOfPart(): ReactNode {
  const { t } = useTranslation('intake');
  return (
    <Part name="complainedOf" about={t('hint.complainedOf')}>
      <Rows name="complainedOf" letter="s" fresh={newComplainedOf} first="officeId" empty={t('empty.complainedOf')}>
        {(path) => <ComplainedOf path={path} />}
      </Rows>
    </Part>
  );
}

function ComplainedOf({ path }: { readonly path: string }): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels();
  const kind = useWatch<Record<string, string>>({ name: `${path}.kind` });
  return (
    <>
      <div className="inline-options"><RadioField name={`${path}.kind`} label={label(`${path}.kind`)} options={KINDS.map((value) => ({ value, label: t(`complainedKind.${value}`) }))} /></div>
      {kind === 'ours' ? <Ours path={path} /> : null}
      {kind === 'official' ? <Official path={path} /> : null}
      {kind === 'entity' ? <TextField name={`${path}.text.name`} label={t('entityName')} required /> : null}
    </>
  );
}

function Ours({ path }: { readonly path: string }): ReactNode {
  const label = useLabels();
  const { data: people = [] } = usePeople();
  const options = people.map(({ id, name, position }) => ({ value: id, label: position === null ? name : `${name}, ${position}` }));
  return <ChoiceField name={`${path}.person`} label={label(`${path}.person`)} required options={options} />;
}

function Official({ path }: { readonly path: string }): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels();
  const { data: offices = [] } = useOffices();
  return (
    <div className="grid-3">
      <ChoiceField name={`${path}.officeId`} label={label(`${path}.officeId`)} required options={offices.filter(({ active }) => active).map(({ id, office }) => ({ value: id, label: office }))} />
      <ChoiceField name={`${path}.position`} label={label(`${path}.position`)} required options={POSITIONS.map((value) => ({ value, label: t(`position.${value}`) }))} />
      <TextField name={`${path}.text.name`} label={label(`${path}.text.name`)} />
    </div>
  );
}

/** Who may not handle the case, read it or hear of it (§ 14 SŘ). */
export function ImpartialityPart(): ReactNode {
  const { t } = useTranslation('intake');
  const kind = useWatch<IntakeValues, 'kind'>({ name: 'kind' });
  return (
    <Part name="impartiality" about={t('hint.impartiality')}>
      <div className="grid-2">
        <PeopleField name="workedOnChild" />
        <PeopleField name="handledFirst" />
        {kind === 'review' ? <PeopleField name="foundBiased" /> : null}
      </div>
    </Part>
  );
}
