// Why: there is always an order, and a press does to it what its arrow shows.
// Must not: sort.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { columnIds } from '../column-specs.ts';
import { toggleSort } from './toggle-sort.ts';

const up = (column: 'name' | 'fee') => ({ column, isDescending: false });
const down = (column: 'name' | 'fee') => ({ column, isDescending: true });

describe('toggleSort', () => {
  it('turns the one column round, and replaces several by one', () => {
    expect(toggleSort([up('name')], 'name', false)).toEqual([down('name')]);
    expect(toggleSort([down('name')], 'name', false)).toEqual([up('name')]);
    expect(toggleSort([up('fee'), up('name')], 'name', false)).toEqual([up('name')]);
  });

  it('with Shift adds, turns round, takes out', () => {
    const two = toggleSort([up('name')], 'fee', true);
    expect(two).toEqual([up('name'), up('fee')]);
    const turned = toggleSort(two, 'fee', true);
    expect(turned).toEqual([up('name'), down('fee')]);
    expect(toggleSort(turned, 'fee', true)).toEqual([up('name')]);
  });

  it('never leaves a list without order, or a column twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...columnIds.slice(0, 5)), fc.boolean())),
        (presses) => {
          let sort: ReturnType<typeof toggleSort> = [up('name')];
          for (const [column, isAdded] of presses) {
            sort = toggleSort(sort, column, isAdded);
            expect(sort.length).toBeGreaterThan(0);
            expect(new Set(sort.map((one) => one.column)).size).toBe(sort.length);
          }
        },
      ),
    );
  });
});
