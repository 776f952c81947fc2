// Why: the risk register as a person uses it: read, assess, treat, accept, remove, by mouse and keys.
// Must not: trust the screen alone: what was done is read from the plan by the command line.
import type { Locator, Page } from '@playwright/test';

import type { Risk } from '../../src-shared/contract/owner/risks.ts';
import { expect, expectAccessible } from '../support/browser-test.ts';
import { test, type Example } from '../support/example-plan.ts';

async function stored(example: Example): Promise<readonly Risk[]> {
  return ((await example.read('risks')) as { readonly risks: readonly Risk[] }).risks;
}

function byTitle(risks: readonly Risk[], title: string): Risk {
  const found = risks.find((risk) => risk.title === title);
  if (found === undefined) {
    throw new Error(`No risk ${title} in the plan`);
  }
  return found;
}

function register(app: Page): Locator {
  return app.getByRole('table', { name: 'Riskregister' });
}

function row(app: Page, title: string): Locator {
  return register(app).getByRole('row', { name: new RegExp(title, 'u') });
}

/** The part beside the register: matrix and chosen risk. */
function side(app: Page): Locator {
  return app.getByRole('complementary', { name: 'Matris och vald risk' });
}

function detail(app: Page, title: string): Locator {
  return side(app).getByRole('region', { name: title });
}

function matrix(app: Page): Locator {
  return side(app).getByRole('group', { name: /^Risker i matrisen/u });
}

async function openRisk(app: Page, title: string): Promise<Locator> {
  await register(app).getByRole('button', { name: title, exact: true }).click();
  await expect(detail(app, title)).toBeVisible();
  return detail(app, title);
}

async function saved(app: Page): Promise<void> {
  await expect(app.getByRole('banner').getByText(/^Sparat \d\d:\d\d$/u)).toBeVisible();
}

test('orders the register, with what is not assessed in a group of its own', async ({
  app,
  example,
}) => {
  await example.open('/risker');
  const names = register(app).getByRole('rowheader').getByRole('button');
  await expect(names.first()).toHaveText('Unga pekas ut i skolan');
  await expect(register(app)).toContainText('Ej bedömda1Räknas aldrig som låg risk');
  await expect(row(app, 'Unga pekas ut i skolan')).toContainText('ej bedömd');
  await expect(row(app, 'Unga pekas ut i skolan')).toContainText('Bedöm risken');
  // Severity 4 with likelihood 1 stands before severity 3 with likelihood 4: never by the product.
  const titles = await names.allTextContents();
  expect(titles.indexOf('Vårdbehov upptäcks för sent')).toBeLessThan(
    titles.indexOf('Familjer får vänta för länge'),
  );
  await expect(row(app, 'Lång resväg ger ojämlik tillgång')).toContainText('Hög risk utan åtgärd');
  await expect(row(app, 'Utövaren får veta om samtalen')).toContainText('försenad');
  for (const words of ['13 risker', '7 höga nu', '5 medel', '0 låga', '1 ej bedömd']) {
    await expect(app.getByRole('button', { name: words, exact: true })).toBeVisible();
  }
});

test('draws every assessed risk once, none over another', async ({ app, example }) => {
  await example.open('/risker');
  const points = matrix(app).getByRole('button');
  await expect(points).toHaveCount(12);
  const boxes = await points.locator('circle').evaluateAll((circles) =>
    circles.map((circle) => {
      const { x, y, width } = circle.getBoundingClientRect();
      return { x: x + width / 2, y: y + width / 2, radius: width / 2 };
    }),
  );
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius - 0.5);
    }
  }
  await expect(
    matrix(app).getByRole('button', {
      name: 'Risk 1, Våldet trappas upp vid start: inneboende 4×2 Hög till kvarstående 4×1 Medel',
    }),
  ).toBeVisible();
  await expect(
    matrix(app).getByRole('button', { name: /^Risk 9, .*kvarstående saknas, ingen åtgärd$/u }),
  ).toBeVisible();
  // What is not assessed has no place in the matrix, and that is said.
  await side(app).getByRole('button', { name: '13 Unga pekas ut i skolan' }).click();
  await expect(detail(app, 'Unga pekas ut i skolan')).toContainText(
    'Risken är inte bedömd. Den räknas aldrig som låg.',
  );
});

