// Why: what fills the window stands alone there: nothing behind it is reached by Tab or read aloud.
// Must not: cover menus, notices and what is said aloud, which belong to it too.
import { type RefObject, useEffect } from 'react';

import { overlayTarget } from './overlay-target.tsx';

/** Elements that are no way to what lies behind. */
function isShared(element: Element): boolean {
  return (
    element.id === overlayTarget ||
    element.querySelector(`#${overlayTarget}`) !== null ||
    element.matches('script, style, [aria-live], [role="status"], [role="alert"]') ||
    element.querySelector('[aria-live]') !== null
  );
}

/** While `isAlone`, all beside the element and its ancestors is inert. */
export function useAlone(place: RefObject<HTMLElement | null>, isAlone: boolean): void {
  useEffect(() => {
    const covered: Element[] = [];
    for (
      let element: Element | null = isAlone ? place.current : null;
      element !== null && element !== document.body;
      element = element.parentElement
    ) {
      for (const sibling of element.parentElement?.children ?? []) {
        if (sibling !== element && !isShared(sibling) && !sibling.hasAttribute('inert')) {
          sibling.setAttribute('inert', '');
          covered.push(sibling);
        }
      }
    }
    return () => {
      for (const element of covered) {
        element.removeAttribute('inert');
      }
    };
  }, [place, isAlone]);
}
