// Why: a key that means two things, or nothing, is found by a person with a pasted sheet in hand.
// Must not: press keys.
import { describe, expect, it } from 'vitest';

import { gridCommand, type KeyPress } from './grid-keys.ts';

function press(name: string): KeyPress {
  const parts = name === '+' ? ['+'] : name.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
}

describe('gridCommand', () => {
  it.each([
    ['ArrowDown', { kind: 'move', row: 1, column: 0, isExtending: false }],
    ['Shift+ArrowLeft', { kind: 'move', row: 0, column: -1, isExtending: true }],
    ['Ctrl+Shift+ArrowUp', { kind: 'jump', row: -1, column: 0, isExtending: true }],
    ['Home', { kind: 'edge', isEnd: false, isCorner: false, isExtending: false }],
    ['Ctrl+End', { kind: 'edge', isEnd: true, isCorner: true, isExtending: false }],
    ['Shift+PageDown', { kind: 'page', by: 1, isExtending: true }],
    ['Shift+Tab', { kind: 'tab', by: -1 }],
    ['Enter', { kind: 'enter' }],
    ['Ctrl+Enter', { kind: 'open' }],
    ['F2', { kind: 'edit' }],
    [' ', { kind: 'choose' }],
    ['Shift+ ', { kind: 'selectRow' }],
    ['Ctrl+a', { kind: 'selectAll' }],
    ['Meta+d', { kind: 'fillDown' }],
    ['Backspace', { kind: 'clear' }],
    ['Shift+F10', { kind: 'menu' }],
    ['?', { kind: 'help' }],
    ['n', { kind: 'type' }],
    ['Ö', { kind: 'type' }],
    ['Dead', { kind: 'type' }],
    ['+', { kind: 'type' }],
  ] as const)('%s', (name, command) => {
    expect(gridCommand(press(name))).toEqual(command);
  });

  it.each(['Ctrl+z', 'Ctrl+c', 'Ctrl+v', 'Ctrl+k', 'Alt+n', 'Shift', 'F5', 'F10', 'Alt+ArrowLeft'])(
    'leaves %s to others',
    (name) => {
      expect(gridCommand(press(name))).toBeNull();
    },
  );
});
