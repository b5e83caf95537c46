import type { Option } from '../../ui/choice-field.tsx';

/** What is chosen stays to be seen, also where nothing is left of it. */
export function withChosen(options: readonly Option[], chosen: string, label: string): readonly Option[] {
  return chosen === '' || options.some(({ value }) => value === chosen) ? options : [...options, { value: chosen, label }];
}
