// Why: a table people read and a table a machine enforces drift apart unless they are held equal.
// Must not: write the document; the message shows the row that differs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { rooms } from './import-table.ts';
import { projectRoot } from './project-files.ts';

const document = readFileSync(join(projectRoot, 'CONTRIBUTING.md'), 'utf8');

function rowsBetweenMarkers(): readonly (readonly string[])[] {
  const match = /<!-- import-table -->\n([\s\S]*?)<!-- \/import-table -->/.exec(document);
  const lines = (match?.[1] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll(/\\(?=[*_])/g, '')),
  );
}

const list = (items: readonly string[]): string =>
  items.length === 0 ? '–' : items.map((item) => `\`${item}\``).join(', ');

it('CONTRIBUTING shows the table that the check enforces', () => {
  const rows = rowsBetweenMarkers();
  expect(rows).toEqual(
    rooms.map(({ name, folder, own, packages }) => [
      name,
      `\`${folder}\``,
      name === 'test' ? 'every room' : list(own),
      list(packages),
    ]),
  );
  expect(rows.length).toBeGreaterThan(10);
});

it('every room is in the table once', () => {
  const names = rooms.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
