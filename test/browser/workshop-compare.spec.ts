// Why: two workshops on some of the same services are read side by side, each by its own votes.
// Must not: repeat the comparison of rounds (workshop.spec.ts).
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { expect, expectAccessible, test } from '../support/browser-test.ts';

const run = promisify(execFile);
const commandLine = join(import.meta.dirname, '..', '..', 'src-main', 'hosts', 'cli', 'main.ts');

/** Six people who all give these, service by service: effect and feasibility. */
function ratings(votes: Readonly<Record<string, readonly [number, number]>>): string {
  const people = Array.from({ length: 6 }, (_person, at) => `P${at + 1}`);
  const rows = people.flatMap((person) =>
    Object.entries(votes).flatMap(([ref, [effect, feasibility]]) => [
      `${person};Chef;;${ref};effekt;${effect};;1;`,
      `${person};Chef;;${ref};genomförbarhet;${feasibility};;1;`,
    ]),
  );
  const head = 'deltagare;perspektiv;stadsdel;insats;kriterium;värde;säkerhet;omgång;kommentar';
  return [head, ...rows].join('\n');
}

test('compares two workshops: what both had, what only one had, and no vote moved', async ({
  app,
  host,
}) => {
  const plan = join(host.dataFolder, 'Två.flplan');
  const list = join(host.dataFolder, 'lista.csv');
  writeFileSync(list, 'ref;insats\nA1;Öppna samtal\nA2;Hembesök\nA3;Studiecirkel\nA4;Träffpunkt\n');
  await run(process.execPath, [commandLine, 'new', plan]);
  await run(process.execPath, [commandLine, 'import', 'services', plan, list]);
  const workshops = {
    Våren: { A1: [5, 5], A2: [3, 3], A3: [2, 2] },
    Hösten: { A1: [2, 3], A2: [5, 4], A4: [4, 4] },
  } as const;
  for (const [name, votes] of Object.entries(workshops)) {
    const file = join(host.dataFolder, 'röster.csv');
    writeFileSync(file, ratings(votes));
    await run(process.execPath, [commandLine, 'import', 'ratings', plan, file, '--session', name]);
    await run(process.execPath, [commandLine, 'session', 'reveal', plan, '--session', name]);
  }
  await app.reload();
  await app.getByRole('button', { name: /Två/u }).first().click();
  await expect(app.getByRole('navigation', { name: 'Delar av planen' })).toBeVisible();
  await app.goto(`${host.origin}/workshop`);
  await app.getByRole('link', { name: 'Hösten' }).click();
  await app.getByRole('radio', { name: 'Omgångar' }).click();
  const table = app.getByRole('table', { name: 'Jämför omgångar' });
  await expect(table.getByRole('columnheader', { name: 'Våren, omgång 1' })).toHaveCount(3);
  // Each place is of its own workshop: first in the spring, last in the autumn.
  const samtal = table.getByRole('row', { name: /^Öppna samtal/u });
  await expect(samtal.getByRole('cell').nth(0)).toHaveText('1');
  await expect(samtal.getByRole('cell').nth(1)).toHaveText('3');
  await expect(samtal.getByRole('cell').nth(3)).toContainText('5');
  await expect(samtal.getByRole('cell').nth(4)).toContainText('2');
  await expect(table.getByRole('row', { name: /Studiecirkel|Träffpunkt/u })).toHaveCount(0);
  await expect(app.getByText('Bara i Våren: Studiecirkel')).toBeVisible();
  await expect(app.getByText('Bara i Hösten: Träffpunkt')).toBeVisible();
  await table.getByRole('button', { name: 'Effekt' }).click();
  await expect(app.getByRole('dialog', { name: 'Effekt' })).toContainText('van der Eijk (2001)');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expectAccessible(app);
  await app.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(app);
});
