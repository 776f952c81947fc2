// Why: a service's legal screening as a person does it: answers, notes, conditions, signature.
// Must not: trust the screen alone: what was done is read from the plan by the command line.
import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test, type Example } from '../support/example-plan.ts';

interface Screened {
  readonly services: readonly {
    readonly name: string;
    readonly outcome: string;
    readonly rules: readonly { readonly id: string }[];
    readonly conditions: readonly {
      readonly rule: string;
      readonly status: string;
      readonly reference: string | null;
    }[];
    readonly signature: {
      readonly role: string;
      readonly outcome: string;
      readonly voidedAt: string | null;
    } | null;
  }[];
}

async function screened(example: Example, name: string): Promise<Screened['services'][number]> {
  const { services } = (await example.read('screen')) as Screened;
  const found = services.find((service) => service.name === name);
  if (found === undefined) {
    throw new Error(`No service ${name} in the answer of screen`);
  }
  return found;
}

function outcome(app: Page): Locator {
  return app.getByRole('complementary', { name: 'Utfall nu' });
}

function question(app: Page): Locator {
  return app.getByRole('main').getByRole('heading', { level: 2, name: /\?$/u });
}

function answers(app: Page): Locator {
  return app.getByRole('radiogroup', { name: 'Svar' }).getByRole('radio');
}

function answer(app: Page, word: 'Ja' | 'Nej' | 'Ej tillämpligt'): Locator {
  return app.getByRole('radio', { name: new RegExp(`^${word}`, 'u') });
}

async function pick(app: Page, name: string): Promise<void> {
  await app.getByRole('button', { name: /^Insats att pröva/u }).click();
  await app
    .getByRole('searchbox', { name: 'Sök insats' })
    .or(app.getByLabel('Sök insats'))
    .fill(name);
  await app.getByRole('option', { name }).click();
  await expect(app.getByRole('button', { name: `Insats att pröva ${name}` })).toBeVisible();
}

async function show(app: Page, short: string): Promise<void> {
  await app
    .getByRole('navigation', { name: 'Frågor' })
    .getByRole('button', { name: short })
    .click();
}

test('finishes a service by mouse, signs it, and the plan says so', async ({ app, example }) => {
  await example.open('/provning');
  // The only unfinished service of the example stands first in the queue, at its first open question.
  await expect(
    app.getByRole('button', { name: 'Insats att pröva Här- och nu-samtal' }),
  ).toBeVisible();
  await expect(app).toHaveURL(/\/provning\/[0-9a-f-]{36}$/u);
  await expect(app.getByText('27 av 31 besvarade')).toBeVisible();
  await expect(app.getByText('3 frågor ställs inte')).toBeVisible();
  await expect(question(app)).toContainText('kunskapsunderlag');
  await expect(outcome(app)).toContainText('Ej färdigprövad');
  await expect(outcome(app).getByRole('button', { name: 'Signera utfallet' })).toBeDisabled();
  await expect(outcome(app)).toContainText('När 4 frågor till är besvarade.');
  await expect(outcome(app)).toContainText('Inte granskade av jurist.');

  await answer(app, 'Ja').check();
  await app.getByRole('button', { name: 'Nästa fråga' }).click();
  await answer(app, 'Ja').check();
  await app.getByRole('button', { name: 'Nästa fråga' }).click();
  await expect(answer(app, 'Ej tillämpligt')).toBeVisible();
  await answer(app, 'Ja').check();
  await app.getByRole('button', { name: 'Nästa fråga' }).click();
  await answer(app, 'Nej').check();
  await expect(app.getByText('31 av 31 besvarade')).toBeVisible();
  await expect(outcome(app)).toContainText('Inget hinder enligt de besvarade frågorna');
  await expect(outcome(app)).toContainText('Du signerar som Strateg.');
  await outcome(app).getByRole('button', { name: 'Signera utfallet' }).click();
  await expect(outcome(app)).toContainText(/Signerad av Strateg .*: Inget hinder\./u);

  const stored = await screened(example, 'Här- och nu-samtal');
  expect(stored.outcome).toBe('pass');
  expect(stored.signature).toMatchObject({ role: 'Strateg', outcome: 'pass', voidedAt: null });
});

