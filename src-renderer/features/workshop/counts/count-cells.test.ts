// Why: the lead reads figures off a wall and types them without looking; nothing may slip.
// Must not: need a browser.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  cellsOfRow,
  cleanCount,
  isBlank,
  nothingTyped,
  placeAfterKey,
  questionAt,
  stepCountsOf,
  totalTyped,
} from './count-cells.ts';
import type { CountPlace } from './count-cells.ts';

describe('what is typed', () => {
  it('is digits, few of them, whatever is pressed or pasted', () => {
    expect(cleanCount('12')).toBe('12');
    expect(cleanCount('-3,5 st')).toBe('35');
    expect(cleanCount('123456')).toBe('123');
    expect(cleanCount('?')).toBe('');
  });

  it('counts an empty cell beside others as none, and says when nothing is typed', () => {
    expect(stepCountsOf(['', '2', '', '10', '', '3'])).toEqual({
      steps: [0, 2, 0, 10, 0],
      abstentions: 3,
    });
    expect(totalTyped(['', '2', '', '10', '', '3'])).toBe(15);
    expect(isBlank(nothingTyped)).toBe(true);
    expect(isBlank(['0', '', '', '', '', ''])).toBe(false);
  });
});

describe('placeAfterKey', () => {
  it('goes through every cell by Enter, column by column, and then out', () => {
    const seen = [];
    for (
      let at: CountPlace | null = { row: 0, column: 0 };
      at !== null;
      at = placeAfterKey(at, 'Enter', 3)
    ) {
      seen.push(`${at.row} ${at.column}`);
    }
    expect(seen.slice(0, 4)).toEqual(['0 0', '1 0', '2 0', '0 1']);
    expect(new Set(seen).size).toBe(3 * cellsOfRow);
  });

  it('never leaves the grid by an arrow', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(keys), fc.integer({ min: 1, max: 9 }), (pressed, rows) => {
        let at: CountPlace = { row: 0, column: 0 };
        for (const key of pressed) at = placeAfterKey(at, key, rows) ?? at;
        expect(at.row).toBeGreaterThanOrEqual(0);
        expect(at.row).toBeLessThan(rows);
        expect(at.column).toBeGreaterThanOrEqual(0);
        expect(at.column).toBeLessThan(cellsOfRow);
      }),
    );
  });

  it('leaves other keys to the field', () => {
    expect(placeAfterKey({ row: 0, column: 0 }, 'Tab', 3)).toBeNull();
    expect(placeAfterKey({ row: 0, column: 0 }, '5', 3)).toBeNull();
  });
});

describe('questionAt', () => {
  it('has effect first, and "kan inte bedöma" last of each', () => {
    expect(questionAt(0)).toEqual({ criterion: 'effect', at: 0 });
    expect(questionAt(5)).toEqual({ criterion: 'effect', at: 5 });
    expect(questionAt(6)).toEqual({ criterion: 'feasibility', at: 0 });
    expect(questionAt(11)).toEqual({ criterion: 'feasibility', at: 5 });
  });
});
