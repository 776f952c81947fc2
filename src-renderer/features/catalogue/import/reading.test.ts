// Why: proves what a column, a value and a row come to when a person decides.
// Must not: render.
import { describe, expect, it } from 'vitest';
import type {
  ImportPreview,
  Inspection,
  PreviewRow,
} from '../../../../src-shared/contract/owner/imports.ts';
import { belongs, countRows, kindOf, withColumn, withReasons, withValue } from './reading.ts';

const column = (key: string, choice: Inspection['columns'][number]['choice']) => ({
  key,
  letter: key,
  heading: key,
  samples: [],
  filled: 1,
  choice,
  why: 'heading' as const,
});

const seen: Inspection = {
  format: 'csv',
  sheets: [],
  sheet: 'Blad',
  top: [],
  headerRow: 1,
  headerProblem: null,
  columns: [column('0', 'name'), column('1', 'fee'), column('2', 'targetGroups')],
  values: [
    {
      field: 'targetGroups',
      text: 'Gamla',
      count: 1,
      become: ['Gamla'],
      kind: 'new',
      parts: [],
    },
  ],
  moreValues: {},
  options: {},
  colours: {},
  names: { isSplit: false, cells: 0, examples: [] },
  remembered: null,
  warnings: [],
};

function row(key: string, fields: Partial<PreviewRow> = {}): PreviewRow {
  return {
    key,
    row: Number(key),
    name: 'Samtal',
    kind: 'new',
    service: null,
    cells: [],
    nearServices: [],
    nearRows: [],
    notes: [],
    ...fields,
  };
}

const conflict = { field: 'fee', before: 'a', after: 'b', isConflict: true } as const;
const undecided = { rows: {}, fileWins: [] };

describe('columns and values', () => {
  it('move a field that has room for one, and share one that has room for several', () => {
    const moved = withColumn(seen, '1', 'name').columns.map(({ choice }) => choice);
    expect(moved).toEqual(['note', 'name', 'targetGroups']);
    const shared = withColumn(seen, '1', 'targetGroups').columns.map(({ choice }) => choice);
    expect(shared).toEqual(['name', 'targetGroups', 'targetGroups']);
  });

  it('keep what spoke for them while they are the same', () => {
    const after = withColumn(seen, '1', 'source');
    const asked = {
      ...after,
      columns: after.columns.map((one) => ({ ...one, why: 'chosen' as const })),
    };
    expect(withReasons(asked, after).columns.map(({ why }) => why)).toEqual([
      'heading',
      'chosen',
      'heading',
    ]);
  });

  it('become what is said', () => {
    expect(withValue(seen, 'targetGroups', 'Gamla', ['Äldre']).values[0]).toMatchObject({
      become: ['Äldre'],
      kind: 'chosen',
    });
  });
});

describe('rows', () => {
  it('come to what is decided since they were previewed', () => {
    expect(kindOf(row('2'), { rows: { '2': { kind: 'skip' } }, fileWins: [] })).toBe('skipped');
    const both = row('3', { kind: 'unchanged', cells: [conflict] });
    expect(kindOf(both, undecided)).toBe('unchanged');
    expect(kindOf(both, { rows: {}, fileWins: [{ key: '3', field: 'fee' }] })).toBe('changed');
    expect(belongs(both, 'unchanged', 'conflicts')).toBe(true);
    expect(belongs(both, 'unchanged', 'new')).toBe(false);
  });

  it('are counted as they are shown', () => {
    const near = row('4', { nearRows: [{ key: '2', row: 2, name: 'Samtal' }] });
    const preview = {
      rows: [row('2'), row('3', { kind: 'problem' }), near],
      missing: [],
    } as unknown as ImportPreview;
    expect(countRows(preview, { rows: { '3': { kind: 'skip' } }, fileWins: [] })).toMatchObject({
      all: 3,
      new: 2,
      problem: 0,
      skipped: 1,
      near: 1,
      missing: 0,
    });
  });
});
