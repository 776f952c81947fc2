// Why: what a strategist does when a service stands twice in the list: compares, chooses, merges,
// or says that they are two.
// Must not: repeat what service-merge.test.ts proves of the plan.
import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test } from '../support/example-plan.ts';

interface Stored {
  readonly name: string;
  readonly status: string;
}

async function add(app: Page, name: string): Promise<void> {
  await app.getByRole('button', { name: 'Ny insats' }).click();
  const dialog = app.getByRole('dialog', { name: 'Ny insats' });
  await dialog.getByLabel('Namn').fill(name);
  await app.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(
    app.getByRole('complementary', { name: 'Insatsens uppgifter' }).getByRole('heading', {
      level: 2,
    }),
  ).toHaveText(name);
}

function review(app: Page): Locator {
  return app.getByRole('dialog', { name: /^(Liknande insatser|Slå samman två)/u });
}

test('suggests what is nearly the same, and merges it with a choice of fields', async ({
  app,
  example,
}) => {
  await example.open('/insatser');
  await expect(app.getByRole('button', { name: /^Liknande insatser/u })).toHaveCount(0);
  await add(app, 'BRA-samtalet');
  const panel = app.getByRole('complementary', { name: 'Insatsens uppgifter' });
  const notes = panel.getByLabel('Kommun', { exact: true });
  await notes.fill('Ett annat namn');
  await notes.press('Enter');
  await app.getByRole('button', { name: 'Liknande insatser (1)' }).click();
  await expect(review(app).getByText('Par 1 av 1', { exact: true })).toBeVisible();
  // The one with the legal answers stays; the new one goes.
  await review(app)
    .getByRole('radio', { name: /BRA-samtal S11/u })
    .check();
  await review(app)
    .getByRole('radio', { name: /BRA-samtalet$/u })
    .check();
  await expect(review(app).getByText(/uppgift(?:er)? som bara/u)).toBeVisible();
  await review(app).getByRole('button', { name: 'Slå samman' }).click();
  await expect(app.getByText('BRA-samtalet är sammanslagen med BRA-samtal')).toBeVisible();
  await expect(review(app).getByText('Inga liknande insatser')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(review(app)).toHaveCount(0);
  const { services } = (await example.read('services')) as { services: readonly Stored[] };
  const named = services.filter(({ name }) => name === 'BRA-samtalet');
  expect(named).toHaveLength(2);
  expect(named.filter(({ status }) => status === 'declined')).toHaveLength(1);
  expect(services.some(({ name }) => name === 'BRA-samtal')).toBe(false);
});

test('merges two selected ones by keyboard, and asks whose legal answers count', async ({
  app,
  example,
}) => {
  await example.open('/insatser?grupp=none');
  await app.getByRole('checkbox', { name: /^Välj BRA-samtal/u }).check();
  await app.getByRole('checkbox', { name: /^Välj Bo-skola/u }).check();
  await app.getByRole('button', { name: 'Slå samman' }).click();
  const submit = review(app).getByRole('button', { name: 'Slå samman' });
  await expect(review(app).getByText(/Rösterna|Röster läggs aldrig ihop/u)).toBeVisible();
  await expect(submit).toBeDisabled();
  await review(app)
    .getByRole('radio', { name: /^Svaren från/u })
    .first()
    .focus();
  await app.keyboard.press('Space');
  await expect(submit).toBeEnabled();
  await submit.focus();
  await app.keyboard.press('Enter');
  await expect(review(app)).toHaveCount(0);
  const panel = app.getByRole('complementary', { name: 'Insatsens uppgifter' });
  await panel.getByRole('tab', { name: /^Resultat/u }).click();
  await expect(panel.getByText(/är inte medräknade här/u)).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(panel.getByText(/är inte medräknade här/u)).toHaveCount(0);
});

test('is told that two are not the same, and does not ask again', async ({ app, example }) => {
  await example.open('/insatser');
  await add(app, 'BRA-samtalet');
  await app.getByRole('button', { name: 'Liknande insatser (1)' }).click();
  await review(app).getByRole('button', { name: 'Det är olika insatser' }).click();
  await expect(review(app).getByText('Inga liknande insatser')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(app.getByRole('button', { name: /^Liknande insatser/u })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation, ${colorScheme}`, async ({ app, example }) => {
    await app.emulateMedia({ colorScheme });
    await example.open('/insatser');
    await add(app, 'BRA-samtalet');
    await app.getByRole('button', { name: 'Liknande insatser (1)' }).click();
    await expect(review(app).getByRole('button', { name: 'Slå samman' })).toBeVisible();
    await expectAccessible(app);
  });
}
