// Why: the history is read by people who answer for what it says.
// Must not: need a plan.
import { describe, expect, it } from 'vitest';

import { groups, lists } from '../testing/rows.ts';
import { changeWords } from './history-words.ts';

describe('changeWords', () => {
  it('puts words for codes and names for ids', () => {
    expect(
      changeWords(
        [
          { table: 'Insats', field: 'Status', before: 'inventoried', after: 'candidate' },
          { table: 'Insatsens målgrupp', field: 'Målgrupp', before: null, after: groups.older },
          { table: 'Införande', field: 'Status', before: 'planned', after: 'pilot' },
        ],
        lists,
      ),
    ).toEqual([
      { field: 'Status', before: 'Inventerad', after: 'Kandidat' },
      { field: 'Målgrupp', before: null, after: 'Äldre' },
      { field: 'Status', before: 'Planerad', after: 'Pilot' },
    ]);
  });

  it('leaves out ids, record times and columns without a name', () => {
    expect(
      changeWords(
        [
          { table: 'Insats', field: 'id', before: null, after: groups.older },
          { table: 'Kandidat', field: 'session_id', before: null, after: 'x' },
          { table: 'Beslut', field: 'kind', before: null, after: 'status' },
          { table: 'Insats', field: 'Ändrad', before: null, after: '2026-11-22T12:23:23.361Z' },
          {
            table: 'Insats',
            field: 'Målgrupp',
            before: '00000000-0000-7000-8000-0000000000aa',
            after: null,
          },
        ],
        lists,
      ),
    ).toEqual([]);
  });

  it('keeps a text as it was written', () => {
    expect(
      changeWords([{ table: 'Insats', field: 'Namn', before: 'BRA', after: 'BRA-samtal' }], lists),
    ).toEqual([{ field: 'Namn', before: 'BRA', after: 'BRA-samtal' }]);
  });
});
