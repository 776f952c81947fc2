// Why: the catalogue is read by target group, and its figures must add up.
// Must not: render.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { groupings, layoutFigures, layOut } from './catalogue-groups.ts';
import { catalogueRow, groups, lists } from './testing/rows.ts';

const none = new Set<string>();
const today = '2026-11-22';
const one = catalogueRow(1, { targetGroupIds: [groups.children] });
const two = catalogueRow(2, { targetGroupIds: [groups.children, groups.older] });
const three = catalogueRow(3);

describe('layOut', () => {
  it('shows a service of two groups in both', () => {
    const shown = layOut([one, two], 'targetGroup', lists, none, { none: 'Ingen målgrupp', today });
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
    const shown = layOut([three, one], 'targetGroup', lists, none, {
      none: 'Ingen målgrupp',
      today,
    });
    expect(shown.at(-2)).toMatchObject({ kind: 'group', label: 'Ingen målgrupp', count: 1 });
  });

  it('hides the services of a closed group but keeps its count', () => {
    const shown = layOut([one, two], 'targetGroup', lists, new Set([groups.children]), {
      none: '–',
      today,
    });
    expect(shown[0]).toMatchObject({ kind: 'group', count: 2, isOpen: false });
    expect(shown).toHaveLength(3);
  });

  it('has the rows that the figures promise, whatever the services are', () => {
    const someGroups = fc.subarray([groups.children, groups.older]);
    fc.assert(
      fc.property(
        fc.array(someGroups, { maxLength: 12 }),
        fc.constantFrom(...groupings),
        (all, grouping) => {
          const rows = all.map((targetGroupIds, index) => catalogueRow(index, { targetGroupIds }));
          const shown = layOut(rows, grouping, lists, none, { none: '–', today });
          const services = shown.filter(({ kind }) => kind === 'service');
          const figures = layoutFigures(rows, grouping, today);
          expect(services).toHaveLength(figures.rows);
          expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
          expect(figures.services).toBe(rows.length);
        },
      ),
    );
  });
});
