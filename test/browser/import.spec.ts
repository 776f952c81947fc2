// Why: what a strategist does with last year's messy list: look, map, decide on the near ones, take in.
// Must not: trust the screen alone: what was stored is also read through the command line.
import { join } from 'node:path';

import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import type { NodeHostProcess } from '../support/node-host-process.ts';
import { remoteClient } from '../support/remote-client.ts';
import { closePlan, readPlan, test, type Example } from '../support/example-plan.ts';

const messy = join(import.meta.dirname, '..', 'fixtures', 'imports', 'last-years-list.xlsx');

interface Stored {
  readonly ref: string;
  readonly name: string;
  readonly supportLevel: string | null;
  readonly fee: string | null;
  readonly status: string;
  readonly statusReason: string | null;
  readonly lastVerifiedOn: string | null;
  readonly targetGroups: readonly string[];
}

async function stored(example: Example): Promise<readonly Stored[]> {
  return ((await example.read('services')) as { services: readonly Stored[] }).services;
}

async function chooseFile(app: Page, file: string | { name: string; text: string }): Promise<void> {
  const waiting = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Välj fil' }).click();
  const chooser = await waiting;
  if (typeof file === 'string') await chooser.setFiles(file);
  else {
    await chooser.setFiles({
      name: file.name,
      mimeType: 'text/csv',
      buffer: Buffer.from(file.text, 'utf8'),
    });
  }
}

function step(app: Page, name: string): Locator {
  return app
    .getByRole('navigation', { name: 'Steg i importen' })
    .getByRole('button', { name: new RegExp(name, 'u') });
}

/** The catalogue as the product exports it, for a test to edit. */
async function exportedList(app: Page, host: NodeHostProcess): Promise<string> {
  const client = remoteClient(host.origin, host.token);
  const made = await client.proposal.export({
    format: 'csv',
    version: null,
    jobId: crypto.randomUUID(),
  });
  const answer = await app.request.get(`${host.origin}/files/${made.fileId}`, {
    headers: { authorization: `Bearer ${host.token}` },
  });
  return (await answer.text()).replace(/^\uFEFF/u, '');
}

async function expectStep(app: Page, name: string): Promise<void> {
  await expect(step(app, name)).toHaveAttribute('aria-current', 'step');
}

function becomes(app: Page, heading: string): Locator {
  return app.getByRole('combobox', { name: `Kolumnen ${heading} blir` });
}

function previewRow(app: Page, text: string): Locator {
  return app.getByRole('listitem').filter({ hasText: text });
}

function next(app: Page): Locator {
  return app.getByRole('button', { name: /^Vidare/u });
}

