// Why: a lead prepares a workshop: finds its services by filters, changes them later, sets it up, and
// the words that were chosen are those that the phones show.
// Must not: trust the screen alone: what was saved is read by a phone, and after a reload.
import { devices } from '@playwright/test';
import type { Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test } from '../support/example-plan.ts';

async function newWorkshop(app: Page): Promise<void> {
  await app.getByRole('button', { name: 'Ny workshop' }).click();
  const dialog = app.getByRole('dialog', { name: 'Ny workshop' });
  await dialog.getByLabel('Namn').fill('Våren');
  for (const name of ['BRA-samtal', 'Här- och nu-samtal']) {
    await dialog.getByRole('checkbox', { name }).check();
  }
  await dialog.getByRole('button', { name: 'Skapa workshop' }).click();
  await expect(app.getByRole('heading', { name: 'Våren', level: 1 })).toBeVisible();
}

async function prepare(app: Page, what: string): Promise<void> {
  await app.getByRole('button', { name: 'Förbered' }).click();
  await app.getByRole('menuitem', { name: what }).click();
}

async function pick(app: Page, filter: string, value: string): Promise<void> {
  await app.getByRole('dialog').getByRole('combobox', { name: filter }).click();
  await app.getByRole('option', { name: value }).click();
}

test('finds services by filters, by mouse and by keyboard', async ({ app, example }) => {
  await example.open('/workshop');
  await app.getByRole('button', { name: 'Ny workshop' }).click();
  const dialog = app.getByRole('dialog', { name: 'Ny workshop' });
  await pick(app, 'Rättsligt utfall', 'Villkor');
  await expect(dialog.getByRole('checkbox', { name: 'BRA-samtal' })).toHaveCount(0);
  const some = await dialog.getByRole('checkbox').count();
  expect(some).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: 'Välj alla som visas' }).click();
  // What is chosen stays chosen when the filter is another.
  await pick(app, 'Rättsligt utfall', 'Alla utfall');
  await dialog.getByRole('textbox', { name: 'Sök insats' }).fill('bra-');
  await expect(dialog.getByRole('checkbox')).toHaveCount(1);
  await dialog.getByRole('checkbox', { name: 'BRA-samtal' }).focus();
  await app.keyboard.press('Space');
  await expect(dialog.getByText(`${some + 1} valda`)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Sök insats' }).fill('');
  // By the keyboard: the list of a filter opens and takes a choice.
  await dialog.getByRole('combobox', { name: 'Rättsligt utfall' }).focus();
  await app.keyboard.press('ArrowDown');
  await expect(app.getByRole('option', { name: 'Spärr' })).toBeVisible();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(dialog.getByRole('combobox', { name: 'Rättsligt utfall' })).toHaveValue('Spärr');
  await expect(dialog.getByRole('checkbox').first()).toBeDisabled();
  await expect(dialog.getByText(/Kan inte väljas: SoL/u).first()).toBeVisible();
  await pick(app, 'Skede', 'Föreslagen');
  await expect(dialog.getByText('Ingen insats passar filtret.')).toBeVisible();
});

