import { useState } from 'react';

/** Which step of the page is open, and which was written last: 'move:slot-7-1'. One at a time, so that nothing begun is lost from sight. */
export type StepsOpen = {
  readonly open: string | null;
  readonly written: string | null;
  readonly show: (step: string) => void;
  readonly hide: () => void;
  readonly done: () => void;
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
    done: () => {
      setWritten(open);
      setOpen(null);
    },
  };
}
