// Why: the date of today, which changes under a window that is left open overnight.
// Must not: be read from the clock while rendering.
import { useSyncExternalStore } from 'react';

import { formatDate } from '../../src-shared/text/format.ts';

const minute = 60_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, minute);
  return () => clearInterval(timer);
}

/** Today as an ISO date; renders again at midnight. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, () => formatDate(new Date()));
}
