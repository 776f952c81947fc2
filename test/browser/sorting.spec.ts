// Why: what a workshop lead does between the workshops: names categories, sorts by key and by mouse,
// adds what comes up, finds likenesses, and lets some go on.
// Must not: repeat the order and refusals that the core's tests prove.
import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test } from '../support/example-plan.ts';

interface Stored {
  readonly ref: string;
  readonly name: string;
  readonly status: string;
}

function column(app: Page, name: string): Locator {
  return app.getByRole('region', { name: new RegExp(`^${name} \\d+$`, 'u') });
}

function card(app: Page, name: string): Locator {
  return app.getByRole('listitem').filter({ has: app.getByRole('button', { name, exact: true }) });
}

async function addCategory(app: Page, name: string): Promise<void> {
  await expect(app.getByRole('group', { name: 'Förslag i kategorier' })).toBeVisible();
  await app.keyboard.press('k');
  await expect(app.getByLabel('Kategorins namn')).toBeFocused();
  await app.keyboard.type(name);
  await app.keyboard.press('Enter');
  await expect(column(app, name)).toBeVisible();
  await expect(app.getByRole('dialog')).toHaveCount(0);
}

test('sorts by keyboard: names categories, walks, places, carries and takes back', async ({
  app,
  example,
}) => {
  await example.open('/sortering');
  await addCategory(app, 'Samtal');
  await addCategory(app, 'Grupper');
  const name = 'På rätt väg';
  await card(app, name).getByRole('button', { name, exact: true }).focus();
  await app.keyboard.press('1');
  await expect(column(app, 'Samtal').getByRole('button', { name, exact: true })).toBeVisible();
  // The focus is with the card where it went, so that the arrows go on from there.
  const other = 'Gruppsamtal till anhöriga';
  await card(app, other).getByRole('button', { name: other, exact: true }).focus();
  await app.keyboard.press('1');
  await expect(column(app, 'Samtal').getByRole('listitem')).toHaveCount(2);
  await card(app, other).getByRole('button', { name: other, exact: true }).focus();
  await app.keyboard.press('Alt+ArrowUp');
  await expect(column(app, 'Samtal').getByRole('listitem').first()).toContainText(other);
  await app.keyboard.press('ArrowDown');
  await expect(card(app, name).getByRole('button', { name, exact: true })).toBeFocused();
  await app.keyboard.press('Alt+ArrowRight');
  await expect(column(app, 'Grupper').getByRole('listitem')).toContainText(name);
  await app.keyboard.press('Control+z');
  await expect(column(app, 'Samtal').getByRole('listitem')).toHaveCount(2);
  // Two at once, and back among the unsorted.
  await card(app, name).getByRole('button', { name, exact: true }).focus();
  await app.keyboard.press('x');
  await card(app, other).getByRole('button', { name: other, exact: true }).focus();
  await app.keyboard.press('x');
  await expect(app.getByRole('group', { name: '2 valda' })).toBeVisible();
  await app.keyboard.press('2');
  await expect(column(app, 'Grupper').getByRole('listitem')).toHaveCount(2);
  await app.keyboard.press('Escape');
  await expect(app.getByRole('group', { name: '2 valda' })).toHaveCount(0);
  await expectAccessible(app);
  await app.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(app);
});

test('adds what comes up, by mouse; drags it; declines with a reason and lets one go on', async ({
  app,
  example,
}) => {
  await example.open('/sortering');
  await addCategory(app, 'Kväll');
  await column(app, 'Kväll').getByRole('button', { name: 'Nytt förslag: Kväll' }).click();
  const dialog = app.getByRole('dialog', { name: 'Nytt förslag' });
  await dialog.getByLabel('Vad är förslaget?').fill('Kvällsöppet samtal');
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await expect(column(app, 'Kväll').getByRole('listitem')).toContainText('Ny idé');
  const dragged = 'Strukturerade motiverande samtal';
  await card(app, dragged).dragTo(card(app, 'Kvällsöppet samtal'));
  await expect(column(app, 'Kväll').getByRole('listitem').first()).toContainText(dragged);
  await card(app, 'Kvällsöppet samtal').getByRole('checkbox').check();
  await app.getByRole('button', { name: 'Avstå' }).click();
  const reason = app.getByRole('dialog', { name: 'Avstå från förslaget' });
  await expect(reason.getByRole('button', { name: 'Avstå' })).toBeDisabled();
  await reason.getByLabel('Skäl').fill('Ryms i en annan insats');
  await reason.getByRole('button', { name: 'Avstå' }).click();
  await expect(column(app, 'Kväll').getByRole('listitem')).toHaveCount(1);
  await expect(app.getByRole('contentinfo').or(app.getByRole('main'))).toContainText(/1 avstådd/u);
  const { services } = (await example.read('services')) as { readonly services: readonly Stored[] };
  expect(services.find((one) => one.name === 'Kvällsöppet samtal')?.status).toBe('declined');
});
