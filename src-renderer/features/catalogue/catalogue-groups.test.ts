// Why: the catalogue is read by target group, and its figures must add up.
// Must not: render.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import { type Grouping, groupings, layOut, linesOf } from './catalogue-groups.ts';
import { catalogueRow, groups, lists } from './testing/rows.ts';

const none = new Set<string>();
const today = '2026-11-22';
const one = catalogueRow(1, { targetGroupIds: [groups.children] });
const two = catalogueRow(2, { targetGroupIds: [groups.children, groups.older] });
const three = catalogueRow(3);

function lay(
  rows: readonly CatalogueRow[],
  grouping: Grouping = 'targetGroup',
  closed: ReadonlySet<string> = none,
) {
  const lines = linesOf(rows, grouping, today);
  return layOut(rows, lines, grouping, lists, closed, 'Ingen målgrupp');
}

describe('layOut', () => {
  it('shows a service of two groups in both', () => {
    const { display: shown } = lay([one, two]);
    expect(shown.map(({ key }) => key)).toEqual([
      groups.children,
      `${groups.children}:${one.id}`,
      `${groups.children}:${two.id}`,
      groups.older,
      `${groups.older}:${two.id}`,
    ]);
    expect(shown[2]).toMatchObject({ elsewhere: 1 });
  });

  it('puts services without a group last, under words', () => {
    const { display: shown } = lay([three, one]);
    expect(shown.at(-2)).toMatchObject({ kind: 'group', label: 'Ingen målgrupp', count: 1 });
  });

  it('hides the services of a closed group but keeps its count', () => {
    const { display: shown } = lay([one, two], 'targetGroup', new Set([groups.children]));
    expect(shown[0]).toMatchObject({ kind: 'group', count: 2, isOpen: false });
    expect(shown).toHaveLength(3);
  });

  it('lays the lines of some services out as it lays out those services alone', () => {
    const all = [one, two, three];
    const lines = linesOf(all, 'targetGroup', today);
    const some = layOut([three, two], lines, 'targetGroup', lists, none, 'Ingen målgrupp');
    expect(some).toEqual(lay([three, two]));
    expect(some.display.at(-1)).toBe(lines.get(three)?.[0]?.line);
  });

  it('has the rows that the figures promise, whatever the services are', () => {
    const someGroups = fc.subarray([groups.children, groups.older]);
    fc.assert(
      fc.property(
        fc.array(someGroups, { maxLength: 12 }),
        fc.constantFrom(...groupings),
        (all, grouping) => {
          const rows = all.map((targetGroupIds, index) => catalogueRow(index, { targetGroupIds }));
          const { display: shown, figures } = lay(rows, grouping);
          const services = shown.filter(({ kind }) => kind === 'service');
          expect(services).toHaveLength(figures.rows);
          expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
          expect(figures.services).toBe(rows.length);
        },
      ),
    );
  });
});
