// Why: the lead's whole way through workshop 1: prepare, type votes blind, reveal, read the result.
// Must not: trust the screen alone: what was done is also read from a second load and the plan file.
import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test, type Example } from '../support/example-plan.ts';

interface Ranked {
  readonly weight: number;
  readonly threshold: number;
  readonly items: readonly {
    readonly name: string;
    readonly rank: number | null;
    readonly effect: { readonly counts: readonly number[]; readonly abstain: number };
    readonly feasibility: { readonly counts: readonly number[]; readonly abstain: number };
  }[];
}

/** The result as the command line tells it. */
async function rank(example: Example, session: string): Promise<Ranked> {
  return (await example.read('rank', '--session', session)) as Ranked;
}

async function openExampleResult(app: Page, example: Example): Promise<void> {
  await example.open('/workshop');
  await app.getByRole('link', { name: 'Exempelworkshop' }).click();
  await expect(ranking(app)).toBeVisible();
  await expect(matrix(app).getByRole('button').first()).toBeVisible();
}

function ranking(app: Page): Locator {
  return app.getByRole('table', { name: 'Rangordning' });
}

function matrix(app: Page): Locator {
  return app.getByRole('group', { name: 'Insatser i matrisen' });
}

/** The button that opens a service in the list. */
function rowButton(app: Page, name: string): Locator {
  return ranking(app).getByRole('button', { name, exact: true });
}

function cell(app: Page, row: string, criterion: string): Locator {
  return app.getByRole('gridcell', { name: new RegExp(`^${row}, ${criterion}:`, 'u') });
}

/** Makes a workshop with three services and `count` participants, and stands in its entry of votes. */
async function makeWorkshop(app: Page, count: number): Promise<void> {
  await app.getByRole('button', { name: 'Ny workshop' }).click();
  const dialog = app.getByRole('dialog', { name: 'Ny workshop' });
  await dialog.getByLabel('Namn').fill('Våren');
  for (const name of ['BRA-samtal', 'Här- och nu-samtal', 'På rätt väg']) {
    await dialog.getByRole('checkbox', { name }).check();
  }
  await dialog.getByRole('button', { name: 'Skapa workshop' }).click();
  await expect(app.getByRole('heading', { name: 'Våren', level: 1 })).toBeVisible();
  await app.getByRole('button', { name: 'Lägg till deltagare' }).first().click();
  const people = app.getByRole('dialog', { name: 'Lägg till deltagare' });
  await people.getByLabel('Antal').fill(String(count));
  await people.getByRole('combobox', { name: 'Perspektiv' }).click();
  await app.getByRole('option', { name: 'Medarbetare' }).click();
  await people.getByRole('combobox', { name: 'Stadsdel' }).click();
  await app.getByRole('option', { name: 'Farsta' }).click();
  await people.getByRole('button', { name: 'Lägg till', exact: true }).click();
  await expect(app.getByRole('grid')).toBeVisible();
}

