import type { ReactNode } from 'react';
import { usePeople } from '../../api/registers.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import type { FieldProps } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';

/** One of our people. */
export function PersonField(props: FieldProps): ReactNode {
  return <Loaded query={usePeople()}>{(people) => <ChoiceField {...props} options={people.map(({ id, name }) => ({ value: id, label: name }))} />}</Loaded>;
}
