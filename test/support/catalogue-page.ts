// Why: how tests find their way in the catalogue's table: cells, the open editor, notices.
// Must not: expect anything.
import type { Locator, Page } from '@playwright/test';

export function grid(app: Page): Locator {
  return app.getByRole('grid', { name: 'Insatskatalog' });
}

/** The rows of services, in the order they stand. */
export function rows(app: Page): Locator {
  return grid(app)
    .getByRole('row')
    .filter({ has: app.getByRole('checkbox', { name: /^Välj (?!alla)/u }) });
}

export function rowOf(app: Page, ref: string): Locator {
  return rows(app).filter({ has: app.getByRole('gridcell', { name: ref, exact: true }) });
}

/** A cell by the row's number and the column's heading. */
export async function cell(app: Page, ref: string, heading: string): Promise<Locator> {
  const head = grid(app).getByRole('columnheader', { name: heading, exact: true });
  const index = await head.getAttribute('aria-colindex');
  return rowOf(app, ref).first().locator(`[aria-colindex="${index}"]`);
}

/** The cell that has the cursor, as a screen reader is told. */
export async function activeText(app: Page): Promise<string | null> {
  const id = await grid(app).getAttribute('aria-activedescendant');
  return id === null ? null : app.locator(`[id="${id}"]`).textContent();
}

/** The columns of this machine, in order. */
export async function showColumns(app: Page, ids: readonly string[], frozen = 2): Promise<void> {
  await app.evaluate(
    (layout) => localStorage.setItem('forsta-linjen.catalogue-layouts', layout),
    JSON.stringify({ own: { frozen, columns: ids.map((id) => ({ id, width: null })) } }),
  );
}

export async function clipboardText(app: Page): Promise<string> {
  return app.evaluate(() => navigator.clipboard.readText());
}

export async function putOnClipboard(app: Page, text: string): Promise<void> {
  await app.evaluate((words) => navigator.clipboard.writeText(words), text);
}