test('assesses, treats and describes a risk by mouse, and the plan holds it', async ({
  app,
  example,
}) => {
  await example.open('/risker');
  const title = 'Unga pekas ut i skolan';
  const panel = await openRisk(app, title);
  await panel.getByRole('button', { name: 'Inneboende: ej bedömd. Ändra' }).click();
  await app.getByRole('radio', { name: /Allvarlighetsgrad 3 .*sannolikhet 3 .*: Hög$/u }).click();
  await expect(row(app, title)).toContainText('3×3 Hög');
  await expect(row(app, title)).toContainText('som inneboende');
  await expect(panel).toContainText('Hög risk utan åtgärd');

  await panel.getByRole('textbox', { name: 'Ny åtgärd' }).fill('Samtal utanför skoltid');
  await panel.getByRole('button', { name: 'Lägg till åtgärd' }).click();
  const measure = panel.getByRole('group', { name: 'Åtgärd 1' });
  await expect(measure).toBeVisible();
  await expect(panel).not.toContainText('Hög risk utan åtgärd');
  await measure.getByRole('textbox', { name: 'Ansvarig roll' }).fill('Enhetschef, barn och unga');
  await measure.getByRole('textbox', { name: 'Klart' }).fill('2026-01-15');
  await measure.getByRole('textbox', { name: 'Klart' }).press('Enter');
  await expect(measure).toContainText('försenad');
  await measure.getByRole('button', { name: /^Status/u }).click();
  await app.getByRole('option', { name: 'Pågår' }).click();
  await measure.getByRole('textbox', { name: 'Kostnad' }).fill('12 500');
  await measure.getByRole('textbox', { name: 'Kostnad' }).blur();

  await panel.getByRole('button', { name: 'Kvarstående: ej bedömd. Ändra' }).click();
  await app.getByRole('radio', { name: /Allvarlighetsgrad 2 .*sannolikhet 1 .*: Låg$/u }).click();
  await panel.getByRole('button', { name: /^Kunskap/u }).click();
  await app.getByRole('option', { name: 'svag' }).click();
  await panel.getByRole('button', { name: /^Hantering/u }).click();
  await app.getByRole('option', { name: 'Minska' }).click();
  await panel.getByRole('textbox', { name: 'Drabbar' }).fill('Unga som får stöd');
  await panel.getByRole('textbox', { name: 'Drabbar' }).blur();
  await panel
    .getByRole('textbox', { name: 'Mest sårbara i insatsen' })
    .fill('Unga utan vuxet stöd');
  await panel.getByRole('textbox', { name: 'Mest sårbara i insatsen' }).blur();
  await saved(app);
  await expect(row(app, title)).toContainText('svag');

  const risk = byTitle(await stored(example), title);
  expect(risk).toMatchObject({
    inherent: { severity: 3, likelihood: 3 },
    residual: { severity: 2, likelihood: 1 },
    knowledge: 'weak',
    treatment: 'reduce',
    affected: 'Unga som får stöd',
    isExample: false,
    bands: { inherent: 'high', residual: 'low' },
    warnings: ['overdue-measure'],
  });
  expect(risk.measures).toMatchObject([
    {
      what: 'Samtal utanför skoltid',
      ownerRole: 'Enhetschef, barn och unga',
      dueOn: '2026-01-15',
      status: 'ongoing',
      cost: 12_500,
    },
  ]);
});

