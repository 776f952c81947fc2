// Why: workshop 2 as the lead runs it: the board, the card beside it, what is written, by mouse and
// by keys. Must not: trust the screen alone: what was done is read again from the stored plan.
import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { closePlan, test, type Example } from '../support/example-plan.ts';

const planName = 'Exempelplan Stockholm';
const service = 'Individuella samtal till våldsutövare';

function board(app: Page): Locator {
  return app.getByRole('group', { name: 'Tavlan med utvecklingskort' });
}

function column(app: Page, name: string): Locator {
  return board(app).getByRole('region', { name: new RegExp(`^${name} \\d+$`, 'u') });
}

function card(app: Page, name: string): Locator {
  return board(app).getByRole('button', { name: new RegExp(name, 'u') });
}

function panel(app: Page): Locator {
  return app.getByRole('complementary', { name: 'Utvecklingskort' });
}

function part(app: Page, name: string): Locator {
  return app.getByRole('region', { name, exact: true });
}

async function saved(app: Page): Promise<void> {
  await expect(app.getByRole('banner').getByText(/^Sparat \d\d:\d\d$/u)).toBeVisible();
}

/** Closes the plan and opens it again, so that what is shown comes from the file. */
async function reopen(app: Page): Promise<void> {
  await closePlan(app, planName);
  await app.getByRole('button', { name: new RegExp(planName, 'u') }).click();
  await app.getByRole('link', { name: /^Utveckling/u }).click();
}

async function openBoard(example: Example, app: Page, rest = ''): Promise<void> {
  await example.open(`/utveckling${rest}`);
  await expect(board(app)).toBeVisible();
}

test('shows every card once, in the column of its readiness, and blocked services apart', async ({
  app,
  example,
}) => {
  await openBoard(example, app);
  for (const [name, count] of [
    ['Påbörjade', 2],
    ['På väg', 3],
    ['Nästan klara', 5],
    ['Alla delar', 5],
  ] as const) {
    await expect(column(app, name).getByRole('listitem')).toHaveCount(count);
  }
  // Nothing has been left unbegun, so that its column takes no room.
  await expect(app.getByRole('heading', { name: /^Inte påbörjade/u })).toHaveCount(0);
  await expect(app.getByText('Workshop 2 · 16 kort, 8 utvecklade')).toBeVisible();
  await expect(card(app, service)).toContainText('7 av 10');
  await expect(card(app, service)).toContainText('Saknar 3 delar');
  await expect(card(app, service)).toContainText('2 öppna villkor');
  await expect(card(app, 'Här- och nu-samtal')).toContainText('Ej färdigprövad');
  const blocked = board(app).getByRole('region', { name: /^Spärrade enligt lag/u });
  await expect(blocked.getByRole('button', { name: /Flexibelt socialt stöd/u })).toContainText(
    'SoL 11 kap. 5 §',
  );
  await blocked.getByRole('button', { name: /Flexibelt socialt stöd/u }).click();
  await expect(panel(app)).toContainText('kan inte vidareutvecklas');
  await expect(panel(app).getByRole('textbox', { name: 'Öppna frågor' })).toHaveAttribute(
    'readonly',
  );
  await expect(panel(app).getByRole('button', { name: 'Märk som utvecklad' })).toHaveCount(0);
});

test('filters by words, target group and the districts that have spoken', async ({
  app,
  example,
}) => {
  await openBoard(example, app);
  await app.getByRole('searchbox', { name: 'Filtrera kort' }).fill('anhöriga');
  await expect(app.getByText('2 av 16 kort visas')).toBeVisible();
  await app.getByRole('searchbox', { name: 'Filtrera kort' }).fill('');
  await app.getByRole('button', { name: 'Alla stadsdelar' }).click();
  await app.getByRole('menuitemradio', { name: 'Järva' }).click();
  await expect(card(app, service)).toBeVisible();
  await expect(card(app, 'Hälsofrämjande samtal')).toHaveCount(0);
  await app.getByRole('button', { name: 'Alla målgrupper' }).click();
  await app.getByRole('menuitemradio', { name: 'Äldre', exact: true }).click();
  await expect(app.getByText('Inget kort passar filtret')).toBeVisible();
  await app.getByRole('button', { name: 'Rensa filtret' }).click();
  await expect(board(app).getByRole('listitem')).toHaveCount(16);
});

