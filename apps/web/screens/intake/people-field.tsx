import { GovFormControl, GovFormLabel, GovFormSelect } from '@gov-design-system-ce/react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../api/registers.ts';
import { Button } from '../../ui/button.tsx';
import { useLabels } from './use-labels.ts';
import type { IntakeValues } from './values.ts';

/** Some of our people: chosen one by one, each can be taken away. */
export function PeopleField({ name }: { readonly name: 'workedOnChild' | 'handledFirst' | 'foundBiased' }): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels()(name);
  const { control } = useFormContext<IntakeValues>();
  const { field: { value, onChange } } = useController({ name, control });
  const { data: people = [], isError } = usePeople();
  const id = useId();
  return (
    <div>
      <GovFormControl size="m" top={<GovFormLabel identifier={id} size="m">{label}<span className="quiet"> ({t('common:optional')})</span></GovFormLabel>}>
        <GovFormSelect size="m" identifier={id} value="" onChange={(event) => { if (event.target.value !== '') onChange([...value, event.target.value]); }}>
          <option value="">{t('add.person')}</option>
          {people.filter((person) => !value.includes(person.id)).map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}
        </GovFormSelect>
      </GovFormControl>
      {isError ? <p className="quiet">{t('hint.noPeople')}</p> : null}
      <ul className="intake__chosen" aria-label={t('chosen', { what: label })} hidden={value.length === 0}>
        {value.map((chosen) => {
          const who = people.find((person) => person.id === chosen)?.name ?? t('common:someone');
          return (
            <li key={chosen}>
              <span>{who}</span>
              <Button small look="quiet" icon="x-lg" label={t('removeRow', { what: who })} onClick={() => { onChange(value.filter((one) => one !== chosen)); }}>{t('common:remove')}</Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
