// Why: needs as a strategist uses them: list, panel, links, ideas, matrix, import, from both sides.
// Must not: trust the screen alone: what was done is read from the plan by the command line.
import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test, type Example } from '../support/example-plan.ts';
import { remoteClient } from '../support/remote-client.ts';

interface StoredNeed {
  readonly ref: string;
  readonly title: string;
  readonly source: string | null;
  readonly knownBy: string;
  readonly isExample: boolean;
  readonly isAnswered: boolean;
  readonly services: readonly string[];
}

async function stored(example: Example): Promise<{
  readonly needs: readonly StoredNeed[];
  readonly servicesWithoutNeed: readonly string[];
}> {
  return (await example.read('needs')) as never;
}

async function storedNeed(example: Example, ref: string): Promise<StoredNeed | undefined> {
  return (await stored(example)).needs.find((need) => need.ref === ref);
}

const table = (app: Page): Locator => app.getByRole('table', { name: 'Behov efter målgrupp' });
const panel = (app: Page): Locator => app.getByRole('complementary', { name: 'Valt behov' });
const grid = (app: Page): Locator =>
  app.getByRole('grid', { name: 'Behov i rader, insatser i kolumner' });
const foot = (app: Page, text: string | RegExp): Locator => app.getByText(text).last();

async function openNeed(app: Page, ref: string): Promise<Locator> {
  await table(app)
    .getByRole('button', { name: new RegExp(`^Visa behov ${ref},`, 'u') })
    .click();
  await expect(panel(app)).toBeVisible();
  return panel(app);
}

async function saved(app: Page): Promise<void> {
  await expect(app.getByRole('banner').getByText(/^Sparat \d\d:\d\d$/u)).toBeVisible();
}

test('shows needs under their target groups, with gaps in words, and filters to them', async ({
  app,
  example,
}) => {
  await example.open('/behov');
  await expect(table(app).getByRole('button', { name: /^Visa behov/u })).toHaveCount(7);
  await expect(table(app)).toContainText('Tvärgående2 behov2 utan insats');
  await expect(foot(app, '2 behov utan insats')).toBeVisible();
  await expect(foot(app, '8 insatser utan behov')).toBeVisible();
  await app.getByRole('button', { name: '2 utan insats', exact: true }).click();
  await expect(table(app).getByRole('button', { name: /^Visa behov/u })).toHaveCount(2);
  expect(new URL(app.url()).searchParams.get('luckor')).toBe('1');
  await app.reload();
  await expect(table(app).getByRole('button', { name: /^Visa behov/u })).toHaveCount(2);
  await app.getByRole('searchbox', { name: 'Filtrera behov' }).fill('finns inte');
  await expect(app.getByText('Inget behov passar filtret')).toBeVisible();
  await app.getByRole('button', { name: 'Rensa filtret' }).click();
  await expect(table(app).getByRole('button', { name: /^Visa behov/u })).toHaveCount(7);
});

test('edits a need and its services by keyboard, and closes the gap', async ({ app, example }) => {
  await example.open('/behov');
  const first = table(app).getByRole('button', { name: /^Visa behov B1,/u });
  await first.focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(panel(app).getByRole('heading', { level: 2 })).toHaveText(
    'Stöd till föräldrar som separerar',
  );
  const gap = await openNeed(app, 'B4');
  await expect(gap).toContainText('Ingen insats svarar mot behovet.');
  const source = gap.getByRole('textbox', { name: 'Källa' });
  await source.fill('Anhörigrådet 2026');
  await source.press('Tab');
  await saved(app);
  await expect(gap).not.toContainText('Påhittat behov');
  const picker = gap.getByRole('combobox', { name: 'Koppla en insats' });
  await picker.focus();
  await picker.pressSequentially('anhöriga');
  await expect(app.getByRole('option')).toHaveCount(2);
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(
    gap.getByRole('link', { name: 'Individuella stödsamtal till anhöriga' }),
  ).toBeVisible();
  await expect(foot(app, '1 behov utan insats')).toBeVisible();
  await saved(app);
  expect(await storedNeed(example, 'B4')).toMatchObject({
    source: 'Anhörigrådet 2026',
    isExample: false,
    isAnswered: true,
    services: ['S05'],
  });
});

