// Why: browser tests on Stockholm's example, each on a copy of its own, and a way to read what was
// stored by another door than the window.
// Must not: know a screen of the plan.
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Page } from '@playwright/test';

import { expect, test as base } from './browser-test.ts';

const run = promisify(execFile);
const commandLine = join(import.meta.dirname, '..', '..', 'src-main', 'hosts', 'cli', 'main.ts');
const planName = 'Exempelplan Stockholm';

export interface Example {
  /** Puts the example in the product's folder, opens it and goes to an address of it. */
  readonly open: (path: string) => Promise<void>;
  /** Closes the plan and answers what a command says of it, as JSON: `read('rank', '--session', …)`. */
  readonly read: (command: string, ...words: readonly string[]) => Promise<unknown>;
}

/** What a command says of a plan that no window has open, as JSON. */
export async function readPlan(
  plan: string,
  command: string,
  ...words: readonly string[]
): Promise<unknown> {
  const { stdout } = await run(process.execPath, [commandLine, command, plan, ...words, '--json']);
  return JSON.parse(stdout) as unknown;
}

/** Closes the open plan from its menu and stands at the start page. */
export async function closePlan(app: Page, name: string): Promise<void> {
  await app.getByRole('button', { name: `Plan: ${name}` }).click();
  await app.getByRole('menuitem', { name: 'Stäng planen' }).click();
  await expect(app.getByRole('button', { name: 'Utforska exemplet' })).toBeVisible();
}

export const test = base.extend<{ readonly example: Example }, { readonly examplePlan: string }>({
  // Made once and copied: what a test does to its copy, no other test sees.
  examplePlan: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads wanted fixtures from the pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'forsta-linjen-example-'));
      const plan = join(folder, `${planName}.flplan`);
      await run(process.execPath, [commandLine, 'new', plan, '--example', 'stockholm']);
      await use(plan);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  example: async ({ app, host, examplePlan }, use) => {
    const plan = join(host.dataFolder, `${planName}.flplan`);
    await use({
      open: async (path) => {
        copyFileSync(examplePlan, plan);
        await app.reload();
        await app.getByRole('button', { name: new RegExp(planName, 'u') }).click();
        await expect(app.getByRole('navigation', { name: 'Delar av planen' })).toBeVisible();
        await app.goto(`${host.origin}${path}`);
      },
      read: async (command, ...words) => {
        await closePlan(app, planName);
        return readPlan(plan, command, ...words);
      },
    });
  },
});
