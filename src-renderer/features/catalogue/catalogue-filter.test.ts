// Why: a service that is there but not found is as bad as one that is lost.
// Must not: render.
import { describe, expect, it } from 'vitest';

import {
  type CatalogueFilter,
  facetOptions,
  filterRows,
  isStale,
  matchesText,
  noValue,
} from './catalogue-filter.ts';
import { catalogueRow, groups, lists } from './testing/rows.ts';

const today = '2026-11-22';
const all: CatalogueFilter = { view: 'all', text: '', facets: {} };
const words = { none: 'Okänd', today };

const hear = catalogueRow(1, { name: 'Hår och hälsa', targetGroupIds: [groups.children] });
const have = catalogueRow(2, {
  name: 'Har någon att prata med',
  targetGroupIds: [groups.children, groups.older],
  outcome: 'review',
});
const older = catalogueRow(3, {
  name: 'Äldreträff',
  targetGroupIds: [groups.older],
  status: 'declined',
  openConditions: 2,
  outcome: 'condition',
});
const rows = [hear, have, older];

describe('matchesText', () => {
  it('keeps å, ä and a apart', () => {
    expect(filterRows(rows, { ...all, text: 'hår' }, today)).toEqual([hear]);
    expect(filterRows(rows, { ...all, text: 'HAR' }, today)).toEqual([have]);
  });

  it('wants every word, in any order, and finds references', () => {
    expect(matchesText(have, 'prata någon')).toBe(true);
    expect(matchesText(have, 'prata ingen')).toBe(false);
    expect(matchesText(older, 's03')).toBe(true);
  });
});

describe('isStale', () => {
  it('asks for what was never verified, and what is older than twelve months', () => {
    expect(isStale({ lastVerifiedOn: null }, today)).toBe(true);
    expect(isStale({ lastVerifiedOn: '2025-11-21' }, today)).toBe(true);
    expect(isStale({ lastVerifiedOn: '2025-11-22' }, today)).toBe(false);
  });

  it('does not ask about ended services', () => {
    expect(filterRows(rows, { ...all, view: 'verify' }, today)).toEqual([hear, have]);
  });
});

describe('views', () => {
  it('select by legal state', () => {
    expect(filterRows(rows, { ...all, view: 'review' }, today)).toEqual([have]);
    expect(filterRows(rows, { ...all, view: 'conditions' }, today)).toEqual([older]);
  });
});

describe('facets', () => {
  it('take any value within a facet and all facets together', () => {
    const both = { targetGroup: [groups.children, groups.older] };
    expect(filterRows(rows, { ...all, facets: both }, today)).toEqual(rows);
    expect(filterRows(rows, { ...all, facets: { ...both, outcome: ['review'] } }, today)).toEqual([
      have,
    ]);
  });

  it('count what choosing would give, not what is chosen', () => {
    const filter = { ...all, facets: { targetGroup: [groups.older] } };
    expect(facetOptions(rows, filter, 'targetGroup', lists, words)).toEqual([
      { value: groups.children, label: 'Barn och unga', count: 2, isChosen: false },
      { value: groups.older, label: 'Äldre', count: 2, isChosen: true },
    ]);
    expect(facetOptions(rows, filter, 'status', lists, words).map(({ count }) => count)).toEqual([
      1, 1,
    ]);
  });

  it('say unknown instead of leaving a service out', () => {
    expect(facetOptions(rows, all, 'supportLevel', lists, words)).toEqual([
      { value: noValue, label: 'Okänd', count: 3, isChosen: false },
    ]);
  });

  it('keep a chosen value that nothing has any more', () => {
    const filter = { ...all, text: 'äldre', facets: { targetGroup: [groups.children] } };
    expect(
      facetOptions(rows, filter, 'targetGroup', lists, words).find(({ isChosen }) => isChosen),
    ).toEqual({ value: groups.children, label: 'Barn och unga', count: 0, isChosen: true });
  });
});
