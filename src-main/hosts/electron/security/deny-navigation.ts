// Why: rule: the window shows our own pages only, whatever a link, a script or a redirect says.
// Must not: open the address elsewhere instead; that is open-external's decision.
import type { WebContents } from 'electron';

import { isOwnAddress } from '../scheme.ts';

interface Departure {
  readonly url: string;
  preventDefault(): void;
}

export function denyNavigation(contents: WebContents): void {
  const stay = (departure: Departure): void => {
    if (!isOwnAddress(departure.url)) {
      departure.preventDefault();
    }
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
}
