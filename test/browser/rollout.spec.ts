// Why: the rollout as a person plans it: cells by key, many at once, the gate, waves, population.
// Must not: trust the screen alone: what was done is read from the plan by the command line.
import { readFileSync } from 'node:fs';

import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { exampleFile } from '../support/command-line.ts';
import { test as base, type Example } from '../support/example-plan.ts';
import { remoteClient } from '../support/remote-client.ts';

interface Rollout {
  readonly districts: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly {
    readonly name: string;
    readonly cells: readonly { readonly districtId: string; readonly status: string }[];
  }[];
}

/** The example with its file of statuses read in, opened at the matrix. */
const test = base.extend<{ readonly openRollout: (path?: string) => Promise<void> }>({
  openRollout: async ({ example, host, app }, use) => {
    await use(async (path = '/inforande') => {
      await example.open('/insatser');
      await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
      const name = 'stockholm-rollout.csv';
      await remoteClient(host.origin, host.token).import.run({
        kind: 'rollout',
        fileName: name,
        file: new File([readFileSync(exampleFile(name))], name),
        sheet: null,
        mapping: null,
        session: null,
        isDryRun: false,
        jobId: crypto.randomUUID(),
      });
      await app.goto(`${host.origin}${path}`);
    });
  },
});

function cell(app: Page, service: string, district: string): Locator {
  return app.getByRole('gridcell', { name: new RegExp(`^${service}, ${district}: `, 'u') });
}

async function expectStatus(app: Page, place: readonly [string, string], word: string) {
  const [service, district] = place;
  await expect(cell(app, service, district)).toHaveAccessibleName(
    `${service}, ${district}: ${word}`,
  );
}

function panel(app: Page): Locator {
  return app.getByRole('complementary', { name: 'Ruta i införandet' });
}

async function storedStatus(example: Example, service: string, district: string) {
  const { rows, districts } = (await example.read('rollout')) as Rollout;
  const wanted = districts.find(({ name }) => name === district)?.id;
  return rows
    .find(({ name }) => name === service)
    ?.cells.find(({ districtId }) => districtId === wanted)?.status;
}

test('shows statuses in words by wave and group, with figures along the edges', async ({
  app,
  openRollout,
}) => {
  await openRollout();
  await expectStatus(app, ['BRA-samtal', 'Farsta'], 'Pilot');
  await expectStatus(app, ['BRA-samtal', 'Bromma'], 'Okänd');
  await expect(cell(app, 'BRA-samtal', 'Bromma')).toContainText('okänd');
  await expect(cell(app, 'Bo-skola', 'Kungsholmen')).toContainText('–');
  await expect(app.getByRole('columnheader', { name: 'Våg 1' })).toBeVisible();
  await expect(app.getByRole('columnheader', { name: 'Ännu ingen våg' })).toBeVisible();
  await expect(app.getByRole('rowheader', { name: 'Våld i nära relation' })).toBeVisible();
  await expect(app.getByRole('list', { name: 'Antal rutor per status' })).toContainText('Okänd108');
  const row = app.getByRole('row').filter({ has: cell(app, 'BRA-samtal', 'Farsta') });
  await expect(row).toContainText('3 av 11');
  await expect(app.getByRole('row', { name: /Pilot eller senare/u })).toContainText('40');
  await expect(app.getByText('Invånarantal saknas för 11 stadsdelar.')).toBeVisible();
  // Orange and green are the picture's own: pilot is orange with dark text, full rollout is green.
  const fill = (place: Locator): Promise<readonly [string, string]> =>
    place
      .locator('span > span')
      .first()
      .evaluate((span) => {
        const { backgroundColor, color } = getComputedStyle(span);
        return [backgroundColor, color] as const;
      });
  expect(await fill(cell(app, 'BRA-samtal', 'Farsta'))).toEqual([
    'rgb(242, 139, 36)',
    'rgb(42, 21, 0)',
  ]);
  expect(await fill(cell(app, 'Hälsofrämjande samtal', 'Bromma'))).toEqual([
    'rgb(43, 122, 74)',
    'rgb(255, 255, 255)',
  ]);
});