test('takes last year’s messy list in, as chosen, and undoes it as one', async ({
  app,
  example,
}) => {
  await example.open('/insatser');
  await app.getByRole('button', { name: 'Importera', exact: true }).click();
  await chooseFile(app, messy);

  await expectStep(app, 'Blad och rubrikrad');
  await expect(app.getByRole('radio', { name: /Insatser/u })).toBeChecked();
  await expect(app.getByRole('radio', { name: 'Rad 4 är rubrikraden' })).toBeChecked();
  await expect(app.getByRole('row', { name: /ovanför listan/u })).toHaveCount(2);
  await next(app).click();

  await expectStep(app, 'Kolumner och värden');
  await expect(becomes(app, 'Vilka riktar den sig till?')).toHaveValue('targetGroups');
  await expect(becomes(app, 'Avstämd')).toHaveValue('lastVerifiedOn');
  // The colours say which level; nobody wrote it in a column.
  await becomes(app, 'Radens färg').selectOption('Stödnivå');
  const level = app.getByRole('group', { name: 'Stödnivå' });
  await level.getByRole('combobox', { name: 'ljusgrön blir' }).selectOption('Första linjens nivå');
  await level.getByRole('combobox', { name: 'gul blir' }).selectOption('Främjande aktiviteter');
  await app.getByRole('checkbox', { name: /Dela 1 cell/u }).check();
  const groups = app.getByRole('group', { name: 'Målgrupper' });
  await expect(groups.getByRole('combobox', { name: 'Barn & unga blir' })).toHaveValue(
    'Barn och unga',
  );
  await expect(
    groups.getByRole('combobox', { name: 'Funktionsnedsättning / Äldre blir' }),
  ).toContainText('Dela upp: Funktionsnedsättning + Äldre');
  await groups.getByRole('combobox', { name: 'Nyanlända blir' }).selectOption('Tas inte med');

  // Back and forth loses nothing.
  await app.getByRole('button', { name: 'Tillbaka' }).click();
  await expectStep(app, 'Blad och rubrikrad');
  await next(app).click();
  await expect(becomes(app, 'Radens färg')).toHaveValue('supportLevel');
  await next(app).click();

  await expectStep(app, 'Förhandsgranska');
  const near = previewRow(app, 'Gruppsamtal för våldsutsatta');
  await expect(near).toContainText('Liknar S03 Gruppsamtal våldsutsatta.');
  await near.getByRole('button', { name: 'Samma som S03' }).click();
  await expect(near).toContainText('Blir S03 Gruppsamtal våldsutsatta');
  await previewRow(app, 'Boskola').getByRole('button', { name: 'Samma som S13' }).click();
  await expect(previewRow(app, 'Boskola')).toContainText('Blir S13 Bo-skola');
  await expect(previewRow(app, 'BRA-samtal')).toContainText('Första linjens nivå');
  await app.getByRole('checkbox', { name: /Ta med rad 14, På rätt väg/u }).uncheck();
  await app.getByRole('button', { name: /Lämnas utanför/u }).click();
  await expect(
    previewRow(app, 'Gula rader ses över').or(previewRow(app, 'Fristående text')),
  ).not.toHaveCount(0);
  await app.getByRole('button', { name: /^Importera 1 ny, 16 ändrade$/u }).click();

  await expect(app.getByRole('heading', { name: 'Importen är klar' })).toBeVisible();
  await app.getByRole('link', { name: /Öppet hus för nyanlända/u }).click();
  await expect(app.getByRole('complementary', { name: 'Insatsens uppgifter' })).toContainText(
    'Öppet hus för nyanlända',
  );
  const services = await stored(example);
  expect(services).toHaveLength(18);
  const named = (ref: string) => services.find((service) => service.ref === ref);
  expect(named('S03')).toMatchObject({
    name: 'Gruppsamtal våldsutsatta',
    supportLevel: 'first-line',
    lastVerifiedOn: '2025-04-24',
  });
  expect(named('S13')).toMatchObject({ name: 'Bo-skola', supportLevel: 'first-line' });
  expect(named('S07')).toMatchObject({ supportLevel: 'promoting' });
  expect(named('S10')).toMatchObject({ name: 'På rätt väg', supportLevel: null });
  expect(named('S14')?.targetGroups.toSorted()).toEqual(['Funktionsnedsättning', 'Äldre']);
  expect(services.find(({ name }) => name === 'Öppet hus för nyanlända')?.targetGroups).toEqual([]);
});