test('adds a need with N, makes it an idea that keeps the link, and undoes that at once', async ({
  app,
  example,
}) => {
  await example.open('/behov');
  await expect(table(app)).toBeVisible();
  await app.keyboard.press('n');
  const dialog = app.getByRole('dialog', { name: 'Nytt behov' });
  await dialog.getByRole('textbox', { name: 'Vad behöver människor?' }).fill('En plats att mötas');
  await app.keyboard.press('Enter');
  await expect(panel(app).getByRole('heading', { level: 2 })).toHaveText('En plats att mötas');
  await expect(panel(app)).toContainText('B8');
  await panel(app).getByRole('button', { name: 'Gör till idé' }).click();
  const idea = app.getByRole('dialog', { name: 'Gör B8 till en insatsidé' });
  await idea.getByRole('textbox').fill('Öppen mötesplats');
  await idea.getByRole('button', { name: 'Skapa insatsen' }).click();
  const service = app.getByRole('complementary').filter({ hasText: 'Öppen mötesplats' });
  await expect(service).toBeVisible();
  expect(new URL(app.url()).pathname).toMatch(/^\/insatser\/.+/u);
  await service.getByRole('tab', { name: /^Behov/u }).click();
  await expect(service.getByRole('tab', { name: /^Behov/u })).toContainText('1 kopplat');
  await expect(service.getByRole('link', { name: 'En plats att mötas' })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByRole('complementary').filter({ hasText: 'Öppen mötesplats' })).toBeHidden();
  const register = await stored(example);
  expect(register.needs.find(({ ref }) => ref === 'B8')).toMatchObject({ services: [] });
  expect(register.servicesWithoutNeed).toHaveLength(8);
});

test('removes a need at once and brings it back whole from the notice', async ({
  app,
  example,
}) => {
  await example.open('/behov');
  const opened = await openNeed(app, 'B1');
  await opened.getByRole('button', { name: 'Ta bort behovet' }).click();
  await expect(table(app).getByRole('button', { name: /^Visa behov/u })).toHaveCount(6);
  await app.getByRole('status').getByRole('button', { name: 'Ångra' }).click();
  await expect(table(app).getByRole('button', { name: /^Visa behov/u })).toHaveCount(7);
  expect(await storedNeed(example, 'B1')).toMatchObject({ services: ['S08', 'S11', 'S12'] });
});

test('links and unlinks in the matrix by mouse and by keyboard, and counts the gaps', async ({
  app,
  example,
}) => {
  await example.open('/behov?vy=matris');
  await expect(grid(app)).toHaveAttribute('aria-rowcount', '8');
  await expect(grid(app)).toHaveAttribute('aria-colcount', '18');
  await expect(
    app.getByText('2 behov har ingen insats och 8 insatser svarar inte mot något behov'),
  ).toBeVisible();
  await expect(grid(app).getByRole('rowheader', { name: /Avlastning/u })).toContainText(
    'Ingen insats',
  );
  const byMouse = grid(app).getByRole('gridcell', { name: /^Bo-skola, B6: Svarar/u });
  await expect(byMouse).toHaveAccessibleName('Bo-skola, B6: Svarar inte');
  await byMouse.click();
  await expect(byMouse).toHaveAccessibleName('Bo-skola, B6: Svarar');
  await expect(
    app.getByText('1 behov har ingen insats och 7 insatser svarar inte mot något behov'),
  ).toBeVisible();
  // From the clicked cell: two rows up and one step to the left, by keys alone.
  await app.keyboard.press('ArrowUp');
  await app.keyboard.press('ArrowUp');
  await app.keyboard.press('ArrowLeft');
  const byKeys = grid(app).getByRole('gridcell', { name: /^Här- och nu-samtal, B4: /u });
  await expect(byKeys).toBeFocused();
  await app.keyboard.press('Space');
  await expect(byKeys).toHaveAccessibleName('Här- och nu-samtal, B4: Svarar');
  await app.keyboard.press('Home');
  await expect(
    grid(app)
      .getByRole('gridcell', { name: /, B4: /u })
      .first(),
  ).toBeFocused();
  await app.keyboard.press('Control+End');
  const last = grid(app).getByRole('gridcell', { name: /^Strukturerade .*, B7: Svarar$/u });
  await expect(last).toBeFocused();
  await app.keyboard.press('Space');
  await saved(app);
  await expect(grid(app).getByRole('rowheader', { name: /Samtal om alkohol/u })).toContainText(
    'Ingen insats',
  );
  await app.keyboard.press('Enter');
  await expect(panel(app).getByRole('heading', { level: 2 })).toContainText('Samtal om alkohol');
  const register = await stored(example);
  const linksOf = (ref: string) => register.needs.find((need) => need.ref === ref)?.services;
  expect([linksOf('B4'), linksOf('B6'), linksOf('B7')]).toEqual([['S12'], ['S13'], []]);
});

