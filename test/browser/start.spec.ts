// Why: every way into a plan from the first page: new, example, a file received, a backup restored.
// Must not: trust the screen alone: what was made is also read through the command line.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Locator, Page, TestInfo } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { closePlan, readPlan, test } from '../support/example-plan.ts';

interface Told {
  readonly name: string;
  readonly hasExampleValues: boolean;
  readonly counts: { readonly services: number; readonly targetGroups: number };
}

async function info(plan: string): Promise<Told> {
  return (await readPlan(plan, 'info')) as Told;
}

function parts(app: Page): Locator {
  return app.getByRole('navigation', { name: 'Delar av planen' });
}

/** A plan with services opens at its overview. */
async function fromOverviewToCatalogue(app: Page): Promise<void> {
  await expect(app.getByRole('heading', { name: 'Översikt', level: 1 })).toBeVisible();
  await parts(app)
    .getByRole('link', { name: /^Insatskatalog/u })
    .click();
  await expect(table(app)).toBeVisible();
}

function table(app: Page): Locator {
  return app.getByRole('grid', { name: 'Insatskatalog' });
}

/** The plans that the start page lists, by name. */
function listed(app: Page): Locator {
  return app.getByRole('region', { name: /^Senaste planer/u }).getByRole('button');
}

async function chooseFile(app: Page, button: RegExp, path: string): Promise<void> {
  const waiting = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: button }).click();
  await (await waiting).setFiles(path);
}

/** A file that is named as a plan and is none. */
function brokenPlan(testInfo: TestInfo): string {
  const path = testInfo.outputPath('Trasig.flplan');
  writeFileSync(path, 'Det här är ett brev och ingen plan.');
  return path;
}

function planFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.flplan'))
    .toSorted();
}

test('makes an empty plan by mouse and finds it again', async ({ app, host }) => {
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Gör din första plan');
  const name = app.getByRole('textbox', { name: 'Planens namn' });
  const create = app.getByRole('button', { name: 'Skapa plan' });
  await expect(create).toBeDisabled();
  await name.fill('   ');
  await expect(create).toBeDisabled();
  await name.fill('Årsta och Älvsjö 2027');
  await create.click();
  await expect(app).toHaveURL(/\/insatser$/u);
  await expect(app.getByText('Inga insatser än')).toBeVisible();
  await expect(app).toHaveTitle(/Årsta och Älvsjö 2027/u);

  await closePlan(app, 'Årsta och Älvsjö 2027');
  await expect(app).toHaveURL(`${host.origin}/`);
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Öppna en plan');
  await expect(listed(app)).toHaveCount(1);
  const [file] = planFiles(host.dataFolder);
  expect(file).toBe('Årsta och Älvsjö 2027.flplan');
  expect(await info(join(host.dataFolder, String(file)))).toMatchObject({
    name: 'Årsta och Älvsjö 2027',
    hasExampleValues: false,
    counts: { services: 0 },
  });
  await listed(app).click();
  await expect(app.getByText('Inga insatser än')).toBeVisible();
});

test('makes and reopens a plan by keyboard alone', async ({ app, host }) => {
  const name = app.getByRole('textbox', { name: 'Planens namn' });
  const walkTo = async (goal: Locator): Promise<void> => {
    for (let step = 0; step < 20; step += 1) {
      await app.keyboard.press('Tab');
      if (await goal.evaluate((element) => element === document.activeElement)) {
        return;
      }
    }
    await expect(goal).toBeFocused();
  };
  await walkTo(name);
  await app.keyboard.type('Bara tangenter');
  await app.keyboard.press('Enter');
  await expect(parts(app)).toBeVisible();
  await closePlan(app, 'Bara tangenter');
  await app.reload();
  await expect(listed(app)).toHaveCount(1);
  await walkTo(listed(app));
  await app.keyboard.press('Enter');
  await expect(parts(app)).toBeVisible();
  await closePlan(app, 'Bara tangenter');
  expect(await info(join(host.dataFolder, 'Bara tangenter.flplan'))).toMatchObject({
    name: 'Bara tangenter',
  });
});

test('gives a second plan of the same name a file of its own', async ({ app, host }) => {
  for (const count of [1, 2]) {
    await app.getByRole('textbox', { name: 'Planens namn' }).fill('Farsta');
    await app.keyboard.press('Enter');
    await expect(parts(app)).toBeVisible();
    await closePlan(app, 'Farsta');
    await expect(listed(app)).toHaveCount(count);
  }
  const files = planFiles(host.dataFolder);
  expect(files).toHaveLength(2);
  const ids = await Promise.all(
    files.map(async (file) => await readPlan(join(host.dataFolder, file), 'info')),
  );
  expect(new Set(ids.map((told) => (told as { id: string }).id)).size).toBe(2);
});