test('goes by keyboard alone, from a pasted block to the new services and back', async ({
  app,
  example,
}) => {
  await example.open('/insatser?importera=1');
  const field = app.getByRole('textbox', { name: 'Eller klistra in ett block ur Excel' });
  await field.focus();
  await field.fill(
    'Insats\tAvgift\nFlexibelt socialt stöd\tgratis\nKvällskafé\t"10 kr\nper gång"\n',
  );
  await app.keyboard.press('Tab');
  await app.keyboard.press('Enter');
  await expectStep(app, 'Blad och rubrikrad');
  await app.keyboard.press('Control+Enter');
  await expectStep(app, 'Kolumner och värden');
  await app.keyboard.press('Escape');
  await expectStep(app, 'Blad och rubrikrad');
  await app.keyboard.press('Control+Enter');
  await expectStep(app, 'Kolumner och värden');
  await app.keyboard.press('Control+Enter');
  await expectStep(app, 'Förhandsgranska');
  const accept = app.getByRole('button', { name: 'Importera 1 ny, 1 ändrad' });
  await accept.focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: 'Importen är klar' })).toBeVisible();
  const undo = app.getByRole('main').getByRole('button', { name: 'Ångra' });
  await undo.focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: 'Insatskatalog' })).toBeVisible();
  await app.getByRole('grid', { name: 'Insatskatalog' }).focus();
  await app.keyboard.press('Control+y');
  await expect(app.getByText('Kvällskafé').first()).toBeVisible();
  const services = await stored(example);
  expect(services.find(({ name }) => name === 'Kvällskafé')?.fee).toBe('10 kr\nper gång');
  expect(services.find(({ ref }) => ref === 'S07')?.fee).toBe('gratis');
});

test('reads the next file from a source as the last one, until it is told to forget', async ({
  app,
  example,
}) => {
  await example.open('/insatser?importera=1');
  const list = (name: string): { name: string; text: string } => ({
    name: 'kvartal.csv',
    text: `Insats;Tanke\n${name};hellre som avgift\n`,
  });
  await chooseFile(app, list('Kvällskafé'));
  await next(app).click();
  await becomes(app, 'Tanke').selectOption('Avgift');
  await expect(becomes(app, 'Tanke')).toHaveValue('fee');
  await next(app).click();
  await app.getByRole('button', { name: 'Importera 1 ny', exact: true }).click();
  await app.getByRole('button', { name: 'Importera en fil till' }).click();
  await chooseFile(app, list('Morgonkafé'));
  await next(app).click();
  await expect(app.getByText('Känns igen från kvartal.csv')).toBeVisible();
  await expect(becomes(app, 'Tanke')).toHaveValue('fee');
  await app.getByRole('button', { name: 'Glöm' }).click();
  await expect(app.getByText('Känns igen från')).toHaveCount(0);
  await expect(becomes(app, 'Tanke')).toHaveValue('note');
});

test('says what is wrong with a file, and with a row, and changes nothing', async ({
  app,
  example,
}) => {
  await example.open('/insatser?importera=1');
  await chooseFile(app, { name: 'a.csv', text: 'Insats;Anteckning\nSamtal;Ring 19121212-1212\n' });
  await expect(app.getByRole('alert')).toContainText('rad 2, kolumn Anteckning');
  await expect(app.getByRole('alert')).toContainText('Ingenting har ändrats i planen.');
  await chooseFile(app, {
    name: 'b.csv',
    text: `Insats;Kortnamn\nKvällskafé;${'x'.repeat(301)}\nMorgonkafé;m\n`,
  });
  await next(app).click();
  await next(app).click();
  await expect(previewRow(app, 'Kvällskafé')).toContainText('längre än 300 tecken');
  await expect(app.getByRole('button', { name: /^Importera 1 ny/u })).toBeDisabled();
  await app.getByRole('button', { name: 'Lämna 1 rad med problem utanför' }).click();
  await app.getByRole('button', { name: 'Importera 1 ny', exact: true }).click();
  await expect(app.getByRole('heading', { name: 'Importen är klar' })).toBeVisible();
  expect(await stored(example)).toHaveLength(18);
});

