// Why: every browser test gets its own product on its own port and folder, and fails by itself on what
// no test should have to look for: script errors, policy violations, requests to other hosts,
// a plan that was not closed into one file.
// Must not: know screens; what a screen looks like is each test's own matter.
import { readdirSync } from 'node:fs';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

import { startNodeHostProcess, type NodeHostProcess } from './node-host-process.ts';

export { expect } from '@playwright/test';

/** What went wrong in a page, apart from what the test itself looks at. */
export interface PageProblems {
  readonly found: readonly string[];
  /** For a test that provokes an error on purpose: a matching problem is expected. */
  allow(pattern: RegExp): void;
}

interface Fixtures {
  /** A product of its own, with an empty data folder. */
  readonly host: NodeHostProcess;
  readonly problems: PageProblems;
  /** A page with the product open at its start screen. */
  readonly app: Page;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads wanted fixtures from the pattern.
  host: async ({}, use) => {
    const host = await startNodeHostProcess();
    try {
      await use(host);
      const exitCode = await host.stop();
      expect(host.errorOutput(), 'what the host wrote on standard error').toBe('');
      expect(exitCode, 'exit code of the host').toBe(0);
      expect(leftBeside(host.dataFolder), 'files left beside a closed plan').toEqual([]);
    } finally {
      await host.remove();
    }
  },

  problems: async ({ page, host }, use) => {
    const allowed: RegExp[] = [];
    const found: string[] = [];
    const report = (problem: string): void => {
      if (!allowed.some((pattern) => pattern.test(problem))) {
        found.push(problem);
      }
    };
    page.on('pageerror', (error) => report(`script error: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isRefusedRequest(message.text())) {
        report(`console: ${message.text()}`);
      }
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== host.origin && protocol !== 'data:' && protocol !== 'blob:') {
        report(`request to another host: ${request.url()}`);
      }
    });
    await use({ found, allow: (pattern) => allowed.push(pattern) });
    expect(found, 'problems in the page').toEqual([]);
  },

  app: async ({ page, host, problems }, use) => {
    await page.goto(host.url);
    expect(problems.found).toEqual([]);
    await use(page);
  },
});

/**
 * Fails with a readable list where axe finds a violation (WCAG 2.1 A and AA, and best practice).
 * `within` narrows it to one part of the page.
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const builder = new AxeBuilder({ page });
  const { violations, passes } = await (
    within === undefined ? builder : builder.include(within)
  ).analyze();
  const readable = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.target.join(' ')}\n  ${node.failureSummary}`),
  );
  expect(readable, 'accessibility violations').toEqual([]);
  expect(passes.length, 'rules that axe could apply').toBeGreaterThan(0);
}

/** The browser logs each 4xx answer; a refusal is an ordinary answer and shows in the page. */
function isRefusedRequest(text: string): boolean {
  return /^Failed to load resource: the server responded with a status of 4\d\d /.test(text);
}

function leftBeside(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /-(?:wal|shm|journal)$/.test(name),
  );
}
