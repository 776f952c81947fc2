// Why: the room's screen after the reveal: one service at a time, by keys, legible near and far.
// Must not: look at anything before the reveal; room.spec.ts does.
import { expect, expectAccessible } from '../support/browser-test.ts';
import { test } from '../support/example-plan.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`shows the result to the room, service by service, ${colorScheme}`, async ({
    app,
    example,
  }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await example.open('/workshop');
    await app.getByRole('link', { name: 'Exempelworkshop' }).click();
    await app.getByRole('button', { name: 'Storbild' }).click();
    const screen = app.getByRole('region', { name: 'Storbild' });
    await expect(screen.getByText('Plats 1 av 16')).toBeVisible();
    await expect(screen.getByRole('img', { name: /^Medianerna möts på effekt/u })).toBeVisible();
    await expect(screen.getByRole('region', { name: 'Möjlig effekt' })).toContainText('samstämmig');
    const perspectives = screen.getByRole('table', { name: 'Median per perspektiv' });
    await expect(perspectives.getByRole('row').nth(1)).toContainText(/\(n \d+\)/u);
    await expectAccessible(app);

    // A figure explains itself to the room as well, and Esc closes that alone.
    for (const [figure, source] of [
      ['Möjlig effekt', 'van der Eijk (2001)'],
      ['Effekt', 'Visas från tre röstande'],
    ] as const) {
      await screen.getByRole('button', { name: figure, exact: true }).click();
      await expect(app.getByRole('dialog', { name: figure })).toContainText(source);
      await app.keyboard.press('Escape');
      await expect(app.getByRole('dialog')).toHaveCount(0);
      await expect(screen).toBeVisible();
    }

    const first = await screen.getByRole('heading', { level: 1 }).textContent();
    await app.keyboard.press('ArrowRight');
    await expect(screen.getByText('Plats 2 av 16')).toBeVisible();
    await app.keyboard.press('End');
    await expect(screen.getByText('Insats 16 av 16 efter plats')).toBeVisible();
    await app.keyboard.press('Home');
    await expect(screen.getByRole('heading', { level: 1 })).toHaveText(first ?? '');
    await screen.getByRole('button', { name: 'Nästa' }).click();
    await expect(screen.getByText('Plats 2 av 16')).toBeVisible();
    await screen.getByRole('button', { name: 'Föregående' }).click();

    // Nothing is cut off on a small projector, nor on a 4K one.
    for (const [width, height] of [
      [1280, 720],
      [3840, 2160],
    ] as const) {
      await app.setViewportSize({ width, height });
      // One twenty-fifth of the height: read from the back of a room. The window takes its time.
      await expect
        .poll(async () =>
          screen
            .getByRole('heading', { level: 1 })
            .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
        )
        .toBeGreaterThanOrEqual(height / 25);
      const overflow = await screen.evaluate(
        (element) => element.scrollWidth - element.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await app.keyboard.press('Escape');
    await expect(app.getByRole('table', { name: 'Rangordning' })).toBeVisible();
  });
}
