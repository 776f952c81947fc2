// Why: a wrong answer here makes every browser test fail with a message about something else.
// Must not: look at the machine it runs on; the search is given in.
import { describe, expect, it } from 'vitest';

import { findBrowser, type BrowserSearch } from './find-browser.ts';

function machine(
  platform: NodeJS.Platform,
  env: BrowserSearch['env'],
  files: readonly string[],
): BrowserSearch {
  return { platform, env, exists: (path) => files.includes(path) };
}

describe('findBrowser', () => {
  it('prefers Chromium to Chrome to Edge, whatever the order of folders', () => {
    const env = { PATH: '/a:/b' };
    expect(
      findBrowser(machine('linux', env, ['/a/microsoft-edge', '/b/google-chrome', '/b/chromium'])),
    ).toBe('/b/chromium');
    expect(findBrowser(machine('linux', env, ['/a/microsoft-edge', '/b/google-chrome']))).toBe(
      '/b/google-chrome',
    );
  });

  it('answers null where there is none', () => {
    expect(findBrowser(machine('linux', { PATH: '/a' }, ['/b/chromium']))).toBeNull();
    expect(findBrowser(machine('linux', {}, ['chromium']))).toBeNull();
    expect(findBrowser(machine('win32', {}, []))).toBeNull();
  });

  it('knows where macOS and Windows keep theirs', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine('darwin', {}, [chrome]))).toBe(chrome);
    const edge = 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findBrowser(machine('win32', { 'PROGRAMFILES(X86)': 'C:\\P86' }, [edge]))).toBe(edge);
  });

  it('obeys a chosen browser, and refuses a chosen one that is not there', () => {
    const env = { PATH: '/a', FORSTA_LINJEN_BROWSER: '/x/browser' };
    expect(findBrowser(machine('linux', env, ['/a/chromium', '/x/browser']))).toBe('/x/browser');
    expect(() => findBrowser(machine('linux', env, ['/a/chromium']))).toThrow('/x/browser');
  });
});
