// Why: a sum that hides what it does not know would be put before a board.
// Must not: need a plan.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freedSums } from './stop-doing.ts';

const status = 'proposed' as const;

describe('freedSums', () => {
  it('sums what is known and counts what is not', () => {
    expect(
      freedSums([
        { status, freesCost: 100_000.1, freesStaffing: 0.5 },
        { status, freesCost: 50_000.2, freesStaffing: null },
        { status, freesCost: null, freesStaffing: null },
      ]),
    ).toEqual({
      cost: { sum: 150_000.3, known: 2, unknown: 1 },
      staffing: { sum: 0.5, known: 1, unknown: 2 },
    });
  });

  it('says nothing where nothing is known, and 0 where 0 was said', () => {
    const none = { sum: null, known: 0, unknown: 1 };
    expect(freedSums([{ status, freesCost: null, freesStaffing: null }])).toEqual({
      cost: none,
      staffing: none,
    });
    expect(freedSums([{ status, freesCost: 0, freesStaffing: 0 }]).cost.sum).toBe(0);
    expect(freedSums([]).cost).toEqual({ sum: null, known: 0, unknown: 0 });
  });

  it('never changes by what is unknown', () => {
    const value = fc.option(fc.integer({ min: 0, max: 1_000_000 }));
    const item = fc.record({ freesCost: value, freesStaffing: value });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const all = items.map((one) => ({ ...one, status }));
        const unknown = { status, freesCost: null, freesStaffing: null };
        expect(freedSums([...all, unknown]).cost.sum).toBe(freedSums(all).cost.sum);
      }),
    );
  });
});
