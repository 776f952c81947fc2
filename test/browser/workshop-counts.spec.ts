// Why: a lead reads dots off a wall and types how many stand on each step, until the room sees them.
// Must not: trust the screen alone: what was stored is also read by the command line.
import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test } from '../support/example-plan.ts';

async function makeWorkshop(app: Page): Promise<void> {
  await app.getByRole('button', { name: 'Ny workshop' }).click();
  const dialog = app.getByRole('dialog', { name: 'Ny workshop' });
  await dialog.getByLabel('Namn').fill('Prickar');
  for (const name of ['BRA-samtal', 'Här- och nu-samtal']) {
    await dialog.getByRole('checkbox', { name }).check();
  }
  await dialog.getByRole('button', { name: 'Skapa workshop' }).click();
  await expect(app.getByRole('heading', { name: 'Prickar', level: 1 })).toBeVisible();
}

function field(app: Page, service: string, criterion: string, step: string): Locator {
  return app.getByRole('textbox', { name: `${service}, ${criterion}, ${step}`, exact: true });
}

const row = (app: Page, service: string): Locator => app.getByRole('row', { name: service });

test('counts dots by keyboard, blind, until they are shown', async ({ app, example }) => {
  await example.open('/workshop');
  await makeWorkshop(app);
  await app.getByRole('radio', { name: 'Räknade svar' }).click();
  await expect(app.getByRole('radio', { name: 'Prickar' })).toBeChecked();

  // Tab along the row; the sum follows, and the row is saved as it is left.
  await field(app, 'BRA-samtal', 'Möjlig effekt', 'steg 1').focus();
  for (const count of ['0', '1', '2', '4', '5', '2']) {
    await app.keyboard.type(count);
    await app.keyboard.press('Tab');
  }
  await expect(row(app, 'BRA-samtal').getByText('14', { exact: true })).toBeVisible();
  for (const count of ['', '', '3', '6', '1']) {
    if (count !== '') await app.keyboard.type(count);
    await app.keyboard.press('ArrowRight');
  }
  await expect(row(app, 'BRA-samtal')).toContainText('sparas när du lämnar raden');
  // Letters are no figures.
  await app.keyboard.type('x');
  await expect(field(app, 'BRA-samtal', 'Genomförbarhet', 'Kan inte bedöma')).toHaveValue('');
  await app.keyboard.press('ArrowDown');
  await expect(field(app, 'Här- och nu-samtal', 'Genomförbarhet', 'Kan inte bedöma')).toBeFocused();
  await expect(row(app, 'BRA-samtal')).toContainText('sparad');

  // What is typed by mistake is taken back before it is saved.
  await app.keyboard.press('Home');
  await app.keyboard.type('99');
  await app.keyboard.press('Escape');
  await expect(field(app, 'Här- och nu-samtal', 'Möjlig effekt', 'steg 1')).toHaveValue('');
  await app.keyboard.type('7');
  await app.keyboard.press('End');
  await app.keyboard.type('7');
  await app.keyboard.press('Enter');
  await expect(row(app, 'Här- och nu-samtal')).toContainText('sparad');
  await expectAccessible(app);

  // Another kind is another count; back again there are sums only.
  await app.getByRole('radio', { name: 'Handuppräckning' }).click();
  await expect(row(app, 'BRA-samtal')).toContainText('inga');
  await app.getByRole('radio', { name: 'Prickar' }).click();
  await expect(field(app, 'BRA-samtal', 'Möjlig effekt', 'steg 5')).toHaveValue('');
  await expect(row(app, 'BRA-samtal')).toContainText('14');
  await expect(row(app, 'BRA-samtal')).toContainText('inne, dolt');
  await app.reload();
  await expect(row(app, 'BRA-samtal')).toContainText('14');
  await expect(app.getByRole('textbox').first()).toHaveValue('');

  await app.getByRole('button', { name: 'Visa resultatet' }).click();
  const reveal = app.getByRole('dialog');
  await expect(reveal).toContainText('38 räknade svar är inne.');
  await reveal.getByRole('button', { name: 'Visa för alla' }).click();
  await expect(app.getByRole('table', { name: 'Rangordning' })).toBeVisible();
  await expect(app.getByText('Svar via prickar på tavla')).toBeVisible();
  await expect(app.getByText('räknade svar ingår inte')).toBeVisible();
  const result = await example.read('rank', '--session', 'Prickar');
  expect(result).toMatchObject({
    session: { entryKinds: ['dots'] },
    items: [
      {
        name: 'BRA-samtal',
        effect: { n: 12, abstain: 2, counts: [0, 1, 2, 4, 5] },
        feasibility: { n: 10, abstain: 0, counts: [0, 0, 3, 6, 1] },
        entryKinds: ['dots'],
      },
      { name: 'Här- och nu-samtal', effect: { n: 7 }, feasibility: { n: 0, abstain: 7 } },
    ],
  });
});

