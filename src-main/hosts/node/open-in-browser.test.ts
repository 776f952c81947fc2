// Why: the address carries a secret and special characters; each system must get it as one argument.
// Must not: open a browser.
import { expect, it } from 'vitest';

import { browserCommand } from './open-in-browser.ts';

const address = 'http://127.0.0.1:5000/?token=a&b';

it('gives the address as one argument on each system', () => {
  expect(browserCommand(address, 'darwin', {})?.at(-1)).toBe(address);
  expect(browserCommand(address, 'win32', {})?.at(-1)).toBe(address);
  expect(browserCommand(address, 'win32', {})?.[0]).toBe('rundll32');
  expect(browserCommand(address, 'linux', { DISPLAY: ':0' })).toEqual(['xdg-open', address]);
});

it('opens nothing on a Linux machine without a display', () => {
  expect(browserCommand(address, 'linux', {})).toBeNull();
  expect(browserCommand(address, 'linux', { DISPLAY: '' })).toBeNull();
  expect(browserCommand(address, 'linux', { WAYLAND_DISPLAY: 'wayland-0' })).not.toBeNull();
});