test('walks by arrows, sets a status by letter and opens the panel by Enter', async ({
  app,
  example,
  openRollout,
}) => {
  await openRollout();
  await cell(app, 'BRA-samtal', 'Farsta').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp']) {
    await app.keyboard.press(key);
  }
  await expect(cell(app, 'BRA-samtal', 'Enskede-Årsta-Vantör')).toBeFocused();
  await app.keyboard.press('p');
  await expectStatus(app, ['BRA-samtal', 'Enskede-Årsta-Vantör'], 'Pilot');
  await app.keyboard.press('Enter');
  await expect(panel(app)).toContainText('BRA-samtal i Enskede-Årsta-Vantör');
  await expect(app).toHaveURL(/stadsdel=/u);
  await expect(panel(app).getByRole('button', { name: /^Status/u })).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(panel(app)).toBeHidden();
  await expect(cell(app, 'BRA-samtal', 'Enskede-Årsta-Vantör')).toBeFocused();
  await app.keyboard.press('Enter');
  await panel(app).getByLabel('Ansvarig roll').fill('Enhetschef, barn och unga');
  await panel(app).getByLabel('Ansvarig roll').press('Enter');
  await panel(app).getByLabel('Start').fill('2027-03-01');
  await panel(app).getByLabel('Start').press('Enter');
  await expect(app.getByText(/^Sparat/u)).toBeVisible();
  await app.reload();
  await expect(panel(app).getByLabel('Ansvarig roll')).toHaveValue('Enhetschef, barn och unga');
  await expect(panel(app).getByLabel('Start')).toHaveValue('2027-03-01');
  await panel(app).getByRole('button', { name: 'Nästa' }).click();
  await expect(panel(app)).toContainText('BRA-samtal i Hässelby-Vällingby');
  await panel(app)
    .getByRole('button', { name: /^Status/u })
    .click();
  await app.getByRole('option', { name: 'Pausad' }).click();
  await expectStatus(app, ['BRA-samtal', 'Hässelby-Vällingby'], 'Pausad');
  await panel(app).getByRole('button', { name: 'Stäng panelen' }).click();
  await expect(panel(app)).toBeHidden();
  expect(await storedStatus(example, 'BRA-samtal', 'Hässelby-Vällingby')).toBe('paused');
});

test('paints many cells with the mouse as one action, undone at once', async ({
  app,
  example,
  openRollout,
}) => {
  await openRollout();
  await app.getByRole('button', { name: 'Måla flera' }).click();
  const palette = app.getByRole('radiogroup', { name: 'Status att måla med' });
  await palette.getByRole('radio', { name: 'Planerad' }).click();
  await cell(app, 'Mina föräldrar är skilda', 'Bromma').hover();
  await app.mouse.down();
  await cell(app, 'Gruppsamtal våldsutsatta', 'Kungsholmen').hover();
  await app.mouse.up();
  await expect(app.getByText('9 rutor markerade')).toBeVisible();
  await cell(app, 'BRA-samtal', 'Bromma').click();
  await expect(app.getByText('10 rutor markerade')).toBeVisible();
  await app.getByRole('button', { name: 'Sätt planerad' }).click();
  await expectStatus(app, ['På rätt väg', 'Hägersten-Älvsjö'], 'Planerad');
  await expectStatus(app, ['BRA-samtal', 'Bromma'], 'Planerad');
  await expect(app.getByRole('list', { name: 'Antal rutor per status' })).toBeHidden();
  await app.getByRole('button', { name: 'Sluta måla' }).click();
  await app
    .getByRole('banner')
    .getByRole('button', { name: /^Ångra/u })
    .click();
  await expectStatus(app, ['På rätt väg', 'Hägersten-Älvsjö'], 'Okänd');
  await expectStatus(app, ['BRA-samtal', 'Bromma'], 'Okänd');
  expect(await storedStatus(example, 'Mina föräldrar är skilda', 'Bromma')).toBe('unknown');
});

