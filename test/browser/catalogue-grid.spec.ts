// Why: the table as a spreadsheet: keys, ranges, the real clipboard, fill, many at once, 10 000 rows.
// Must not: trust the screen alone: what was stored is also read through the command line.
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import {
  activeText,
  cell,
  clipboardText,
  grid,
  putOnClipboard,
  rowOf,
  rows,
  showColumns,
} from '../support/catalogue-page.ts';
import { type Example, test as base } from '../support/example-plan.ts';

interface Stored {
  readonly ref: string;
  readonly name: string;
  readonly fee: string | null;
  readonly countPerYear: number | null;
  readonly yearlyCost: number | null;
  readonly notes: string | null;
  readonly supportLevel: string | null;
  readonly responsibleRole: string | null;
  readonly lastVerifiedOn: string | null;
}

const manyCount = 10_000;
const run = promisify(execFile);
const commandLine = join(import.meta.dirname, '..', '..', 'src-main', 'hosts', 'cli', 'main.ts');

const test = base.extend<object, { readonly manyPlan: string }>({
  manyPlan: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads wanted fixtures from the pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'forsta-linjen-many-'));
      const plan = join(folder, 'Tiotusen.flplan');
      const list = join(folder, 'insatser.csv');
      const lines = Array.from(
        { length: manyCount },
        (_, index) =>
          `T${index + 1};Insats ${index + 1}${index % 1000 === 0 ? ' Ålderdomshem' : ''};${index % 2 === 0 ? 'grupp' : 'individuell'}`,
      );
      writeFileSync(list, `ref;namn;form\n${lines.join('\n')}\n`);
      await run(process.execPath, [commandLine, 'new', plan]);
      await run(process.execPath, [commandLine, 'import', 'services', plan, list]);
      await use(plan);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const columns = ['ref', 'name', 'fee', 'countPerYear', 'yearlyCost', 'supportLevel', 'notes'];

async function openFlat(app: Page, example: Example, ids: readonly string[] = columns) {
  await example.open('/insatser');
  await expect(rows(app).first()).toBeVisible();
  await showColumns(app, ids);
  await app.goto(`${new URL(app.url()).origin}/insatser?grupp=none&ordning=ref`);
  await expect(rows(app)).toHaveCount(17);
}

async function stored(example: Example): Promise<ReadonlyMap<string, Stored>> {
  const { services } = (await example.read('services')) as { services: readonly Stored[] };
  return new Map(services.map((service) => [service.ref, service]));
}

/** Puts the cursor on a cell, as a press there does. */
async function goTo(app: Page, ref: string, heading: string): Promise<void> {
  await (await cell(app, ref, heading)).click();
  await expect(grid(app)).toBeFocused();
}

async function press(app: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await app.keyboard.press(key);
  }
}

test('writes, moves and takes back by keyboard alone', async ({ app, example }) => {
  await openFlat(app, example);
  await grid(app).focus();
  await press(app, 'Control+Home', 'ArrowRight', 'ArrowRight');
  // A letter replaces, Enter saves and goes down, Tab saves and goes right.
  await app.keyboard.type('Ingen');
  await press(app, 'Enter');
  await expect(await cell(app, 'S01', 'Avgift')).toHaveText('Ingen');
  await app.keyboard.type('100 kr');
  await press(app, 'Tab');
  await app.keyboard.type('40');
  await press(app, 'Enter');
  await expect(await cell(app, 'S02', 'Avgift')).toHaveText('100 kr');
  await expect(await cell(app, 'S02', 'Antal per år')).toHaveText('40');
  // Esc takes back, and what does not fit is told where it stands.
  await app.keyboard.type('fyra');
  await press(app, 'Enter');
  await expect(grid(app).getByRole('alert')).toContainText('Inte ett tal');
  await press(app, 'Escape');
  await expect(await cell(app, 'S03', 'Antal per år')).toHaveText('saknas');
  await expect(grid(app)).toBeFocused();
  // Space opens the choices of a cell; what is typed narrows them.
  await press(app, 'ArrowRight', 'ArrowRight', ' ');
  await expect(app.getByRole('combobox', { name: 'Ändra Stödnivå' })).toBeFocused();
  await app.keyboard.type('främ');
  await press(app, 'Enter');
  await expect(await cell(app, 'S03', 'Stödnivå')).toHaveText('Främjande aktiviteter');
  // Several lines in a cell.
  await press(app, 'ArrowRight', 'Enter');
  await app.keyboard.type('rad 1');
  await press(app, 'Alt+Enter');
  await app.keyboard.type('rad 2');
  await press(app, 'Enter');
  await expect(await cell(app, 'S04', 'Anteckningar')).toContainText('rad 1');
  await press(app, 'ArrowUp', 'Control+ArrowLeft');
  expect(await activeText(app)).not.toBeNull();
  // Delete empties, and each was one step of undo.
  await goTo(app, 'S02', 'Avgift');
  await press(app, 'Delete');
  await expect(await cell(app, 'S02', 'Avgift')).toHaveText('saknas');
  await press(app, 'Control+z');
  await expect(await cell(app, 'S02', 'Avgift')).toHaveText('100 kr');
  const services = await stored(example);
  expect(services.get('S01')?.fee).toBe('Ingen');
  expect(services.get('S02')).toMatchObject({ fee: '100 kr', countPerYear: 40 });
  expect(services.get('S03')).toMatchObject({ countPerYear: null, supportLevel: 'promoting' });
  expect(services.get('S04')?.notes).toBe('rad 1\nrad 2');
});

