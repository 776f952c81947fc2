// Why: a lead types hundreds of votes without looking; every key must do just what it says.
// Must not: need a browser.
import { describe, expect, it } from 'vitest';

import { actOf, placeAfter } from './entry-keys.ts';

const bare = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe('actOf', () => {
  it('reads the scale and "kan inte bedöma"', () => {
    expect(actOf({ ...bare, key: '5' })).toEqual({ kind: 'value', value: 5 });
    expect(actOf({ ...bare, key: '-' })).toEqual({ kind: 'value', value: null });
  });

  it('takes nothing outside the scale for a vote', () => {
    for (const key of ['0', '6', '9', 'x', '+', ',']) {
      expect(actOf({ ...bare, key })).toBeNull();
    }
  });

  it('reads confidence in either case', () => {
    expect(actOf({ ...bare, key: 'h' })).toEqual({ kind: 'confidence', confidence: 'high' });
    expect(actOf({ ...bare, key: 'L', shiftKey: true })).toEqual({
      kind: 'confidence',
      confidence: 'low',
    });
  });

  it('leaves shortcuts of the window alone', () => {
    expect(actOf({ ...bare, key: 'l', ctrlKey: true })).toBeNull();
    expect(actOf({ ...bare, key: '4', altKey: true })).toBeNull();
  });
});

describe('placeAfter', () => {
  it('walks all cells by Tab and then out', () => {
    const path = [];
    for (
      let at: { row: number; column: number } | null = { row: 0, column: 0 };
      at !== null;
      at = placeAfter(at, 'next', 3)
    ) {
      path.push(`${at.row}${at.column}`);
    }
    expect(path).toEqual(['00', '01', '10', '11', '20', '21']);
    expect(placeAfter({ row: 0, column: 0 }, 'previous', 3)).toBeNull();
  });

  it('goes down a column by Enter, then down the other, then out', () => {
    const path = [];
    for (
      let at: { row: number; column: number } | null = { row: 0, column: 0 };
      at !== null;
      at = placeAfter(at, 'enter', 2)
    ) {
      path.push(`${at.row}${at.column}`);
    }
    expect(path).toEqual(['00', '10', '01', '11']);
  });

  it('stays at the edges by arrows', () => {
    expect(placeAfter({ row: 0, column: 1 }, 'up', 2)).toEqual({ row: 0, column: 1 });
    expect(placeAfter({ row: 1, column: 1 }, 'down', 2)).toEqual({ row: 1, column: 1 });
    expect(placeAfter({ row: 1, column: 1 }, 'right', 2)).toEqual({ row: 1, column: 1 });
  });
});
