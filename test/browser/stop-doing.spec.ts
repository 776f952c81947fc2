// Why: what a strategist does to stop doing something: puts it on the list, says what it frees, and
// ends the service in the same step.
// Must not: repeat the sums that stop-doing.test.ts proves.
import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test } from '../support/example-plan.ts';

interface Stored {
  readonly ref: string;
  readonly status: string;
}

function panel(app: Page): Locator {
  return app.getByRole('complementary', { name: 'Det vi slutar med' });
}

async function addHabit(app: Page, title: string): Promise<void> {
  await app.keyboard.press('n');
  const dialog = app.getByRole('dialog', { name: 'Sluta göra' });
  await expect(dialog.getByLabel('Vad ska ni sluta göra?')).toBeFocused();
  await app.keyboard.type(title);
  await app.keyboard.press('Enter');
  await expect(panel(app).getByRole('heading', { level: 2 })).toHaveText(title);
}

test('writes a habit by keyboard, with what it frees, and sums what is known', async ({
  app,
  example,
}) => {
  await example.open('/sluta-gora');
  await expect(app.getByText('Inget på listan än')).toBeVisible();
  await addHabit(app, 'Möten utan dagordning');
  const cost = panel(app).getByLabel('Kostnad per år');
  await cost.fill('120 000');
  await cost.press('Enter');
  const foot = app.getByRole('main').getByText('Tillsammans').locator('..');
  await expect(foot).toContainText(/120\s000 kr per år/u);
  await expect(foot).toContainText('okänt för 1');
  await app.keyboard.press('Escape');
  await addHabit(app, 'Blanketter i pärm');
  await expect(foot).toContainText('okänt för 2');
  // Taken off by mouse, and back again from the notice.
  await panel(app).getByRole('button', { name: 'Ta bort från listan' }).click();
  await expect(app.getByRole('row', { name: /Blanketter/u })).toHaveCount(0);
  await app.getByRole('button', { name: 'Ångra', exact: true }).click();
  await expect(app.getByRole('row', { name: /Blanketter/u })).toBeVisible();
});

test('puts a service on the list and ends it in the same step', async ({ app, example }) => {
  await example.open('/insatser');
  await app.getByRole('gridcell', { name: 'S11', exact: true }).click();
  await app.getByRole('button', { name: 'Fler åtgärder' }).click();
  await app.getByRole('menuitem', { name: 'Sätt upp på Sluta göra' }).click();
  await expect(panel(app).getByRole('heading', { level: 2 })).toHaveText('BRA-samtal');
  await panel(app).getByLabel('Läge').click();
  await app.getByRole('option', { name: 'Avslutad' }).click();
  const dialog = app.getByRole('dialog', { name: 'Avsluta BRA-samtal' });
  await expect(dialog.getByRole('button', { name: 'Avsluta' })).toBeDisabled();
  await dialog.getByLabel('Skäl').fill('Ersätts av öppen mottagning');
  await dialog.getByRole('button', { name: 'Avsluta' }).click();
  await expect(app.getByText('BRA-samtal är avslutat och insatsen avvecklad')).toBeVisible();
  await expect(panel(app)).toContainText('avvecklad');
  const { services } = (await example.read('services')) as { services: readonly Stored[] };
  expect(services.find(({ ref }) => ref === 'S11')?.status).toBe('decommissioned');
});

test('offers the list when a service is decommissioned in the catalogue', async ({
  app,
  example,
}) => {
  await example.open('/insatser');
  await app.getByRole('gridcell', { name: 'S12', exact: true }).first().click();
  await app.getByRole('button', { name: 'Fler åtgärder' }).click();
  await app.getByRole('menuitem', { name: 'Avveckla …' }).click();
  const dialog = app.getByRole('dialog', { name: 'Avveckla insatsen' });
  await dialog.getByLabel('Skäl').fill('Få deltagare');
  await expect(dialog.getByRole('checkbox')).toBeChecked();
  await dialog.getByRole('button', { name: 'Avveckla' }).click();
  await expect(dialog).toHaveCount(0);
  await app.getByRole('link', { name: 'Sluta göra' }).click();
  await expect(app.getByRole('row', { name: /S12/u })).toContainText('Avslutad');
  // One undo takes back both.
  await app.keyboard.press('Control+z');
  await expect(app.getByText('Inget på listan än')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation, ${colorScheme}`, async ({ app, example }) => {
    await app.emulateMedia({ colorScheme });
    await example.open('/sluta-gora');
    await expect(app.getByText('Inget på listan än')).toBeVisible();
    await expectAccessible(app);
    await addHabit(app, 'Möten utan dagordning');
    await expectAccessible(app);
    await app.keyboard.press('n');
    await expect(app.getByRole('dialog')).toBeVisible();
    await expectAccessible(app);
  });
}