test('leads from what is missing to its field, and the card moves as it is filled', async ({
  app,
  example,
}) => {
  await openBoard(example, app);
  await card(app, service).click();
  await expect(panel(app)).toContainText('oenig');
  await expect(panel(app)).toContainText('n 22');
  await panel(app).getByRole('button', { name: 'Fyll i samverkan' }).click();
  const partners = part(app, 'Samverkan').getByRole('textbox', { name: 'Samverkan' });
  await expect(partners).toBeFocused();
  await partners.fill('Kriminalvården och kvinnojouren');
  await partners.press('Control+Enter');
  await expect(panel(app)).toContainText('8 av 10 delar');
  await panel(app).getByRole('button', { name: 'Fyll i kostnadsram' }).click();
  await part(app, 'Kostnadsram').getByRole('textbox').fill('1,2 miljoner kronor per år');
  await part(app, 'Kostnadsram').getByRole('textbox').press('Control+Enter');
  await expect(
    column(app, 'Nästan klara').getByRole('button', { name: /våldsutövare/u }),
  ).toBeVisible();

  await panel(app).getByRole('button', { name: 'Fyll i uppföljningsplan' }).click();
  const plan = part(app, 'Uppföljningsplan');
  await expect(plan.getByRole('textbox', { name: 'Ny uppföljning' })).toBeFocused();
  await plan.getByRole('textbox', { name: 'Ny uppföljning' }).fill('Andel som fullföljer');
  await plan.getByRole('button', { name: 'Lägg till' }).click();
  const row = plan.getByRole('group', { name: 'Uppföljning 1' });
  await row.getByRole('textbox', { name: 'Mål' }).fill('70 procent');
  await row.getByRole('textbox', { name: 'Mål' }).press('Control+Enter');
  await row.getByRole('textbox', { name: 'Ansvarig roll' }).fill('Enhetschef');
  await row.getByRole('textbox', { name: 'Ansvarig roll' }).press('Enter');
  await row.getByRole('textbox', { name: 'Klart' }).fill('2027-06-30');
  await row.getByRole('textbox', { name: 'Klart' }).press('Enter');
  await expect(panel(app)).toContainText('10 av 10 delar');
  await expect(
    column(app, 'Alla delar').getByRole('button', { name: /våldsutövare/u }),
  ).toBeVisible();
  // All parts are filled, and that is no decision.
  await expect(panel(app)).toContainText('Inte märkt som utvecklad');
  await panel(app).getByRole('button', { name: 'Märk som utvecklad' }).click();
  await expect(panel(app)).toContainText('Märkt som utvecklad');
  await expect(app.getByText('Workshop 2 · 16 kort, 9 utvecklade')).toBeVisible();
  await saved(app);

  await reopen(app);
  await card(app, service).click();
  await expect(part(app, 'Samverkan').getByRole('textbox')).toHaveValue(
    'Kriminalvården och kvinnojouren',
  );
  await expect(part(app, 'Uppföljningsplan').getByRole('textbox', { name: 'Mål' })).toHaveValue(
    '70 procent',
  );
  await expect(panel(app)).toContainText('Märkt som utvecklad');
  // The flow of the overview counts what the board counts.
  await app.getByRole('link', { name: 'Översikt' }).click();
  await expect(app.getByRole('link', { name: '9 vidareutvecklade' })).toBeVisible();
});

