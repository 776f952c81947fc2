// Why: a list that was edited in a file while the plan was edited too: cell by cell a person says which
// of the two is meant, and what nobody edited in the file stays as the plan has it.
// Must not: trust the screen alone: what was stored is also read through the command line.
import type { Locator, Page } from '@playwright/test';
import { readXlsx, writeXlsx } from 'hucre/xlsx';

import { expect, expectAccessible } from '../support/browser-test.ts';
import { test } from '../support/example-plan.ts';
import type { NodeHostProcess } from '../support/node-host-process.ts';
import { remoteClient } from '../support/remote-client.ts';

type Sheet = (string | number | boolean | Date | null)[][];

/** The sheet of services as an export of now has it, headings first. */
async function exportedSheet(app: Page, host: NodeHostProcess): Promise<Sheet> {
  const made = await remoteClient(host.origin, host.token).proposal.export({
    format: 'xlsx',
    version: null,
    jobId: crypto.randomUUID(),
  });
  const answer = await app.request.get(`${host.origin}/files/${made.fileId}`, {
    headers: { authorization: `Bearer ${host.token}` },
  });
  const book = await readXlsx(await answer.body());
  const sheet = book.sheets.find(({ name }) => name === 'Insatser');
  return (sheet?.rows ?? []).map((row) => [...row]);
}

/** Writes a cell of the service with this number, as a person does in the file. */
function put(sheet: Sheet, ref: string, heading: string, value: string): void {
  const column = sheet[0]?.indexOf(heading) ?? -1;
  const row = sheet.find((cells) => cells.includes(ref));
  if (row === undefined || column === -1) throw new Error(`no ${heading} of ${ref}`);
  row[column] = value;
}

/** Exports, changes three things in the file and three in the plan, and opens the file's preview. */
async function previewEditedTwice(app: Page, host: NodeHostProcess): Promise<void> {
  const sheet = await exportedSheet(app, host);
  put(sheet, 'S11', 'Avgift', 'gratis');
  put(sheet, 'S11', 'Enhet eller utförare', 'Kommunen');
  put(sheet, 'S12', 'Kanaler', 'telefon');

  const client = remoteClient(host.origin, host.token);
  const { rows } = await client.service.list({});
  const idOf = (ref: string): string => {
    const found = rows.find((row) => row.ref === ref);
    if (found === undefined) throw new Error(`no ${ref}`);
    return found.id;
  };
  await client.service.update({
    id: idOf('S11'),
    patch: { fee: '50 kr', provider: 'Ungdomsenheten' },
  });
  await client.service.update({ id: idOf('S12'), patch: { fee: '20 kr' } });

  const waiting = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Välj fil' }).click();
  await (
    await waiting
  ).setFiles({
    name: 'katalog.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await writeXlsx({ sheets: [{ name: 'Insatser', rows: sheet }] })),
  });
  const next = app.getByRole('button', { name: /^Vidare/u });
  await next.click();
  await next.click();
  await expect(app.getByText(/1 uppgift har ändrats i planen sedan dess/u)).toBeVisible();
}

function choice(app: Page, field: string): Locator {
  return app.getByRole('radiogroup', { name: `${field}: vilket värde gäller` });
}

test('asks for each cell that both have changed, and stores what was answered', async ({
  app,
  host,
  example,
}) => {
  await example.open('/insatser?importera=1');
  await previewEditedTwice(app, host);
  await app.getByRole('button', { name: 'Ändrat på två håll 1' }).click();
  const row = app.getByRole('listitem').filter({ hasText: 'S11' }).first();
  await expect(row).toContainText('50 kr');
  await expect(row).toContainText('gratis');
  await expect(row).toContainText('Ungdomsenheten');
  await expect(app.getByRole('listitem').filter({ hasText: 'S12' })).toHaveCount(0);

  // Nothing of the plan is written over before somebody has said so.
  for (const field of ['Avgift', 'Utförare']) {
    await expect(choice(app, field).getByRole('radio', { name: 'Planens' })).toBeChecked();
  }
  await choice(app, 'Avgift').getByRole('radio', { name: 'Filens' }).click();
  await expect(choice(app, 'Avgift').getByRole('radio', { name: 'Filens' })).toBeChecked();
  // The other by keyboard, to the file's and back again.
  await choice(app, 'Utförare').getByRole('radio', { name: 'Planens' }).focus();
  await app.keyboard.press('ArrowRight');
  await expect(choice(app, 'Utförare').getByRole('radio', { name: 'Filens' })).toBeFocused();
  await expect(choice(app, 'Utförare').getByRole('radio', { name: 'Filens' })).toBeChecked();
  await app.keyboard.press('ArrowLeft');
  await expect(choice(app, 'Utförare').getByRole('radio', { name: 'Planens' })).toBeChecked();
  await expect(choice(app, 'Avgift').getByRole('radio', { name: 'Filens' })).toBeChecked();

  await app.getByRole('button', { name: 'Importera 2 ändrade' }).click();
  await expect(app.getByRole('heading', { name: 'Importen är klar' })).toBeVisible();
  const { services } = (await example.read('services')) as {
    services: readonly { readonly ref: string }[];
  };
  expect(services.find(({ ref }) => ref === 'S11')).toMatchObject({
    fee: 'gratis',
    provider: 'Ungdomsenheten',
  });
  expect(services.find(({ ref }) => ref === 'S12')).toMatchObject({
    fee: '20 kr',
    channels: 'telefon',
  });
});

test('keeps the plan’s where nobody answers', async ({ app, host, example }) => {
  await example.open('/insatser?importera=1');
  await previewEditedTwice(app, host);
  await app.getByRole('button', { name: 'Importera 1 ändrad', exact: true }).click();
  await expect(app.getByRole('heading', { name: 'Importen är klar' })).toBeVisible();
  const { services } = (await example.read('services')) as {
    services: readonly { readonly ref: string }[];
  };
  expect(services.find(({ ref }) => ref === 'S11')).toMatchObject({
    fee: '50 kr',
    provider: 'Ungdomsenheten',
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation where it asks, ${colorScheme}`, async ({
    app,
    host,
    example,
  }) => {
    await app.emulateMedia({ colorScheme });
    await example.open('/insatser?importera=1');
    await previewEditedTwice(app, host);
    await choice(app, 'Avgift').getByRole('radio', { name: 'Filens' }).click();
    await expectAccessible(app);
  });
}