test('adds a risk by the keyboard alone and accepts it by a role with a reason', async ({
  app,
  example,
}) => {
  await example.open('/risker');
  await expect(register(app)).toBeVisible();
  await app.keyboard.press('n');
  const dialog = app.getByRole('dialog', { name: 'Ny risk' });
  await expect(dialog.getByRole('textbox', { name: 'Vad kan hända?' })).toBeFocused();
  await app.keyboard.type('Hot mot personal vid öppet hus');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Tab');
  await app.keyboard.type('Ensamarbete kvällstid');
  await app.keyboard.press('Tab');
  await app.keyboard.type('Medarbetare');
  await app.keyboard.press('Tab');
  // The grid starts at 2×2; two steps up make severity 4.
  await expect(
    dialog.getByRole('radio', { name: /^Allvarlighetsgrad 2 .*sannolikhet 2/u }),
  ).toBeFocused();
  await app.keyboard.press('ArrowUp');
  await app.keyboard.press('ArrowUp');
  await app.keyboard.press('ArrowLeft');
  await app.keyboard.press('Space');
  await expect(
    dialog.getByRole('radio', { name: /^Allvarlighetsgrad 4 .*sannolikhet 1/u }),
  ).toBeChecked();
  await dialog.getByRole('textbox', { name: 'Vad kan hända?' }).press('Enter');

  const title = 'Hot mot personal vid öppet hus';
  const panel = detail(app, title);
  await expect(panel).toContainText('Allvarlighetsgrad 4 kräver en åtgärd');
  await expect(row(app, title)).toContainText('Allvarlighetsgrad 4 utan åtgärd');
  await panel.getByRole('textbox', { name: 'Accepteras av' }).focus();
  await app.keyboard.type('Avdelningschef');
  await app.keyboard.press('Tab');
  await expect(panel).toContainText('Allvarlighetsgrad 4 kräver en åtgärd');
  await app.keyboard.type('Två i tjänst gör resten försumbart');
  await app.keyboard.press('Control+Enter');
  await expect(row(app, title)).toContainText('Accepteras av Avdelningschef');
  await expect(panel).not.toContainText('Allvarlighetsgrad 4 kräver en åtgärd, eller');
  await saved(app);

  expect(byTitle(await stored(example), title)).toMatchObject({
    number: 14,
    serviceId: null,
    cause: 'Ensamarbete kvällstid',
    affected: 'Medarbetare',
    inherent: { severity: 4, likelihood: 1 },
    acceptedByRole: 'Avdelningschef',
    acceptedReason: 'Två i tjänst gör resten försumbart',
    warnings: [],
  });
});

test('walks register, matrix and picker with the keys', async ({ app, example }) => {
  await example.open('/risker');
  const names = register(app).getByRole('rowheader').getByRole('button');
  await names.first().focus();
  await app.keyboard.press('ArrowDown');
  await expect(names.nth(1)).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(detail(app, 'Barn som far illa upptäcks inte')).toBeVisible();
  await app.keyboard.press('j');
  await expect(detail(app, 'Utövaren får veta om samtalen')).toBeVisible();
  await app.keyboard.press('k');
  await expect(detail(app, 'Barn som far illa upptäcks inte')).toBeVisible();

  const chosen = matrix(app).getByRole('button', { pressed: true });
  await expect(chosen).toHaveCount(1);
  await chosen.focus();
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Enter');
  const next = detail(app, 'Utövaren får veta om samtalen');
  await expect(next).toBeVisible();

  await next.getByRole('button', { name: /^Nu: ej bedömd/u }).focus();
  await app.keyboard.press('Enter');
  await expect(
    app.getByRole('radio', { name: /^Allvarlighetsgrad 2 .*sannolikhet 2/u }),
  ).toBeFocused();
  await app.keyboard.press('ArrowUp');
  await app.keyboard.press('Enter');
  await expect(next.getByRole('button', { name: 'Nu: 3×2 Medel. Ändra' })).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(next).toBeHidden();
  await expect(side(app)).toContainText('Ingen risk är vald');

  const risk = byTitle(await stored(example), 'Utövaren får veta om samtalen');
  expect(risk.current).toEqual({ severity: 3, likelihood: 2 });
});

test('removes a risk and a measure, and undo brings them back whole', async ({ app, example }) => {
  await example.open('/risker');
  const title = 'Våldet trappas upp vid start';
  const panel = await openRisk(app, title);
  await panel.getByRole('button', { name: /^Ta bort åtgärden/u }).click();
  await expect(panel).toContainText('Ingen åtgärd är skriven');
  await app
    .getByRole('status')
    .filter({ hasText: 'Åtgärden är borttagen' })
    .getByRole('button', { name: 'Ångra' })
    .click();
  await expect(panel.getByRole('group', { name: 'Åtgärd 1' })).toBeVisible();

  await panel.getByRole('button', { name: 'Ta bort risken' }).click();
  await expect(register(app).getByRole('button', { name: title })).toHaveCount(0);
  await expect(app.getByRole('button', { name: '12 risker', exact: true })).toBeVisible();
  await app
    .getByRole('status')
    .filter({ hasText: 'är borttagen' })
    .getByRole('button', { name: 'Ångra' })
    .click();
  await expect(register(app).getByRole('button', { name: title })).toBeVisible();

  const risk = byTitle(await stored(example), title);
  expect(risk.number).toBe(1);
  expect(risk.measures).toHaveLength(1);
});

