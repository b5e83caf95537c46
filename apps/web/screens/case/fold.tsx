import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';

type FoldProps = {
  /** What opens and closes it. */
  readonly text: string;
  /** The same with what it belongs to, where the page has several of one kind. */
  readonly label?: string;
  readonly printed?: boolean;
  /** How it stands at first. */
  readonly open?: boolean;
  readonly children: ReactNode;
};

/** What few look at, one click away. `printed`: paper shows it open. */
export function Fold({ text, label, printed = false, open: first = false, children }: FoldProps): ReactNode {
  const [open, setOpen] = useState(first);
  const id = useId();
  return (
    <div className="fold">
      <Button small look="quiet" icon={open ? 'chevron-up' : 'chevron-down'} expanded={open} controls={id} {...(label === undefined ? {} : { label })} onClick={() => { setOpen(!open); }}>{text}</Button>
      <div id={id} className={printed ? 'fold__body fold__body--printed' : 'fold__body'} hidden={!open}>{children}</div>
    </div>
  );
}
