import { useEffect } from 'react';
import type { RefObject } from 'react';

const FIELDS = 'input:not([type="hidden"]):not([tabindex="-1"]):not([disabled]), select:not([disabled]), textarea:not([disabled])';

/** The first field takes the focus when its form opens: after the page's title had it, and once it has been read. */
export function useFirstFieldFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const focus = (): boolean => {
      const fields = [...place.current?.querySelectorAll<HTMLElement>(FIELDS) ?? []];
      const field = fields.find((one) => one instanceof HTMLInputElement && one.type === 'radio' && one.checked) ?? fields[0];
      field?.focus({ preventScroll: true });
      return field !== undefined;
    };
    let frame = requestAnimationFrame(function again() {
      if (!focus()) frame = requestAnimationFrame(again);
    });
    return () => { cancelAnimationFrame(frame); };
  }, [place]);
}
