// Why: a service that is there but not found is as bad as one that is lost.
// Must not: render.
import { describe, expect, it } from 'vitest';

import fc from 'fast-check';

import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import {
  type CatalogueFilter,
  countFacets,
  facetOptions,
  isInView,
  select,
  viewCounts,
  viewIds,
} from './catalogue-filter.ts';
import { createSearchIndex, hiddenHits } from './catalogue-search.ts';
import { type FacetId, facetIds, facetValues, isStale, noValue } from './facets.ts';
import { catalogueRow, groups, lists } from './testing/rows.ts';

const today = '2026-11-22';
const all: CatalogueFilter = { view: 'all', text: '', facets: {} };
const index = createSearchIndex(lists);

function filterRows(all: readonly CatalogueRow[], filter: CatalogueFilter, on: string) {
  return select(all, filter, index, on).rows;
}

function options(all: readonly CatalogueRow[], filter: CatalogueFilter, facet: FacetId) {
  const counts = countFacets(select(all, filter, index, today), today);
  return facetOptions(counts[facet], filter.facets[facet] ?? [], facet, lists, 'Okänd');
}

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

describe('free text', () => {
  it('keeps å, ä and a apart', () => {
    expect(filterRows(rows, { ...all, text: 'hår' }, today)).toEqual([hear]);
    expect(filterRows(rows, { ...all, text: 'HAR' }, today)).toEqual([have]);
  });

  it('wants every word, in any order, and finds references', () => {
    expect(index.matches(have, ['prata', 'någon'])).toBe(true);
    expect(index.matches(have, ['prata', 'ingen'])).toBe(false);
    expect(index.matches(older, ['s03'])).toBe(true);
  });

  it('finds the names of target groups, and says where a hit is out of sight', () => {
    const rich = catalogueRow(4, { notes: 'Café varje torsdag', targetGroupIds: [groups.older] });
    expect(filterRows([rich, hear], { ...all, text: 'cafe äldre' }, today)).toEqual([rich]);
    expect(hiddenHits(rich, ['cafe', 'insats'], ['name'], lists)).toEqual(['notes']);
    expect(hiddenHits(rich, ['cafe', 'äldre'], ['name', 'notes'], lists)).toEqual(['targetGroups']);
    expect(hiddenHits(rich, ['cafe'], ['notes'], lists)).toEqual([]);
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
    expect(options(rows, filter, 'targetGroup')).toEqual([
      { value: groups.children, label: 'Barn och unga', count: 2, isChosen: false },
      { value: groups.older, label: 'Äldre', count: 2, isChosen: true },
    ]);
    expect(options(rows, filter, 'status').map(({ count }) => count)).toEqual([1, 1]);
  });

  it('say unknown instead of leaving a service out', () => {
    expect(options(rows, all, 'supportLevel')).toEqual([
      { value: noValue, label: 'Okänd', count: 3, isChosen: false, isUnknown: true },
    ]);
  });

  it('keep a chosen value that nothing has any more', () => {
    const filter = { ...all, text: 'äldreträff', facets: { targetGroup: [groups.children] } };
    expect(options(rows, filter, 'targetGroup').find(({ isChosen }) => isChosen)).toEqual({
      value: groups.children,
      label: 'Barn och unga',
      count: 0,
      isChosen: true,
    });
  });
});

describe('selection and counts', () => {
  const facetChoice = fc.record(
    {
      targetGroup: fc.subarray([groups.children, groups.older, noValue]),
      outcome: fc.subarray(['block', 'review', 'pass', 'unscreened']),
      verified: fc.subarray(['fresh', 'old', 'never']),
      form: fc.subarray(['Grupp', 'Familj', noValue]),
    },
    { requiredKeys: [] },
  );
  const services = fc.array(
    fc.record({
      targetGroupIds: fc.subarray([groups.children, groups.older]),
      outcome: fc.constantFrom('block' as const, 'review' as const, 'pass' as const),
      forms: fc.subarray(['Grupp', 'Familj']),
      lastVerifiedOn: fc.constantFrom(null, '2026-10-01', '2020-01-01'),
      name: fc.constantFrom('Öppen dörr', 'Hår', 'Har'),
    }),
    { maxLength: 15 },
  );

  it('counts as if each facet were left out by itself', () => {
    fc.assert(
      fc.property(
        services,
        facetChoice,
        fc.constantFrom('', 'har', 'ö'),
        fc.constantFrom(...viewIds),
        (changes, facets, text, view) => {
          const rows = changes.map((change, number) => catalogueRow(number, change));
          const filter = { view, text, facets };
          const counts = countFacets(select(rows, filter, index, today), today);
          for (const facet of facetIds) {
            const others = filterRows(
              rows,
              { ...filter, facets: { ...facets, [facet]: [] } },
              today,
            );
            const expected = new Map<string, number>();
            for (const value of others.flatMap((row) => facetValues(row, facet, today))) {
              expected.set(value, (expected.get(value) ?? 0) + 1);
            }
            expect(new Map(counts[facet])).toEqual(expected);
          }
        },
      ),
    );
  });

  it('has the services of each view that its count promises', () => {
    const counts = viewCounts(rows, today);
    for (const view of viewIds) {
      expect(counts[view]).toBe(rows.filter((row) => isInView(row, view, today)).length);
    }
  });
});
