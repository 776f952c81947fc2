// Why: the names that tables of keys are written in, whatever keyboard sends them.
// Must not: need a browser.
import { describe, expect, it } from 'vitest';

import { keyName } from './use-keys.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('keyName', () => {
  it('writes letters large, with or without Caps Lock', () => {
    expect(keyName({ ...none, key: 'n' })).toBe('N');
    expect(keyName({ ...none, key: 'N' })).toBe('N');
    expect(keyName({ ...none, key: 'ö' })).toBe('Ö');
  });

  it('treats Cmd as Ctrl and keeps the order of modifiers', () => {
    expect(keyName({ ...none, key: 'z', metaKey: true })).toBe('Ctrl+Z');
    expect(keyName({ ...none, key: 'Z', ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z');
  });

  it('does not count Shift where it only picks the sign', () => {
    expect(keyName({ ...none, key: '?', shiftKey: true })).toBe('?');
    expect(keyName({ ...none, key: 'ArrowDown', shiftKey: true })).toBe('Shift+ArrowDown');
  });
});
