// Why: where keys lead in the matrix, what a rectangle marks, and how rows and columns are grouped.
// Must not: draw anything.
import { describe, expect, it } from 'vitest';

import type { RolloutRow } from '../../../src-shared/contract/owner/rollout.ts';
import { rolloutStatusSchema } from '../../../src-shared/contract/values.ts';
import { parsePeople } from './parse-people.ts';
import {
  adoptedParts,
  columnGroupsOf,
  offeredStatuses,
  placeAfter,
  rectangleOf,
  rowGroupsOf,
  statusKeys,
  statusOfKey,
} from './rollout-model.ts';

const size = { rows: 3, columns: 4 };

function row(name: string, ...targetGroupNames: string[]): RolloutRow {
  return {
    serviceId: name,
    ref: name,
    name,
    targetGroupNames,
    outcome: 'pass',
    openConditions: 0,
    untreatedHighRisks: 0,
    cells: [],
    adoption: { adopted: 0, applicable: 0, unknown: 0 },
    coverage: { share: null, missingDistrictIds: [] },
  };
}

describe('statuses by key', () => {
  it('offers every status once, each with a letter of its own', () => {
    expect(offeredStatuses.toSorted()).toEqual(rolloutStatusSchema.options.toSorted());
    expect(new Set(Object.values(statusKeys)).size).toBe(offeredStatuses.length);
  });

  it('takes either case and leaves other keys alone', () => {
    expect(statusOfKey('p')).toBe('pilot');
    expect(statusOfKey('P')).toBe('pilot');
    expect(statusOfKey('x')).toBeNull();
    expect(statusOfKey('Enter')).toBeNull();
  });
});

describe('placeAfter', () => {
  it('moves one step and stays at the edges', () => {
    expect(placeAfter({ row: 1, column: 1 }, 'ArrowUp', false, size)).toEqual({
      row: 0,
      column: 1,
    });
    expect(placeAfter({ row: 2, column: 3 }, 'ArrowDown', false, size)).toEqual({
      row: 2,
      column: 3,
    });
    expect(placeAfter({ row: 0, column: 0 }, 'ArrowLeft', false, size)).toEqual({
      row: 0,
      column: 0,
    });
  });

  it('goes to the ends with Home, End and Ctrl', () => {
    expect(placeAfter({ row: 1, column: 1 }, 'End', false, size)).toEqual({ row: 1, column: 3 });
    expect(placeAfter({ row: 1, column: 1 }, 'End', true, size)).toEqual({ row: 2, column: 3 });
    expect(placeAfter({ row: 1, column: 1 }, 'Home', true, size)).toEqual({ row: 0, column: 0 });
    expect(placeAfter({ row: 1, column: 1 }, 'ArrowRight', true, size)).toEqual({
      row: 1,
      column: 3,
    });
    expect(placeAfter({ row: 1, column: 1 }, 'a', false, size)).toBeNull();
  });
});

describe('rectangleOf', () => {
  it('marks the same places whichever corner it starts from', () => {
    const one = rectangleOf({ row: 0, column: 1 }, { row: 2, column: 2 });
    expect(one).toHaveLength(6);
    expect(rectangleOf({ row: 2, column: 1 }, { row: 0, column: 2 })).toEqual(one);
    expect(rectangleOf({ row: 1, column: 1 }, { row: 1, column: 1 })).toHaveLength(1);
  });
});

describe('groups', () => {
  it('shows each service once, under its first group in the order of the list', () => {
    const groups = rowGroupsOf(
      [row('A', 'Äldre', 'Barn'), row('B'), row('C', 'Äldre')],
      ['Barn', 'Tom', 'Äldre'].map((name) => ({ id: name, name, areaIds: [] })),
    );
    expect(
      groups.map(({ name, rows, start }) => [name, rows.map((one) => one.name), start]),
    ).toEqual([
      ['Barn', ['A'], 0],
      ['Äldre', ['C'], 1],
      [null, ['B'], 2],
    ]);
  });

  it('puts districts of no wave, or of one that is not in the list, last', () => {
    const district = (id: string, waveId: string | null) => ({
      id,
      name: id,
      population: null,
      waveId,
    });
    const groups = columnGroupsOf(
      [district('a', null), district('b', 'w1'), district('c', 'gone')],
      [
        { id: 'w0', name: 'Tom', period: null, districtIds: [] },
        { id: 'w1', name: 'Våg 1', period: null, districtIds: ['b'] },
      ],
    );
    expect(groups.map(({ wave, districts, start }) => [wave?.id, districts.length, start])).toEqual(
      [
        ['w1', 1, 0],
        [undefined, 2, 1],
      ],
    );
  });
});

describe('figures', () => {
  it('counts pilot, full rollout and unknown apart; paused and planned are none of them', () => {
    expect(
      adoptedParts(['pilot', 'rolling-out', 'rolled-out', 'sustained', 'paused', 'planned']),
    ).toEqual({ pilot: 1, full: 3, unknown: 0 });
    expect(adoptedParts(['unknown', 'not-applicable'])).toEqual({ pilot: 0, full: 0, unknown: 1 });
  });

  it('reads inhabitants with and without spaces, and nothing else', () => {
    expect(parsePeople(' 61 000 ')).toBe(61_000);
    expect(parsePeople('61\u00A0000')).toBe(61_000);
    expect(parsePeople('  ')).toBeNull();
    for (const wrong of ['0', '-5', '1,5', 'många', '1e5']) {
      expect(parsePeople(wrong)).toBeUndefined();
    }
  });
});
