import { GovFormControl, GovFormLabel, GovFormSelect } from '@gov-design-system-ce/react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../api/registers.ts';
import { Button } from '../../ui/button.tsx';
import type { SettingsValues } from './settings-values.ts';

/** Those of ours who prepare the meetings too: chosen one by one, each can be taken away. */
export function PreparersField(): ReactNode {
  const { t } = useTranslation('series');
  const { control } = useFormContext<SettingsValues>();
  const { field: { value, onChange } } = useController({ name: 'preparers', control });
  const { data: people = [] } = usePeople();
  const id = useId();
  const label = t('field.preparers');
  return (
    <div>
      <GovFormControl size="m" top={<GovFormLabel identifier={id} size="m">{label}<span className="quiet"> ({t('common:optional')})</span></GovFormLabel>}>
        <span className="field__hint" id={`${id}-hint`}>{t('hint.preparers')}</span>
        <GovFormSelect size="m" identifier={id} aria-describedby={`${id}-hint`} value="" onChange={(event) => { if (event.target.value !== '') onChange([...value, event.target.value]); }}>
          <option value="">{t('addPerson')}</option>
          {people.filter((person) => !value.includes(person.id)).map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}
        </GovFormSelect>
      </GovFormControl>
      <ul className="intake__chosen" aria-label={t('chosenPeople')} hidden={value.length === 0}>
        {value.map((chosen) => {
          const who = people.find((person) => person.id === chosen)?.name ?? t('common:someone');
          return <li key={chosen}><span>{who}</span><Button small look="quiet" icon="x-lg" label={`${t('common:remove')}: ${who}`} onClick={() => { onChange(value.filter((one) => one !== chosen)); }}>{t('common:remove')}</Button></li>;
        })}
      </ul>
    </div>
  );
}
