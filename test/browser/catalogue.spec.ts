// Why: a strategist's day in the catalogue: find, add, edit, move, verify, undo and import services.
// Must not: trust the screen alone: what was stored is also read through the command line.
import { join } from 'node:path';

import type { Locator, Page } from '@playwright/test';

import { expect } from '../support/browser-test.ts';
import { closePlan, readPlan, test, type Example } from '../support/example-plan.ts';

interface Stored {
  readonly ref: string;
  readonly name: string;
  readonly description: string | null;
  readonly ageFrom: number | null;
  readonly status: string;
  readonly statusReason: string | null;
  readonly lastVerifiedOn: string | null;
  readonly targetGroups: readonly string[];
}

const identityNumber = '19121212-1212';
const list = join(
  import.meta.dirname,
  '..',
  '..',
  'resources',
  'examples',
  'stockholm-services.csv',
);

async function stored(example: Example): Promise<readonly Stored[]> {
  return ((await example.read('services')) as { services: readonly Stored[] }).services;
}

async function storedAs(example: Example, ref: string): Promise<Stored | undefined> {
  return (await stored(example)).find((service) => service.ref === ref);
}

function grid(app: Page): Locator {
  return app.getByRole('grid', { name: 'Insatskatalog' });
}

function panel(app: Page): Locator {
  return app.getByRole('complementary', { name: 'Insatsens uppgifter' });
}

/** The rows of services, in the order they stand. */
function rows(app: Page): Locator {
  return grid(app)
    .getByRole('row')
    .filter({ has: app.getByRole('checkbox', { name: /^Välj (?!alla)/u }) });
}

function rowOf(app: Page, ref: string): Locator {
  return rows(app).filter({ has: app.getByRole('gridcell', { name: ref, exact: true }) });
}

/** Column 3 holds the name; 1 is the box and 2 the number. */
function nameCell(app: Page, ref: string): Locator {
  return rowOf(app, ref).locator('[aria-colindex="3"]').first();
}

async function openList(app: Page, example: Example, path = '/insatser'): Promise<void> {
  await example.open(path);
  await expect(rows(app).first()).toBeVisible();
}

async function refs(app: Page): Promise<readonly string[]> {
  return await rows(app).locator('[aria-colindex="2"]').allTextContents();
}

/** N anywhere but in the table, where a letter goes into the cell; Alt N also there. */
async function addByKey(app: Page, name: string, key = 'n'): Promise<void> {
  await app.keyboard.press(key);
  const dialog = app.getByRole('dialog', { name: 'Ny insats' });
  await expect(dialog.getByLabel('Namn')).toBeFocused();
  await app.keyboard.type(name);
  await app.keyboard.press('Enter');
}

test('lists the services by target group, one of them in two', async ({ app, example }) => {
  await openList(app, example);
  await expect(app.getByText('17 insatser · 6 målgrupper')).toBeVisible();
  await expect(app.getByText('18 rader, 17 insatser: en insats står i flera')).toBeVisible();
  await expect(grid(app)).toHaveAttribute('aria-rowcount', String(18 + 6 + 1));
  const groups = grid(app).locator('button[aria-expanded]');
  await expect(groups).toHaveText([
    /^Barn och unga5$/u,
    /^Våld i nära relation4$/u,
    /^Skadligt bruk och beroende1$/u,
    /^Funktionsnedsättning2$/u,
    /^Äldre3$/u,
    /^Tvärgående3$/u,
  ]);
  await expect(rowOf(app, 'S14')).toHaveCount(2);
  await expect(rowOf(app, 'S14').first()).toContainText('+1');

  // A group is folded by mouse and unfolded by keyboard.
  await groups.first().click();
  await expect(rowOf(app, 'S08')).toHaveCount(0);
  await expect(groups.first()).toHaveAttribute('aria-expanded', 'false');
  await grid(app).focus();
  await app.keyboard.press('Control+Home');
  await app.keyboard.press('ArrowRight');
  await expect(rowOf(app, 'S08')).toHaveCount(1);

  await app
    .getByRole('button', { name: /Målgrupp$/u, expanded: false })
    .first()
    .click();
  await app.getByRole('menuitemradio', { name: 'Ingen gruppering' }).click();
  await expect(rowOf(app, 'S14')).toHaveCount(1);
  await expect(rows(app)).toHaveCount(17);
});

