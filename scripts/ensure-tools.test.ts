// Why: a machine without a browser is where this matters, and no test machine is one.
// Must not: fetch or install anything.
import { expect, it } from 'vitest';

import { ensureBrowser, type BrowserSteps } from './ensure-tools.ts';

interface Machine {
  readonly hasSystem?: boolean;
  readonly hasPlaywright?: boolean;
  readonly fetchWorks?: boolean;
  readonly ownStarts?: boolean;
  readonly aptWorks?: boolean;
}

/** A machine, and what was done on it. */
function machine(given: Machine): { readonly steps: BrowserSteps; readonly done: string[] } {
  const done: string[] = [];
  let hasSystem = given.hasSystem === true;
  let hasPlaywright = given.hasPlaywright === true;
  return {
    done,
    steps: {
      system: () => (hasSystem ? '/system' : null),
      playwrightPath: '/playwright',
      exists: () => hasPlaywright,
      fetch: () => {
        done.push('fetch');
        hasPlaywright = given.fetchWorks === true;
        return Promise.resolve();
      },
      starts: () => {
        done.push('try');
        return Promise.resolve(given.ownStarts !== false);
      },
      installSystem: () => {
        done.push('apt');
        hasSystem = given.aptWorks === true;
        return Promise.resolve(hasSystem);
      },
    },
  };
}

it.each([
  ['has one', { hasSystem: true }, '/system', []],
  ['has Playwright’s', { hasPlaywright: true }, '/playwright', ['try']],
  ['can fetch one', { fetchWorks: true }, '/playwright', ['fetch', 'try']],
  [
    'fetched one that does not start, but is Debian and root',
    { fetchWorks: true, ownStarts: false, aptWorks: true },
    '/system',
    ['fetch', 'try', 'apt'],
  ],
  ['cannot fetch, but is Debian and root', { aptWorks: true }, '/system', ['fetch', 'apt']],
  ['has nothing and can get nothing', {}, null, ['fetch', 'apt']],
])('a machine that %s', async (_what, given, expected, steps) => {
  const { steps: surroundings, done } = machine(given);
  expect(await ensureBrowser(surroundings)).toBe(expected);
  expect(done).toEqual(steps);
});
