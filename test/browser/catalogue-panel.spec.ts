// Why: the opened service as an address of its own, and the catalogue's parts under axe.
// Must not: repeat what catalogue.spec.ts proves of editing.
import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test } from '../support/example-plan.ts';

function grid(app: Page): Locator {
  return app.getByRole('grid', { name: 'Insatskatalog' });
}

function panel(app: Page): Locator {
  return app.getByRole('complementary', { name: 'Insatsens uppgifter' });
}

async function openService(app: Page, ref: string): Promise<void> {
  await grid(app).getByRole('gridcell', { name: ref, exact: true }).click();
  await expect(panel(app)).toBeVisible();
}

test('opens a service by its address, walks, and goes back', async ({ app, example, host }) => {
  await example.open('/insatser');
  await openService(app, 'S11');
  await expect(app).toHaveURL(/\/insatser\/[0-9a-f-]{36}$/u);
  const { pathname } = new URL(app.url());
  const title = panel(app).getByRole('heading', { level: 2 });
  await expect(title).toHaveText('BRA-samtal');
  await app.goBack();
  await expect(panel(app)).toHaveCount(0);
  await app.goForward();
  await expect(title).toHaveText('BRA-samtal');
  await app.goto(`${host.origin}${pathname}?flik=historik`);
  await expect(title).toHaveText('BRA-samtal');
  await expect(panel(app).getByRole('tab', { selected: true })).toContainText('Historik');
  // The arrows of the table take the panel along; Esc closes it.
  await grid(app).focus();
  await app.keyboard.press('ArrowDown');
  await expect(title).toHaveText('Här- och nu-samtal');
  await app.keyboard.press('Escape');
  await expect(panel(app)).toHaveCount(0);
  await expect(app).toHaveURL(/\/insatser(?:\?|$)/u);
  await app.goto(`${host.origin}/insatser/01900000-0000-7000-8000-000000000000`);
  await expect(panel(app)).toContainText('Insatsen finns inte i planen');
  await app.keyboard.press('Escape');
  await expect(panel(app)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation, ${colorScheme}`, async ({ app, example }) => {
    await app.emulateMedia({ colorScheme });
    await example.open('/insatser');
    await expect(grid(app).getByRole('gridcell', { name: 'S11', exact: true })).toBeVisible();
    await expectAccessible(app);
    await openService(app, 'S02');
    for (const name of [
      'Uppgifter',
      'Rättslig prövning',
      'Resultat',
      'Risker',
      'Införande',
      'Historik',
    ]) {
      const tab = panel(app).getByRole('tab', { name: new RegExp(`^${name}`, 'u') });
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      await expect(panel(app).getByRole('tabpanel').getByLabel('Hämtar')).toHaveCount(0);
      await expectAccessible(app, 'aside');
    }
  });
}
