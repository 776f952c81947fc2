// Why: what CSS alone cannot do where it is narrow: put a part in another place of the page.
// Must not: be used for looks; those are media queries in the module's CSS.
import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds; renders again when it changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = globalThis.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => globalThis.matchMedia(query).matches);
}
