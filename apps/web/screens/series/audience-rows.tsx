import { GovFormMessage } from '@gov-design-system-ce/react';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { AUDIENCE_ROLES } from '../../../../libs/contracts/planning-words.ts';
import { useGroups } from '../../api/groups.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { useFieldMessage } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { OfficeField } from '../steps/fields/office-field.tsx';
import { NOBODY_INVITED } from './settings-values.ts';
import type { Audience, SettingsValues } from './settings-values.ts';
import { PersonField } from './person-field.tsx';

const KINDS = ['all-orp', 'office', 'group', 'role', 'person'] as const;

/** Who is invited: weighed anew when a meeting is opened, so that a new member is invited and a former one is not. */
export function AudienceRows(): ReactNode {
  const { t } = useTranslation('series');
  const { control } = useFormContext<SettingsValues & { audience: Audience[] }>();
  const { fields, append, remove } = useFieldArray({ control, name: 'audience', keyName: 'key' });
  const message = useFieldMessage('audience');
  return (
    <section className="step-list" aria-label={t('audience.title')}>
      <h3 className="step-list__title">{t('audience.title')}</h3>
      <p className="quiet">{t('audience.about')}</p>
      {fields.map(({ key }, index) => (
        <fieldset key={key} className="step-list__item">
          <legend>{t('audience.item', { number: index + 1 })}</legend>
          <div className="series-row">
            <ChoiceField name={`audience.${String(index)}.kind`} label={t('field.audience.kind')} required empty={null} options={KINDS.map((value) => ({ value, label: t(`audience.kind.${value}`) }))} />
            <Who at={`audience.${String(index)}`} />
          </div>
          <Button small look="quiet" icon="x-lg" label={`${t('common:remove')}: ${t('audience.item', { number: index + 1 })}`} onClick={() => { remove(index); }}>{t('common:remove')}</Button>
        </fieldset>
      ))}
      {message === undefined ? null : <GovFormMessage color="error" size="m">{message}</GovFormMessage>}
      <Button small icon="plus-lg" onClick={() => { append({ ...NOBODY_INVITED, kind: fields.length === 0 ? 'all-orp' : 'office' }, { focusName: `audience.${String(fields.length)}.kind` }); }}>{t('audience.add')}</Button>
    </section>
  );
}

function Who({ at }: { readonly at: string }): ReactNode {
  const { t } = useTranslation('series');
  const kind = useFormContext().watch(`${at}.kind`) as Audience['kind'];
  const seats = <TextField name={`${at}.seats`} type="number" label={t('field.audience.seats')} required />;
  switch (kind) {
    case 'all-orp': return seats;
    case 'office': return <><OfficeField name={`${at}.officeId`} label={t('field.officeId')} required />{seats}</>;
    case 'group': return <GroupField name={`${at}.groupId`} />;
    case 'role': return <ChoiceField name={`${at}.role`} label={t('field.audience.role')} required options={AUDIENCE_ROLES.map((value) => ({ value, label: t(`words:role.${value}`) }))} />;
    case 'person': return <PersonField name={`${at}.personId`} label={t('field.personId')} required />;
  }
}

function GroupField({ name }: { readonly name: string }): ReactNode {
  const { t } = useTranslation('series');
  return <Loaded query={useGroups()}>{(groups) => <ChoiceField name={name} label={t('field.audience.groupId')} required options={groups.map((group) => ({ value: group.id, label: group.name }))} />}</Loaded>;
}