test('answers, walks and takes back by keyboard alone', async ({ app, example }) => {
  await example.open('/provning');
  await expect(question(app)).toContainText('kunskapsunderlag');
  await app.keyboard.press('n');
  await expect(answer(app, 'Nej')).toBeChecked();
  await expect(outcome(app)).toContainText('Pilot med uppföljningsplan');
  await app.keyboard.press('Enter');
  await expect(question(app)).toContainText('uppföljningsplan');
  await expect(question(app)).toBeFocused();
  await app.keyboard.press('j');
  await expect(answer(app, 'Ja')).toBeChecked();
  await app.keyboard.press('Enter');
  await expect(question(app)).toContainText('barnets bästa');
  await app.keyboard.press('e');
  await expect(answer(app, 'Ej tillämpligt')).toBeChecked();
  await app.keyboard.press('k');
  await app.keyboard.press('k');
  await expect(question(app)).toContainText('kunskapsunderlag');
  await expect(app.getByText('30 av 31 besvarade')).toBeVisible();
  await app.keyboard.press('Delete');
  await expect(app.getByText('29 av 31 besvarade')).toBeVisible();
  await expect(answer(app, 'Nej')).not.toBeChecked();
  // Undone from the top bar, the answer is back.
  await app.getByRole('button', { name: /^Ångra/u }).click();
  await expect(app.getByText('30 av 31 besvarade')).toBeVisible();
  await expect(answer(app, 'Nej')).toBeChecked();

  const stored = await screened(example, 'Här- och nu-samtal');
  expect(stored.conditions).toContainEqual(
    expect.objectContaining({ rule: 'R31', status: 'open' }),
  );
  expect(stored.rules.map(({ id }) => id)).toEqual(['R34']);
});

test('keeps a note with its answer and stops an identity number', async ({ app, example }) => {
  await example.open('/provning');
  const note = app.getByRole('textbox', { name: 'Anteckning' });
  await expect(note).not.toBeEditable();
  await answer(app, 'Ja').check();
  await expect(note).toBeEditable();
  await expect(app.getByText('Inga personnummer hittade')).toBeHidden();
  await note.fill('Samtal med 19121212-1212 i mars');
  await note.press('Control+Enter');
  await expect(app.getByRole('alert')).toContainText('personnummer');
  await expect(note).toHaveValue('Samtal med 19121212-1212 i mars');
  await expect(app.getByText('Inga personnummer hittade')).toBeHidden();
  await note.fill('Kunskapsläget är beskrivet i underlaget.');
  await note.press('Control+Enter');
  await expect(app.getByText('Inga personnummer hittade')).toBeVisible();
  // Changing the answer keeps the note.
  await answer(app, 'Nej').check();
  await expect(app.getByText('28 av 31 besvarade')).toBeVisible();
  await app.reload();
  await show(app, 'Kunskapsunderlag');
  await expect(note).toHaveValue('Kunskapsläget är beskrivet i underlaget.');
  await expect(answer(app, 'Nej')).toBeChecked();
});

test('wants a reference for a condition, and a later change makes the signature void', async ({
  app,
  example,
}) => {
  await example.open('/provning');
  await pick(app, 'Barn- och föräldrastöd');
  await expect(outcome(app)).toContainText('Kan ges när villkoret är uppfyllt');
  const condition = outcome(app).getByRole('checkbox', { name: /Sakliga skäl/u });
  await condition.click();
  await expect(outcome(app).getByRole('button', { name: 'Uppfyllt' })).toBeDisabled();
  await outcome(app).getByRole('textbox').fill('Dnr 2026-118');
  await outcome(app).getByRole('textbox').press('Enter');
  await expect(outcome(app)).toContainText('alla villkor är uppfyllda');
  await expect(condition).toBeChecked();
  await outcome(app).getByRole('button', { name: 'Signera utfallet' }).click();
  await expect(outcome(app)).toContainText('Signerad av Strateg');
  await show(app, 'Uppföljningsplan');
  await answer(app, 'Nej').check();
  await expect(outcome(app)).toContainText('gäller inte längre: svaren ändrades');
  await expect(outcome(app).getByRole('button', { name: 'Signera utfallet' })).toBeEnabled();

  const stored = await screened(example, 'Barn- och föräldrastöd');
  expect(stored.conditions).toContainEqual(
    expect.objectContaining({ rule: 'R30', status: 'fulfilled', reference: 'Dnr 2026-118' }),
  );
  expect(stored.conditions).toContainEqual(
    expect.objectContaining({ rule: 'R32', status: 'open' }),
  );
  expect(stored.signature?.voidedAt).not.toBeNull();
});

test('shows a block with its paragraph, and the block goes with its answer', async ({
  app,
  example,
}) => {
  await example.open('/provning');
  await pick(app, 'Flexibelt socialt stöd');
  await show(app, 'Kontaktperson');
  await expect(app).toHaveURL(/fraga=R03/u);
  await expect(outcome(app)).toContainText('Får inte ges utan individuell behovsprövning');
  for (const words of ['SoL 11 kap. 5 § p. 1', 'Rangordnas inte', 'Föreslås inte', 'Införs inte']) {
    await expect(outcome(app)).toContainText(words);
  }
  await expect(app.getByRole('main').getByText('Exempel', { exact: true })).toBeVisible();
  await answer(app, 'Nej').check();
  await expect(outcome(app)).not.toContainText('Rangordnas inte');
  expect((await screened(example, 'Flexibelt socialt stöd')).outcome).not.toBe('block');
});

