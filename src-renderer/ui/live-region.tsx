// Why: says aloud, to those who listen instead of look, what just happened.
// Must not: show anything, or repeat what a notice already says.
import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useSyncExternalStore } from 'react';

interface Said {
  readonly text: string;
  readonly turn: number;
}

let said: Said = { text: '', turn: 0 };
const listeners = new Set<() => void>();

/** Announces politely: after what the screen reader is saying now. */
export function announce(text: string): void {
  said = { text, turn: said.turn + 1 };
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Stands once in the frame. Two slots in turn, so that the same words twice are said twice. */
export function LiveRegion(): ReactNode {
  const { text, turn } = useSyncExternalStore(subscribe, () => said);
  return (
    <VisuallyHidden>
      <div aria-live="polite" role="status">
        {turn % 2 === 0 ? text : ''}
      </div>
      <div aria-live="polite">{turn % 2 === 1 ? text : ''}</div>
    </VisuallyHidden>
  );
}
