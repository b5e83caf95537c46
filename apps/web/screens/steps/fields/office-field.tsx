import type { ReactNode } from 'react';
import { useOffices } from '../../../api/registers.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import type { FieldProps } from '../../../ui/field.tsx';
import { Loaded } from '../../../ui/loaded.tsx';

/** An office of the register, by its short name. */
export function OfficeField(props: FieldProps & { readonly empty?: string }): ReactNode {
  return (
    <Loaded query={useOffices()}>
      {(offices) => <ChoiceField {...props} options={offices.map(({ id, name, office }) => ({ value: id, label: name === office ? name : `${name} – ${office}` }))} />}
    </Loaded>
  );
}
