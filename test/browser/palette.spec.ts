// Why: Ctrl K is how people who know the plan move in it: it must find, rank and lead right.
// Must not: repeat the ranking that palette-search.test.ts proves.
import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test } from '../support/example-plan.ts';

async function ask(app: Page, words: string): Promise<Locator> {
  await expect(app.getByRole('navigation', { name: 'Delar av planen' })).toBeVisible();
  await app.keyboard.press('Control+k');
  const dialog = app.getByRole('dialog', { name: 'Sök' });
  const field = dialog.getByRole('textbox');
  await expect(field).toBeFocused();
  await field.fill(words);
  return dialog;
}

test('finds services by the beginnings of words, and risks, and leads there by keyboard', async ({
  app,
  example,
}) => {
  await example.open('/oversikt');
  const dialog = await ask(app, 'sam våldsuts');
  await expect(dialog.getByRole('button').first()).toContainText('våldsutsatta');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(app).toHaveURL(/\/insatser\/[0-9a-f-]{36}/u);
  // Enter alone takes the best hit.
  await ask(app, 's11');
  await expect(dialog.getByRole('button').first()).toContainText('BRA-samtal');
  await app.keyboard.press('Enter');
  await expect(
    app.getByRole('complementary', { name: 'Insatsens uppgifter' }).getByRole('heading', {
      level: 2,
    }),
  ).toHaveText('BRA-samtal');
  await ask(app, 'resväg');
  await dialog.getByRole('button').first().click();
  await expect(app).toHaveURL(/\/risker\/[0-9a-f-]{36}/u);
});

test('leads to a district, a page and a command, and remembers what was opened', async ({
  app,
  example,
}) => {
  await example.open('/insatser');
  const dialog = await ask(app, 'farsta');
  await dialog.getByRole('button', { name: /Farsta/u }).click();
  await expect(app).toHaveURL(/\/inforande\?.*stadsdel=/u);
  await ask(app, 'ny risk');
  await dialog.getByRole('button', { name: /Ny risk/u }).click();
  await expect(app).toHaveURL(/\/risker\?ny=1/u);
  await app.keyboard.press('Escape');
  await ask(app, 's02');
  await dialog.getByRole('button').first().click();
  await ask(app, '');
  await expect(dialog.getByRole('button').first()).toContainText('S02');
  await dialog.getByRole('textbox').fill('finns inte alls');
  await expect(dialog.getByText(/^Ingen träff/u)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation, ${colorScheme}`, async ({ app, example }) => {
    await app.emulateMedia({ colorScheme });
    await example.open('/oversikt');
    const dialog = await ask(app, 'sam');
    await expect(dialog.getByRole('button').first()).toBeVisible();
    await expectAccessible(app);
  });
}
