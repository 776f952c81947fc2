// Why: binds keys for as long as a screen is shown, and never while a person is writing.
// Must not: fire inside fields, dialogs or menus, which have keys of their own.
import { useEffect, useEffectEvent } from 'react';

/** True when the keys belong to what has focus: a field, an open menu or a dialog. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) {
    return false;
  }
  return (
    target.isContentEditable ||
    target.matches(
      'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select',
    ) ||
    target.closest('[role=dialog], [role=menu], [role=listbox]') !== null
  );
}

/** How a key press is written in a table of keys: `Ctrl+Shift+Z`, `N`, `ArrowDown`, `?`. */
export function keyName(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}): string {
  const isLetter = /^\p{L}$/u.test(event.key);
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) {
    parts.push('Ctrl');
  }
  if (event.altKey) {
    parts.push('Alt');
  }
  if (event.shiftKey && (isLetter || event.key.length > 1)) {
    parts.push('Shift');
  }
  parts.push(isLetter ? event.key.toUpperCase() : event.key);
  return parts.join('+');
}

export type KeyTable = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

/** Binds a table of keys on the window: `useKeys({ N: openNew, 'Ctrl+Z': undo })`. */
export function useKeys(table: KeyTable, isOn = true): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isWriting(event.target)) {
      return;
    }
    const act = table[keyName(event)];
    if (act !== undefined) {
      event.preventDefault();
      act(event);
    }
  });
  useEffect(() => {
    if (!isOn) {
      return undefined;
    }
    const listener = (event: KeyboardEvent): void => handle(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [isOn]);
}
