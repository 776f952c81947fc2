// Why: the proposal as a manager uses it: see what is in it and why, write, export, adopt, compare.
// Must not: trust the screen alone: files are opened and the plan is read by the command line.
import { readFileSync } from 'node:fs';

import type { Locator, Page } from '@playwright/test';

import type { CatalogueDocument } from '../../src-shared/contract/catalogue-document.ts';
import { expect, expectAccessible } from '../support/browser-test.ts';
import { test } from '../support/example-plan.ts';

function list(app: Page): Locator {
  return app.getByRole('table', { name: 'Insatser i förslaget' });
}

/** The rows of one section of the list. */
function section(app: Page, name: 'Ingår' | 'Ej avgjorda' | 'Ingår inte'): Locator {
  return list(app)
    .getByRole('rowgroup')
    .filter({ has: app.getByRole('rowheader', { name: new RegExp(`^${name} ?\\d`, 'u') }) });
}

function row(app: Page, name: string): Locator {
  return list(app).getByRole('row', { name: new RegExp(name, 'u') });
}

function preview(app: Page): Locator {
  return app.getByRole('region', { name: 'Förhandsvisning' });
}

/** A printed part: a target group, or a part for the board. */
function sheet(app: Page, name: string): Locator {
  return preview(app).getByRole('region', { name, exact: true });
}

async function exclude(app: Page, name: string, reason: string): Promise<void> {
  await app.getByRole('button', { name: `Undanta ${name} från förslaget` }).click();
  const dialog = app.getByRole('dialog', { name: 'Undanta från förslaget' });
  await dialog.getByRole('textbox', { name: 'Skäl' }).fill(reason);
  await dialog.getByRole('button', { name: 'Undanta insatsen' }).click();
}

async function adopt(app: Page, board = 'Äldrenämnden'): Promise<void> {
  await app.getByRole('button', { name: /^Fastställ version \d/u }).click();
  const dialog = app.getByRole('dialog', { name: /^Fastställ version \d/u });
  await dialog.getByRole('textbox', { name: 'Nämnd' }).fill(board);
  await dialog.getByRole('textbox', { name: 'Paragraf' }).fill('§ 112');
  await dialog.getByRole('textbox', { name: 'Diarienummer' }).fill('ÄN 2026/17');
  await dialog.getByRole('button', { name: /^Fastställ version/u }).click();
}

