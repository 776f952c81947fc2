// Why: menus, lists and dialogs open inside the page's main landmark, where those who listen look.
// Must not: stand in the page more than once.
import type { ReactNode } from 'react';

export const overlayTarget = 'overlays';

/** Goes last inside `<main>`, outside anything that clips. */
export function OverlayTarget(): ReactNode {
  return <div id={overlayTarget} />;
}