test('keeps the matrix usable with 60 needs and 300 services', async ({ app, host, example }) => {
  await example.open('/behov');
  const many = (count: number, line: (n: number) => string): string =>
    Array.from({ length: count }, (_unused, index) => line(index + 1)).join('\n');
  await bring(app, host, 'services', `insats\n${many(300, (n) => `Stor insats ${n}`)}`);
  await bring(app, host, 'needs', `behov\n${many(60, (n) => `Stort behov ${n}`)}`);
  await app.goto(`${host.origin}/behov?vy=matris`);
  await expect(grid(app)).toHaveAttribute('aria-rowcount', '68');
  await expect(grid(app)).toHaveAttribute('aria-colcount', '318');
  // Only what is in sight is drawn: of 21 239 cells, a small part.
  const drawn = await grid(app).getByRole('gridcell').count();
  expect(drawn).toBeGreaterThan(20);
  expect(drawn).toBeLessThan(3000);
  await grid(app).getByRole('gridcell').first().focus();
  await app.keyboard.press('Control+End');
  const corner = grid(app).locator('[role=gridcell]:focus');
  await expect(corner).toHaveAccessibleName(/, B67: Svarar inte$/u);
  await expect(corner).toBeInViewport();
  await expect(
    grid(app).getByRole('rowheader', { name: /Stort behov 60/u }),
    'its row head stays in sight',
  ).toBeInViewport();
  await app.keyboard.press('Space');
  await expect(corner).toHaveAccessibleName(/, B67: Svarar$/u);
  await app.keyboard.press('Control+Home');
  await expect(grid(app).locator('[role=gridcell]:focus')).toBeInViewport();
  await app.getByRole('button', { name: 'Bara luckor' }).click();
  // Two that nobody answered and sixty new ones, less the one just linked.
  await expect(grid(app)).toHaveAttribute('aria-rowcount', '62');
  const register = await stored(example);
  expect(register.needs.find(({ ref }) => ref === 'B67')?.services).toHaveLength(1);
});

/** Brings a file in by the operation itself, where the way in is not what is tested. */
async function bring(
  app: Page,
  host: { readonly origin: string; readonly token: string },
  kind: 'services' | 'needs',
  content: string,
): Promise<void> {
  const report = await remoteClient(host.origin, host.token).import.run({
    kind,
    fileName: `${kind}.csv`,
    file: new File([content], `${kind}.csv`),
    sheet: null,
    mapping: null,
    session: null,
    isDryRun: false,
    jobId: crypto.randomUUID(),
  });
  expect(report.created).toBeGreaterThan(0);
  await app.reload();
}

test('reads needs from a file: what is wrong by row, then all of it, then back with one undo', async ({
  app,
  example,
}) => {
  await example.open('/behov');
  await app.getByRole('button', { name: 'Importera', exact: true }).click();
  const dialog = app.getByRole('dialog');
  await choose(dialog, 'behov.csv', 'behov;styrka;insatser\nRåd;stark;Finns inte\nB;lagom;');
  await expect(dialog.getByRole('alert')).toContainText('lagom');
  await choose(
    dialog,
    'behov.csv',
    'behov;målgrupp;så vet vi;styrka;insatser\nRåd på kvällar;Äldre;intervju;stark;S15|S16\nEn trygg vuxen;Nyanlända;;;',
  );
  await expect(dialog).toContainText('Målgruppen Nyanlända fanns inte i planen');
  await dialog.getByRole('button', { name: 'Läs in 2' }).click();
  await expect(table(app).getByRole('button', { name: /^Visa behov/u })).toHaveCount(9);
  await expect(table(app)).toContainText('Nyanlända1 behov1 utan insats');
  await app.keyboard.press('Control+z');
  await expect(table(app).getByRole('button', { name: /^Visa behov/u })).toHaveCount(7);
  await app.keyboard.press('Control+Shift+z');
  await expect(table(app).getByRole('button', { name: /^Visa behov/u })).toHaveCount(9);
  expect(await storedNeed(example, 'B8')).toMatchObject({
    knownBy: 'interview',
    services: ['S15', 'S16'],
    isExample: false,
  });
});

