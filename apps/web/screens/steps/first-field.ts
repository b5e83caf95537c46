import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';

const FIELDS = 'input:not([type="hidden"]):not([tabindex="-1"]):not([disabled]), select:not([disabled]), textarea:not([disabled])';

/** Where the focus rests when nobody has put it anywhere: on nothing, or on a title. */
function isIdle(element: Element | null): boolean {
  return element === null || element === document.body || element.tagName === 'H1';
}

/** The first field takes the focus when its form opens: after the page's title had it, and once it has been read. Whoever is somewhere else by then stays there. */
export function useFirstFieldFocus(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const focus = (): boolean => {
      const { activeElement } = document;
      if (activeElement !== opener && !isIdle(activeElement)) return true;
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
