// Why: which services the catalogue shows, and what each further choice would show.
// Must not: sort, group or render.
import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import { type BuiltInView, builtInViewSchema } from '../../../src-shared/contract/owner/views.ts';
import { isEnded } from '../../../src-shared/domain/lifecycle.ts';
import { searchWords } from '../../../src-shared/domain/search-text.ts';
import type { SearchIndex } from './catalogue-search.ts';
import { type FacetId, facetIds, facetValues, isStale, knownValues, noValue } from './facets.ts';

/** Ready-made selections; each answers a question somebody has every week. */
export const viewIds = builtInViewSchema.options;
export type ViewId = BuiltInView;

export interface CatalogueFilter {
  readonly view: ViewId;
  readonly text: string;
  /** Chosen values; within a facet any of them, between facets all. */
  readonly facets: Readonly<Partial<Record<FacetId, readonly string[]>>>;
}

/** Whether a service belongs in a view. Ended services need no verification. */
export function isInView(row: CatalogueRow, view: ViewId, today: string): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'review':
      return row.outcome === 'review';
    case 'conditions':
      return row.openConditions > 0;
    case 'verify':
      return !isEnded(row.status) && isStale(row, today);
  }
}

/** How many services each view holds. */
export function viewCounts(
  rows: readonly CatalogueRow[],
  today: string,
): Readonly<Record<ViewId, number>> {
  const counts = { all: 0, review: 0, conditions: 0, verify: 0 };
  for (const row of rows) {
    for (const view of viewIds) {
      counts[view] += isInView(row, view, today) ? 1 : 0;
    }
  }
  return counts;
}

/** Per facet and value: services that have it and pass everything but this facet. */
export type Counts = Readonly<Record<FacetId, ReadonlyMap<string, number>>>;

export interface Selection {
  /** Services that pass view, text and all facets, in the order given. */
  readonly rows: readonly CatalogueRow[];
  /** 1 for each service given that is among them, by its index; 0 for the others. */
  readonly passes: Uint8Array;
  /** Services that one facet alone keeps out. */
  readonly nearly: readonly { readonly row: CatalogueRow; readonly facet: FacetId }[];
}

export function select(
  rows: readonly CatalogueRow[],
  filter: CatalogueFilter,
  index: SearchIndex,
  today: string,
): Selection {
  const words = searchWords(filter.text);
  const active = facetIds.flatMap((facet) => {
    const chosen = filter.facets[facet];
    return chosen === undefined || chosen.length === 0 ? [] : [{ facet, chosen: new Set(chosen) }];
  });
  const shown: CatalogueRow[] = [];
  const nearly: { readonly row: CatalogueRow; readonly facet: FacetId }[] = [];
  const passes = new Uint8Array(rows.length);
  let at = -1;
  for (const row of rows) {
    at += 1;
    if (isInView(row, filter.view, today) && index.matches(row, words)) {
      let failed: FacetId | null = null;
      let isOut = false;
      for (const { facet, chosen } of active) {
        if (!facetValues(row, facet, today).some((value) => chosen.has(value))) {
          isOut = failed !== null;
          failed = facet;
          if (isOut) {
            break;
          }
        }
      }
      if (failed === null) {
        shown.push(row);
        passes[at] = 1;
      } else if (!isOut) {
        nearly.push({ row, facet: failed });
      }
    }
  }
  return { rows: shown, passes, nearly };
}

/**
 * A service that fails no facet counts in all of them; one that fails exactly one would be shown if
 * that facet were another, and counts there.
 */
export function countFacets(
  { rows, nearly }: Pick<Selection, 'rows' | 'nearly'>,
  today: string,
): Counts {
  const counts = Object.fromEntries(
    facetIds.map((facet) => [facet, new Map<string, number>()]),
  ) as Record<FacetId, Map<string, number>>;
  for (const facet of facetIds) {
    for (const row of rows) {
      count(counts[facet], facetValues(row, facet, today));
    }
  }
  for (const { row, facet } of nearly) {
    count(counts[facet], facetValues(row, facet, today));
  }
  return counts;
}

function count(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
}

/** The services that pass, in an order worked out for all. */
export function inOrder(
  all: readonly CatalogueRow[],
  order: Uint32Array,
  { passes }: Pick<Selection, 'passes'>,
): readonly CatalogueRow[] {
  const rows: CatalogueRow[] = [];
  for (const index of order) {
    const row = all[index];
    if (row !== undefined && passes[index] === 1) {
      rows.push(row);
    }
  }
  return rows;
}

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** Services with this value among those that pass everything but this facet. */
  readonly count: number;
  readonly isChosen: boolean;
  readonly isUnknown?: true;
}

/** The options of one facet with their counts; options nobody has are left out unless chosen. */
export function facetOptions(
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  facet: FacetId,
  lists: PlanLists,
  noneLabel: string,
): readonly FacetOption[] {
  const used = new Set([...counts.keys(), ...chosen]);
  return [...knownValues(facet, lists, used), { value: noValue, label: noneLabel }]
    .filter(({ value }) => used.has(value))
    .map(({ value, label }) => ({
      value,
      label,
      count: counts.get(value) ?? 0,
      isChosen: chosen.includes(value),
      ...(value === noValue || value === 'unknown' ? { isUnknown: true } : {}),
    }));
}
