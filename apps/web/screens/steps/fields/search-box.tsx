import { GovFormControl, GovFormInput, GovFormLabel } from '@gov-design-system-ce/react';
import { useEffect, useId, useState } from 'react';
import type { ReactNode } from 'react';

const PAUSE_MS = 250;
const SHORTEST = 2;

/** Searches while one types, after a pause; a single letter finds nothing worth showing. */
export function SearchBox({ label, hint, onSearch }: { readonly label: string; readonly hint: string; readonly onSearch: (text: string) => void }): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  useEffect(() => {
    const wanted = text.trim();
    const timer = setTimeout(() => { onSearch(wanted.length < SHORTEST ? '' : wanted); }, PAUSE_MS);
    return () => { clearTimeout(timer); };
  }, [text, onSearch]);
  return (
    <GovFormControl size="m" top={<GovFormLabel identifier={id} size="m">{label}</GovFormLabel>}>
      <span className="field__hint" id={`${id}-hint`}>{hint}</span>
      <GovFormInput size="m" type="search" identifier={id} autoComplete="off" aria-describedby={`${id}-hint`} value={text} onChange={(event) => { setText(event.target.value); }} />
    </GovFormControl>
  );
}