test('sorts in Swedish order, and the order stays in the address', async ({ app, example }) => {
  await openList(app, example, '/insatser?grupp=none');
  const names = rows(app).locator('[aria-colindex="3"]');
  await expect(rows(app)).toHaveCount(17);
  const rising = await refs(app);
  // Bo-skola before BRA-samtal, Hälsofrämjande before Här-, På after Mina.
  expect(rising.join(' ')).toBe(
    'S08 S13 S11 S07 S06 S03 S04 S15 S12 S01 S02 S05 S09 S10 S14 S16 S17',
  );
  const head = app.getByRole('columnheader', { name: 'Insats', exact: true });
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(names.first()).toContainText('Strukturerade motiverande samtal');
  expect(await refs(app)).toEqual(rising.toReversed());
  await app.getByRole('columnheader', { name: 'Nr' }).getByRole('button').press('Enter');
  await expect(app).toHaveURL(/ordning=ref/u);
  await app.reload();
  await expect(rowOf(app, 'S01')).toHaveAttribute('aria-rowindex', '2');
  await expect(rowOf(app, 'S17')).toHaveAttribute('aria-rowindex', '18');
});

test('filters with å, ä and ö, and by facets', async ({ app, example }) => {
  await openList(app, example);
  await app.keyboard.press('/');
  const filter = app.getByRole('searchbox', { name: 'Filtrera i listan' });
  await expect(filter).toBeFocused();
  for (const [text, expected] of [
    ['på rätt', ['S10']],
    ['HÄLSOFRÄMJANDE', ['S15']],
    ['våldsutövare', ['S04', 'S02']],
    ['föräldra', ['S08', 'S09']],
  ] as const) {
    await filter.fill(text);
    await expect(app.getByText(`${expected.length} av 17 insatser visas`)).toBeVisible();
    expect(await refs(app)).toEqual(expected);
  }
  await filter.fill('zzz');
  await expect(app.getByText('Inga insatser passar filtret')).toBeVisible();
  await filter.press('Escape');
  await expect(filter).toHaveValue('');
  await expect(rows(app)).toHaveCount(18);

  // Facets narrow each other, and live in the address.
  const filters = app.locator('#catalogue-filters');
  const toggle = app.getByRole('button', { name: 'Filter', exact: true });
  if (await toggle.isVisible()) {
    await toggle.click();
  }
  const groups = filters.getByRole('group', { name: 'Målgrupp' });
  await groups.getByRole('checkbox', { name: /^Äldre/u }).check();
  await expect(app.getByText('3 av 17 insatser visas')).toBeVisible();
  await groups.getByRole('checkbox', { name: /^Funktionsnedsättning/u }).press('Space');
  await expect(app.getByText('4 av 17 insatser visas')).toBeVisible();
  await app.reload();
  await expect(app.getByText('4 av 17 insatser visas')).toBeVisible();
});

test('adds a service with N and edits it where it stands', async ({ app, example }) => {
  await openList(app, example);
  await addByKey(app, 'Öppen mottagning för unga');
  await expect(panel(app).getByRole('heading', { level: 2 })).toHaveText(
    'Öppen mottagning för unga',
  );
  await expect(app).toHaveURL(/\/insatser\/[0-9a-f-]{36}$/u);
  const description = panel(app).getByLabel('Beskrivning');
  await description.fill('Ett stöd för unga.');
  await description.press('Control+Enter');
  await expect(app.getByText(/^Sparat \d\d/u)).toBeVisible();
  await description.fill('Något annat');
  await description.press('Escape');
  await expect(description).toHaveValue('Ett stöd för unga.');
  const age = panel(app).getByLabel('Ålder från');
  await age.fill('tolv');
  await age.press('Enter');
  await expect(panel(app).getByText('Skriv ett tal')).toBeVisible();
  await age.press('Escape');
  await age.fill('12');
  await age.press('Enter');
  await panel(app)
    .getByRole('button', { name: /^Målgrupper/u })
    .click();
  await app.getByRole('option', { name: 'Äldre' }).click();
  await app.getByRole('option', { name: 'Barn och unga' }).click();
  await app.keyboard.press('Escape');
  await expect(rowOf(app, 'I1')).toHaveCount(2);
  await expect(app.getByText('20 rader, 18 insatser: 2 insatser står i flera')).toBeVisible();
  await app.reload();
  await expect(age).toHaveValue('12');
  expect(await storedAs(example, 'I1')).toMatchObject({
    name: 'Öppen mottagning för unga',
    description: 'Ett stöd för unga.',
    ageFrom: 12,
    targetGroups: ['Barn och unga', 'Äldre'],
  });
});