test('walks the board and the card by keys alone', async ({ app, example }) => {
  await openBoard(example, app);
  await card(app, 'Gruppsamtal våldsutövare').focus();
  await app.keyboard.press('ArrowDown');
  await expect(card(app, 'demens')).toBeFocused();
  await app.keyboard.press('ArrowRight');
  await expect(card(app, service)).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(panel(app).getByRole('heading', { name: service })).toBeVisible();
  await app.keyboard.press('n');
  const partners = part(app, 'Samverkan').getByRole('textbox');
  await expect(partners).toBeFocused();
  // While one writes, the letter is a letter.
  await app.keyboard.type('Norra polisområdet');
  await app.keyboard.press('Control+Enter');
  await expect(panel(app)).toContainText('8 av 10 delar');
  await app.keyboard.press('n');
  await expect(part(app, 'Kostnadsram').getByRole('textbox')).toBeFocused();
  await app.keyboard.press('Escape');
  await app.keyboard.press('Escape');
  await expect(panel(app)).toHaveCount(0);
  await expect(card(app, service)).toBeFocused();
});

test('takes back each change as one step', async ({ app, example }) => {
  await openBoard(example, app);
  await card(app, service).click();
  const criteria = part(app, 'Kriterier').getByRole('textbox');
  const before = await criteria.inputValue();
  await criteria.fill('');
  await criteria.press('Control+Enter');
  await expect(panel(app)).toContainText('6 av 10 delar');
  await app
    .getByRole('banner')
    .getByRole('button', { name: /^Ångra/u })
    .click();
  await expect(panel(app)).toContainText('7 av 10 delar');
  await expect(part(app, 'Kriterier').getByRole('textbox')).toHaveValue(before);
});

test('refuses an identity number and keeps what was written on the screen', async ({
  app,
  example,
}) => {
  await openBoard(example, app);
  await card(app, service).click();
  const criteria = part(app, 'Kriterier').getByRole('textbox');
  await criteria.fill('Ring 19121212-1212');
  await criteria.press('Control+Enter');
  await expect(app.getByText(/ser ut som ett personnummer/u)).toBeVisible();
  await expect(criteria).toHaveValue('Ring 19121212-1212');
  await expect(part(app, 'Kriterier')).toContainText('Inte sparat');
});

test('chooses working methods, also a new one of the plan’s own', async ({ app, example }) => {
  await openBoard(example, app);
  await card(app, service).click();
  const methods = part(app, 'Arbetssätt');
  await methods.getByRole('button', { name: /^Arbetssätt/u }).click();
  await app.getByRole('option', { name: 'Uppsökande arbete' }).click();
  await app.getByRole('textbox', { name: 'Sök i Arbetssätt' }).fill('Kvällsmottagning');
  // The list is closed while the new one is still on its way: it must be saved all the same.
  const adding = app.waitForRequest(/\/list\/add$/u);
  let letThrough = (): void => undefined;
  await app.route(/\/list\/add$/u, async (route) => {
    await new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await route.continue();
  });
  await app.getByRole('option', { name: /Kvällsmottagning/u }).click();
  await adding;
  await app.keyboard.press('Escape');
  await expect(app.getByRole('option', { name: /Kvällsmottagning/u })).toHaveCount(0);
  // Changes run one after the other: first what was chosen when the list closed, then the new one.
  let updates = 0;
  const updated = app.waitForResponse(
    (response) => response.url().endsWith('/service/update') && (updates += 1) === 2,
  );
  letThrough();
  await expect(methods).toContainText('Kvällsmottagning');
  await updated;
  await saved(app);
  const { services } = (await example.read('services')) as {
    readonly services: readonly { readonly ref: string; readonly workingMethods: string[] }[];
  };
  const stored = services.find(({ ref }) => ref === 'S02')?.workingMethods;
  expect(stored).toContain('Kvällsmottagning');
  expect(stored).toContain('Uppsökande arbete');
  expect(stored).toContain('Teambaserat arbete');
});

test('has no accessibility violations on board and card, light and dark', async ({
  app,
  example,
}) => {
  await openBoard(example, app);
  await expectAccessible(app);
  await card(app, service).click();
  await expect(panel(app)).toContainText('oenig');
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.emulateMedia({ colorScheme });
    await expectAccessible(app);
  }
  await panel(app).getByRole('button', { name: 'Visa kortet i full bredd' }).click();
  await expect(app.getByRole('heading', { level: 1, name: service })).toBeVisible();
  for (const colorScheme of ['dark', 'light'] as const) {
    await app.emulateMedia({ colorScheme });
    await expectAccessible(app);
  }
});
