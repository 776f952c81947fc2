// Why: workshop 2 in the room and on paper: the big screen, comments with answers, the printed card.
// Must not: repeat what development.spec.ts proves of the fields.
import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test } from '../support/example-plan.ts';

const service = 'Individuella samtal till våldsutövare';

function panel(app: Page) {
  return app.getByRole('complementary', { name: 'Utvecklingskort' });
}

async function openCard(app: Page): Promise<void> {
  await app.getByRole('button', { name: new RegExp(service, 'u') }).click();
  await expect(panel(app)).toContainText('oenig');
}

test('answers a comment, takes the answer back and removes the comment, each undone', async ({
  app,
  example,
}) => {
  await example.open('/utveckling');
  await openCard(app);
  const comments = panel(app).getByRole('region', { name: 'Synpunkter från stadsdelar' });
  await expect(comments).toContainText('2, varav 1 obesvarad');
  await comments.getByRole('button', { name: 'Svara Järva' }).click();
  await expect(comments.getByRole('textbox', { name: 'Svarar som' })).toHaveValue('Strateg');
  await comments.getByRole('textbox', { name: 'Svar till Järva' }).fill('Den andra stadsdelen.');
  await comments.getByRole('button', { name: 'Spara svaret' }).click();
  await expect(comments).toContainText('2, alla besvarade');
  await comments.getByRole('button', { name: 'Ta tillbaka svaret till Järva' }).click();
  await expect(comments).toContainText('Väntar på svar');
  await app.getByRole('button', { name: 'Ångra' }).last().click();
  await expect(comments).toContainText('2, alla besvarade');
  await comments.getByRole('button', { name: 'Ta bort synpunkten från Farsta' }).click();
  await expect(comments).not.toContainText('Kvällstider behövs från start.');
  await app.getByRole('button', { name: 'Ångra' }).last().click();
  await expect(comments).toContainText('Kvällstider behövs från start.');
});

test('takes in a comment from a district, which then finds its card', async ({ app, example }) => {
  await example.open('/utveckling');
  await openCard(app);
  await panel(app).getByRole('button', { name: 'Lägg till synpunkt' }).click();
  const dialog = app.getByRole('dialog', { name: 'Ny synpunkt' });
  await dialog.getByRole('combobox', { name: 'Stadsdel' }).click();
  await app.getByRole('option', { name: 'Skarpnäck' }).click();
  await dialog.getByRole('textbox', { name: 'Roll' }).fill('Enhetschef');
  await dialog.getByRole('textbox', { name: 'Synpunkt' }).fill('Vi kan vara pilot.');
  await expectAccessible(app);
  await dialog.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panel(app)).toContainText('3, varav 2 obesvarade');
  await app.getByRole('button', { name: 'Alla stadsdelar' }).click();
  await app.getByRole('menuitemradio', { name: 'Skarpnäck' }).click();
  await expect(app.getByText(/av 16 kort visas/u)).toBeVisible();
  await expect(
    app
      .getByRole('group', { name: 'Tavlan med utvecklingskort' })
      .getByRole('button', { name: new RegExp(service, 'u') }),
  ).toBeVisible();
});

test('fills the card live on the big screen, and walks to the next by key', async ({
  app,
  example,
}) => {
  await example.open('/utveckling');
  await openCard(app);
  await app.getByRole('button', { name: 'Storbild' }).first().click();
  const room = app.getByRole('region', { name: 'Storbild av utvecklingskortet' });
  await expect(room.getByRole('heading', { level: 1, name: service })).toBeVisible();
  // All ten parts stand there, also what is missing.
  await expect(room.locator('[data-part]')).toHaveCount(10);
  await app.keyboard.press('n');
  const partners = room.getByRole('textbox', { name: 'Samverkan' });
  await expect(partners).toBeFocused();
  const size = await partners.evaluate((field) =>
    Number.parseFloat(getComputedStyle(field).fontSize),
  );
  expect(size).toBeGreaterThan(18);
  await partners.fill('Kriminalvården');
  await partners.press('Control+Enter');
  await expect(room).toContainText('8 av 10 delar');
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.emulateMedia({ colorScheme });
    await expectAccessible(app);
  }
  await app.keyboard.press('ArrowRight');
  await expect(room.getByRole('heading', { level: 1, name: service })).toHaveCount(0);
  await app.keyboard.press('ArrowLeft');
  await expect(room.getByRole('heading', { level: 1, name: service })).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(panel(app)).toContainText('8 av 10 delar');
});

test('prints the opened card, and all cards that are shown, a page each', async ({
  app,
  example,
}) => {
  await example.open('/utveckling');
  await openCard(app);
  const [one] = await Promise.all([
    app.waitForEvent('download'),
    panel(app).getByRole('button', { name: 'Skriv ut kortet' }).click(),
  ]);
  expect(one.suggestedFilename()).toBe(`Exempelplan Stockholm, utvecklingskort S02 ${service}.pdf`);
  expect(
    readFileSync(await one.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  await app.getByRole('searchbox', { name: 'Filtrera kort' }).fill('anhöriga');
  await expect(app.getByText('2 av 16 kort visas')).toBeVisible();
  const [shown] = await Promise.all([
    app.waitForEvent('download'),
    app.getByRole('button', { name: 'Skriv ut', exact: true }).click(),
  ]);
  expect(shown.suggestedFilename()).toBe('Exempelplan Stockholm, utvecklingskort.pdf');
  await expect(app.getByText('2 kort är gjorda som PDF')).toBeVisible();
});

test('takes up a service by hand, and says what to do in an empty plan', async ({
  app,
  example,
}) => {
  await example.open('/utveckling');
  await app.getByRole('button', { name: 'Ta upp en insats' }).click();
  const dialog = app.getByRole('dialog', { name: 'Ta upp en insats på tavlan' });
  await dialog.getByRole('combobox', { name: 'Insats' }).fill('bo-skola');
  await app.getByRole('option', { name: /Bo-skola/u }).click();
  await expect(panel(app).getByRole('heading', { name: 'Bo-skola' })).toBeVisible();
  await expect(panel(app)).toContainText('0 av 10 delar');
  await expect(app.getByRole('heading', { name: 'Inte påbörjade 1' })).toBeVisible();
  await expect(app.getByText('Workshop 2 · 17 kort, 8 utvecklade')).toBeVisible();
});
