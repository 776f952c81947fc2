// Why: the matrix must count the whole plan, whatever it shows, and its keys must stay inside.
// Must not: render.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Need } from '../../../../src-shared/contract/owner/needs.ts';
import type { ShownService } from '../needs-view.ts';
import { matrixOf, moveIn } from './matrix-model.ts';

function need(number: number, targetGroupId: string | null, serviceIds: string[]): Need {
  return {
    id: `n${number}`,
    number,
    title: `Behov ${number}`,
    description: null,
    targetGroupId,
    knownBy: 'unknown',
    strength: null,
    knownOn: null,
    source: null,
    isExample: false,
    serviceIds,
  };
}

function service(ref: string, targetGroupIds: string[] = [], isEnded = false): ShownService {
  return {
    id: ref.toLowerCase(),
    ref,
    name: `Insats ${ref}`,
    shortName: ref === 'S1' ? 'Kort' : null,
    status: isEnded ? 'declined' : 'candidate',
    targetGroupIds,
  };
}

const needs = [need(1, 'g1', ['s1', 's9']), need(2, 'g2', ['s9']), need(3, 'g1', ['s10'])];
const services = [
  service('S10', ['g2']),
  service('S2', ['g1']),
  service('S1', ['g1']),
  service('S9', ['g1'], true),
];
const everything = { group: null, isGapsOnly: false };

describe('matrixOf', () => {
  it('has active services by ref, with short names, and counts links to them only', () => {
    const matrix = matrixOf(needs, services, everything);
    expect(matrix.columns.map(({ service: one, label, count }) => [one.ref, label, count])).toEqual(
      [
        ['S1', 'Kort', 1],
        ['S2', 'Insats S2', 0],
        ['S10', 'Insats S10', 1],
      ],
    );
    expect(matrix.rows.map(({ count }) => count)).toEqual([1, 0, 1]);
    expect(matrix.gaps).toEqual({ needs: 1, services: 1 });
    expect(matrix.endedServices).toBe(1);
  });

  it('narrows to a group with the services that its needs are linked to, and counts all gaps', () => {
    const matrix = matrixOf(needs, services, { group: 'g1', isGapsOnly: false });
    expect(matrix.rows.map((row) => row.need.number)).toEqual([1, 3]);
    expect(matrix.columns.map(({ service: one }) => one.ref)).toEqual(['S1', 'S2', 'S10']);
    expect(matrix.gaps).toEqual({ needs: 1, services: 1 });
  });

  it('shows gaps alone: needs that nothing answers with services that answer nothing', () => {
    const matrix = matrixOf(needs, services, { group: null, isGapsOnly: true });
    expect(matrix.rows.map((row) => row.need.number)).toEqual([2]);
    expect(matrix.columns.map(({ service: one }) => one.ref)).toEqual(['S2']);
  });
});

describe('moveIn', () => {
  const size = { rows: 60, columns: 300 };

  it.each([
    ['ArrowRight', false, { row: 4, column: 6 }],
    ['ArrowUp', false, { row: 3, column: 5 }],
    ['ArrowLeft', true, { row: 4, column: 0 }],
    ['ArrowDown', true, { row: 59, column: 5 }],
    ['Home', false, { row: 4, column: 0 }],
    ['End', true, { row: 59, column: 299 }],
    ['PageDown', false, { row: 14, column: 5 }],
    ['PageUp', false, { row: 0, column: 5 }],
  ])('%s (ctrl %s) leads on', (key, isCtrl, to) => {
    expect(moveIn({ row: 4, column: 5 }, key, isCtrl, size)).toEqual(to);
  });

  it('never leaves the grid, and leaves other keys alone', () => {
    const key = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'PageUp',
      'PageDown',
      'Home',
      'End',
    );
    const place = fc.record({ row: fc.nat(6), column: fc.nat(4) });
    fc.assert(
      fc.property(place, key, fc.boolean(), (from, pressed, isCtrl) => {
        const to = moveIn(from, pressed, isCtrl, { rows: 7, columns: 5 });
        expect(to !== null && to.row >= 0 && to.row < 7 && to.column >= 0 && to.column < 5).toBe(
          true,
        );
      }),
    );
    expect(moveIn({ row: 0, column: 0 }, 'a', false, size)).toBeNull();
  });
});