test('copies a block to Excel and pastes one back, as one action', async ({ app, example }) => {
  await openFlat(app, example);
  await goTo(app, 'S01', 'Avgift');
  await putOnClipboard(
    app,
    '"Ingen ""avgift"""\t12\t1 234,5\tFörsta linjens nivå\t"rad 1\nrad 2"\r\n100 kr\t\t0\tpromoting\tx\r\n',
  );
  await press(app, 'Control+v');
  await expect(app.getByText('9 celler inklistrade i 2 insatser')).toBeVisible();
  await expect(await cell(app, 'S01', 'Årskostnad, kr')).toHaveText(/1\s234,5/u);
  await expect(await cell(app, 'S02', 'Stödnivå')).toHaveText('Främjande aktiviteter');

  // The same block by mouse: drag over it, copy, and it is what Excel would read.
  const from = await cell(app, 'S01', 'Avgift');
  await from.hover();
  await app.mouse.down();
  await (await cell(app, 'S02', 'Årskostnad, kr')).hover();
  await app.mouse.up();
  await expect(grid(app).locator('[role=gridcell][aria-selected=true]')).toHaveCount(6);
  await press(app, 'Control+c');
  expect(await clipboardText(app)).toBe('"Ingen ""avgift"""\t12\t1234,5\r\n100 kr\t\t0\r\n');

  // What does not fit is told cell by cell, and nothing changes.
  await goTo(app, 'S03', 'Avgift');
  await putOnClipboard(app, 'Gratis\ttolv\r\nGratis\t7\r\n');
  await press(app, 'Control+v');
  const dialog = app.getByRole('dialog', { name: 'Det går inte att klistra in' });
  await expect(dialog.getByRole('row', { name: /S03 · Antal per år tolv/u })).toBeVisible();
  await expectAccessible(app);
  await press(app, 'Escape');
  await expect(await cell(app, 'S03', 'Avgift')).toHaveText('saknas');
  await expect(await cell(app, 'S04', 'Avgift')).toHaveText('saknas');

  // Rows below the last become new services, if one says so; all of it is one undo.
  await goTo(app, 'S17', 'Insats');
  await app.keyboard.press('Escape');
  await putOnClipboard(app, 'Sjutton\tIngen\r\nEtt nytt stöd\tGratis\r\n');
  await press(app, 'Control+v');
  const asked = app.getByRole('dialog', { name: 'En rad ryms inte i listan' });
  await expect(asked.getByText('Ett nytt stöd')).toBeVisible();
  await asked.getByRole('button', { name: 'Klistra in och lägg till 1 insats' }).click();
  await expect(rows(app)).toHaveCount(18);
  await expect(rowOf(app, 'S17')).toContainText('Sjutton');
  await grid(app).focus();
  await press(app, 'Control+z');
  await expect(rows(app)).toHaveCount(17);
  await press(app, 'Control+z');
  await expect(await cell(app, 'S01', 'Avgift')).toHaveText('saknas');
  const services = await stored(example);
  expect(services.size).toBe(17);
  expect(services.get('S02')).toMatchObject({
    fee: null,
    yearlyCost: null,
    notes: expect.stringMatching(/^Exempelvärden: /u),
  });
});

