import { useState } from 'react';

/** Which form of a page is open, and whether the last one was written. */
export type OpenForm = { readonly open: string | null; readonly written: boolean; readonly show: (form: string) => void; readonly hide: () => void; readonly done: () => void };

export function useOpenForm(): OpenForm {
  const [open, setOpen] = useState<string | null>(null);
  const [written, setWritten] = useState(false);
  return {
    open, written,
    show: (form) => {
      setWritten(false);
      setOpen(form);
    },
    hide: () => { setOpen(null); },
    done: () => {
      setWritten(true);
      setOpen(null);
    },
  };
}