test('edits in the cell: Enter saves, Esc takes back', async ({ app, example }) => {
  await openList(app, example);
  const editor = grid(app).getByRole('textbox');
  await nameCell(app, 'S11').dblclick();
  await expect(editor).toBeFocused();
  await editor.fill('Kastas bort');
  await editor.press('Escape');
  await expect(editor).toHaveCount(0);
  await expect(nameCell(app, 'S11')).toContainText('BRA-samtal');
  await expect(grid(app)).toBeFocused();
  await app.keyboard.press('F2');
  await expect(editor).toHaveValue('BRA-samtal');
  await editor.fill('BRA-samtal åt alla');
  await editor.press('Enter');
  await expect(nameCell(app, 'S11')).toContainText('BRA-samtal åt alla');
  await expect(app.getByText(/^Sparat \d\d/u)).toBeVisible();
  // Enter has gone down a row. An empty name is not a name: it is told, and nothing is lost.
  await app.keyboard.press('ArrowUp');
  await app.keyboard.press('F2');
  await editor.fill('  ');
  await editor.press('Enter');
  await expect(grid(app).getByRole('alert')).toHaveText('En insats måste ha ett namn.');
  await expect(editor).toBeFocused();
  await editor.press('Escape');
  await expect(nameCell(app, 'S11')).toContainText('BRA-samtal åt alla');
  expect((await storedAs(example, 'S11'))?.name).toBe('BRA-samtal åt alla');
});

test('stops an identity number, says so, and stores nothing', async ({ app, example }) => {
  await openList(app, example);
  await nameCell(app, 'S11').click();
  const description = panel(app).getByLabel('Beskrivning');
  await description.fill(`Ring ${identityNumber} i morgon`);
  await description.press('Control+Enter');
  await expect(app.getByRole('alert')).toContainText(/personnummer/iu);
  await expect(app.getByText('Inte sparat', { exact: true })).toBeVisible();
  await expect(description).toHaveValue(`Ring ${identityNumber} i morgon`);
  await description.press('Escape');
  await expect(description).toHaveValue('');
  await app.getByRole('alert').getByRole('button', { name: 'Stäng' }).click();
  // Nor as a new service's name.
  await grid(app).focus();
  await addByKey(app, `Samtal ${identityNumber}`, 'Alt+n');
  await expect(app.getByRole('alert')).toContainText(/personnummer/iu);
  await expect(app.getByRole('dialog', { name: 'Ny insats' })).toBeVisible();
  await app.keyboard.press('Escape');
  await app.reload();
  await expect(description).toHaveValue('');
  const services = await stored(example);
  expect(services).toHaveLength(17);
  expect(JSON.stringify(services)).not.toContain('1212');
});

test('undoes and redoes by button, by key and after a second load', async ({ app, example }) => {
  await openList(app, example);
  const undo = app.getByRole('button', { name: /^(?:Ångra|Inget att ångra)/u });
  const redo = app.getByRole('button', { name: /^(?:Gör om|Inget att göra om)/u });
  await addByKey(app, 'Första');
  await expect(rowOf(app, 'I1')).toHaveCount(1);
  await undo.click();
  await expect(rowOf(app, 'I1')).toHaveCount(0);
  await redo.click();
  await expect(rowOf(app, 'I1')).toHaveCount(1);
  await grid(app).focus();
  await app.keyboard.press('Control+z');
  await expect(rowOf(app, 'I1')).toHaveCount(0);
  await app.keyboard.press('Control+y');
  await expect(rowOf(app, 'I1')).toHaveCount(1);
  await app.reload();
  await expect(rowOf(app, 'I1')).toHaveCount(1);
  await app.keyboard.press('Control+z');
  await expect(rowOf(app, 'I1')).toHaveCount(0);
  await app.reload();
  await expect(rows(app)).toHaveCount(18);
  await app.keyboard.press('Control+y');
  await expect(rowOf(app, 'I1')).toHaveCount(1);
  await expect(redo).toBeDisabled();
  expect(await stored(example)).toHaveLength(18);
});

