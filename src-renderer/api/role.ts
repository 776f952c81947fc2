// Why: which role the person at the screen acts in; it follows every call and is kept in the history.
// Must not: hold a name; staff are named by role.
import { useSyncExternalStore } from 'react';

import { t } from '../../src-shared/text/translate.ts';

const storageKey = 'forsta-linjen.role';
const listeners = new Set<() => void>();

let role = localStorage.getItem(storageKey) ?? t('shell.role.strategist');

/** The role in force, for code outside components. */
export function currentRole(): string {
  return role;
}

/** Chooses and remembers a role on this machine. Empty text is ignored. */
export function setRole(next: string): void {
  const bare = next.trim().slice(0, 80);
  if (bare === '') {
    return;
  }
  role = bare;
  localStorage.setItem(storageKey, bare);
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The role in force; renders again when it changes. */
export function useRole(): string {
  return useSyncExternalStore(subscribe, currentRole);
}
