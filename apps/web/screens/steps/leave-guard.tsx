import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Button } from '../../ui/button.tsx';

type LeaveGuardProps = { readonly dirty: boolean; readonly isWritten: () => boolean; readonly onThrowAway: () => void };

/** Nobody loses a half-written step by a key or a click: who leaves is asked, and may keep it for later. */
export function LeaveGuard({ dirty, isWritten, onThrowAway }: LeaveGuardProps): ReactNode {
  const { t } = useTranslation('steps');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Whoever has left is not held by a form that is gone from the page and not yet put away.
  const left = useRef(false);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty && !left.current && !isWritten() && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => { if (dirty && !isWritten()) event.preventDefault(); };
    window.addEventListener('beforeunload', warn);
    return () => { window.removeEventListener('beforeunload', warn); };
  }, [dirty, isWritten]);
  // Of each leaving anew: the one before may be given up and not yet drawn.
  useEffect(() => {
    if (blocker.state === 'blocked' && dialog.current?.open === false) dialog.current.showModal();
  }, [blocker]);
  const stay = (): void => {
    dialog.current?.close();
    blocker.reset?.();
  };
  const leave = (): void => {
    left.current = true;
    blocker.proceed?.();
  };
  return (
    <dialog ref={dialog} className="step-leave" aria-labelledby={`${id}-title`} onKeyDown={(event) => { event.stopPropagation(); }} onCancel={(event) => { event.preventDefault(); stay(); }}>
      <h2 id={`${id}-title`}>{t('leave.title')}</h2>
      <p>{t('leave.text')}</p>
      <div className="form__actions">
        <Button look="main" onClick={stay}>{t('leave.stay')}</Button>
        <Button onClick={leave}>{t('leave.keep')}</Button>
        <Button look="quiet" onClick={() => { onThrowAway(); leave(); }}>{t('leave.throwAway')}</Button>
      </div>
    </dialog>
  );
}