test('moves many at once, with a reason where one is wanted, and takes it back', async ({
  app,
  example,
}) => {
  await openList(app, example);
  for (const ref of ['S11', 'S12', 'S09']) {
    await rowOf(app, ref).getByRole('checkbox').click();
  }
  await expect(app.getByText('3 valda')).toBeVisible();
  await app.getByRole('button', { name: 'Byt steg' }).click();
  await app.getByRole('menuitem', { name: 'Avstås' }).click();
  const dialog = app.getByRole('dialog', { name: 'Avstå från insatsen' });
  const submit = dialog.getByRole('button', { name: 'Avstå', exact: true });
  await expect(dialog.getByText(/^Gäller 3 insatser/u)).toBeVisible();
  await expect(submit).toBeDisabled();
  await dialog.getByLabel('Skäl').fill('Görs redan av regionen');
  await submit.click();
  await expect(app.getByText('3 insatser avstås')).toBeVisible();
  await expect(rowOf(app, 'S11')).toContainText('Avstås');
  await app.getByRole('status').getByRole('button', { name: 'Ångra' }).click();
  await expect(rowOf(app, 'S11')).toContainText('Vidareutvecklad');
  await expect(rowOf(app, 'S09')).toContainText('Vidareutvecklad');
  await app.getByRole('button', { name: 'Avmarkera' }).click();

  // One alone, from its panel; the step back to an idea wants a reason too.
  await nameCell(app, 'S12').click();
  await panel(app).getByRole('button', { name: 'Fler åtgärder' }).click();
  await app.getByRole('menuitem', { name: /^Avstå/u }).click();
  await dialog.getByLabel('Skäl').fill('Ryms i en annan insats');
  await submit.click();
  await expect(rowOf(app, 'S12')).toContainText('Avstås');
  const services = await stored(example);
  expect(services.filter(({ status }) => status === 'declined')).toMatchObject([
    { ref: 'S12', statusReason: 'Ryms i en annan insats' },
  ]);
});

test('verifies a service, and its history tells what was done', async ({ app, example }) => {
  await openList(app, example);
  await nameCell(app, 'S15').click();
  await expect(panel(app).getByText('Aldrig verifierad')).toBeVisible();
  await panel(app).getByRole('button', { name: 'Verifiera' }).click();
  await expect(panel(app).getByText(/^Senast verifierad .* av Strateg$/u)).toBeVisible();
  const purpose = panel(app).getByLabel('Syfte');
  await purpose.fill('Må bättre i vardagen');
  await purpose.press('Control+Enter');
  await panel(app)
    .getByRole('tab', { name: /^Uppgifter/u })
    .focus();
  await app.keyboard.press('End');
  await expect(panel(app).getByRole('tab', { name: /^Historik/u })).toBeFocused();
  const entries = panel(app).getByRole('tabpanel').locator('ol > li');
  await expect(entries.nth(0)).toContainText('Må bättre i vardagen');
  await expect(entries.nth(0)).toContainText('Strateg');
  await expect(entries.nth(1)).toContainText(/[Vv]erifiera/u);
  await app.reload();
  await expect(entries.nth(0)).toContainText('Må bättre i vardagen');
  expect((await storedAs(example, 'S15'))?.lastVerifiedOn).toMatch(/^\d{4}-\d\d-\d\d$/u);
});

test('imports a list into an empty plan after a look at it', async ({ app, host }) => {
  await app.getByRole('textbox', { name: 'Planens namn' }).fill('Vår lista');
  await app.keyboard.press('Enter');
  await app.getByRole('button', { name: 'Importera insatser' }).click();
  const look = async (): Promise<void> => {
    const waiting = app.waitForEvent('filechooser');
    await app.getByRole('button', { name: 'Välj fil' }).click();
    await (await waiting).setFiles(list);
    await app.getByRole('button', { name: /^Vidare: Kolumner/u }).click();
    await expect(app.getByRole('combobox', { name: 'Kolumnen målgrupp blir' })).toHaveValue(
      'targetGroups',
    );
    await app.getByRole('button', { name: /^Vidare: Förhandsgranska/u }).click();
    await expect(app.getByRole('button', { name: 'Nya 17' })).toBeVisible();
  };
  await look();
  // Looked at and left: nothing has happened.
  await app.getByRole('button', { name: 'Avbryt importen' }).click();
  await expect(app.getByText('Inga insatser än')).toBeVisible();
  await app.getByRole('button', { name: 'Importera insatser' }).click();
  await look();
  await app.getByRole('button', { name: 'Importera 17 nya' }).click();
  await expect(app.getByRole('heading', { name: 'Importen är klar' })).toBeVisible();
  await app.getByRole('button', { name: 'Visa i katalogen' }).first().click();
  await expect(app.getByText('18 rader, 17 insatser: en insats står i flera')).toBeVisible();
  await grid(app).focus();
  await app.keyboard.press('Control+z');
  await expect(app.getByText('Inga insatser än')).toBeVisible();
  await app.keyboard.press('Control+y');
  await expect(rows(app)).toHaveCount(18);
  await closePlan(app, 'Vår lista');
  const told = await readPlan(join(host.dataFolder, 'Vår lista.flplan'), 'services');
  const { services } = told as { readonly services: readonly Stored[] };
  expect(services.map(({ ref }) => ref).toSorted()).toEqual(
    Array.from({ length: 17 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`),
  );
  expect(services.find(({ ref }) => ref === 'S14')?.targetGroups).toEqual([
    'Funktionsnedsättning',
    'Äldre',
  ]);
});
