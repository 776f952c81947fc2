// Why: a cursor that leaves the grid, or a range that holds one cell too many, changes wrong cells.
// Must not: render.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clampPlace, isOneCell, jump, nextWithin, rangeBetween, rangeHas } from './cell-range.ts';

const place = fc.record({ row: fc.nat(20), column: fc.nat(20) });

describe('ranges', () => {
  it('hold both corners, whichever comes first', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const range = rangeBetween(one, other);
        expect(range).toEqual(rangeBetween(other, one));
        expect(rangeHas(range, one) && rangeHas(range, other)).toBe(true);
        expect(isOneCell(range)).toBe(one.row === other.row && one.column === other.column);
      }),
    );
  });

  it('are gone through by Tab, cell by cell and round again, both ways', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const range = rangeBetween(one, other);
        const count = (range.bottom - range.top + 1) * (range.right - range.left + 1);
        const seen = new Set<string>();
        let at = one;
        for (let step = 0; step < count; step += 1) {
          expect(rangeHas(range, at)).toBe(true);
          seen.add(`${at.row} ${at.column}`);
          const next = nextWithin(range, at, 1);
          expect(nextWithin(range, next, -1)).toEqual(at);
          at = next;
        }
        expect(seen.size).toBe(count);
        expect(at).toEqual(one);
      }),
    );
  });
});

describe('clampPlace', () => {
  it('never leaves the grid', () => {
    expect(clampPlace({ row: -3, column: 99 }, { rows: 4, columns: 5 })).toEqual({
      row: 0,
      column: 4,
    });
    expect(clampPlace({ row: 9, column: 1 }, { rows: 0, columns: 0 })).toEqual({
      row: 0,
      column: 0,
    });
  });
});

describe('jump', () => {
  const line = (text: string) => (index: number) => text[index] === 'x';
  it.each([
    ['xxx.x', 0, 1, 2],
    ['xxx.x', 2, 1, 4],
    ['xxx..', 2, 1, 4],
    ['..x.x', 0, 1, 2],
    ['x...x', 4, -1, 0],
    ['xx.xx', 4, -1, 3],
    ['xx.xx', 3, -1, 1],
    ['.....', 3, -1, 0],
    ['x', 0, 1, 0],
  ] as const)('in %s from %i by %i is %i', (text, from, by, expected) => {
    expect(jump(line(text), from, by, text.length)).toBe(expected);
  });

  it('always gets somewhere, or stands at the end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.constantFrom(1 as const, -1 as const),
        (cells, at, by) => {
          const from = at % cells.length;
          const to = jump((index) => cells[index] === true, from, by, cells.length);
          const last = by === 1 ? cells.length - 1 : 0;
          expect(from === last ? to === last : (to - from) * by > 0).toBe(true);
          expect(to >= 0 && to < cells.length).toBe(true);
        },
      ),
    );
  });
});
