// Why: the insight map as a workshop uses it: write, read, narrow, find white spots, save the picture.
// Must not: trust the screen alone: what was done is read from the plan, and pictures from the file.
import { readFileSync } from 'node:fs';

import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test, type Example } from '../support/example-plan.ts';

interface StoredInsights {
  readonly insights: readonly {
    readonly text: string;
    readonly perspectives: readonly string[];
    readonly subpopulations: readonly string[];
    readonly tags: readonly string[];
    readonly collector: string | null;
    readonly isExample: boolean;
  }[];
  readonly map: readonly {
    readonly subpopulation: string;
    readonly counts: Readonly<Record<string, number>>;
  }[];
}

async function stored(example: Example): Promise<StoredInsights> {
  return (await example.read('insights')) as StoredInsights;
}

const map = (app: Page): Locator =>
  app.getByRole('grid', { name: 'Insikter per perspektiv och delgrupp' });
const cell = (app: Page, name: string): Locator =>
  map(app).getByRole('button', { name: new RegExp(`^${name}: `, 'u') });
const list = (app: Page): Locator => app.getByRole('region', { name: 'Insikter', exact: true });
const chosen = (app: Page): Locator => app.getByRole('complementary', { name: 'Insikter' });
const panel = (app: Page): Locator => app.getByRole('complementary', { name: 'Vald insikt' });

async function saved(app: Page): Promise<void> {
  await expect(app.getByRole('banner').getByText(/^Sparat \d\d:\d\d$/u)).toBeVisible();
}

test('counts insights, says white spots in words, and shows what stands in a cell', async ({
  app,
  example,
}) => {
  await example.open('/behov?vy=karta');
  await expect(cell(app, 'Unga 13–17 år, Kontakt')).toHaveAccessibleName(/: 3 insikter$/u);
  await expect(cell(app, 'Nyanlända, Kontakt')).toHaveAccessibleName(/: 0, vit fläck$/u);
  await expect(app.getByText('6 vita fläckar av 21 rutor')).toBeVisible();
  await expect(app.getByText(/^Nyanlända: ingen insikt från dem som har/u)).toBeVisible();
  await cell(app, 'Unga 13–17 år, Kontakt').click();
  await expect(chosen(app).getByRole('listitem')).toHaveCount(3);
  // By keys: right in the map, and the next cell's own insights.
  await app.keyboard.press('ArrowRight');
  await expect(cell(app, 'Unga 13–17 år, Riskgrupp')).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(chosen(app).getByRole('listitem')).toHaveCount(2);
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('ArrowUp');
  await expect(cell(app, 'Unga 13–17 år, Riskgrupp')).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(chosen(app)).toBeHidden();
  const overlap = app.getByRole('region', { name: 'Så överlappar perspektiven' });
  await expect(overlap.getByRole('row', { name: /^Summa 10 100/u })).toBeVisible();
  await overlap.getByRole('button', { name: 'Alla tre' }).click();
  await expect(chosen(app).getByRole('listitem')).toHaveCount(1);
  await app.reload();
  await expect(chosen(app).getByRole('heading', { name: 'Alla tre' })).toBeVisible();
});

test('narrows the whole map by tag and by collector', async ({ app, example }) => {
  await example.open('/behov?vy=karta');
  await app.getByRole('button', { name: 'Etikett', exact: true }).click();
  await app.getByRole('menuitemradio', { name: 'från akut till förebyggande (3)' }).click();
  await expect(app.getByText('Kartan räknar 3 av 10 insikter')).toBeVisible();
  await expect(list(app).getByRole('listitem')).toHaveCount(3);
  await expect(cell(app, 'Äldre, Riskgrupp')).toHaveAccessibleName(/vit fläck$/u);
  await app.getByRole('button', { name: 'Insamlat av', exact: true }).click();
  await app.getByRole('menuitemradio', { name: 'Exempel: fältgruppen' }).click();
  await expect(list(app).getByRole('listitem')).toHaveCount(1);
  await expect(list(app)).toContainText('Exempel: fältgruppen');
});

