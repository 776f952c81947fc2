// Why: the result of a crowded workshop as the lead works with it: matrix, zoom, projector, picture.
// Must not: trust a picture alone: what is saved is opened and read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Locator, Page } from '@playwright/test';

import { expect, expectAccessible, test } from '../support/browser-test.ts';
import { makeLargeWorkshop, manyNames } from '../support/large-workshop.ts';

async function openLarge(app: Page, folder: string, origin: string): Promise<void> {
  await makeLargeWorkshop(join(folder, 'Stor.flplan'), folder);
  await app.reload();
  await app.getByRole('button', { name: /Stor/u }).first().click();
  await expect(app.getByRole('navigation', { name: 'Delar av planen' })).toBeVisible();
  await app.goto(`${origin}/workshop`);
  await app.getByRole('link', { name: 'Stora workshopen' }).click();
  await expect(points(app)).toHaveCount(60);
}

function picture(app: Page): Locator {
  return app.getByRole('region', { name: 'Bild av effekt och genomförbarhet' });
}

function points(app: Page): Locator {
  return app.getByRole('group', { name: 'Insatser i matrisen' }).getByRole('button');
}

test('sixty services: zoom by buttons, keys, wheel and quadrant; walk by arrows and by rank', async ({
  app,
  host,
}) => {
  await openLarge(app, host.dataFolder, host.origin);
  // Every service is there, by name, with or without room for it in the picture.
  await expect(picture(app).getByText(/namn får inte plats\. Siffran i cirkeln/u)).toBeVisible();
  await points(app).first().focus();
  await expect(points(app).first()).toHaveAccessibleName(/^Plats 1, /u);
  await app.keyboard.press('End');
  await expect(points(app).last()).toBeFocused();
  await app.keyboard.press('Home');
  await app.keyboard.press('ArrowLeft');
  await expect(points(app).first()).not.toBeFocused();
  const focused = app.locator('[data-point]:focus');
  await expect(focused).toHaveAccessibleName(/^Plats \d+, .*Genomförbarhet/u);

  // By keys: closer, the whole again.
  await app.keyboard.press('Home');
  await app.keyboard.press('+');
  await app.keyboard.press('+');
  await expect(picture(app).getByText(/ligger utanför bilden/u)).toBeVisible();
  // What is outside is brought in when one goes there.
  await app.keyboard.press('End');
  await expect(app.locator('[data-point]:focus')).toHaveAccessibleName(/^Plats 60, /u);
  await app.keyboard.press('0');
  await expect(picture(app).getByText(/ligger utanför bilden/u)).toHaveCount(0);
  await expect(points(app)).toHaveCount(60);

  // By button and by quadrant.
  await picture(app).getByRole('button', { name: 'Zooma in' }).click();
  await expect(picture(app).getByText(/ligger utanför bilden/u)).toBeVisible();
  await picture(app).getByRole('button', { name: 'Visa hela bilden' }).click();
  await expect(points(app)).toHaveCount(60);
  const quadrant = picture(app).getByRole('button', { name: /^Prioritera, \d+ insatser/u });
  const count = Number(/\d+/u.exec((await quadrant.getAttribute('aria-label')) ?? '')?.[0]);
  await quadrant.click();
  await expect(quadrant).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => points(app).count()).toBeGreaterThanOrEqual(count);
  await quadrant.click();
  await expect(points(app)).toHaveCount(60);

  // By wheel, then moved by dragging the ground.
  const box = await picture(app).locator('svg[width]').last().boundingBox();
  if (box === null) throw new Error('The picture has no place');
  await app.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.3);
  await app.mouse.wheel(0, -600);
  await expect(picture(app).getByText(/ligger utanför bilden/u)).toBeVisible();
  const shown = async (): Promise<string> =>
    (await points(app).evaluateAll((all) => all.map((one) => one.dataset['point']))).join(' ');
  const before = await shown();
  // By the words of the axis, where no circle or handle is in the way.
  await app.mouse.move(box.x + box.width * 0.03, box.y + box.height * 0.9);
  await app.mouse.down();
  await app.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.2, { steps: 5 });
  await app.mouse.up();
  await expect.poll(shown).not.toBe(before);

  // A service opened in the list is brought into the picture.
  await app.keyboard.press('Escape');
  const last = app.getByRole('table', { name: 'Rangordning' }).getByRole('rowheader').last();
  await last.getByRole('button').click();
  await expect(points(app).and(app.locator('[aria-pressed="true"]'))).toHaveAccessibleName(
    /^Plats 60, /u,
  );
});

test('saves the picture as SVG and as PNG, with what it rests on', async ({ app, host }) => {
  await openLarge(app, host.dataFolder, host.origin);
  const save = async (format: string): Promise<{ name: string; content: Buffer }> => {
    await picture(app).getByRole('button', { name: 'Spara bild' }).click();
    const download = app.waitForEvent('download');
    await app.getByRole('menuitem', { name: `Bild som ${format}` }).click();
    const file = await download;
    return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
  };
  const svg = await save('SVG');
  expect(svg.name).toMatch(/^Effekt och genomförbarhet Stor Stora workshopen omgång 1 .*\.svg$/u);
  const text = svg.content.toString('utf8');
  for (const words of [
    'Stora workshopen, omgång 1',
    'Tröskel 3,5',
    '30 deltagare',
    'Exempelvärden',
  ]) {
    expect(text).toContain(words);
  }
  const plain = text.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
  expect(manyNames.filter((name) => !plain.includes(name.split(' ')[0] ?? name))).toEqual([]);
  const png = await save('PNG');
  expect(png.content.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.content.length).toBeGreaterThan(50_000);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`fills the projector and leaves it by Esc, ${colorScheme}`, async ({ app, host }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openLarge(app, host.dataFolder, host.origin);
    await expectAccessible(app);
    await picture(app).getByRole('button', { name: 'Fyll skärmen med bilden' }).click();
    await expect(picture(app).getByText('Omgång 1, visad', { exact: false })).toBeVisible();
    // Nothing behind it is reached.
    const navigation = app.getByRole('navigation', {
      name: 'Delar av planen',
      includeHidden: true,
    });
    await expect(app.locator('[inert]').filter({ has: navigation })).toHaveCount(1);
    await expect(points(app)).toHaveCount(60);
    await expectAccessible(app);
    await points(app).first().focus();
    await app.keyboard.press('Escape');
    await expect(app.getByRole('table', { name: 'Rangordning' })).toBeVisible();
    await expect(app.locator('[inert]')).toHaveCount(0);
  });
}
