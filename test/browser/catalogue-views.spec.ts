// Why: views that a plan keeps: saved, changed, linked to, ordered, taken away and back.
// Must not: repeat what catalogue.spec.ts proves of filters.
import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { grid, rows } from '../support/catalogue-page.ts';
import { type Example, test } from '../support/example-plan.ts';

function filters(app: Page): Locator {
  return app.locator('#catalogue-filters');
}

function savedViews(app: Page): Locator {
  return filters(app).getByRole('list', { name: 'Sparade vyer' });
}

async function openList(app: Page, example: Example): Promise<void> {
  await example.open('/insatser');
  await expect(rows(app).first()).toBeVisible();
}

async function saveAs(app: Page, name: string): Promise<void> {
  await app.getByRole('button', { name: 'Spara den här vyn' }).click();
  const dialog = app.getByRole('dialog', { name: 'Spara den här vyn' });
  await dialog.getByRole('textbox', { name: 'Vyns namn' }).fill(name);
  await app.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

async function groupBy(app: Page, name: string): Promise<void> {
  await app.getByTitle(/^Gruppera efter/u).click();
  await app.getByRole('menuitemradio', { name, exact: true }).click();
}

test('saves a view with its filter, order and columns, and links to it', async ({
  app,
  example,
  host,
}) => {
  await openList(app, example);
  await filters(app)
    .getByRole('checkbox', { name: /^Äldre/u })
    .check();
  await groupBy(app, 'Steg');
  await app.getByRole('button', { name: 'Kolumner' }).click();
  await app.getByRole('checkbox', { name: 'Avgift' }).check();
  await app.keyboard.press('Escape');
  await expect(app.getByText('3 av 17 insatser visas')).toBeVisible();
  await saveAs(app, 'Äldre med avgift');
  const saved = savedViews(app).getByRole('button', { name: 'Äldre med avgift', exact: true });
  await expect(saved).toHaveAttribute('aria-pressed', 'true');
  await expect(app).toHaveURL(/\?vy=[0-9a-f-]{36}$/u);
  const address = app.url();
  await expectAccessible(app);

  // Another view and back: all of it is there again, also on a machine that has never seen it.
  await filters(app)
    .getByRole('button', { name: /^Alla insatser/u })
    .click();
  await expect(rows(app)).toHaveCount(18);
  await expect(grid(app).getByRole('columnheader', { name: 'Avgift' })).toHaveCount(1);
  await app.evaluate(() => localStorage.removeItem('forsta-linjen.catalogue-layouts'));
  await app.goto(`${host.origin}/insatser`);
  await expect(rows(app)).toHaveCount(18);
  await expect(grid(app).getByRole('columnheader', { name: 'Avgift' })).toHaveCount(0);
  await app.goto(address);
  await expect(app.getByText('3 av 17 insatser visas')).toBeVisible();
  await expect(grid(app).getByRole('columnheader', { name: 'Avgift' })).toBeVisible();
  await expect(app.getByRole('button', { name: 'Ändrad vy' })).toHaveCount(0);

  // Changed, it says so; it goes back, or is saved as it is.
  await filters(app).getByRole('button', { name: 'Rensa Målgrupp' }).click();
  await expect(rows(app)).toHaveCount(17);
  await expect(savedViews(app).getByText('ändrad')).toBeVisible();
  await app.getByRole('button', { name: 'Ändrad vy' }).click();
  await app.getByRole('menuitem', { name: 'Återställ vyn' }).click();
  await expect(app.getByText('3 av 17 insatser visas')).toBeVisible();
  await filters(app).getByRole('button', { name: 'Rensa Målgrupp' }).click();
  await expect(rows(app)).toHaveCount(17);
  await app.getByRole('button', { name: 'Ändrad vy' }).click();
  await app.getByRole('menuitem', { name: 'Spara i Äldre med avgift' }).click();
  await expect(app.getByRole('button', { name: 'Ändrad vy' })).toHaveCount(0);
  await app.goto(address);
  await expect(rows(app)).toHaveCount(17);
});

test('renames, orders and takes away views, each one step of undo', async ({ app, example }) => {
  await openList(app, example);
  await saveAs(app, 'Första');
  await saveAs(app, 'Andra');
  const names = savedViews(app).locator('button[aria-pressed]');
  await expect(names).toHaveText(['Första', 'Andra']);
  // A name is one view's only.
  await app.getByRole('button', { name: 'Spara den här vyn' }).click();
  await app.getByRole('textbox', { name: 'Vyns namn' }).fill('andra');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('alert')).toContainText('Det finns redan en vy');
  await app.keyboard.press('Escape');
  await app.getByRole('alert').getByRole('button', { name: 'Stäng' }).click();
  await app.getByRole('button', { name: 'Åtgärder för vyn Andra' }).click();
  await app.getByRole('menuitem', { name: 'Flytta uppåt' }).click();
  await expect(names).toHaveText(['Andra', 'Första']);
  await app.getByRole('button', { name: 'Åtgärder för vyn Första' }).press('Enter');
  await app.getByRole('menuitem', { name: 'Byt namn' }).click();
  await app.getByRole('textbox', { name: 'Vyns namn' }).fill('Min egen');
  await app.keyboard.press('Enter');
  await expect(names).toHaveText(['Andra', 'Min egen']);
  await app.getByRole('button', { name: 'Åtgärder för vyn Andra' }).click();
  await app.getByRole('menuitem', { name: 'Ta bort' }).click();
  await expect(names).toHaveText(['Min egen']);
  await app.getByRole('status').getByRole('button', { name: 'Ångra' }).click();
  await expect(names).toHaveText(['Andra', 'Min egen']);
  await grid(app).focus();
  await app.keyboard.press('Control+z');
  await expect(names).toHaveText(['Andra', 'Första']);
  await app.keyboard.press('Control+z');
  await expect(names).toHaveText(['Första', 'Andra']);
  await app.reload();
  await expect(names).toHaveText(['Första', 'Andra']);
});

test('keeps a facet of what is not stated, and one of what is verified', async ({
  app,
  example,
}) => {
  await openList(app, example);
  await filters(app).getByRole('button', { name: 'Verifierad', exact: true }).click();
  await filters(app)
    .getByRole('checkbox', { name: /^Aldrig/u })
    .check();
  await expect(app).toHaveURL(/verifierad=never/u);
  await filters(app).getByRole('button', { name: 'Stödnivå', exact: true }).click();
  const level = filters(app).getByRole('group', { name: 'Stödnivå' });
  await level.getByRole('checkbox', { name: /^Inte angivet/u }).check();
  await expect(app).toHaveURL(/niva=-/u);
  await app.reload();
  await expect(level.getByRole('checkbox', { name: /^Inte angivet/u })).toBeChecked();
  await filters(app).getByRole('button', { name: 'Rensa filtret' }).click();
  await expect(app).not.toHaveURL(/niva|verifierad/u);
  await expect(rows(app)).toHaveCount(18);
});
