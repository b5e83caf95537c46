import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffices } from '../../api/registers.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Part } from './part.tsx';
import { Rows } from './rows.tsx';
import { useLabels } from './use-labels.ts';
import { newChild } from './values.ts';

/** By code only: initials, year of birth and the mark of the ORP. */
export function ChildrenPart(): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels();
  const { data: offices = [] } = useOffices();
  const orp = offices.filter(({ kind, active }) => kind === 'orp' && active).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Part name="children" about={t('hint.children')}>
      <Rows name="children" letter="d" fresh={newChild} first="text.initials" empty={t('empty.children')}>
        {(path) => (
          <div className="grid-4">
            <TextField name={`${path}.text.initials`} label={label(`${path}.text.initials`)} required />
            <TextField name={`${path}.text.birthYear`} label={label(`${path}.text.birthYear`)} required />
            <ChoiceField name={`${path}.residenceOfficeId`} label={label(`${path}.residenceOfficeId`)} options={orp} />
            <TextField name={`${path}.text.fileMark`} label={label(`${path}.text.fileMark`)} />
          </div>
        )}
      </Rows>
    </Part>
  );
}
