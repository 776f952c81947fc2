// Why: a list in the wrong order is a list in which nothing is found.
// Must not: render.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import type { CatalogueSort } from '../../../src-shared/contract/owner/views.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import { sortOrder } from './sort-rows.ts';
import { catalogueRow, groups, lists } from './testing/rows.ts';

const byName = [{ column: 'name' as const, isDescending: false }];

const sortRows = (rows: readonly CatalogueRow[], sort: readonly CatalogueSort[], by = lists) =>
  [...sortOrder(rows, sort, by)].flatMap((index) => rows[index] ?? []);

describe('sortOrder', () => {
  it('sorts å, ä, ö last and figures as figures', () => {
    const names = ['Ödla', 'Apa', 'Grupp 10', 'Åsna', 'Grupp 2', 'Älg'];
    const rows = names.map((name, index) => catalogueRow(index, { name }));
    expect(sortRows(rows, byName).map(({ name }) => name)).toEqual([
      'Apa',
      'Grupp 2',
      'Grupp 10',
      'Åsna',
      'Älg',
      'Ödla',
    ]);
  });

  it('has the unknown last in both directions', () => {
    const rows = [null, 5, 1].map((countPerYear, index) => catalogueRow(index, { countPerYear }));
    const by = (isDescending: boolean) =>
      sortRows(rows, [{ column: 'countPerYear', isDescending }]).map((row) => row.countPerYear);
    expect(by(false)).toEqual([1, 5, null]);
    expect(by(true)).toEqual([5, 1, null]);
  });

  it('takes the same services anew when the lists have other names', () => {
    const rows = [groups.children, groups.older].map((id, index) =>
      catalogueRow(index, { targetGroupIds: [id] }),
    );
    const byGroup = (names: readonly string[]) =>
      sortRows(rows, [{ column: 'targetGroups', isDescending: false }], {
        ...lists,
        targetGroups: lists.targetGroups.map((one, index) => ({
          ...one,
          name: names[index] ?? one.name,
        })),
      }).map(({ id }) => id);
    const one = byGroup(['A', 'B']);
    expect(byGroup(['B', 'A'])).toEqual(one.toReversed());
    expect(byGroup(['A', 'B'])).toEqual(one);
  });

  it('asks the next column where the first says nothing, and else keeps the order given', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            fee: fc.constantFrom(null, 'a', 'Å', 'b'),
            countPerYear: fc.constantFrom(null, 1, 2),
          }),
          { maxLength: 20 },
        ),
        (changes) => {
          const rows = changes.map((change, index) => catalogueRow(index, change));
          const sorted = sortRows(rows, [
            { column: 'fee', isDescending: false },
            { column: 'countPerYear', isDescending: true },
          ]);
          expect(sorted.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(rows);
          const pairs = sorted.slice(1).map((next, at) => ({ row: sorted[at] ?? next, next }));
          const isInOrder = pairs.every(({ row, next }) => {
            if (row.fee !== next.fee) {
              return next.fee === null || compareSwedish(row.fee ?? '', next.fee) < 0;
            }
            if (row.countPerYear !== next.countPerYear) {
              const isMore = (row.countPerYear ?? -1) > (next.countPerYear ?? -1);
              return next.countPerYear === null || (row.countPerYear !== null && isMore);
            }
            return row.id < next.id;
          });
          expect(isInOrder).toBe(true);
        },
      ),
    );
  });
});
