// Why: a test that no runner picks up passes for ever; each test belongs to exactly one.
// Must not: repeat the runners' patterns; it asks the configurations themselves.
import { matchesGlob } from 'node:path';

import { expect, it } from 'vitest';

import playwrightConfig from '../../playwright.config.ts';
import vitestConfig from '../../vitest.config.ts';
import { projectFiles } from './project-files.ts';

interface Project {
  readonly test?: {
    readonly name?: unknown;
    readonly include?: readonly string[];
    readonly exclude?: readonly string[];
  };
}

const files = projectFiles().filter((path) => /\.(?:test|spec)\.[cm]?[jt]sx?$/.test(path));

function runnersOf(path: string): readonly string[] {
  const { projects = [] } = (vitestConfig as { test: { projects?: readonly Project[] } }).test;
  const vitest = projects
    .filter(({ test }) => test?.include?.some((glob) => matchesGlob(path, glob)) === true)
    .filter(({ test }) => test?.exclude?.some((glob) => matchesGlob(path, glob)) !== true)
    .map(({ test }) => String(test?.name));
  const { testDir, testMatch } = playwrightConfig;
  const isBrowserTest =
    path.startsWith(`${testDir}/`) && typeof testMatch === 'string' && matchesGlob(path, testMatch);
  return isBrowserTest ? [...vitest, 'browser'] : vitest;
}

it('each test file is run by exactly one runner', () => {
  expect(files.length).toBeGreaterThan(10);
  const wrong = files
    .map((path) => [path, runnersOf(path)] as const)
    .filter(([, runners]) => runners.length !== 1);
  expect(wrong).toEqual([]);
});

it('a failing or empty run cannot pass unseen', () => {
  expect(playwrightConfig).toMatchObject({ retries: 0, forbidOnly: true });
  expect(vitestConfig).toMatchObject({ test: { allowOnly: false, passWithNoTests: false } });
});