test('fills downwards by key and by handle', async ({ app, example }) => {
  await openFlat(app, example);
  await goTo(app, 'S01', 'Avgift');
  await app.keyboard.type('Ingen');
  await press(app, 'Enter', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  await expect(app.getByText('2 celler ifyllda i 2 insatser')).toBeVisible();
  await expect(await cell(app, 'S03', 'Avgift')).toHaveText('Ingen');
  await goTo(app, 'S03', 'Avgift');
  const handle = (await cell(app, 'S03', 'Avgift')).locator('[data-fill]');
  await handle.hover();
  await app.mouse.down();
  await (await cell(app, 'S06', 'Avgift')).hover();
  await app.mouse.up();
  await expect(app.getByText('3 celler ifyllda i 3 insatser')).toBeVisible();
  await expect(await cell(app, 'S06', 'Avgift')).toHaveText('Ingen');
  await press(app, 'Control+z');
  await expect(await cell(app, 'S04', 'Avgift')).toHaveText('saknas');
  const services = await stored(example);
  expect([...services.values()].filter(({ fee }) => fee === 'Ingen').map(({ ref }) => ref)).toEqual(
    expect.arrayContaining(['S01', 'S02', 'S03']),
  );
  expect(services.get('S04')?.fee).toBeNull();
});

test('changes many at once, from the bar and from the menu', async ({ app, example }) => {
  await openFlat(app, example);
  await rowOf(app, 'S02').getByRole('checkbox').click();
  await rowOf(app, 'S05')
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(app.getByText('4 valda')).toBeVisible();
  await app.getByRole('button', { name: 'Ändra fält …' }).click();
  const dialog = app.getByRole('dialog', { name: 'Ändra 4 insatser' });
  await dialog.getByRole('textbox', { name: 'Värde' }).fill('Enhetschef');
  await expectAccessible(app);
  await app.keyboard.press('Enter');
  await expect(app.getByText('Ansvarig roll ändrad i 4 insatser')).toBeVisible();
  // A menu on one of the selected is about all of them; by key as by mouse.
  await (await cell(app, 'S03', 'Avgift')).click({ button: 'right' });
  const menu = app.getByRole('menu');
  await expect(menu.getByText('4 markerade insatser')).toBeVisible();
  await menu.getByRole('menuitem', { name: 'Verifiera' }).click();
  await expect(app.getByText('4 insatser verifierade')).toBeVisible();
  await expect(grid(app)).toBeFocused();
  await press(app, 'Escape');
  await expect(app.getByRole('button', { name: 'Avmarkera' })).toHaveCount(0);
  await press(app, 'Shift+F10');
  await expect(menu.getByRole('menuitem', { name: /Öppna insatsen/u })).toBeVisible();
  await expectAccessible(app);
  await press(app, 'Escape');
  await expect(menu).toHaveCount(0);
  await expect(grid(app)).toBeFocused();
  await press(app, '?');
  await expect(app.getByRole('dialog', { name: 'Tangenter' })).toBeVisible();
  await expectAccessible(app);
  await press(app, 'Escape');
  await expect(grid(app)).toBeFocused();
  await press(app, 'Control+Enter');
  await expect(app.getByRole('complementary', { name: 'Insatsens uppgifter' })).toBeVisible();
  const services = await stored(example);
  for (const ref of ['S02', 'S03', 'S04', 'S05']) {
    expect(services.get(ref)?.responsibleRole).toBe('Enhetschef');
    expect(services.get(ref)?.lastVerifiedOn).toMatch(/^\d{4}-/u);
  }
  expect(services.get('S06')?.lastVerifiedOn).toBeNull();
});

test('orders, sizes and freezes columns, and sorts by several', async ({ app, example }) => {
  await openFlat(app, example);
  const heads = grid(app).getByRole('columnheader');
  const names = async () => (await heads.allTextContents()).map((text) => text.trim());
  await app.getByRole('button', { name: 'Kolumner' }).click();
  await app.getByRole('searchbox', { name: 'Sök kolumn' }).fill('utför');
  await app.getByRole('checkbox', { name: 'Utförare' }).check();
  await app.getByRole('searchbox', { name: 'Sök kolumn' }).fill('');
  await app.getByRole('button', { name: 'Flytta Utförare uppåt' }).click();
  await app.keyboard.press('Escape');
  expect((await names()).slice(-2)).toEqual(['Utförare', 'Anteckningar']);
  // By key: Shift widens, Ctrl Shift moves, Shift F10 has the rest.
  const provider = grid(app).getByRole('columnheader', { name: 'Utförare', exact: true });
  const before = (await provider.boundingBox())?.width ?? 0;
  await provider.getByRole('button').focus();
  await press(app, 'Shift+ArrowRight', 'Shift+ArrowRight');
  await expect
    .poll(async () => Math.round((await provider.boundingBox())?.width ?? 0))
    .toBe(Math.round(before) + 32);
  await press(app, 'Control+Shift+ArrowLeft');
  expect((await names()).slice(-3)).toEqual(['Utförare', 'Stödnivå', 'Anteckningar']);
  await press(app, 'Shift+F10');
  await app.getByRole('menuitem', { name: 'Dölj kolumnen' }).click();
  await expect(provider).toHaveCount(0);
  const fee = grid(app).getByRole('columnheader', { name: 'Avgift', exact: true });
  await fee.getByRole('button').click();
  const name = grid(app).getByRole('columnheader', { name: /^Insats/u });
  await name.getByRole('button').click({ modifiers: ['Shift'] });
  await expect(app).toHaveURL(/ordning=fee%2Cname|ordning=fee,name/u);
  await expect(name).toHaveAttribute('aria-sort', 'ascending');
  await app.reload();
  await expect(rows(app).first()).toBeVisible();
  await expect(name).toHaveAttribute('aria-sort', 'ascending');
  expect((await names()).slice(-2)).toEqual(['Stödnivå', 'Anteckningar']);
});

test('marks what was searched for, and says where it stands when it is hidden', async ({
  app,
  example,
}) => {
  await openFlat(app, example, ['ref', 'name', 'status']);
  const filter = app.getByRole('searchbox', { name: 'Filtrera i listan' });
  await filter.fill('samtal äldre');
  await expect(grid(app).locator('mark').first()).toHaveText(/samtal/iu);
  await expect(rows(app).first()).toContainText('i Målgrupp');
  await filter.fill('samtal aldre');
  await expect(app.getByText('Inga insatser passar filtret')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation while one edits, ${colorScheme}`, async ({
    app,
    example,
  }) => {
    await app.emulateMedia({ colorScheme });
    await openFlat(app, example);
    await goTo(app, 'S03', 'Stödnivå');
    await press(app, 'Shift+ArrowDown', 'Shift+ArrowRight');
    await expectAccessible(app);
    await press(app, 'Escape', 'ArrowLeft', ' ');
    await expect(app.getByRole('combobox', { name: /^Ändra/u })).toBeFocused();
    await expectAccessible(app);
    await press(app, 'Escape');
    await app.getByRole('searchbox', { name: 'Filtrera i listan' }).fill('samtal');
    await expect(grid(app).locator('mark').first()).toBeVisible();
    await app.getByRole('button', { name: 'Kolumner' }).click();
    await expect(app.getByRole('searchbox', { name: 'Sök kolumn' })).toBeFocused();
    await expectAccessible(app);
  });
}

test('works with 10 000 services', async ({ app, host, manyPlan }) => {
  copyFileSync(manyPlan, join(host.dataFolder, 'Tiotusen.flplan'));
  await app.reload();
  await app.getByRole('button', { name: /Tiotusen/u }).click();
  await expect(app.getByRole('navigation', { name: 'Delar av planen' })).toBeVisible();
  await app.goto(`${host.origin}/insatser?grupp=none&ordning=name`);
  await expect(grid(app)).toHaveAttribute('aria-rowcount', String(manyCount + 1));
  await grid(app).focus();
  await press(app, 'Control+End');
  await expect(rowOf(app, `T${manyCount}`)).toBeVisible();
  await press(app, 'Control+Home');
  await expect(rowOf(app, 'T1')).toBeVisible();
  const filter = app.getByRole('searchbox', { name: 'Filtrera i listan' });
  await filter.fill('ålder');
  await expect(
    app.getByText(/^10 av 10\s000 insatser visas|^10 av 10000 insatser visas/u),
  ).toBeVisible();
  await filter.fill('');
  await expect(grid(app)).toHaveAttribute('aria-rowcount', String(manyCount + 1));
  // All that the filter shows, changed at once and taken back at once.
  await grid(app).focus();
  await press(app, 'Control+a');
  await expect(app.getByRole('button', { name: 'Avmarkera' })).toBeVisible();
  await expect(app.locator('#content').getByText(/^10\s?000 valda/u)).toBeVisible();
  await app.getByRole('button', { name: 'Ändra fält …' }).click();
  await app.getByRole('textbox', { name: 'Värde' }).fill('Enhetschef');
  await app.keyboard.press('Enter');
  await expect(app.getByText(/Ansvarig roll ändrad i 10\s?000 insatser/u)).toBeVisible({
    timeout: 90_000,
  });
  await app.getByRole('status').getByRole('button', { name: 'Ångra' }).click();
  await expect(app.getByRole('button', { name: /^Gör om/u })).toBeEnabled({ timeout: 90_000 });
});
