// Why: the list a workshop is chosen from must find what is asked for, and keep å, ä and ö apart.
// Must not: need a core.
import { describe, expect, it } from 'vitest';

import { filterCandidates } from './candidates.ts';
import type { Candidate } from './candidates.ts';

function candidate(id: string, name: string, targetGroupIds: readonly string[] = []): Candidate {
  return { id, ref: id.toUpperCase(), name, targetGroupIds, outcome: 'pass', blockedBy: null };
}

const all = [
  candidate('s01', 'Här- och nu-samtal', ['vuxna']),
  candidate('s02', 'Hårvård', ['äldre']),
  candidate('s03', 'BRA-samtal'),
];

function found(search: string, targetGroupId: string | null = null): readonly string[] {
  return filterCandidates(all, { search, targetGroupId }).map(({ id }) => id);
}

describe('filterCandidates', () => {
  it('finds by a part of the name, whatever the case, and by the number', () => {
    expect(found('SAMTAL')).toEqual(['s01', 's03']);
    expect(found('s02')).toEqual(['s02']);
    expect(found('')).toEqual(['s01', 's02', 's03']);
  });

  it('keeps å and ä apart', () => {
    expect(found('här')).toEqual(['s01']);
  });

  it('narrows to a target group, and to those without one', () => {
    expect(found('', 'äldre')).toEqual(['s02']);
    expect(found('', 'none')).toEqual(['s03']);
    expect(found('hår', 'vuxna')).toEqual([]);
  });
});