test('takes down a workshop by keyboard: Enter adds and the hand stays', async ({
  app,
  example,
}) => {
  await example.open('/behov?vy=karta');
  await cell(app, 'Nyanlända, Kontakt').click();
  await chosen(app).getByRole('button', { name: 'Lägg till en insikt här' }).click();
  const dialog = app.getByRole('dialog', { name: 'Skriv in insikter' });
  const text = dialog.getByRole('textbox', { name: 'Vad har ni hört eller sett?' });
  await expect(text).toBeFocused();
  await expect(dialog.getByRole('checkbox', { name: 'Har eller har haft kontakt' })).toBeChecked();
  await app.keyboard.type('Breven är svåra att förstå.');
  await app.keyboard.press('Enter');
  await expect(dialog).toContainText('1 insikt tillagd');
  await expect(text).toBeFocused();
  await expect(text).toHaveValue('');
  await app.keyboard.type('Ingen tolk på kvällen.');
  await app.keyboard.press('Enter');
  await expect(dialog).toContainText('2 insikter tillagda');
  await app.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(cell(app, 'Nyanlända, Kontakt')).toHaveAccessibleName(/: 2 insikter$/u);
  await expect(app.getByText('5 vita fläckar av 21 rutor')).toBeVisible();
  await saved(app);
  const { insights } = await stored(example);
  expect(insights.slice(-2)).toMatchObject([
    {
      text: 'Breven är svåra att förstå.',
      perspectives: ['contact'],
      subpopulations: ['Nyanlända'],
    },
    { text: 'Ingen tolk på kvällen.', isExample: false },
  ]);
});

test('changes an insight beside the map, removes it, and brings it back', async ({
  app,
  example,
}) => {
  await example.open('/behov?vy=karta');
  await list(app)
    .getByRole('button', { name: 'Vi samlas gärna om det finns en plats i närheten.' })
    .click();
  const collector = panel(app).getByRole('textbox', { name: 'Insamlat av' });
  await collector.fill('Föreningsrådet');
  await collector.press('Enter');
  await panel(app)
    .getByRole('button', { name: /^Perspektiv/u })
    .click();
  await app.getByRole('option', { name: 'Identifierad riskgrupp' }).click();
  await app.keyboard.press('Escape');
  await expect(cell(app, 'Äldre, Riskgrupp')).toHaveAccessibleName(/: 2 insikter$/u);
  await saved(app);
  await panel(app).getByRole('button', { name: 'Ta bort insikten' }).click();
  await expect(list(app).getByRole('listitem')).toHaveCount(9);
  await app.getByRole('status').getByRole('button', { name: 'Ångra' }).click();
  await expect(list(app).getByRole('listitem')).toHaveCount(10);
  const { insights } = await stored(example);
  expect(insights.find(({ text }) => text.startsWith('Vi samlas'))).toMatchObject({
    collector: 'Föreningsrådet',
    perspectives: ['risk-group', 'residents'],
    isExample: false,
  });
});

