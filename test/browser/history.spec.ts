// Why: what a strategist does with the history: reads who did what, and puts one field back.
// Must not: repeat what history.test.ts proves of the words.
import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test } from '../support/example-plan.ts';

function panel(app: Page): Locator {
  return app.getByRole('complementary', { name: 'Insatsens uppgifter' });
}

async function openHistory(app: Page): Promise<void> {
  await app.getByRole('gridcell', { name: 'S11', exact: true }).click();
  await panel(app)
    .getByRole('tab', { name: /^Historik/u })
    .click();
}

async function setFee(app: Page, text: string): Promise<void> {
  await panel(app)
    .getByRole('tab', { name: /^Uppgifter/u })
    .click();
  await panel(app).getByLabel('Avgift', { exact: true }).fill(text);
  await app.keyboard.press('Enter');
  await expect(app.getByRole('banner').getByText(/^Sparat/u)).toBeVisible();
  await panel(app)
    .getByRole('tab', { name: /^Historik/u })
    .click();
}

test('puts one field back from the history of a service, with one undo', async ({
  app,
  example,
}) => {
  await example.open('/insatser');
  await openHistory(app);
  await setFee(app, 'Ingen avgift');
  await setFee(app, '100 kr');
  const entries = panel(app).getByRole('tabpanel').locator('ol > li');
  await expect(entries.first()).toContainText('Avgift');
  await expect(entries.first()).toContainText('Ingen avgift');
  await expect(entries.first()).toContainText('100 kr');
  // By keyboard.
  await entries.first().getByRole('button', { name: 'Återställ Avgift till Ingen avgift' }).focus();
  await app.keyboard.press('Enter');
  await expect(entries.first()).toContainText('Återställde Avgift i BRA-samtal');
  await panel(app)
    .getByRole('tab', { name: /^Uppgifter/u })
    .click();
  await expect(panel(app).getByLabel('Avgift', { exact: true })).toHaveValue('Ingen avgift');
  // Undone from the notice.
  await app.getByRole('button', { name: 'Ångra', exact: true }).click();
  await expect(panel(app).getByLabel('Avgift', { exact: true })).toHaveValue('100 kr');
  await panel(app)
    .getByRole('tab', { name: /^Historik/u })
    .click();
  await panel(app).getByRole('button', { name: 'Alla fält' }).click();
  await app.getByRole('menuitemradio', { name: 'Avgift', exact: true }).click();
  await expect(panel(app).getByRole('status')).toHaveText('4 händelser visas');
});

test('leads from the save state through the history to the place', async ({ app, example }) => {
  await example.open('/insatser');
  await openHistory(app);
  await setFee(app, 'Ingen avgift');
  await app
    .getByRole('banner')
    .getByRole('link', { name: /^Sparat/u })
    .click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Historik');
  await app.getByRole('button', { name: 'Alla delar' }).click();
  await app.getByRole('menuitemradio', { name: 'Workshop' }).click();
  await expect(app).toHaveURL(/del=workshop/u);
  await expect(app.getByRole('main')).not.toContainText('BRA-samtal · Avgift');
  await app.getByRole('button', { name: 'Visa allt' }).click();
  await app.getByRole('link', { name: 'Öppna BRA-samtal, Insatskatalog' }).first().click();
  await expect(panel(app).getByRole('heading', { level: 2 })).toHaveText('BRA-samtal');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation, ${colorScheme}`, async ({ app, example, host }) => {
    await app.emulateMedia({ colorScheme });
    await example.open('/historik');
    await expect(app.getByRole('main').locator('ol > li').first()).toBeVisible();
    await expectAccessible(app);
    await app.goto(`${host.origin}/insatser`);
    await openHistory(app);
    await setFee(app, 'Ingen avgift');
    await expect(
      panel(app)
        .getByRole('button', { name: /^Återställ/u })
        .first(),
    ).toBeVisible();
    await expectAccessible(app, 'aside');
  });
}