test('changes the list until services are answered about', async ({ app, example }) => {
  await example.open('/workshop');
  await newWorkshop(app);
  await prepare(app, 'Ändra urval');
  const dialog = app.getByRole('dialog', { name: 'Ändra urval' });
  await dialog.getByRole('checkbox', { name: 'Här- och nu-samtal' }).uncheck();
  await dialog.getByRole('textbox', { name: 'Sök insats' }).fill('På rätt');
  await dialog.getByRole('checkbox', { name: 'På rätt väg' }).check();
  await expect(dialog.getByText('2 valda. 1 nya, 1 tas bort')).toBeVisible();
  await dialog.getByRole('button', { name: 'Spara urvalet' }).click();
  await expect(app.getByText('Urvalet är sparat: 2 insatser')).toBeVisible();
  await app.getByRole('radio', { name: 'Räknade svar' }).click();
  await expect(app.getByRole('row', { name: 'På rätt väg' })).toBeVisible();
  await app.getByRole('button', { name: 'Ångra', exact: true }).last().click();
  await expect(app.getByRole('row', { name: 'Här- och nu-samtal' })).toBeVisible();

  await app
    .getByRole('textbox', { name: 'BRA-samtal, Möjlig effekt, steg 4', exact: true })
    .fill('3');
  await app.keyboard.press('ArrowDown');
  await expect(app.getByRole('row', { name: 'BRA-samtal' })).toContainText('sparad');
  await prepare(app, 'Ändra urval');
  await expect(dialog.getByText('1 insats har fått svar och står kvar.')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'BRA-samtal' })).toBeDisabled();
  await expectAccessible(app);
  await app.keyboard.press('Escape');
  await prepare(app, 'Inställningar');
  await expect(app.getByRole('dialog').getByText(/orden ligger fast/u)).toBeVisible();
  await expect(app.getByRole('dialog').getByRole('checkbox', { name: 'Egna ord' })).toBeDisabled();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`shows own words and offered perspectives on the phone, ${colorScheme}`, async ({
    app,
    browser,
    example,
  }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await example.open('/workshop');
    await newWorkshop(app);
    await prepare(app, 'Inställningar');
    const dialog = app.getByRole('dialog', { name: 'Inställningar' });
    await dialog.getByLabel('Minuter per insats').fill('4');
    await dialog.getByRole('checkbox', { name: 'Medarbetare' }).uncheck();
    await dialog.getByRole('checkbox', { name: 'Egna ord' }).check();
    const effect = dialog.getByRole('group', { name: 'Möjlig effekt' });
    await effect.getByLabel('Fråga').fill('Vad tror vi om nyttan?');
    await effect.getByLabel('Ord för steg 5').fill('');
    await expect(dialog.getByText('Fyll i alla ord.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Spara' })).toBeDisabled();
    await effect.getByLabel('Ord för steg 5').fill('Avgörande');
    await expectAccessible(app);
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await expect(app.getByText('Inställningarna är sparade')).toBeVisible();
    await app.reload();

    await app.getByRole('radio', { name: 'Telefoner' }).click();
    await app.getByRole('combobox', { name: 'Datorns adress på nätet' }).click();
    await app.getByRole('option', { name: /^127\.0\.0\.1/u }).click();
    await app.getByRole('button', { name: 'Öppna för telefoner' }).click();
    const lead = app.getByRole('region', { name: 'Led rummet' });
    const host = (await lead.getByText(/^127\.0\.0\.1:\d+$/u).textContent()) ?? '';
    const code = ((await lead.getByText(/^\d{3} \d{3}$/u).textContent()) ?? '').replace(' ', '');
    const context = await browser.newContext({ ...devices['Pixel 5'], locale: 'sv-SE' });
    const phone = await context.newPage();
    await phone.goto(`http://${host}/#${code}`);
    await expect(phone.getByRole('radio', { name: 'Brukarorganisation' })).toBeVisible();
    await expect(phone.getByRole('radio', { name: 'Medarbetare' })).toHaveCount(0);
    await phone.getByRole('radio', { name: 'Brukarorganisation' }).check();
    await phone.getByRole('button', { name: 'Gå med' }).click();
    await expect(phone.getByText('Vad tror vi om nyttan?')).toBeVisible();
    await expect(phone.getByRole('radio', { name: /^5 Avgörande:/u })).toBeVisible();
    await expectAccessible(phone);
    await context.close();

    await app.getByRole('button', { name: '4 minuter per insats' }).click();
    await app.getByRole('radio', { name: 'En insats i taget' }).click();
    await app.getByRole('button', { name: 'Storbild' }).click();
    await expect(
      app.getByRole('region', { name: 'Storbild' }).getByText('Avgörande:'),
    ).toBeVisible();
  });
}

test('removes a participant nobody has heard from, and brings it back', async ({
  app,
  example,
}) => {
  await example.open('/workshop');
  await newWorkshop(app);
  await app.getByRole('button', { name: 'Lägg till deltagare' }).first().click();
  const people = app.getByRole('dialog', { name: 'Lägg till deltagare' });
  await people.getByLabel('Antal').fill('2');
  await people.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await app.getByRole('radio', { name: 'Telefoner' }).click();
  await app.getByRole('button', { name: 'Ta bort P02' }).click();
  await expect(app.getByText('P02 är borttagen')).toBeVisible();
  await expect(app.getByRole('row', { name: /^P02/u })).toHaveCount(0);
  await app.getByRole('button', { name: 'Ångra', exact: true }).last().click();
  await expect(app.getByRole('row', { name: /^P02/u })).toBeVisible();
});