test('prepares, votes by keyboard, reveals and reads the result', async ({ app, example }) => {
  await example.open('/workshop');
  await makeWorkshop(app, 3);
  const service = app.getByRole('heading', { level: 2 });
  await expect(service).toHaveText('BRA-samtal');
  await expect(app.getByText('Blind inmatning.')).toBeVisible();

  // Digits, "kan inte bedöma", confidence; Tab, Enter and arrows move.
  await cell(app, 'P01', 'Möjlig effekt').focus();
  await app.keyboard.press('4');
  await app.keyboard.press('h');
  await app.keyboard.press('Enter');
  await app.keyboard.press('5');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('-');
  await app.keyboard.press('Enter');
  await app.keyboard.press('2');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Shift+Tab');
  await app.keyboard.press('3');
  // What is no vote does nothing.
  await app.keyboard.press('7');
  await app.keyboard.press('Delete');
  await expect(cell(app, 'P01', 'Möjlig effekt')).toHaveAccessibleName(
    'P01, Möjlig effekt: 4, säkerhet hög, sparad',
  );
  await expect(cell(app, 'P03', 'Möjlig effekt')).toHaveAccessibleName(
    'P03, Möjlig effekt: Kan inte bedöma, sparad',
  );
  await expect(cell(app, 'P02', 'Genomförbarhet')).toHaveAccessibleName(
    'P02, Genomförbarhet: 3, sparad',
  );
  const item = app.getByRole('region', { name: 'BRA-samtal' });
  await expect(item.getByText('3 av 3 har svarat')).toBeVisible();
  await expect(item.getByText('2 av 3 har svarat')).toBeVisible();

  // Left and come back to: counts only, never the votes.
  await app.keyboard.press('PageDown');
  await expect(service).toHaveText('Här- och nu-samtal');
  await expect(cell(app, 'P01', 'Möjlig effekt')).toBeFocused();
  await app.keyboard.press('5');
  await app.keyboard.press('Tab');
  await app.keyboard.press('5');
  await app.getByRole('button', { name: /^BRA-samtal/ }).click();
  await expect(service).toHaveText('BRA-samtal');
  await expect(cell(app, 'P01', 'Möjlig effekt')).toHaveAccessibleName(/inget skrivet nu$/);
  await expect(item.getByText('3 av 3 har svarat')).toBeVisible();
  // A vote typed again takes the place of the first.
  await cell(app, 'P01', 'Möjlig effekt').click();
  await app.keyboard.press('1');
  await expect(cell(app, 'P01', 'Möjlig effekt')).toHaveAccessibleName(/: 1, sparad$/);
  await expect(item.getByText('3 av 3 har svarat')).toBeVisible();

  // Nothing of a result before the reveal, which is asked about.
  await expect(app.getByRole('radio', { name: 'Resultat' })).toHaveCount(0);
  await app.getByRole('button', { name: 'Visa resultatet' }).click();
  const dialog = app.getByRole('dialog', { name: 'Visa resultatet av omgång 1?' });
  await expect(dialog.getByText('Det går inte att ångra.')).toBeVisible();
  await expect(dialog.getByText('7 av 18 svar är inne.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Visa för alla' }).click();
  await expect(ranking(app)).toBeVisible();
  await expect(rowButton(app, 'På rätt väg')).toBeVisible();
  // Two votes on effect and two on feasibility say nothing of agreement.
  await expect(
    ranking(app)
      .getByRole('row', { name: /BRA-samtal/ })
      .getByText('för få svar')
      .first(),
  ).toBeVisible();

  // Two have voted: too few for a perspective to be shown by itself.
  await app.getByRole('radio', { name: 'Perspektiv' }).click();
  await expect(app.getByText('Inget perspektiv att visa')).toBeVisible();

  const result = await rank(example, 'Våren');
  expect(result.items.find(({ name }) => name === 'BRA-samtal')).toMatchObject({
    effect: { counts: [1, 0, 0, 0, 1], abstain: 1 },
    feasibility: { counts: [0, 1, 1, 0, 0], abstain: 0 },
  });
  // A service without votes has no rank and stands last.
  expect(result.items.at(-1)).toMatchObject({ name: 'På rätt väg', rank: null });
});

test('enters votes one participant at a time, and moves on by itself where asked', async ({
  app,
  example,
}) => {
  await example.open('/workshop');
  await makeWorkshop(app, 2);
  await app.getByRole('radio', { name: 'En deltagare i taget' }).click();
  await expect(app.getByRole('heading', { level: 2 })).toHaveText('P01');
  await app.getByRole('checkbox', { name: 'Gå vidare efter siffran' }).check();
  await cell(app, 'BRA-samtal', 'Möjlig effekt').click();
  await app.keyboard.type('454321');
  await expect(cell(app, 'På rätt väg', 'Genomförbarhet')).toHaveAccessibleName(/: 1, sparad$/);
  await app.getByRole('radio', { name: 'En insats i taget' }).click();
  const list = app.getByRole('navigation', { name: 'Insatser' });
  await expect(list.getByText('6 av 12 svar inne')).toBeVisible();
  await app.reload();
  await expect(list.getByText('6 av 12 svar inne')).toBeVisible();
});

test('does not let a blocked service be chosen, and says by what paragraph', async ({
  app,
  example,
}) => {
  await example.open('/workshop?ny=1');
  const dialog = app.getByRole('dialog', { name: 'Ny workshop' });
  const blocked = dialog.getByRole('checkbox', { name: 'Flexibelt socialt stöd' });
  await expect(blocked).toBeDisabled();
  await expect(blocked).toHaveAccessibleDescription(/Kan inte väljas: SoL 11 kap\. 5 §/);

  await dialog.getByRole('combobox', { name: 'Målgrupp' }).click();
  await app.getByRole('option', { name: 'Äldre' }).click();
  await dialog.getByRole('button', { name: 'Välj alla som visas' }).click();
  await dialog.getByRole('combobox', { name: 'Målgrupp' }).click();
  await app.getByRole('option', { name: 'Alla målgrupper' }).click();
  await dialog.getByRole('textbox', { name: 'Sök insats' }).fill('bra-s');
  await dialog.getByRole('checkbox').check();
  await expect(dialog.getByText(/^\d valda$/)).toBeVisible();
  await dialog.getByLabel('Namn').fill('Exempelworkshop');
  await dialog.getByRole('button', { name: 'Skapa workshop' }).click();
  // Refused in words, and nothing that was chosen is lost.
  await expect(app.getByRole('alert')).toContainText('Det finns redan en workshop som heter');
  await expect(dialog.getByText(/^\d valda$/)).toBeVisible();
});

