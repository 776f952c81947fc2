// Why: what goes on from a workshop, as the lead decides it: by mouse and by keys, with reasons.
// Must not: trust the screen alone: the decision is also read from the service and from the plan.
import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test, type Example } from '../support/example-plan.ts';

async function openCut(app: Page, example: Example): Promise<Locator> {
  await example.open('/workshop');
  await app.getByRole('link', { name: 'Exempelworkshop' }).click();
  await app.getByRole('button', { name: 'Urval' }).click();
  const list = app.getByRole('table', { name: 'Rangordning med linje' });
  await expect(list).toBeVisible();
  return list;
}

interface Listed {
  readonly services: readonly { readonly name: string; readonly status: string }[];
}

test('draws the line by keys and mouse, with exceptions, and takes it back', async ({
  app,
  example,
}) => {
  const list = await openCut(app, example);
  const slider = app.getByRole('slider', { name: 'Linjen går' });
  await slider.focus();
  await app.keyboard.press('Home');
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    'före alla: ingen går vidare av ordningen',
  );
  for (let step = 0; step < 4; step += 1) await app.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', 'efter plats 4');

  // Dragged two places down.
  const handle = list.locator('[data-cut-handle]');
  const target = await list.locator('[data-ranked]').nth(5).boundingBox();
  const from = await handle.boundingBox();
  if (target === null || from === null) throw new Error('The line has no place');
  await app.mouse.move(from.x + 60, from.y + from.height / 2);
  await app.mouse.down();
  await app.mouse.move(from.x + 60, target.y + target.height, { steps: 8 });
  await app.mouse.up();
  await expect(slider).toHaveAttribute('aria-valuetext', 'efter plats 6');

  // What differs from the line needs a reason of its own.
  const submit = app.getByRole('button', { name: 'Dra linjen' });
  await expect(submit).toBeDisabled();
  await app.getByRole('textbox', { name: 'Skäl för linjen' }).fill('Sex insatser hinner vi.');
  const last = list.locator('[data-ranked]').last();
  const name = (await last.getByRole('rowheader').textContent()) ?? '';
  const choice = last.getByRole('combobox');
  await choice.selectOption('avstås');
  await expect(app.getByText('1 val behöver ett eget skäl.')).toBeVisible();
  await last.getByRole('textbox').fill('Finns redan i regionen.');
  await expect(
    app.getByRole('status').filter({ hasText: '6 går vidare · 1 avstås' }),
  ).toBeVisible();
  await submit.click();

  const foot = app.getByText(/^6 går vidare · 1 avstås · \d+ till ny omgång$/u).last();
  await expect(foot).toBeVisible();
  const first = await app
    .getByRole('table', { name: 'Rangordning' })
    .getByRole('rowheader')
    .first()
    .textContent();

  // The decision is in the log, and the service knows of it.
  await app.goto(new URL('/historik', app.url()).href);
  await expect(app.getByText('Drog linjen efter Exempelworkshop').first()).toBeVisible();
  await app.goBack();
  await app
    .getByRole('table', { name: 'Rangordning' })
    .getByRole('button', { name: first ?? '' })
    .click();
  await app.getByRole('link', { name: 'Öppna i katalogen' }).click();
  await app.getByRole('tab', { name: /^Resultat/u }).click();
  await expect(app.getByText('Urval efter Exempelworkshop')).toBeVisible();
  await expect(app.getByText('Sex insatser hinner vi.')).toBeVisible();

  // One action, one undo.
  await app.getByRole('button', { name: /^Ångra/ }).click();
  await expect(app.getByText('Urval efter Exempelworkshop')).toHaveCount(0);
  await app.getByRole('button', { name: /^Gör om/ }).click();
  await expect(app.getByText('Urval efter Exempelworkshop')).toBeVisible();
  const { services } = (await example.read('services')) as Listed;
  expect(services.filter(({ status }) => status === 'declined').map((item) => item.name)).toEqual([
    name.replace(/(?:Villkor|Prövas|Ej prövad).*$/u, '').trim(),
  ]);
});

test('keeps an earlier line beside the one that replaces it', async ({ app, example }) => {
  await openCut(app, example);
  const reason = app.getByRole('textbox', { name: 'Skäl för linjen' });
  await reason.fill('Första tanken.');
  await app.getByRole('button', { name: 'Dra linjen' }).click();
  await app.getByRole('button', { name: 'Urval' }).click();
  await expect(reason).toHaveValue('Första tanken.');
  await reason.fill('Andra tanken.');
  await app.getByRole('slider', { name: 'Linjen går' }).focus();
  await app.keyboard.press('ArrowLeft');
  await app.getByRole('button', { name: 'Dra linjen' }).click();
  await app.getByRole('button', { name: 'Urval' }).click();
  const former = app.getByRole('region', { name: 'Dragna linjer' });
  await expect(former.getByRole('listitem').first()).toContainText('Andra tanken.');
  await expect(former.getByRole('listitem').first()).toContainText('gäller');
  await expect(former.getByRole('listitem').last()).toContainText('Första tanken.');
  await expect(former.getByRole('listitem').last()).toContainText('ersatt');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation, ${colorScheme}`, async ({ app, example }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const list = await openCut(app, example);
    await list.getByRole('combobox').first().selectOption('avstås');
    await expectAccessible(app);
  });
}
