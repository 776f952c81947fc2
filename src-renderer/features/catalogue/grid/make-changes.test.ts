// Why: what a paste makes of hundreds of cells must be exactly what the block says, or nothing.
// Must not: render or save.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CatalogueRow } from '../../../../src-shared/contract/owner/services.ts';
import type { ColumnId } from '../column-specs.ts';
import { catalogueRow, groups, lists } from '../testing/rows.ts';
import type { CellRange } from './cell-range.ts';
import {
  changeColumn,
  clearRange,
  copyRange,
  fillDown,
  type GridView,
  type MadeChanges,
  pasteBlock,
} from './make-changes.ts';

const columns: readonly ColumnId[] = ['ref', 'name', 'fee', 'countPerYear', 'targetGroups'];
const one = catalogueRow(1, { fee: 'Ingen', countPerYear: 5 });
const two = catalogueRow(2, { fee: '100 kr', targetGroupIds: [groups.older] });
const three = catalogueRow(3);
const view: GridView = { rows: [null, one, two, null, three], columns, lists };

function range(top: number, left: number, bottom = top, right = left): CellRange {
  return { top, bottom, left, right };
}

function apply(before: readonly CatalogueRow[], made: MadeChanges): CatalogueRow[] {
  const patches = new Map(made.changes.map(({ id, patch }) => [id, patch]));
  return before.map((row) => ({ ...row, ...patches.get(row.id) }) as CatalogueRow);
}

describe('paste', () => {
  it('writes a block from its upper left corner, passing over headings of groups', () => {
    const made = pasteBlock(view, range(2, 2), [
      ['Gratis', '7'],
      ['', '8'],
    ]);
    expect(made.problems).toEqual([]);
    expect(made.changes).toEqual([
      { id: two.id, patch: { fee: 'Gratis', countPerYear: 7 } },
      { id: three.id, patch: { countPerYear: 8 } },
    ]);
    expect(made.cells).toBe(3);
  });

  it('fills a range with one value, and with whole blocks', () => {
    expect(pasteBlock(view, range(1, 3, 4), [['9']]).changes).toHaveLength(3);
    const tiled = pasteBlock(view, range(1, 2, 2, 3), [['Gratis', '9']]);
    expect(tiled.changes.map(({ patch }) => patch)).toEqual([
      { fee: 'Gratis', countPerYear: 9 },
      { fee: 'Gratis', countPerYear: 9 },
    ]);
  });

  it('names every cell that does not fit, and why', () => {
    const { problems } = pasteBlock(view, range(1, 0), [['S99', '', 'Gratis', 'många']]);
    expect(problems.map(({ place, text }) => [place, text])).toEqual([
      ['S01 · Nr', 'S99'],
      ['S01 · Insats', ''],
      ['S01 · Antal per år', 'många'],
    ]);
  });

  it('is refused whole where the block is wider than what is shown', () => {
    const made = pasteBlock(view, range(1, 3), [['1', 'Äldre', 'x']]);
    expect(made.changes).toEqual([]);
    expect(made.problems).toHaveLength(1);
  });

  it('makes new services of the rows below the last, which need a name', () => {
    const block = [
      ['S03', 'Tre', 'Ingen'],
      ['S04', 'Fyra', '5 kr'],
      ['', '', ''],
    ];
    const made = pasteBlock(view, range(4, 0), block);
    expect(made.problems).toEqual([]);
    expect(made.changes).toEqual([{ id: three.id, patch: { name: 'Tre', fee: 'Ingen' } }]);
    expect(made.additions).toEqual([{ name: 'Fyra', fee: '5 kr' }]);
    expect(pasteBlock(view, range(4, 2), [['x'], ['y']]).problems[0]?.message).toMatch(/namn/u);
    expect(pasteBlock(view, range(4, 1), [['Tre'], ['']]).additions).toEqual([]);
  });

  it('does not take two values for a service that stands in two groups', () => {
    const twice: GridView = { ...view, rows: [one, one] };
    expect(pasteBlock(twice, range(0, 2), [['a'], ['a']]).problems).toEqual([]);
    expect(pasteBlock(twice, range(0, 2), [['a'], ['b']]).problems).toHaveLength(1);
  });

  it('of what was copied over itself changes nothing', () => {
    const anyText = fc.option(
      fc.string({ unit: fc.constantFrom('a', 'Å', '"', '\n', ' ', ';', '1') }),
      {
        nil: null,
      },
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            fee: anyText,
            countPerYear: fc.option(fc.nat(), { nil: null }),
            targetGroupIds: fc.subarray([groups.children, groups.older]),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        (changes) => {
          const rows = changes.map((change, index) => catalogueRow(index, change));
          const all = range(0, 0, rows.length - 1, columns.length - 1);
          const grid = { rows, columns, lists };
          const made = pasteBlock(grid, all, copyRange(grid, all));
          expect([made.changes, made.additions, made.problems]).toEqual([[], [], []]);
        },
      ),
    );
  });
});

describe('fill', () => {
  it('gives the rows below the same values, over and over', () => {
    const made = fillDown(view, range(1, 2, 2, 3), 4);
    expect(made.changes).toEqual([{ id: three.id, patch: { fee: 'Ingen', countPerYear: 5 } }]);
  });

  it('copies values as they are, and passes over what cannot be written', () => {
    const rows = [two, three];
    const made = fillDown({ ...view, rows }, range(0, 0, 0, 4), 1);
    const [, filled] = apply(rows, made);
    expect(filled).toMatchObject({ name: two.name, fee: two.fee, targetGroupIds: [groups.older] });
    expect(filled?.ref).toBe(three.ref);
    expect(fillDown(view, range(1, 0), 2).problems).toHaveLength(1);
  });
});

describe('clear', () => {
  it('empties what can be empty, and nothing where a name would be', () => {
    expect(clearRange(view, range(1, 2, 4, 4)).changes).toEqual([
      { id: one.id, patch: { fee: null, countPerYear: null } },
      { id: two.id, patch: { fee: null, targetGroupIds: [] } },
    ]);
    expect(clearRange(view, range(1, 1, 4, 4)).problems).toHaveLength(3);
  });
});

describe('a change of many', () => {
  const rows = [one, two, three];
  it('sets a field where it is not so already', () => {
    const made = changeColumn(rows, 'fee', { text: 'Ingen', mode: 'set' }, lists);
    expect(made.changes.map(({ id }) => id)).toEqual([two.id, three.id]);
  });

  it('adds to a list and takes from it', () => {
    const added = changeColumn(rows, 'targetGroups', { text: 'Barn och unga', mode: 'add' }, lists);
    expect(added.changes[1]?.patch).toEqual({ targetGroupIds: [groups.older, groups.children] });
    const removed = changeColumn(rows, 'targetGroups', { text: 'Äldre', mode: 'remove' }, lists);
    expect(removed.changes).toEqual([{ id: two.id, patch: { targetGroupIds: [] } }]);
  });

  it('is refused whole where the value does not fit', () => {
    const made = changeColumn(rows, 'countPerYear', { text: 'x', mode: 'set' }, lists);
    expect([made.changes.length, made.problems.length]).toEqual([0, 1]);
  });
});
