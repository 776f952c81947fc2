// Why: what a manager does on Monday: looks at the plan as a whole, and goes to what asks for them.
// Must not: repeat the sums that plan-overview.test.ts proves.
import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test } from '../support/example-plan.ts';

function stage(app: Page, name: string): Locator {
  return app
    .getByRole('region', { name: 'Från inventering till breddinförande' })
    .getByRole('listitem')
    .filter({ has: app.getByRole('link', { name: new RegExp(`^${name} \\d`, 'u') }) });
}

test('opens first, and each figure leads to the list of what it counts', async ({
  app,
  example,
  host,
}) => {
  await example.open('/');
  await expect(app).toHaveURL(/\/oversikt$/u);
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Översikt');
  await expect(stage(app, 'Inventerade').getByRole('link').first()).toHaveAccessibleName(
    'Inventerade 17',
  );
  const conditions = stage(app, 'Rättsligt prövade').getByRole('link', { name: /\d+ ?villkor$/u });
  const total = Number(/^\d+/u.exec((await conditions.textContent()) ?? '')?.[0]);
  expect(total).toBeGreaterThan(0);
  await conditions.click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Insatskatalog');
  await expect(app.getByText(`${total} av 17 insatser visas`)).toBeVisible();
  await app.goBack();
  // By keyboard, to the pilots.
  await app.goto(`${host.origin}/oversikt`);
  await stage(app, 'I pilot').getByRole('link').first().focus();
  await app.keyboard.press('Enter');
  await expect(app).toHaveURL(/inforande=pilot/u);
});

test('leads from a warning to the very place, and is right again after it is mended', async ({
  app,
  example,
}) => {
  await example.open('/oversikt');
  const warnings = app.getByRole('region', { name: 'Kräver åtgärd' });
  const blocked = warnings.getByRole('link', { name: /rättsligt spärrad/u });
  await expect(blocked).toBeVisible();
  const stale = warnings.getByRole('link', { name: /inte verifierade på 12 månader/u });
  const before = Number(/^\d+/u.exec((await stale.textContent()) ?? '')?.[0]);
  await stale.click();
  await expect(app).toHaveURL(/\/insatser\?.*vy=verify/u);
  await app.getByRole('gridcell', { name: 'S11', exact: true }).click();
  await app.getByRole('button', { name: 'Verifiera', exact: true }).click();
  await expect(app.getByText('Senast verifierad', { exact: false }).first()).toBeVisible();
  await app.getByRole('link', { name: 'Översikt' }).click();
  await expect(
    warnings.getByRole('link', { name: new RegExp(`^${before - 1} insatser är inte`, 'u') }),
  ).toBeVisible();
  const changes = app.getByRole('region', { name: 'Senaste ändringar' });
  await expect(changes.getByRole('link').first()).toContainText('Verifierade BRA-samtal');
  await changes.getByRole('link').first().click();
  await expect(
    app.getByRole('complementary', { name: 'Insatsens uppgifter' }).getByRole('heading', {
      level: 2,
    }),
  ).toHaveText('BRA-samtal');
});

test('tells what waits for whom, and nothing of a round that is not revealed', async ({
  app,
  example,
}) => {
  await example.open('/workshop?ny=1');
  const dialog = app.getByRole('dialog');
  await dialog.getByLabel('Namn').fill('Hemlig omgång');
  await dialog.getByRole('checkbox').nth(1).check();
  await dialog.getByRole('button', { name: 'Skapa workshop' }).click();
  await expect(dialog).toHaveCount(0);
  await app.getByRole('link', { name: 'Översikt' }).click();
  const waits = app.getByRole('region', { name: 'Väntar på' });
  await expect(waits.getByRole('link', { name: /omgång att visa/u })).toContainText(
    'Workshopledare',
  );
  const warnings = app.getByRole('region', { name: 'Kräver åtgärd' });
  await warnings.getByRole('link', { name: /1 omgång är inte visad/u }).click();
  await expect(app).toHaveURL(/\/workshop\/[0-9a-f-]{36}/u);
});

test('says what to do where the plan is empty', async ({ app }) => {
  await app.getByRole('textbox', { name: 'Planens namn' }).fill('Tom plan');
  await app.getByRole('button', { name: 'Skapa plan' }).click();
  await app.getByRole('link', { name: 'Översikt' }).click();
  await expect(app.getByText('Planen är tom')).toBeVisible();
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Importera insatser' }).click();
  await expect(app).toHaveURL(/importera=1/u);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation, ${colorScheme}`, async ({ app, example }) => {
    await app.emulateMedia({ colorScheme });
    await example.open('/oversikt');
    await expect(app.getByRole('region', { name: 'Kräver åtgärd' })).toBeVisible();
    await expectAccessible(app);
  });
}