test('counts by perspective and kind with the mouse, and takes a count away', async ({
  app,
  example,
}) => {
  await example.open('/workshop');
  await makeWorkshop(app);
  await app.getByRole('radio', { name: 'Räknade svar' }).click();
  await app.getByRole('radio', { name: 'Papper' }).click();
  await app.getByRole('combobox', { name: 'Perspektiv' }).click();
  await app.getByRole('option', { name: 'Medarbetare' }).click();
  for (const criterion of ['Möjlig effekt', 'Genomförbarhet']) {
    await field(app, 'BRA-samtal', criterion, 'steg 4').fill('4');
  }
  await field(app, 'Här- och nu-samtal', 'Möjlig effekt', 'steg 2').click();
  await app.keyboard.type('3');
  await app.getByRole('radio', { name: 'En röst i taget' }).click();
  await app.getByRole('radio', { name: 'Räknade svar' }).click();
  await app.getByRole('radio', { name: 'Papper' }).click();
  await app.getByRole('combobox', { name: 'Perspektiv' }).click();
  await app.getByRole('option', { name: 'Medarbetare' }).click();
  await expect(row(app, 'Här- och nu-samtal')).toContainText('3');
  await field(app, 'Här- och nu-samtal', 'Möjlig effekt', 'steg 1').fill('0');
  await field(app, 'BRA-samtal', 'Möjlig effekt', 'steg 1').focus();
  await expect(row(app, 'Här- och nu-samtal')).toContainText('sparad');
  await app.getByRole('button', { name: 'Visa resultatet' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Visa för alla' }).click();
  await expect(app.getByRole('table', { name: 'Rangordning' })).toBeVisible();
  expect(await example.read('rank', '--session', 'Prickar')).toMatchObject({
    session: { entryKinds: ['paper'] },
    items: [{ effect: { n: 4 }, feasibility: { n: 4 } }, { effect: { n: 0 } }],
  });
});

test('a vote read from a ballot is stored as paper', async ({ app, example }) => {
  await example.open('/workshop');
  await makeWorkshop(app);
  await app.getByRole('button', { name: 'Lägg till deltagare' }).first().click();
  await app.getByRole('dialog').getByRole('button', { name: 'Lägg till', exact: true }).click();
  await app.getByRole('radio', { name: 'Papper' }).click();
  const cell = app.getByRole('gridcell', { name: /^P01, Möjlig effekt:/u });
  await cell.focus();
  await app.keyboard.press('4');
  await expect(cell).toHaveAccessibleName(/sparad$/u);
  await app.getByRole('radio', { name: 'Handuppräckning, tangentbord' }).click();
  const other = app.getByRole('gridcell', { name: /^P01, Genomförbarhet:/u });
  await other.focus();
  await app.keyboard.press('2');
  await expect(other).toHaveAccessibleName(/sparad$/u);
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Visa resultatet' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Visa för alla' }).click();
  await expect(app.getByText('Svar via handuppräckning eller tangentbord, papper')).toBeVisible();
  expect(await example.read('rank', '--session', 'Prickar')).toMatchObject({
    session: { entryKinds: ['keyboard', 'paper'] },
  });
});