async function exported(app: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await app.getByRole('button', { name: 'Exportera', exact: true }).click();
  const download = app.waitForEvent('download');
  await app.getByRole('menuitem', { name: format }).click();
  const file = await download;
  await expect(app.getByRole('status').filter({ hasText: file.suggestedFilename() })).toBeVisible();
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('shows every service in its section, with state and reasons', async ({ app, example }) => {
  await example.open('/forslag');
  await expect(section(app, 'Ingår').getByRole('rowheader')).toHaveCount(1 + 14);
  await expect(section(app, 'Ej avgjorda').getByRole('rowheader')).toHaveCount(1 + 2);
  await expect(section(app, 'Ingår inte').getByRole('rowheader')).toHaveCount(1 + 1);
  await expect(row(app, 'Flexibelt socialt stöd')).toContainText('SoL 11 kap. 5 § p. 1');
  await expect(row(app, 'Här- och nu-samtal')).toContainText('Ej färdigprövad: 4 frågor');
  await expect(row(app, 'Gruppsamtal till anhöriga')).toContainText('hög risk utan åtgärd');
  await expect(row(app, 'Bo-skola')).toContainText('2 öppna villkor');
  await expect(row(app, 'BRA-samtal')).toContainText('saknas: beskrivning, kontakt, avgift');
  await expect(app.getByText('2 minoritetsröster', { exact: true })).toBeVisible();
  await expect(app.getByText('Exempelvärden anges')).toBeVisible();
});

test('previews what will print, and goes where the list leads', async ({ app, example }) => {
  await example.open('/forslag');
  await expect(sheet(app, 'Framsida')).toContainText('Utkast till version 1');
  await expect(sheet(app, 'Framsida')).toContainText('påhittade exempelvärden');
  await expect(sheet(app, 'Barn och unga')).toContainText(
    'Fyra insatser. Du behöver inte ansöka, och ingen utredning görs innan du får hjälp.',
  );
  // Neither blocked nor undecided services are promised to a resident.
  await expect(sheet(app, 'Barn och unga')).not.toContainText('Här- och nu-samtal');
  await expect(sheet(app, 'Tvärgående')).not.toContainText('Flexibelt socialt stöd');

  const names = list(app).getByRole('rowheader').getByRole('button');
  await names.first().focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  const service = sheet(app, 'Barn och unga')
    .getByRole('article')
    .filter({ hasText: 'BRA-samtal' });
  await expect(service).toBeInViewport();
  await expect(app).toHaveURL(/\/forslag\/[0-9a-f-]{36}$/u);
  await expect(service).toContainText('Uppgift saknas');

  await preview(app).getByRole('button', { name: 'Nästa del' }).click();
  await expect(sheet(app, 'Våld i nära relation').getByRole('heading').first()).toBeInViewport();
  await preview(app).getByRole('combobox', { name: 'Hoppa till målgrupp' }).click();
  await app.getByRole('option', { name: 'Äldre, 2' }).click();
  await expect(sheet(app, 'Äldre').getByRole('heading').first()).toBeInViewport();
  await sheet(app, 'Äldre').getByRole('button', { name: 'Hälsofrämjande samtal' }).click();
  await expect(row(app, 'Hälsofrämjande samtal')).toHaveAttribute('aria-current', 'true');
});

test('leaves a service out with a reason, lets it in again, and can be undone', async ({
  app,
  example,
}) => {
  await example.open('/forslag');
  await exclude(app, 'BRA-samtal', 'Kostnadsramen är inte klar');
  await expect(section(app, 'Ingår inte').getByRole('rowheader')).toHaveCount(1 + 2);
  await expect(row(app, 'BRA-samtal')).toContainText(
    'Undantagen från förslaget: Kostnadsramen är inte klar',
  );
  await expect(sheet(app, 'Barn och unga')).not.toContainText('BRA-samtal');
  await app.getByRole('radio', { name: 'För nämnden' }).click();
  await expect(sheet(app, 'Underlag för nämnden')).toContainText('Kostnadsramen är inte klar');

  await app.getByRole('button', { name: 'Ta åter med BRA-samtal i förslaget' }).click();
  await expect(section(app, 'Ingår').getByRole('rowheader')).toHaveCount(1 + 14);
  await exclude(app, 'På rätt väg', 'Ny ledning tillträder');
  await expect(section(app, 'Ingår').getByRole('rowheader')).toHaveCount(1 + 13);
  await app
    .getByRole('status')
    .filter({ hasText: 'På rätt väg är undantagen' })
    .getByRole('button', { name: 'Ångra' })
    .click();
  await expect(section(app, 'Ingår').getByRole('rowheader')).toHaveCount(1 + 14);
});

test('takes the texts of the board report where they print, and keeps them', async ({
  app,
  example,
}) => {
  await example.open('/forslag?visa=namnden');
  const points = preview(app).getByRole('textbox', { name: 'Förslag till beslut' });
  await points.fill('Nämnden fastställer insatskatalogen.\nBeslutet följs upp efter ett år.');
  await points.press('Control+Enter');
  const summary = preview(app).getByRole('textbox', { name: 'Sammanfattning' });
  await summary.fill('Gäller 811218-9876');
  await summary.blur();
  await expect(app.getByRole('alert').filter({ hasText: 'personnummer' })).toBeVisible();
  await expect(summary).toHaveValue('Gäller 811218-9876');
  await summary.fill('Fjorton insatser öppnas utan prövning.');
  await summary.blur();
  await expect(app.getByRole('banner').getByText(/^Sparat/u)).toBeVisible();
  await app.reload();
  await expect(points).toHaveValue(
    'Nämnden fastställer insatskatalogen.\nBeslutet följs upp efter ett år.',
  );
  await expect(summary).toHaveValue('Fjorton insatser öppnas utan prövning.');
  await expect(preview(app).getByRole('textbox', { name: 'Bakgrund' })).toHaveValue('');
});

test('shows the board results with n and agreement, law, minority views', async ({
  app,
  example,
}) => {
  await example.open('/forslag?visa=namnden');
  const results = sheet(app, 'Resultat av prioriteringen').getByRole('table');
  const first = results.getByRole('row').nth(1);
  await expect(first).toContainText('Individuella samtal till våldsutsatta');
  await expect(first).toContainText('5, n 23');
  await expect(first).toContainText('samstämmig');
  await expect(results).toContainText('oenig');
  const law = sheet(app, 'Rättsligt utfall och villkor').getByRole('table');
  await expect(law.getByRole('row')).toHaveCount(1 + 17);
  await expect(law).toContainText('inte signerad');
  const last = sheet(app, 'Avsteg från kontrollen före breddinförande');
  await expect(last).toContainText('Minoritetsröster (2)');
  await expect(last).toContainText('Risk att de familjer som behöver mest inte hittar hit.');
});

test('exports the draft in all five formats', async ({ app, example }) => {
  await example.open('/forslag');
  await exclude(app, 'BRA-samtal', 'Kostnadsramen är inte klar');
  await expect(section(app, 'Ingår inte').getByRole('rowheader')).toHaveCount(1 + 2);

  const json = await exported(app, 'JSON, hela förslaget');
  const { document } = JSON.parse(json.bytes.toString('utf8')) as {
    readonly document: CatalogueDocument;
  };
  expect(document.services.find(({ name }) => name === 'BRA-samtal')?.proposal).toEqual({
    section: 'excluded',
    reasons: ['Undantagen från förslaget: Kostnadsramen är inte klar'],
  });
  const csv = await exported(app, 'CSV, insatserna som tabell');
  expect(csv.bytes.toString('utf8')).toContain('Strukturerade motiverande samtal');
  // Workbook and report are archives, the catalogue is a PDF: each begins as such files do.
  const xlsx = await exported(app, 'Excel, arbetsbok');
  expect(xlsx.bytes.subarray(0, 2).toString('latin1')).toBe('PK');
  const docx = await exported(app, 'Word, tjänsteutlåtande');
  expect(docx.bytes.subarray(0, 2).toString('latin1')).toBe('PK');
  const pdf = await exported(app, 'PDF, katalog per målgrupp');
  expect(pdf.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect([json, csv, xlsx, docx, pdf].map(({ name }) => name.split('.').at(-1))).toEqual([
    'json',
    'csv',
    'xlsx',
    'docx',
    'pdf',
  ]);
});

test('tells of each export by a notice of its own, with its own time', async ({ app, example }) => {
  await example.open('/forslag');
  const first = await exported(app, 'CSV, insatserna som tabell');
  const told = await app.getByRole('status').filter({ hasText: first.name }).elementHandle();
  const second = await exported(app, 'JSON, hela förslaget');
  await expect(app.getByRole('status').filter({ hasText: second.name })).toBeVisible();
  await expect(app.getByRole('status').filter({ hasText: first.name })).toHaveCount(0);
  // It took the place of the first, and is not the first with other words and the time it had left.
  expect(await told?.evaluate((element) => element.isConnected)).toBe(false);
});

test('cancels an export', async ({ app, example }) => {
  await example.open('/forslag');
  await app.getByRole('button', { name: 'Exportera', exact: true }).click();
  await app.getByRole('menuitem', { name: 'Word, tjänsteutlåtande' }).click();
  await expect(app.getByRole('progressbar')).toBeVisible();
  await app.getByRole('button', { name: 'Avbryt arbetet' }).click();
  await expect(app.getByText('Exporten avbröts. Ingen fil är gjord.')).toBeVisible();
  await expect(app.getByRole('progressbar')).toBeHidden();
  await expect(app.getByRole('button', { name: 'Exportera', exact: true })).toBeEnabled();
});

test('adopts by the keyboard, shows the version read-only, and tells what differs later', async ({
  app,
  example,
}) => {
  await example.open('/forslag');
  const open = app.getByRole('button', { name: 'Fastställ version 1 …' });
  await open.focus();
  await app.keyboard.press('Enter');
  const dialog = app.getByRole('dialog', { name: 'Fastställ version 1' });
  await expect(dialog).toContainText('14 insatser ingår och blir beslutade');
  await expect(dialog).toContainText('2 ej avgjorda insatser redovisas men fastställs inte');
  await expect(dialog).toContainText('Det går inte att ångra.');
  await expect(dialog.getByRole('button', { name: 'Fastställ version 1' })).toBeDisabled();
  await expect(dialog.getByRole('textbox', { name: 'Nämnd' })).toBeFocused();
  await app.keyboard.type('Socialnämnden');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Tab');
  await app.keyboard.type('§ 112');
  await app.keyboard.press('Tab');
  await app.keyboard.type('SN 2026/17');
  await app.keyboard.press('Enter');

  const card = preview(app).getByRole('article', { name: 'Version 1' });
  await expect(card).toContainText('§ 112, dnr SN 2026/17');
  await expect(card).toContainText('14 insatser');
  await expect(app.getByText('Utkast till version 2').first()).toBeVisible();
  await expect(row(app, 'BRA-samtal')).not.toContainText('ny');

  await exclude(app, 'BRA-samtal', 'Kostnadsramen är inte klar');
  await app.getByRole('button', { name: 'Jämför med version 1' }).click();
  await expect(preview(app).getByRole('heading', { name: 'Borttagna 1' })).toBeVisible();
  await expect(preview(app).getByRole('listitem').filter({ hasText: 'BRA-samtal' })).toBeVisible();

  await card.getByRole('button', { name: 'Visa version 1' }).click();
  await expect(app.getByText('Fastställd av Socialnämnden')).toBeVisible();
  await expect(section(app, 'Ingår').getByRole('rowheader')).toHaveCount(1 + 14);
  await expect(app.getByRole('button', { name: /^Undanta/u })).toHaveCount(0);
  await expect(sheet(app, 'Framsida')).toContainText('Fastställd version 1');
  await expect(sheet(app, 'Framsida')).toContainText(/SHA-256[0-9a-f]{64}/u);
  const shown = /[0-9a-f]{64}/u.exec(await sheet(app, 'Framsida').innerText())?.[0];
  const json = await exported(app, 'JSON, hela förslaget');
  expect(json.bytes.toString('utf8')).toContain(shown ?? 'no hash was shown');
  await app.getByRole('button', { name: 'Till utkastet' }).click();
  await expect(section(app, 'Ingår').getByRole('rowheader')).toHaveCount(1 + 13);

  const info = (await example.read('info')) as { readonly counts: { readonly versions: number } };
  expect(info.counts.versions).toBe(1);
});

test('marks what is new since the version and names what changed', async ({
  app,
  example,
  host,
}) => {
  await example.open('/forslag');
  await exclude(app, 'BRA-samtal', 'Kostnadsramen är inte klar');
  await expect(section(app, 'Ingår').getByRole('rowheader')).toHaveCount(1 + 13);
  await adopt(app);
  await expect(preview(app).getByRole('article', { name: 'Version 1' })).toBeVisible();
  await app.getByRole('button', { name: 'Ta åter med BRA-samtal i förslaget' }).click();
  await expect(row(app, 'BRA-samtal')).toContainText('ny');
  await expect(section(app, 'Ingår')).toContainText('1 ny sedan version 1');

  await app.goto(`${host.origin}/risker`);
  await app.getByRole('link', { name: 'Insatskatalog' }).click();
  await app.getByText('Bo-skola').first().click();
  const field = app.getByRole('textbox', { name: 'Avgift' });
  await field.fill('Ingen avgift');
  await field.blur();
  await expect(app.getByRole('banner').getByText(/^Sparat/u)).toBeVisible();
  await app.goto(`${host.origin}/forslag?visa=versioner`);
  const changed = preview(app).getByRole('listitem').filter({ hasText: 'Bo-skola' });
  await expect(changed).toContainText('Avgift');
  await expect(preview(app).getByRole('listitem').filter({ hasText: 'BRA-samtal' })).toBeVisible();
});

test('copies the whole hash, and shows a refusal in the dialog', async ({
  app,
  example,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await example.open('/forslag');
  await adopt(app, 'Nämnd 811218-9876');
  const dialog = app.getByRole('dialog', { name: 'Fastställ version 1' });
  await expect(dialog.getByRole('alert')).toContainText('personnummer');
  await dialog.getByRole('textbox', { name: 'Nämnd' }).fill('Socialnämnden');
  await dialog.getByRole('button', { name: 'Fastställ version 1' }).click();
  await preview(app)
    .getByRole('button', { name: 'Kopiera hela kontrollsumman för version 1' })
    .click();
  await expect(app.getByText('Kontrollsumman är kopierad').first()).toBeVisible();
  const copied = await app.evaluate(async () => navigator.clipboard.readText());
  expect(copied).toMatch(/^[0-9a-f]{64}$/u);
});

test('keeps both parts within reach in a small window', async ({ app, example }) => {
  await example.open('/forslag');
  await app.setViewportSize({ width: 640, height: 360 });
  await expect(list(app)).toBeVisible();
  await sheet(app, 'Äldre').scrollIntoViewIfNeeded();
  await expect(sheet(app, 'Äldre')).toBeInViewport();
  const sideways = await app.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation for residents, ${colorScheme}`, async ({ app, example }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await example.open('/forslag');
    await row(app, 'BRA-samtal').click();
    await app.getByRole('checkbox', { name: 'Visa taggar' }).check();
    await expect(sheet(app, 'Barn och unga')).toBeVisible();
    await expectAccessible(app);
  });

  test(`has no accessibility violation for the board, ${colorScheme}`, async ({ app, example }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await example.open('/forslag?visa=namnden');
    await expect(sheet(app, 'Resultat av prioriteringen')).toBeVisible();
    await expectAccessible(app);
  });

  test(`has no accessibility violation among versions and dialogs, ${colorScheme}`, async ({
    app,
    example,
  }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await example.open('/forslag?faststall=1');
    await expect(app.getByRole('dialog', { name: 'Fastställ version 1' })).toBeVisible();
    await expectAccessible(app);
    await app.keyboard.press('Escape');
    await adopt(app);
    await expect(preview(app).getByRole('article', { name: 'Version 1' })).toBeVisible();
    await exclude(app, 'BRA-samtal', 'Kostnadsramen är inte klar');
    await expect(preview(app).getByRole('heading', { name: 'Borttagna 1' })).toBeVisible();
    await expectAccessible(app);
  });
}