test('builds the example, which says what is made up', async ({ app, host }) => {
  await app.getByRole('button', { name: 'Utforska exemplet' }).click();
  await fromOverviewToCatalogue(app);
  await expect(app.getByText('17 insatser · 6 målgrupper')).toBeVisible();
  await closePlan(app, 'Exempelplan Stockholm');
  const told = await info(join(host.dataFolder, 'Exempelplan Stockholm.flplan'));
  expect(told).toMatchObject({
    hasExampleValues: true,
    counts: { services: 17, targetGroups: 6 },
  });
});

test('refuses a broken file in words and stays usable', async ({ app, host }, testInfo) => {
  await chooseFile(app, /^Öppna planfil/u, brokenPlan(testInfo));
  const alert = app.getByRole('alert');
  await expect(alert).toContainText('Planen öppnades inte');
  await expect(alert).toContainText(/inte en plan|ingen plan|planfil/iu);
  await expect(alert).not.toContainText(/SQLITE|Error|undefined|\/tmp/u);
  await expectAccessible(app);
  // Nothing of it is kept, and the next way in works and takes the message away.
  expect(planFiles(host.dataFolder)).toEqual([]);
  await chooseFile(app, /^Återställ säkerhetskopia/u, brokenPlan(testInfo));
  await expect(alert).toContainText('Planen öppnades inte');
  expect(planFiles(host.dataFolder)).toEqual([]);
  await app.getByRole('textbox', { name: 'Planens namn' }).fill('Efteråt');
  await app.getByRole('button', { name: 'Skapa plan' }).click();
  await expect(app.getByText('Inga insatser än')).toBeVisible();
  await closePlan(app, 'Efteråt');
  await expect(alert).toHaveCount(0);
  await expect(listed(app)).toHaveCount(1);
});

test('receives a plan file, and keeps the address asked for', async ({
  app,
  host,
  examplePlan,
}) => {
  await app.goto(`${host.origin}/provning`);
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Gör din första plan');
  await chooseFile(app, /^Öppna planfil/u, examplePlan);
  await expect(parts(app)).toBeVisible();
  await expect(app).toHaveURL(/\/provning/u);
  await closePlan(app, 'Exempelplan Stockholm');
  const [file, ...more] = planFiles(host.dataFolder);
  expect(more).toEqual([]);
  expect(await info(join(host.dataFolder, String(file)))).toMatchObject({
    counts: { services: 17 },
  });
});

test('restores a backup as a new plan and leaves the old one alone', async ({
  app,
  host,
  example,
}, testInfo) => {
  await example.open('/insatser');
  await expect(table(app)).toBeVisible();
  await app.getByRole('button', { name: 'Plan: Exempelplan Stockholm' }).click();
  const waiting = app.waitForEvent('download');
  await app.getByRole('menuitem', { name: /^Säkerhetskopiera/u }).click();
  const download = await waiting;
  const copy = testInfo.outputPath(download.suggestedFilename());
  await download.saveAs(copy);
  await expect(app.getByText(/Säkerhetskopian .* är klar/u).first()).toBeVisible();
  expect(existsSync(copy)).toBe(true);

  // What is done after the backup is in the old plan only.
  await app.getByRole('button', { name: 'Ny insats' }).click();
  await app.getByRole('dialog').getByLabel('Namn').fill('Efter kopian');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: 'Efter kopian' })).toBeVisible();
  await closePlan(app, 'Exempelplan Stockholm');
  await chooseFile(app, /^Återställ säkerhetskopia/u, copy);
  await fromOverviewToCatalogue(app);
  await expect(app.getByText('17 insatser · 6 målgrupper')).toBeVisible();
  await expect(table(app).getByText('Efter kopian')).toHaveCount(0);
  await closePlan(app, 'Exempelplan Stockholm');
  await expect(listed(app)).toHaveCount(2);

  const services = await Promise.all(
    planFiles(host.dataFolder).map(
      async (file) => (await info(join(host.dataFolder, file))).counts.services,
    ),
  );
  expect(services.toSorted((a, b) => a - b)).toEqual([17, 18]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation, ${colorScheme}`, async ({ app }) => {
    await app.emulateMedia({ colorScheme });
    await expect(app.getByRole('heading', { level: 1 })).toHaveText('Gör din första plan');
    await expectAccessible(app);
    await app.getByRole('textbox', { name: 'Planens namn' }).fill('Farsta 2027');
    await app.keyboard.press('Enter');
    await expect(app.getByText('Inga insatser än')).toBeVisible();
    await expectAccessible(app);
    await closePlan(app, 'Farsta 2027');
    await expect(listed(app)).toHaveCount(1);
    await expectAccessible(app);
  });
}

test('shows all ways in at 1280 × 720 and at 200 % zoom', async ({ app }) => {
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 640, height: 360 },
  ]) {
    await app.setViewportSize(viewport);
    for (const name of ['Skapa plan', 'Utforska exemplet', /^Öppna planfil/u, /^Återställ/u]) {
      const button = app.getByRole('button', { name });
      await button.scrollIntoViewIfNeeded();
      await expect(button).toBeInViewport({ ratio: 1 });
    }
    const overflow = await app.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