test('marks a range with Shift and sets it by one letter', async ({
  app,
  example,
  openRollout,
}) => {
  await openRollout();
  await cell(app, 'BRA-samtal', 'Bromma').focus();
  await app.keyboard.press('Shift+ArrowRight');
  await app.keyboard.press('Shift+ArrowRight');
  await expect(app.getByText('3 rutor markerade')).toBeVisible();
  await expect(app.getByRole('gridcell', { selected: true })).toHaveCount(3);
  await app.keyboard.press('l');
  await expectStatus(app, ['BRA-samtal', 'Kungsholmen'], 'Planerad');
  await expect(app.getByRole('gridcell', { selected: true })).toHaveCount(0);
  expect(await storedStatus(example, 'BRA-samtal', 'Hägersten-Älvsjö')).toBe('planned');
});

test('is refused by the law with what is missing, and nothing changes', async ({
  app,
  openRollout,
}) => {
  await openRollout();
  const blocked = cell(app, 'Flexibelt socialt stöd', 'Farsta');
  await blocked.focus();
  await app.keyboard.press('l');
  await expect(app.getByRole('alert')).toContainText('Lagen stoppar det här');
  await expect(app.getByRole('alert')).toContainText('SoL 11 kap. 5 § p. 1');
  await expectStatus(app, ['Flexibelt socialt stöd', 'Farsta'], 'Okänd');
  await app.getByRole('alert').getByRole('button', { name: 'Stäng' }).click();
  await cell(app, 'Bo-skola', 'Farsta').focus();
  await app.keyboard.press('p');
  await expect(app.getByRole('alert')).toContainText('Villkoret är öppet: Uppföljningsplan');
  await app.getByRole('alert').getByRole('button', { name: 'Till prövningen' }).click();
  await expect(app.getByRole('button', { name: 'Insats att pröva Bo-skola' })).toBeVisible();
});

test('opens the gate when all five checks are filled in', async ({ app, example, openRollout }) => {
  await openRollout();
  await cell(app, 'BRA-samtal', 'Farsta').click();
  const door = panel(app).getByRole('button', { name: 'Breddinför', exact: true });
  await expect(panel(app)).toContainText('2 av 5 klara');
  await expect(panel(app)).toContainText('Finansiering saknas');
  await expect(door).toHaveAttribute('aria-disabled', 'true');
  await expect(door).toHaveAccessibleDescription(/när alla fem kontroller är klara/u);
  const gate = panel(app).getByRole('region', { name: 'Från pilot till breddinförande' });
  for (const label of ['Räckvidd', 'Effekt', 'Anslutning', 'Genomförande', 'Vidmakthållande']) {
    await gate.getByLabel(label, { exact: true }).fill(`Utvärderat: ${label}`);
    await gate.getByLabel(label, { exact: true }).press('Control+Enter');
  }
  await expect(panel(app)).toContainText('3 av 5 klara');
  await gate.getByLabel('Ägare, roll').fill('Avdelningschef');
  await gate.getByLabel('Ägare, roll').press('Enter');
  await gate.getByLabel('Finansiering').fill('Inom ram');
  await gate.getByLabel('Finansiering').press('Control+Enter');
  await gate.getByLabel('Beslut, hänvisning').fill('Socialnämnden 2026-12-16 § 12');
  await gate.getByLabel('Beslut, hänvisning').press('Enter');
  await expect(panel(app)).toContainText('5 av 5 klara');
  await door.click();
  await expectStatus(app, ['BRA-samtal', 'Farsta'], 'Breddinförs');
  await expect(panel(app)).toContainText('redan breddinförd');
  expect(await storedStatus(example, 'BRA-samtal', 'Farsta')).toBe('rolling-out');
});

