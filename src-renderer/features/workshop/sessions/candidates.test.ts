// Why: the list a workshop is chosen from must find what is asked for, and keep å, ä and ö apart.
// Must not: need a core.
import { describe, expect, it } from 'vitest';

import { candidatesOf, everyCandidate, filterCandidates } from './candidates.ts';
import type { Candidate, CandidateFilter } from './candidates.ts';

function candidate(
  id: string,
  name: string,
  targetGroupIds: readonly string[] = [],
  more: Partial<Candidate> = {},
): Candidate {
  return {
    id,
    ref: id.toUpperCase(),
    name,
    targetGroupIds,
    status: 'inventoried',
    supportLevel: null,
    outcome: 'pass',
    answersNeed: 'none',
    blockedBy: null,
    ...more,
  };
}

const all = [
  candidate('s01', 'Här- och nu-samtal', ['vuxna']),
  candidate('s02', 'Hårvård', ['äldre']),
  candidate('s03', 'BRA-samtal'),
];

function found(search: string, targetGroupId: string | null = null): readonly string[] {
  return filterCandidates(all, { ...everyCandidate, search, targetGroupId }).map(({ id }) => id);
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

  it('narrows by step, support level, legal outcome and need, all of them together', () => {
    const many = [
      candidate('s01', 'Samtal', [], { status: 'prioritised', supportLevel: 'first-line' }),
      candidate('s02', 'Grupp', [], { outcome: 'condition', answersNeed: 'alone' }),
      candidate('s03', 'Kurs', [], { outcome: 'condition', answersNeed: 'shared' }),
    ];
    const by = (filter: Partial<CandidateFilter>) =>
      filterCandidates(many, { ...everyCandidate, ...filter }).map(({ id }) => id);
    expect(by({ status: 'prioritised' })).toEqual(['s01']);
    expect(by({ supportLevel: 'first-line' })).toEqual(['s01']);
    expect(by({ supportLevel: 'unknown' })).toEqual(['s02', 's03']);
    expect(by({ outcome: 'condition' })).toEqual(['s02', 's03']);
    expect(by({ need: 'answers' })).toEqual(['s02', 's03']);
    expect(by({ need: 'alone' })).toEqual(['s02']);
    expect(by({ need: 'none', outcome: 'condition' })).toEqual([]);
  });
});

describe('candidatesOf', () => {
  it('knows which service is alone in answering a need; an ended one answers none', () => {
    const row = (id: string, status: Candidate['status']) =>
      ({ ...candidate(id, id, [], { status }) }) as unknown as Parameters<
        typeof candidatesOf
      >[0][number];
    const found = candidatesOf(
      [row('a', 'candidate'), row('b', 'declined'), row('c', 'candidate'), row('d', 'candidate')],
      [],
      [{ serviceIds: ['a', 'b'] }, { serviceIds: ['c', 'd'] }, { serviceIds: [] }],
    );
    expect(found.map(({ answersNeed }) => answersNeed)).toEqual([
      'alone',
      'shared',
      'shared',
      'shared',
    ]);
  });
});