test('keeps the list of subpopulations: add, order, rename, remove what nothing stands on', async ({
  app,
  example,
}) => {
  await example.open('/behov?vy=karta');
  await app.getByRole('button', { name: 'Delgrupper', exact: true }).click();
  const dialog = app.getByRole('dialog', { name: 'Delgrupper i kartan' });
  await dialog.getByRole('textbox', { name: 'Ny delgrupp' }).fill('Pensionärer');
  await app.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem')).toHaveCount(8);
  await dialog.getByRole('button', { name: 'Flytta upp Pensionärer' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Namn på delgrupp 7' })).toHaveValue(
    'Pensionärer',
  );
  const name = dialog.getByRole('textbox', { name: 'Namn på delgrupp 1' });
  await name.fill('Barn under 13 år');
  await name.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Ta bort Äldre' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await dialog.getByRole('textbox', { name: 'Ny delgrupp' }).fill('äldre');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('alert')).toContainText('finns redan');
  await dialog.getByRole('button', { name: 'Stäng' }).click();
  await expect(cell(app, 'Pensionärer, Kontakt')).toHaveAccessibleName(/vit fläck$/u);
  const { map: rows } = await stored(example);
  expect(rows.map(({ subpopulation }) => subpopulation)).toEqual([
    'Barn under 13 år',
    'Unga 13–17 år',
    'Unga vuxna',
    'Föräldrar',
    'Nyanlända',
    'Anhöriga',
    'Pensionärer',
    'Äldre',
  ]);
});

async function picture(app: Page, format: 'SVG' | 'PNG'): Promise<{ name: string; bytes: Buffer }> {
  const waiting = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Spara bild' }).click();
  await app.getByRole('menuitem', { name: `Bild som ${format}` }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('saves the map as a picture that stands alone, as SVG and as PNG', async ({
  app,
  example,
}) => {
  await example.open('/behov?vy=karta');
  await expect(map(app)).toBeVisible();
  const svg = await picture(app, 'SVG');
  expect(svg.name).toMatch(/^Insiktskarta Exempelplan Stockholm \d{4}-\d\d-\d\d\.svg$/u);
  const text = svg.bytes.toString('utf8');
  expect(text).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
  for (const words of ['Exempelplan Stockholm', 'Exempelvärden', 'Unga 13–17 år', 'Alla tre']) {
    expect(text).toContain(words);
  }
  const png = await picture(app, 'PNG');
  expect(png.name).toMatch(/\.png$/u);
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  // Twice the size of the figure, which is 1 000 wide.
  expect(png.bytes.readUInt32BE(16)).toBe(2000);
});

test('reads insights from a file: a wrong perspective with its place, then all of it', async ({
  app,
  example,
}) => {
  await example.open('/behov?vy=karta');
  await app.getByRole('button', { name: 'Importera', exact: true }).click();
  const dialog = app.getByRole('dialog');
  const choose = (content: string): Promise<void> =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'i.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await choose('insikt;perspektiv\nA;grannar');
  await expect(dialog.getByRole('alert')).toContainText('grannar');
  await expect(dialog.getByRole('alert')).toContainText(/rad 2/iu);
  await choose(
    'insikt;perspektiv;delgrupper\nVi hittar inte hit.;kontakt|riskgrupp;Anhöriga|Studenter',
  );
  await expect(dialog).toContainText('Delgruppen Studenter fanns inte i planen');
  await dialog.getByRole('button', { name: 'Läs in 1' }).click();
  await expect(cell(app, 'Studenter, Riskgrupp')).toHaveAccessibleName(/: 1 insikt$/u);
  await app.keyboard.press('Control+z');
  await expect(cell(app, 'Studenter, Riskgrupp')).toBeHidden();
  expect((await stored(example)).insights).toHaveLength(10);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation in the map, ${colorScheme}`, async ({ app, example }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await example.open('/behov?vy=karta');
    await expect(map(app)).toBeVisible();
    await expectAccessible(app);
    await cell(app, 'Föräldrar, Invånare').click();
    await chosen(app).getByRole('button').filter({ hasText: 'Jag visste inte' }).click();
    await expect(panel(app)).toBeVisible();
    await expectAccessible(app);
    await app.keyboard.press('n');
    await expect(app.getByRole('dialog', { name: 'Skriv in insikter' })).toBeVisible();
    await expectAccessible(app);
    await app.keyboard.press('Escape');
    await app.getByRole('button', { name: 'Delgrupper', exact: true }).click();
    await expect(app.getByRole('dialog', { name: 'Delgrupper i kartan' })).toBeVisible();
    await expectAccessible(app);
  });
}
