// Why: the lead opens the workshop for phones, leads it, and shows it to the room, by hand.
// Must not: repeat what a phone does; phone.spec.ts has that.
import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test } from '../support/example-plan.ts';
import { createPhone, type Phone } from '../support/room.ts';

/** Makes a workshop with three services and stands in its view of phones. */
async function standInRoom(app: Page): Promise<void> {
  await app.getByRole('button', { name: 'Ny workshop' }).click();
  const dialog = app.getByRole('dialog', { name: 'Ny workshop' });
  await dialog.getByLabel('Namn').fill('Våren');
  for (const name of ['BRA-samtal', 'Här- och nu-samtal', 'På rätt väg']) {
    await dialog.getByRole('checkbox', { name }).check();
  }
  await dialog.getByRole('button', { name: 'Skapa workshop' }).click();
  await app.getByRole('radio', { name: 'Telefoner' }).click();
  await expect(app.getByRole('heading', { name: 'Rösta med telefon' })).toBeVisible();
}

/** Opens on this machine alone: no test reaches a network. */
async function openOnLoopback(app: Page): Promise<void> {
  await app.getByRole('combobox', { name: 'Datorns adress på nätet' }).click();
  await app.getByRole('option', { name: /^127\.0\.0\.1/u }).click();
  await app.getByRole('button', { name: 'Öppna för telefoner' }).click();
  await expect(app.getByText('Öppen för telefoner')).toBeVisible();
}

async function enter(app: Page): Promise<Phone> {
  const lead = app.getByRole('region', { name: 'Led rummet' });
  const host = (await lead.getByText(/^127\.0\.0\.1:\d+$/u).textContent()) ?? '';
  const code = (await lead.getByText(/^\d{3} \d{3}$/u).textContent()) ?? '';
  const phone = createPhone(() => host);
  await phone.enter(code);
  return phone;
}

test('opens, leads and closes the room, and reveals', async ({ app, example }) => {
  await example.open('/workshop');
  await standInRoom(app);
  await openOnLoopback(app);
  await expect(app.getByRole('img', { name: 'Läs av koden' })).toBeVisible();
  const phone = await enter(app);
  const other = await enter(app);
  await expect(app.getByText('2 telefoner har gått med')).toBeVisible();
  await expect(app.getByRole('row', { name: /^P02/u })).toBeVisible();

  await app.getByRole('radio', { name: 'En insats i taget' }).click();
  await expect(app.getByText('Insats 1 av 3')).toBeVisible();
  const { items, pulse } = await phone.ballot();
  await expect
    .poll(async () => (await phone.client.ballot.pulse({})).shownServiceId)
    .not.toBeNull();
  await phone.vote(items[0]?.serviceId ?? '', 4, 4);
  await other.vote(items[0]?.serviceId ?? '', 2, null);
  await expect(app.getByText('2 av 2 har svarat').first()).toBeVisible();
  await app.getByRole('button', { name: '2 minuter' }).click();
  await expect(app.getByRole('timer')).toContainText('kvar');

  await app.getByRole('button', { name: 'Lås omgången' }).click();
  await expect(app.getByText('Omgången är låst')).toBeVisible();
  expect((await phone.client.ballot.pulse({})).state).toBe('locked');
  await app.getByRole('button', { name: 'Lås upp' }).click();

  // One person had two codes: the two count as one.
  await app.getByRole('button', { name: 'Slå ihop P01 med en annan kod' }).click();
  const dialog = app.getByRole('dialog', { name: 'P01 är samma person som …' });
  await dialog.getByRole('combobox', { name: 'Räknas som' }).click();
  await app.getByRole('option', { name: 'P02' }).click();
  await dialog.getByRole('button', { name: 'Slå ihop' }).click();
  await expect(app.getByRole('cell', { name: 'räknas som P02' })).toBeVisible();
  await expect(app.getByText('1 av 1 har svarat').first()).toBeVisible();

  await app.getByRole('button', { name: 'Stäng för telefoner' }).click();
  await expect(app.getByRole('heading', { name: 'Rösta med telefon' })).toBeVisible();
  await expect(phone.client.ballot.pulse({})).rejects.toThrow(/fetch failed/u);
  await app.getByRole('button', { name: 'Visa resultatet' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Visa för alla' }).click();
  await expect(app.getByRole('table', { name: 'Rangordning' })).toBeVisible();
  expect(pulse.round).toBe(1);
  const ranked = (await example.read('rank', '--session', 'Våren')) as {
    readonly items: readonly { readonly effect: { readonly counts: readonly number[] } }[];
  };
  // The later of the two answers of one person.
  expect(ranked.items[0]?.effect.counts).toEqual([0, 1, 0, 0, 0]);
});

test('prints ballots of paper by key, and says what is needed first', async ({ app, example }) => {
  await example.open('/workshop');
  await standInRoom(app);
  const print = app.getByRole('button', { name: 'Skriv ut röstsedlar' });
  await print.click();
  await expect(app.getByText('Lägg till deltagare och skriv ut igen.')).toBeVisible();

  await openOnLoopback(app);
  await enter(app);
  await expect(app.getByRole('row', { name: /^P01/u })).toBeVisible();
  const waiting = app.waitForEvent('download');
  await print.focus();
  await app.keyboard.press('Enter');
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('Våren, röstsedlar, omgång 1.pdf');
  expect(readFileSync(await download.path()).toString('latin1', 0, 4)).toBe('%PDF');
  await expect(app.getByText('1 röstsedel är klar')).toBeVisible();
});

test('takes a code back, and keeps others out without self-service', async ({ app, example }) => {
  await example.open('/workshop');
  await standInRoom(app);
  await openOnLoopback(app);
  const phone = await enter(app);
  await app.getByRole('button', { name: 'Återkalla P01' }).click();
  await expect(app.getByText('P01 är återkallad')).toBeVisible();
  await expect(phone.client.ballot.pulse({})).rejects.toThrow(/återkallad/u);
  await app.getByRole('button', { name: 'Stäng för telefoner' }).click();
  await app.getByRole('checkbox', { name: 'Den som är i rummet får ta en egen kod' }).uncheck();
  await openOnLoopback(app);
  await expect(app.getByText('Bara utdelade koder')).toBeVisible();
});

test('shows the room a big screen, and leaves it by key', async ({ app, example }) => {
  await example.open('/workshop');
  await standInRoom(app);
  await openOnLoopback(app);
  await app.getByRole('button', { name: 'Storbild' }).click();
  const screen = app.getByRole('region', { name: 'Storbild' });
  await expect(screen.getByRole('heading', { name: 'Svara på din telefon' })).toBeVisible();
  await expect(screen.getByText('Svara i din egen takt')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(screen).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation, ${colorScheme}`, async ({ app, example }) => {
    await app.emulateMedia({ colorScheme });
    await example.open('/workshop');
    await standInRoom(app);
    await expectAccessible(app);
    await openOnLoopback(app);
    await enter(app);
    await app.getByRole('radio', { name: 'En insats i taget' }).click();
    await expect(app.getByRole('row', { name: /^P01/u })).toBeVisible();
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Storbild' }).click();
    await expect(app.getByRole('heading', { name: 'Svara på din telefon' })).toBeVisible();
    await expectAccessible(app);
  });
}
