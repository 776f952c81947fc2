// Why: what each key means in the grid, in one list that the help is checked against.
// Must not: do anything.

export type GridCommand =
  | {
      readonly kind: 'move';
      readonly row: number;
      readonly column: number;
      readonly isExtending: boolean;
    }
  /** Ctrl and an arrow. */
  | {
      readonly kind: 'jump';
      readonly row: number;
      readonly column: number;
      readonly isExtending: boolean;
    }
  | { readonly kind: 'page'; readonly by: 1 | -1; readonly isExtending: boolean }
  /** Home and End: along the row, or with Ctrl to a corner. */
  | {
      readonly kind: 'edge';
      readonly isEnd: boolean;
      readonly isCorner: boolean;
      readonly isExtending: boolean;
    }
  | { readonly kind: 'tab'; readonly by: 1 | -1 }
  | { readonly kind: 'enter' }
  | { readonly kind: 'edit' }
  /** A letter: it replaces what stands in the cell. */
  | { readonly kind: 'type' }
  | { readonly kind: 'choose' }
  | { readonly kind: 'open' }
  | { readonly kind: 'selectRow' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fillDown' }
  | { readonly kind: 'escape' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'help' };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Null for a key that is somebody else's: the browser's, the page's or the shell's. */
export function gridCommand(press: KeyPress): GridCommand | null {
  const { key, shiftKey: isExtending } = press;
  const isCtrl = press.ctrlKey || press.metaKey;
  if (press.altKey) {
    return null;
  }
  const arrow = arrows[key];
  if (arrow !== undefined) {
    const [row, column] = arrow;
    return { kind: isCtrl ? 'jump' : 'move', row, column, isExtending };
  }
  if (isCtrl) {
    return ctrlCommand(press);
  }
  switch (key) {
    case 'PageDown':
    case 'PageUp':
      return { kind: 'page', by: key === 'PageDown' ? 1 : -1, isExtending };
    case 'Home':
    case 'End':
      return { kind: 'edge', isEnd: key === 'End', isCorner: false, isExtending };
    case 'Tab':
      return { kind: 'tab', by: isExtending ? -1 : 1 };
    case 'Enter':
      return { kind: 'enter' };
    case 'F2':
      return { kind: 'edit' };
    case ' ':
      return { kind: isExtending ? 'selectRow' : 'choose' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'Escape':
      return { kind: 'escape' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'F10':
      return isExtending ? { kind: 'menu' } : null;
    case '?':
      return { kind: 'help' };
  }
  // A letter, or one that is about to become one (a dead key, an input method).
  return [...key].length === 1 || key === 'Dead' || key === 'Process' ? { kind: 'type' } : null;
}

function ctrlCommand({ key, shiftKey: isExtending }: KeyPress): GridCommand | null {
  switch (key) {
    case 'Home':
    case 'End':
      return { kind: 'edge', isEnd: key === 'End', isCorner: true, isExtending };
    case 'Enter':
      return { kind: 'open' };
    case 'a':
    case 'A':
      return { kind: 'selectAll' };
    case 'd':
    case 'D':
      return { kind: 'fillDown' };
    default:
      return null;
  }
}