test('says why a question is not asked and leads to the one it waits for', async ({
  app,
  example,
}) => {
  await example.open('/provning');
  await pick(app, 'Flexibelt socialt stöd');
  await show(app, 'Utsattas säkerhet');
  await expect(app.getByText('Frågan ställs inte för den här insatsen')).toBeVisible();
  await expect(answers(app)).toHaveCount(0);
  await app.getByRole('button', { name: 'Gå till R19' }).click();
  await expect(question(app)).toContainText('utövar våld');
  await answer(app, 'Ja').check();
  await app.keyboard.press('Enter');
  await expect(question(app)).toContainText('våldsutsattas');
  await expect(answers(app)).toHaveCount(2);
});

test('walks the table of rules and opens a question from it', async ({ app, example }) => {
  await example.open('/provning?vy=regler');
  const blocked = app.getByRole('button', {
    name: 'Flexibelt socialt stöd, R03 Kontaktperson: Spärr',
  });
  await expect(blocked).toBeVisible();
  await expect(
    app.getByRole('button', { name: 'Här- och nu-samtal, R31 Kunskapsunderlag: obesvarad' }),
  ).toBeAttached();
  // The queue's first service is the first row; the cells are one stop on the way through the page.
  await app.getByRole('button', { name: /^Här- och nu-samtal, R01/u }).focus();
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('ArrowRight');
  await expect(app.getByRole('button', { name: /^Här- och nu-samtal, R03/u })).toBeFocused();
  await app.keyboard.press('End');
  await expect(app.getByRole('button', { name: /^Här- och nu-samtal, R34/u })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(question(app)).toContainText('svårt att själv ta ställning');
  await app.goBack();
  await blocked.click();
  await expect(question(app)).toContainText('kontaktperson');
});

test('tells of a service that is gone and of a plan without services', async ({
  app,
  example,
  host,
}) => {
  await example.open('/provning/01900000-0000-7000-8000-000000000000');
  await expect(app.getByText('Insatsen finns inte i planen')).toBeVisible();
  await app.getByRole('button', { name: 'Till första insatsen i kön' }).click();
  await expect(app.getByText('27 av 31 besvarade')).toBeVisible();
  await example.read('info');
  await app.getByRole('textbox', { name: 'Planens namn' }).fill('Tom');
  await app.getByRole('button', { name: 'Skapa plan' }).click();
  await expect(app.getByRole('navigation', { name: 'Delar av planen' })).toBeVisible();
  await app.goto(`${host.origin}/provning`);
  await expect(app.getByText('Det finns ingen insats att pröva')).toBeVisible();
  await expectAccessible(app);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation, ${colorScheme}`, async ({ app, example }) => {
    await app.emulateMedia({ colorScheme });
    await example.open('/provning');
    await expect(outcome(app)).toContainText('Ej färdigprövad');
    await expectAccessible(app);
    await app.getByRole('button', { name: /^Insats att pröva/u }).click();
    await expect(app.getByRole('option').first()).toBeVisible();
    await expectAccessible(app);
    await app.keyboard.press('Escape');
    await pick(app, 'Flexibelt socialt stöd');
    await show(app, 'Utsattas säkerhet');
    await expect(outcome(app)).toContainText('Rangordnas inte');
    await expectAccessible(app);
    await pick(app, 'Barn- och föräldrastöd');
    await outcome(app)
      .getByRole('checkbox', { name: /Sakliga skäl/u })
      .click();
    await expectAccessible(app);
    await app.getByRole('radio', { name: 'Regler × insatser' }).click();
    await expect(app.getByRole('grid')).toBeVisible();
    await expectAccessible(app);
  });
}

test('works at 200 % zoom of a small window', async ({ app, example }) => {
  await app.setViewportSize({ width: 640, height: 360 });
  await example.open('/provning');
  await expect(question(app)).toContainText('kunskapsunderlag');
  await answer(app, 'Ja').check();
  await expect(app.getByText('28 av 31 besvarade')).toBeVisible();
  await outcome(app).getByText('Inte granskade av jurist').scrollIntoViewIfNeeded();
  await expect(outcome(app).getByText('Inte granskade av jurist')).toBeInViewport();
  const overflow = await app.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