test('shows the same service in matrix and list, by mouse and by keys', async ({
  app,
  example,
}) => {
  await openExampleResult(app, example);
  const points = matrix(app).getByRole('button');
  await expect(points).toHaveCount(16);
  await points.first().focus();
  await app.keyboard.press('PageDown');
  await app.keyboard.press('PageDown');
  await expect(points.nth(2)).toBeFocused();
  await expect(points.nth(2)).toHaveAccessibleName(/^Plats 3, /);
  await app.keyboard.press('Enter');
  await expect(points.nth(2)).toHaveAttribute('aria-pressed', 'true');
  await expect(ranking(app).getByRole('button', { expanded: true })).toHaveCount(1);
  await expect(ranking(app).getByRole('region', { name: 'Möjlig effekt' })).toBeVisible();

  await rowButton(app, 'Individuella samtal till våldsutövare').click();
  await expect(
    matrix(app).getByRole('button', { name: /Individuella samtal till våldsutövare/ }),
  ).toHaveAttribute('aria-pressed', 'true');
  await expect(ranking(app).getByText(/Minst \d+ på varje sida räknas som oenigt\./)).toBeVisible();
  // The address says which is open.
  await app.reload();
  await expect(rowButton(app, 'Individuella samtal till våldsutövare')).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  // What the law stops is not in the list, and says why.
  await expect(
    app.getByRole('region', { name: 'Spärrade insatser' }).getByText('SoL 11 kap. 5 §'),
  ).toBeVisible();
  await expect(rowButton(app, 'Flexibelt socialt stöd')).toHaveCount(0);
});

test('saves weight and threshold when they are let go, and takes them back', async ({
  app,
  example,
}) => {
  await openExampleResult(app, example);
  const slider = app.getByRole('slider', { name: 'Vikt effekt' });
  const first = ranking(app).getByRole('rowheader').first();
  await expect(first).toHaveText('Individuella samtal till våldsutsatta');
  await slider.focus();
  await app.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '0 % effekt, 100 % genomförbarhet');
  await expect(first).toHaveText('Hälsofrämjande samtal');
  await app.getByRole('button', { name: /^Ångra/ }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', '50 % effekt, 50 % genomförbarhet');
  await expect(first).toHaveText('Individuella samtal till våldsutsatta');

  const threshold = app.getByRole('slider', { name: 'Tröskel för Möjlig effekt' });
  await threshold.focus();
  await app.keyboard.press('ArrowRight');
  await expect(threshold).toHaveAttribute('aria-valuetext', '3,75');
  // By mouse: well to the left of where it stands.
  const box = await threshold.boundingBox();
  if (box === null) {
    throw new Error('The handle has no place');
  }
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await app.mouse.move(x, y);
  await app.mouse.down();
  await app.mouse.move(x - 200, y, { steps: 6 });
  await app.mouse.up();
  await expect(threshold).not.toHaveAttribute('aria-valuetext', '3,75');
  const shown = Number((await threshold.getAttribute('aria-valuetext'))?.replace(',', '.'));
  expect(shown).toBeLessThan(3);
  await expect(app.getByText(/^Sparat \d\d:\d\d$/)).toBeVisible();

  const result = await rank(example, 'Exempelworkshop');
  expect(result).toMatchObject({ weight: 0.5, threshold: shown });
});

