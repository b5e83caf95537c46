import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** Says that something was done, and takes the focus from the form that is gone. */
export function Done({ shown, children }: { readonly shown: boolean; readonly children: ReactNode }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  // In the layout phase: whoever reads it may go on at once, and is not called back.
  useLayoutEffect(() => {
    if (shown) place.current?.focus({ preventScroll: true });
  }, [shown]);
  return <div className="done" role="status" tabIndex={-1} ref={place}>{shown ? children : null}</div>;
}