async function choose(dialog: Locator, name: string, content: string): Promise<void> {
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

test('shows and changes the needs of a service from its own panel', async ({ app, example }) => {
  await example.open('/insatser?flik=behov');
  await app.getByText('BRA-samtal', { exact: true }).first().click();
  const service = app.getByRole('complementary').filter({ hasText: 'BRA-samtal' });
  const tab = service.getByRole('tab', { name: /^Behov/u });
  await tab.click();
  await expect(tab).toContainText('1 kopplat');
  const picker = service.getByRole('combobox', { name: 'Koppla ett behov' });
  await picker.fill('b2');
  await app.getByRole('option', { name: /Stöd till föräldrar/u }).click();
  await expect(tab).toContainText('2 kopplade');
  await service.getByRole('button', { name: 'Ta bort kopplingen till B1' }).click();
  await expect(tab).toContainText('1 kopplat');
  await saved(app);
  const register = await stored(example);
  const linksOf = (ref: string) => register.needs.find((need) => need.ref === ref)?.services;
  expect([linksOf('B1'), linksOf('B2')]).toEqual([
    ['S08', 'S12'],
    ['S09', 'S11'],
  ]);
});

test('says where to begin in a plan without needs', async ({ app }) => {
  await app.getByRole('textbox', { name: 'Planens namn' }).fill('Tom plan');
  await app.keyboard.press('Enter');
  await app.getByRole('link', { name: /Behov och insikter/u }).click();
  await expect(app.getByText('Inga behov i planen än')).toBeVisible();
  await app.getByRole('radio', { name: 'Matris' }).click();
  await expect(app.getByText('Planen har inga behov än. Lägg till det första.')).toBeVisible();
  await app.keyboard.press('ArrowRight');
  await expect(app.getByText('Inga insikter i planen än')).toBeVisible();
  await expect(app.getByRole('radio', { name: 'Insiktskarta' })).toBeFocused();
  await expectAccessible(app);
});

test('shows no text cut off sideways in a small window', async ({ app, example }) => {
  await example.open('/behov');
  await app.setViewportSize({ width: 640, height: 360 });
  for (const view of ['', '?vy=matris', '?vy=karta']) {
    await app.goto(`${new URL(app.url()).origin}/behov${view}`);
    await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
    const sideways = await app.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([view, sideways]).toEqual([view, 0]);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation in list, panel and dialogs, ${colorScheme}`, async ({
    app,
    example,
  }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await example.open('/behov');
    await expect(table(app)).toBeVisible();
    await expectAccessible(app);
    const opened = await openNeed(app, 'B4');
    await opened.getByRole('combobox', { name: 'Koppla en insats' }).click();
    await expect(app.getByRole('option').first()).toBeVisible();
    await expectAccessible(app);
    await app.keyboard.press('Escape');
    await opened.getByRole('button', { name: 'Gör till idé' }).click();
    await expect(app.getByRole('dialog')).toBeVisible();
    await expectAccessible(app);
    await app.keyboard.press('Escape');
    await app.getByRole('button', { name: 'Importera', exact: true }).click();
    await expect(app.getByRole('dialog')).toBeVisible();
    await expectAccessible(app);
  });

  test(`has no accessibility violation in the matrix, ${colorScheme}`, async ({ app, example }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await example.open('/behov?vy=matris');
    await expect(grid(app)).toBeVisible();
    await grid(app).getByRole('gridcell').first().focus();
    await expectAccessible(app);
  });
}