test('asks the minority, keeps its reason, and compares two rounds', async ({ app, example }) => {
  await openExampleResult(app, example);
  await rowButton(app, 'Individuella samtal till våldsutövare').click();
  const reason = 'Utan rutin för den utsattas säkerhet kan samtalen göra skada.';
  await app.getByRole('textbox', { name: 'Nytt skäl' }).fill(reason);
  await app.getByRole('button', { name: 'Lägg till skäl' }).click();
  await expect(ranking(app).getByRole('blockquote').filter({ hasText: reason })).toBeVisible();
  await expect(app.getByRole('textbox', { name: 'Nytt skäl' })).toHaveValue('');

  await app.getByRole('button', { name: 'Ny omgång' }).click();
  await expect(app.getByRole('grid')).toBeVisible();
  await cell(app, 'P01', 'Möjlig effekt').click();
  await app.keyboard.type('5');
  await app.keyboard.press('Tab');
  await app.keyboard.type('5');
  await expect(cell(app, 'P01', 'Genomförbarhet')).toHaveAccessibleName(/: 5, sparad$/);
  // The earlier round can still be read while the next one is voted in.
  await app.getByRole('radio', { name: 'Omgångar' }).click();
  await expect(app.getByText('Omgång 2 pågår.')).toBeVisible();
  await app.getByRole('button', { name: 'Visa resultatet' }).click();
  await app.getByRole('button', { name: 'Visa för alla' }).click();
  await expect(ranking(app)).toBeVisible();
  await app.getByRole('radio', { name: 'Omgångar' }).click();
  const rounds = app.getByRole('table', { name: 'Jämför omgångar' });
  await expect(rounds.getByRole('columnheader', { name: 'Omgång 2' })).toHaveCount(3);
  await expect(rounds.getByText('inte röstad om').first()).toBeVisible();
});

test('tells what each perspective thinks, and what the weight does', async ({ app, example }) => {
  await openExampleResult(app, example);
  await app.getByRole('radio', { name: 'Perspektiv' }).click();
  const perspectives = app.getByRole('table', { name: /^Plats rå/ });
  await expect(perspectives.getByRole('columnheader', { name: 'Medarbetare' })).toBeVisible();
  await expect(perspectives.getByRole('row')).toHaveCount(17);

  await app.getByRole('radio', { name: 'Känslighet' }).click();
  const table = app.getByRole('table', { name: 'Plats vid olika vikt' });
  await table.getByRole('button', { name: 'BRA-samtal' }).click();
  await expect(table.getByRole('button', { name: 'BRA-samtal' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(app.getByRole('img', { name: /^Plats för 16 insatser/ })).toBeVisible();
});

test('explains its figures', async ({ app, example }) => {
  await openExampleResult(app, example);
  for (const [figure, source] of [
    ['Effekt', 'van der Eijk (2001)'],
    ['I topp 10', 'Efron (1979)'],
    ['Samsyn om ordningen', 'Kendall och Babington Smith (1939)'],
  ] as const) {
    await app.getByRole('button', { name: figure, exact: true }).click();
    await expect(app.getByRole('dialog', { name: figure })).toContainText(source);
    await app.keyboard.press('Escape');
    await expect(app.getByRole('dialog')).toHaveCount(0);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation while it is prepared, ${colorScheme}`, async ({
    app,
    host,
    example,
  }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await example.open('/workshop');
    await expect(app.getByRole('link', { name: 'Exempelworkshop' })).toBeVisible();
    await expectAccessible(app);
    await makeWorkshop(app, 4);
    await cell(app, 'P01', 'Möjlig effekt').click();
    await app.keyboard.type('4');
    await app.keyboard.press('l');
    await expect(cell(app, 'P01', 'Möjlig effekt')).toHaveAccessibleName(/låg, sparad$/);
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Visa resultatet' }).click();
    await expect(app.getByRole('dialog').getByText('1 av 24 svar är inne.')).toBeVisible();
    await expectAccessible(app);
    await app.goto(`${host.origin}/workshop?ny=1`);
    await expect(app.getByRole('dialog').getByRole('checkbox').first()).toBeVisible();
    await expectAccessible(app);
  });

  test(`has no accessibility violation in its result, ${colorScheme}`, async ({ app, example }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openExampleResult(app, example);
    await rowButton(app, 'Individuella samtal till våldsutövare').click();
    await expect(app.getByRole('textbox', { name: 'Nytt skäl' })).toBeVisible();
    await expectAccessible(app);
    for (const [view, name] of [
      ['Perspektiv', /^Plats rå/],
      ['Känslighet', 'Plats vid olika vikt'],
    ] as const) {
      await app.getByRole('radio', { name: view }).click();
      await expect(app.getByRole('table', { name })).toBeVisible();
      await expectAccessible(app);
    }
    await app.getByRole('radio', { name: 'Omgångar' }).click();
    await expect(app.getByText('En omgång är visad')).toBeVisible();
    await expectAccessible(app);
  });
}
