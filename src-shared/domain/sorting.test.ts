// Why: a proposal put down must land where it was put, and none may be lost or doubled on the way.
// Must not: know the database.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putBefore, sortingPlace } from './sorting.ts';

describe('which services are proposals', () => {
  it('takes candidates, prioritised ones and new ideas; leaves what is merely given today', () => {
    expect(sortingPlace({ status: 'candidate', origin: 'existing' })).toBe('board');
    expect(sortingPlace({ status: 'prioritised', origin: 'unknown' })).toBe('board');
    expect(sortingPlace({ status: 'inventoried', origin: 'new-idea' })).toBe('board');
    expect(sortingPlace({ status: 'inventoried', origin: 'from-need' })).toBe('board');
    expect(sortingPlace({ status: 'inventoried', origin: 'existing' })).toBe('inventory');
    expect(sortingPlace({ status: 'inventoried', origin: 'unknown' })).toBe('inventory');
    expect(sortingPlace({ status: 'developed', origin: 'new-idea' })).toBe('gone-on');
    expect(sortingPlace({ status: 'decided', origin: 'existing' })).toBe('gone-on');
    expect(sortingPlace({ status: 'declined', origin: 'new-idea' })).toBe('ended');
  });
});

describe('putting down', () => {
  it('puts before one, or last', () => {
    expect(putBefore(['a', 'b', 'c'], ['c'], 'a')).toEqual(['c', 'a', 'b']);
    expect(putBefore(['a', 'b', 'c'], ['a'], null)).toEqual(['b', 'c', 'a']);
    expect(putBefore(['a', 'b'], ['x', 'y'], 'b')).toEqual(['a', 'x', 'y', 'b']);
    expect(putBefore(['a', 'b'], ['a', 'b'], 'a')).toEqual(['a', 'b']);
    expect(putBefore(['a'], ['x'], 'gone')).toEqual(['a', 'x']);
  });

  it('keeps everything once, the others in their order', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'));
    fc.assert(
      fc.property(ids, ids, fc.option(fc.constantFrom(...'abcdefghij')), (order, put, before) => {
        const after = putBefore(order, put, before);
        expect(after.toSorted()).toEqual([...new Set([...order, ...put])].toSorted());
        const isOther = (id: string): boolean => !put.includes(id);
        expect(after.filter(isOther)).toEqual(order.filter(isOther));
        expect(after.filter((id) => put.includes(id))).toEqual(put);
        const at = put.length > 0 ? after.indexOf(put[0] ?? '') : 0;
        expect(after.slice(at, at + put.length)).toEqual(put);
      }),
    );
  });
});
