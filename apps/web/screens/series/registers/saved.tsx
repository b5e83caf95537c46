import type { ReactNode } from 'react';
import { Done } from '../../../ui/done.tsx';
import { MessageBox } from '../../../ui/message.tsx';
import type { StepsOpen } from '../../planning/steps-open.ts';

/** That the last form was written. */
export function Saved({ form: { written, open }, text }: { readonly form: StepsOpen; readonly text: string }): ReactNode {
  const shown = written !== null && open === null;
  return <div className={shown ? 'section' : undefined}><Done shown={shown}><MessageBox tone="success"><p>{text}</p></MessageBox></Done></div>;
}
