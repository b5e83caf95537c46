import { useState } from 'react';

/** Which step or form of the page is open, and what was written last: 'move:slot-7-1'. One at a time, so that nothing begun is lost from sight. */
export type StepsOpen = {
  readonly open: string | null;
  readonly written: string | null;
  readonly show: (step: string) => void;
  readonly hide: () => void;
  /** The one that is open, or something that needed no form. */
  readonly done: (other?: string) => void;
};

export function useStepsOpen(): StepsOpen {
  const [open, setOpen] = useState<string | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  return {
    open, written,
    show: (step) => {
      setWritten(null);
      setOpen(step);
    },
    hide: () => { setOpen(null); },
    done: (other) => {
      setWritten(other ?? open);
      setOpen(null);
    },
  };
}
