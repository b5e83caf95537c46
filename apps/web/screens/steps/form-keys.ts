import { useEffectEvent, useLayoutEffect } from 'react';
import type { RefObject } from 'react';

const CONTROL = 'a, button, input, select, textarea, summary, dialog';

type FormKeys = { readonly place: RefObject<HTMLElement | null>; readonly onCancel: () => void };

const open = new Set<FormKeys['place']>();

/**
 * Ctrl+Enter sends the form in `place`, Escape leaves it. Also where no control has the focus, as in the moment before the
 * first field takes it; of several forms only the one in which the person is.
 */
export function useFormKeys({ place, onCancel }: FormKeys): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element)) return;
    const isMeant = place.current?.contains(target) === true || open.size === 1 && target.closest(CONTROL) === null;
    if (!isMeant) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      place.current?.querySelector('form')?.requestSubmit();
    } else if (event.key === 'Escape' && !(target instanceof HTMLSelectElement)) {
      onCancel();
    }
  });
  // In the layout phase: whoever sees the form may press at once.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => { pressed(event); };
    open.add(place);
    document.addEventListener('keydown', listen);
    return () => {
      open.delete(place);
      document.removeEventListener('keydown', listen);
    };
  }, [place]);
}