test('brings exactly the edits of an exported workbook back, and asks about what is gone', async ({
  app,
  host,
  example,
}) => {
  await example.open('/insatser?importera=1');
  const list = await exportedList(app, host);
  const lines = list.split('\r\n');
  const edited = lines
    .filter((line) => !line.startsWith('S05;'))
    .map((line) => line.replace(';BRA-samtal;', ';BRA-samtal för unga;'))
    .join('\r\n');
  await chooseFile(app, { name: 'katalog.csv', text: edited });
  await next(app).click();
  await next(app).click();
  await expect(app.getByRole('button', { name: 'Ändras 1', exact: true })).toBeVisible();
  await app.getByRole('button', { name: 'Ändras 1', exact: true }).click();
  await expect(previewRow(app, 'S11')).toContainText('BRA-samtal för unga');
  await app.getByRole('button', { name: 'Saknas i filen 1' }).click();
  await app
    .getByRole('combobox', { name: /Individuella stödsamtal till anhöriga/u })
    .selectOption('Avveckla');
  await expect(app.getByRole('button', { name: /^Importera 1 ändrad/u })).toBeDisabled();
  await app.getByRole('textbox', { name: /^Skäl/u }).fill('Ersätts av grupp');
  await app.getByRole('button', { name: 'Importera 1 ändrad, 1 avslutad' }).click();
  await expect(app.getByRole('heading', { name: 'Importen är klar' })).toBeVisible();
  const services = await stored(example);
  expect(services.find(({ ref }) => ref === 'S11')?.name).toBe('BRA-samtal för unga');
  expect(services.find(({ ref }) => ref === 'S05')).toMatchObject({
    status: 'decommissioned',
    statusReason: 'Ersätts av grupp',
  });
  expect(services).toHaveLength(17);
});

test('takes ten thousand rows, scrolled freely, into an empty plan', async ({ app, host }) => {
  test.slow();
  const lines = Array.from(
    { length: 10_000 },
    (_unused, index) => `Insats nummer ${index + 1};Äldre;grupp;Beskrivning ${index}`,
  );
  await app.getByRole('textbox', { name: 'Planens namn' }).fill('Stor lista');
  await app.keyboard.press('Enter');
  await app.getByRole('button', { name: 'Importera insatser' }).click();
  await chooseFile(app, {
    name: 'stor.csv',
    text: ['Insats;Målgrupp;Form;Beskrivning', ...lines].join('\n'),
  });
  await next(app).click();
  await next(app).click();
  await expect(app.getByRole('button', { name: 'Alla 10 000' })).toBeVisible({ timeout: 60_000 });
  const list = app.getByRole('region', { name: 'Rader i filen' });
  await list.focus();
  await expect(async () => {
    await app.keyboard.press('End');
    await expect(previewRow(app, 'Insats nummer 10000')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  expect(await app.getByRole('listitem').count()).toBeLessThan(100);
  await app.getByRole('button', { name: /^Importera 10000 nya|^Importera 10 000 nya/u }).click();
  await expect(app.getByRole('heading', { name: 'Importen är klar' })).toBeVisible({
    timeout: 120_000,
  });
  await app.getByRole('button', { name: 'Visa i katalogen' }).first().click();
  await expect(app.getByRole('grid', { name: 'Insatskatalog' })).toBeVisible();
  await closePlan(app, 'Stor lista');
  const told = await readPlan(join(host.dataFolder, 'Stor lista.flplan'), 'info');
  expect(JSON.stringify(told)).toContain('10000');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation in any step, ${colorScheme}`, async ({ app, example }) => {
    await app.emulateMedia({ colorScheme });
    await example.open('/insatser?importera=1');
    await expect(app.getByRole('button', { name: 'Välj fil' })).toBeVisible();
    await expectAccessible(app);
    await chooseFile(app, messy);
    await expectStep(app, 'Blad och rubrikrad');
    await expectAccessible(app);
    await next(app).click();
    await becomes(app, 'Radens färg').selectOption('Stödnivå');
    await expect(app.getByRole('group', { name: 'Stödnivå' })).toBeVisible();
    await expectAccessible(app);
    await next(app).click();
    await expect(previewRow(app, 'Boskola')).toBeVisible();
    await expectAccessible(app);
    await app.getByRole('button', { name: /^Importera \d/u }).click();
    await expect(app.getByRole('heading', { name: 'Importen är klar' })).toBeVisible();
    await expectAccessible(app);
  });
}