test('goes past a closed gate only with a written reason, which is listed', async ({
  app,
  example,
  openRollout,
}) => {
  await openRollout();
  await cell(app, 'BRA-samtal', 'Järva').focus();
  await app.keyboard.press('i');
  const dialog = app.getByRole('dialog', { name: 'Gå förbi kontrollen' });
  await expect(dialog).toContainText('Pilotens räckvidd är inte beskriven');
  await expect(dialog).toContainText('följer med i underlaget till nämnden');
  await expect(dialog.getByRole('button', { name: 'Breddinför ändå' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await expectStatus(app, ['BRA-samtal', 'Järva'], 'Pilot');
  await cell(app, 'BRA-samtal', 'Järva').click();
  await panel(app).getByRole('button', { name: 'Gå förbi med skriftligt skäl' }).click();
  await dialog.getByLabel('Skriftligt skäl').fill('Nämnden har bett om bredare start.');
  await dialog.getByRole('button', { name: 'Breddinför ändå' }).click();
  await expectStatus(app, ['BRA-samtal', 'Järva'], 'Breddinförs');
  await expect(panel(app)).toContainText('Nämnden har bett om bredare start.');
  await expect(panel(app)).toContainText(/Järva, .*, Strateg/u);
  expect(await storedStatus(example, 'BRA-samtal', 'Järva')).toBe('rolling-out');
});

test('takes a phase forward at once and back with a reason', async ({ app, openRollout }) => {
  await openRollout();
  await cell(app, 'BRA-samtal', 'Farsta').click();
  const phases = panel(app).getByRole('radiogroup', { name: 'Fas' });
  await phases.getByRole('radio', { name: 'Användning' }).click();
  await expect(phases.getByRole('radio', { name: 'Användning' })).toBeChecked();
  await phases.getByRole('radio', { name: 'Installation' }).click();
  const dialog = app.getByRole('dialog', { name: 'Tillbaka till en tidigare fas' });
  await dialog.getByLabel('Skäl').fill('Två av tre har slutat.');
  await dialog.getByRole('button', { name: 'Gå tillbaka' }).click();
  await expect(dialog).toBeHidden();
  await expect(phases.getByRole('radio', { name: 'Installation' })).toBeChecked();
});

test('fills in population with its source and shows coverage', async ({ app, openRollout }) => {
  await openRollout();
  await expect(app.getByRole('columnheader', { name: /Täckning/u })).toBeHidden();
  await app.getByRole('button', { name: 'Fyll i invånarantal med källa' }).click();
  const dialog = app.getByRole('dialog', { name: 'Invånarantal per stadsdel' });
  await dialog.getByLabel('Invånare i Farsta').fill('61 000');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog.getByText('Ange källan.')).toBeVisible();
  await dialog.getByLabel('Källa för de rader').fill('Stadens statistik 2025-12-31');
  const inputs = dialog.getByLabel(/^Invånare i/u);
  for (const input of await inputs.all()) {
    await input.fill('50 000');
  }
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog).toBeHidden();
  await expect(app.getByText(/550\s000 invånare i 11 stadsdelar\./u)).toBeVisible();
  const row = app.getByRole('row').filter({ has: cell(app, 'Hälsofrämjande samtal', 'Farsta') });
  await expect(row).toContainText('91 %');
  await app.getByRole('radio', { name: 'Per stadsdel' }).click();
  await expect(app.getByText(/Skillnaden är 40 procentenheter: från Kungsholmen/u)).toBeVisible();
  await expect(app.getByRole('row', { name: /^Farsta/u })).toContainText(
    'Stadens statistik 2025-12-31',
  );
});

test('makes and changes waves, which group the matrix', async ({ app, openRollout }) => {
  await openRollout('/inforande?vy=vagor');
  await app.getByRole('button', { name: 'Ny våg' }).click();
  const dialog = app.getByRole('dialog', { name: 'Ny våg' });
  await dialog.getByLabel('Namn').fill('Våg 3');
  await dialog.getByLabel('Period').fill('hösten 2027');
  await dialog.getByRole('checkbox', { name: 'Bromma' }).check();
  await dialog.getByRole('checkbox', { name: 'Skarpnäck (nu i Våg 2)' }).check();
  await dialog.getByRole('button', { name: 'Skapa vågen' }).click();
  const card = app.getByRole('region', { name: 'Våg 3' });
  await expect(card).toContainText('Skarpnäck');
  await expect(app.getByRole('region', { name: 'Våg 2' })).not.toContainText('Skarpnäck');
  await card.getByLabel('Period').fill('våren 2028');
  await card.getByLabel('Period').press('Enter');
  await app.getByRole('radio', { name: 'Insatser' }).click();
  const head = app.getByRole('columnheader', { name: 'Våg 3, våren 2028' });
  await expect(head).toBeVisible();
  await expect(head).toHaveAttribute('colspan', '2');
});

test('says what to do in a plan without services or districts', async ({ app, host }) => {
  await app.getByRole('textbox', { name: 'Planens namn' }).fill('Tom');
  await app.getByRole('button', { name: 'Skapa plan' }).click();
  await expect(app.getByRole('navigation', { name: 'Delar av planen' })).toBeVisible();
  await app.goto(`${host.origin}/inforande`);
  await expect(app.getByText('Det finns inga insatser att införa')).toBeVisible();
  await expectAccessible(app);
  const client = remoteClient(host.origin, host.token);
  await client.service.create({ fields: { name: 'Öppen mottagning' } });
  await app.reload();
  await app.getByLabel('Stadsdelens namn').fill('Centrum');
  await app.getByRole('button', { name: 'Lägg till stadsdel' }).click();
  await expectStatus(app, ['Öppen mottagning', 'Centrum'], 'Okänd');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation in the matrix, ${colorScheme}`, async ({
    app,
    openRollout,
  }) => {
    await app.emulateMedia({ colorScheme });
    await openRollout();
    await cell(app, 'BRA-samtal', 'Farsta').focus();
    await app.keyboard.press('Shift+ArrowRight');
    await app.keyboard.press('Shift+ArrowDown');
    await expect(app.getByText('4 rutor markerade')).toBeVisible();
    await expectAccessible(app);
  });

  test(`has no accessibility violation beside the matrix, ${colorScheme}`, async ({
    app,
    openRollout,
  }) => {
    await app.emulateMedia({ colorScheme });
    await openRollout();
    await cell(app, 'BRA-samtal', 'Farsta').click();
    await expect(panel(app)).toContainText('2 av 5 klara');
    await expectAccessible(app, 'aside');
    await panel(app).getByRole('button', { name: 'Gå förbi med skriftligt skäl' }).click();
    await expect(app.getByRole('dialog')).toBeVisible();
    await expectAccessible(app, '[role=dialog]');
    await app.keyboard.press('Escape');
    await expect(app.getByRole('dialog')).toBeHidden();
    await app.getByRole('radio', { name: 'Vågor' }).click();
    await expect(app.getByRole('region', { name: 'Våg 1' })).toBeVisible();
    await expectAccessible(app);
    await app.getByRole('radio', { name: 'Per stadsdel' }).click();
    await expect(app.getByRole('table', { name: 'Stadsdelarnas tal' })).toBeVisible();
    await expectAccessible(app);
    await app.getByRole('button', { name: 'Fyll i invånarantal med källa' }).click();
    await expect(app.getByRole('dialog')).toBeVisible();
    await expectAccessible(app, '[role=dialog]');
  });
}

test('works at 200 % zoom of a small window', async ({ app, openRollout }) => {
  await app.setViewportSize({ width: 640, height: 360 });
  await openRollout();
  const place = cell(app, 'Strukturerade motiverande samtal', 'Södermalm');
  await place.focus();
  await expect(place).toBeInViewport();
  await app.keyboard.press('l');
  await expectStatus(app, ['Strukturerade motiverande samtal', 'Södermalm'], 'Planerad');
  await app.keyboard.press('Enter');
  await expect(panel(app)).toBeInViewport();
  await panel(app).getByRole('button', { name: 'Stäng panelen' }).click();
  await expect(panel(app)).toBeHidden();
  const overflow = await app.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
