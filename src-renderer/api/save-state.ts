// Why: what the top bar says of saving: on its way, saved at what time, or not saved and why.
// Must not: claim "saved" while anything is on its way or the last word was no.
import { useSyncExternalStore } from 'react';

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly reason: string };

export interface SaveStateStore {
  readonly get: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Something is on its way. Answer with how it went. */
  readonly start: () => {
    readonly saved: (at: Date) => void;
    readonly failed: (reason: string) => void;
  };
  /** Another plan: nothing is known of it yet. */
  readonly reset: () => void;
}

export function createSaveStateStore(): SaveStateStore {
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'idle' };
  let last: SaveState = state;
  let running = 0;

  function settle(): void {
    state = running > 0 ? { kind: 'saving' } : last;
    for (const listener of listeners) {
      listener();
    }
  }

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      running += 1;
      settle();
      let isOpen = true;
      const end = (outcome: SaveState): void => {
        if (isOpen) {
          isOpen = false;
          running -= 1;
          last = outcome;
          settle();
        }
      };
      return {
        saved: (at) => end({ kind: 'saved', at }),
        failed: (reason) => end({ kind: 'failed', reason }),
      };
    },
    reset: () => {
      last = { kind: 'idle' };
      settle();
    },
  };
}

export const saveState = createSaveStateStore();

export function useSaveState(): SaveState {
  return useSyncExternalStore(saveState.subscribe, saveState.get);
}
