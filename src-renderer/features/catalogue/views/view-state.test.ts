// Why: a copied address must show what its sender saw, and a changed view must be known as changed.
// Must not: need a browser.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SavedView, ViewConfig } from '../../../../src-shared/contract/owner/views.ts';
import { groupings } from '../catalogue-groups.ts';
import { columnIds, columnSpecs } from '../column-specs.ts';
import { facetIds } from '../facets.ts';
import { uuid } from '../testing/rows.ts';
import {
  columnsOf,
  firstLayout,
  freezeTo,
  moveColumn,
  resizeColumn,
  toggleColumn,
  widthOf,
} from './layout.ts';
import {
  builtInConfig,
  clearedWords,
  readViewState,
  wordsFor,
  wordsOfBuiltIn,
  wordsOfSaved,
} from './view-state.ts';

type Search = Readonly<Record<string, string>>;

function go(search: Search, change: Readonly<Record<string, string | null>>): Search {
  const next = { ...search };
  for (const [word, value] of Object.entries(change)) {
    if (value === null) {
      delete next[word];
    } else {
      next[word] = value;
    }
  }
  return next;
}

const saved: SavedView = {
  id: uuid(1),
  name: 'Mina',
  config: {
    ...builtInConfig('verify'),
    text: 'stöd',
    facets: { form: ['Grupp'], outcome: ['pass'] },
    grouping: 'status',
    sort: [{ column: 'status', isDescending: true }],
    layout: { columns: [{ id: 'name', width: 300 }], frozen: 1 },
  },
};

describe('the state of the view', () => {
  it('is all services by target group and name, without a word in the address', () => {
    const { config, saved: shown, isChanged } = readViewState({}, [], {});
    expect(config).toEqual(builtInConfig('all'));
    expect([shown, isChanged]).toEqual([null, false]);
  });

  it('is the saved view by its id alone', () => {
    const state = readViewState({ vy: saved.id }, [saved], {});
    expect(state.config).toEqual(saved.config);
    expect(state.isChanged).toBe(false);
    expect(readViewState({ vy: saved.id }, [], {}).config).toEqual(builtInConfig('all'));
  });

  it('knows what has been changed, also that a choice was taken away', () => {
    const cleared = go(
      { vy: saved.id },
      wordsFor({ facet: { id: 'form', values: [] } }, saved.config),
    );
    const state = readViewState(cleared, [saved], {});
    expect(state.config.facets).toEqual({ outcome: ['pass'] });
    expect(state.isChanged).toBe(true);
    const back = go(cleared, wordsFor({ facet: { id: 'form', values: ['Grupp'] } }, saved.config));
    expect(back).toEqual({ vy: saved.id });
    const moved = { [saved.id]: { columns: [{ id: 'name' as const, width: 301 }], frozen: 1 } };
    expect(readViewState({ vy: saved.id }, [saved], moved).isChanged).toBe(true);
  });

  it('leaves nothing of a saved view behind when another is chosen', () => {
    const changed = go({ vy: saved.id }, wordsFor({ grouping: 'none', text: 'x' }, saved.config));
    expect(go(changed, wordsOfBuiltIn('all', true))).toEqual({});
    expect(go(changed, wordsOfSaved(uuid(2)))).toEqual({ vy: uuid(2) });
    expect(go({ filter: 'x', grupp: 'none' }, wordsOfBuiltIn('review', false))).toEqual({
      vy: 'review',
      filter: 'x',
      grupp: 'none',
    });
    expect(go({ filter: 'x', grupp: 'none', form: 'Grupp' }, clearedWords())).toEqual({
      grupp: 'none',
    });
  });

  it('comes back from its address, whatever is chosen', () => {
    const value = fc.string({
      minLength: 1,
      maxLength: 6,
      unit: fc.constantFrom('a', 'Ö', '|', '%', '7', 'C', 'E', '~', ' '),
    });
    fc.assert(
      fc.property(
        fc.constantFrom<ViewConfig>(builtInConfig('all'), saved.config),
        fc.constantFrom(...facetIds),
        fc.uniqueArray(value, { maxLength: 4 }),
        fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', '~', '~a')),
        fc.constantFrom(...groupings),
        fc.uniqueArray(fc.constantFrom(...columnIds), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (base, id, values, text, grouping, columns, isDescending) => {
          const sort = columns.map((column) => ({ column, isDescending }));
          const views = [saved];
          let search: Search = base === saved.config ? { vy: saved.id } : {};
          search = go(search, wordsFor({ facet: { id, values }, text, grouping, sort }, base));
          // A word without anything does not stay in an address.
          expect(Object.values(search)).not.toContain('');
          const { config } = readViewState(search, views, {});
          expect(config.facets[id] ?? []).toEqual(values);
          expect([config.text, config.grouping, config.sort]).toEqual([text, grouping, sort]);
        },
      ),
    );
  });
});

describe('the layout of columns', () => {
  it('never loses a column or the name, whatever is done to it', () => {
    const step = fc.record({
      id: fc.constantFrom(...columnIds),
      deed: fc.constantFrom(
        'toggle' as const,
        'move' as const,
        'freeze' as const,
        'resize' as const,
      ),
      number: fc.integer({ min: -500, max: 3000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let layout = firstLayout;
        for (const { id, deed, number } of steps) {
          const before = columnsOf(layout);
          const isHere = before.includes(id);
          const deeds = {
            toggle: () => toggleColumn(layout, id),
            move: () => moveColumn(layout, id, number),
            freeze: () => (isHere ? freezeTo(layout, id) : layout),
            resize: () => resizeColumn(layout, id, number),
          };
          layout = deeds[deed]();
          const isToggled = deed === 'toggle' && id !== 'name';
          expect(columnsOf(layout).includes(id)).toBe(isToggled ? !isHere : isHere);
          expect(columnsOf(layout).length - before.length).toBe(isToggled ? (isHere ? -1 : 1) : 0);
          expect(widthOf(layout, id)).toBeGreaterThanOrEqual(columnSpecs[id].minWidth);
          expect(columnsOf(layout)).toContain('name');
          expect(new Set(columnsOf(layout)).size).toBe(layout.columns.length);
          expect(layout.frozen).toBeLessThanOrEqual(layout.columns.length);
        }
      }),
    );
  });
});