test('keeps filter and chosen risk in the address', async ({ app, example, host }) => {
  await example.open('/risker');
  await app.getByRole('button', { name: '7 höga nu', exact: true }).click();
  await expect(register(app).getByRole('rowheader').getByRole('button')).toHaveCount(7);
  await app.getByRole('button', { name: '0 låga', exact: true }).click();
  await expect(app.getByText('Ingen risk passar filtret')).toBeVisible();
  await app.getByRole('button', { name: 'Rensa filtret' }).click();
  await app.getByRole('combobox', { name: 'Visa risker för en insats' }).click();
  await app.getByRole('option', { name: 'BRA-samtal' }).click();
  await expect(register(app).getByRole('rowheader').getByRole('button')).toHaveCount(1);
  await openRisk(app, 'Barn som far illa upptäcks inte');
  await app.reload();
  await expect(detail(app, 'Barn som far illa upptäcks inte')).toBeVisible();
  await expect(app.getByRole('button', { name: '1 risk', exact: true })).toBeVisible();
  await app.goto(`${host.origin}/risker/00000000-0000-7000-8000-000000000000`);
  await expect(side(app)).toContainText('Risken finns inte i planen');
  await side(app).getByRole('button', { name: '1 hög risk saknar åtgärd' }).click();
  await expect(detail(app, 'Lång resväg ger ojämlik tillgång')).toBeVisible();
});

test('says so when a text holds an identity number, and keeps what was written', async ({
  app,
  example,
}) => {
  await example.open('/risker');
  const panel = await openRisk(app, 'Våldet trappas upp vid start');
  const cause = panel.getByRole('textbox', { name: 'Orsak' });
  await cause.fill('Gäller 811218-9876');
  await cause.blur();
  await expect(app.getByRole('alert').filter({ hasText: 'personnummer' })).toBeVisible();
  await expect(cause).toHaveValue('Gäller 811218-9876');
  await expect(panel).toContainText('Inte sparat');
  const risk = byTitle(await stored(example), 'Våldet trappas upp vid start');
  expect(risk.cause).toBe('Ingen rutin för den utsattas säkerhet');
});

test('shows no text cut off, and both parts, in a small window', async ({ app, example }) => {
  await example.open('/risker');
  await app.setViewportSize({ width: 640, height: 360 });
  await expect(side(app)).toBeHidden();
  await app.getByRole('button', { name: 'Visa matrisen' }).click();
  await expect(matrix(app)).toBeVisible();
  await side(app).getByRole('button', { name: 'Stäng panelen' }).click();
  await openRisk(app, 'Våldet trappas upp vid start');
  const sideways = await app.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation in the register, ${colorScheme}`, async ({
    app,
    example,
  }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await example.open('/risker');
    await expect(register(app)).toBeVisible();
    await expectAccessible(app);
    await openRisk(app, 'Lång resväg ger ojämlik tillgång');
    await expectAccessible(app);
  });

  test(`has no accessibility violation in picker and dialog, ${colorScheme}`, async ({
    app,
    example,
  }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await example.open('/risker');
    const panel = await openRisk(app, 'Lång resväg ger ojämlik tillgång');
    await panel.getByRole('button', { name: /^Inneboende: / }).click();
    await expect(app.getByRole('radiogroup', { name: /^Inneboende risk/u })).toBeVisible();
    await expectAccessible(app);
    await app.keyboard.press('Escape');
    await app.keyboard.press('n');
    await expect(app.getByRole('dialog', { name: 'Ny risk' })).toBeVisible();
    await expectAccessible(app);
  });
}
