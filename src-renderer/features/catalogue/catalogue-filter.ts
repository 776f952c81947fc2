// Why: which services the catalogue shows: views, facets with counts, and free text, as pure rules.
// Must not: sort, group or render.
import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import {
  evidenceStatusSchema,
  originSchema,
  rolloutStatusSchema,
  screeningOutcomeSchema,
  serviceStatusSchema,
  supportLevelSchema,
} from '../../../src-shared/contract/values.ts';
import { compareSwedish, normaliseName } from '../../../src-shared/domain/collation.ts';
import {
  evidenceStatusLabels,
  originLabels,
  rolloutStatusLabels,
  screeningOutcomeLabels,
  serviceStatusLabels,
  supportLevelLabels,
} from '../../../src-shared/text/labels.ts';

export const facetIds = [
  'targetGroup',
  'outcome',
  'status',
  'form',
  'supportLevel',
  'rollout',
  'district',
  'evidence',
  'origin',
  'role',
] as const;
export type FacetId = (typeof facetIds)[number];

/** Ready-made selections; each answers a question somebody has every week. */
export const viewIds = ['all', 'review', 'conditions', 'verify'] as const;
export type ViewId = (typeof viewIds)[number];

export interface CatalogueFilter {
  readonly view: ViewId;
  readonly text: string;
  /** Chosen values; within a facet any of them, between facets all. */
  readonly facets: Readonly<Partial<Record<FacetId, readonly string[]>>>;
}

/** Stands for "no value" in a facet; no list value is empty. */
export const noValue = '-';

/** Inventory older than this is asked to be verified again. */
const freshMonths = 12;

/** True when nobody has verified the service in the last twelve months. */
export function isStale(row: Pick<CatalogueRow, 'lastVerifiedOn'>, today: string): boolean {
  if (row.lastVerifiedOn === null) {
    return true;
  }
  const limit = new Date(`${today}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() - freshMonths);
  return row.lastVerifiedOn < limit.toISOString().slice(0, 10);
}

function isEnded(row: CatalogueRow): boolean {
  return row.status === 'declined' || row.status === 'decommissioned';
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
      return !isEnded(row) && isStale(row, today);
  }
}

function orNone(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [noValue] : values;
}

/** The values a service has in a facet; `noValue` where it has none. */
export function facetValues(row: CatalogueRow, facet: FacetId): readonly string[] {
  switch (facet) {
    case 'targetGroup':
      return orNone(row.targetGroupIds);
    case 'outcome':
      return [row.outcome];
    case 'status':
      return [row.status];
    case 'form':
      return orNone(row.forms);
    case 'supportLevel':
      return [row.supportLevel ?? noValue];
    case 'rollout':
      return [row.rollout.status];
    case 'district':
      return orNone(row.districtIds);
    case 'evidence':
      return [row.evidenceStatus ?? noValue];
    case 'origin':
      return [row.origin];
    case 'role':
      return [row.responsibleRole ?? noValue];
  }
}

const haystacks = new WeakMap<CatalogueRow, string>();

function haystack(row: CatalogueRow): string {
  let text = haystacks.get(row);
  if (text === undefined) {
    text = normaliseName(
      [
        row.ref,
        row.name,
        row.shortName,
        row.description,
        row.responsibleRole,
        row.provider,
        row.method,
        ...row.forms,
      ]
        .filter((part) => part !== null)
        .join(' '),
    );
    haystacks.set(row, text);
  }
  return text;
}

/** True when every word of `text` occurs; å, ä and ö are letters of their own. */
export function matchesText(row: CatalogueRow, text: string): boolean {
  const words = normaliseName(text).split(' ');
  return words.every((word) => haystack(row).includes(word));
}

function passesFacets(
  row: CatalogueRow,
  facets: CatalogueFilter['facets'],
  except: FacetId | null,
): boolean {
  return facetIds.every((facet) => {
    const chosen = facets[facet] ?? [];
    return (
      facet === except ||
      chosen.length === 0 ||
      facetValues(row, facet).some((value) => chosen.includes(value))
    );
  });
}

/** The services that pass view, text and all facets, in the order given. */
export function filterRows(
  rows: readonly CatalogueRow[],
  { view, text, facets }: CatalogueFilter,
  today: string,
): readonly CatalogueRow[] {
  const hasText = text.trim() !== '';
  return rows.filter(
    (row) =>
      isInView(row, view, today) &&
      (!hasText || matchesText(row, text)) &&
      passesFacets(row, facets, null),
  );
}

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** Services with this value among those that pass everything but this facet. */
  readonly count: number;
  readonly isChosen: boolean;
}

interface Known {
  readonly value: string;
  readonly label: string;
}

function named(list: readonly { readonly id: string; readonly name: string }[]): readonly Known[] {
  return list.map(({ id, name }) => ({ value: id, label: name }));
}

function labelled<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly Known[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

/** Closed lists in their own order; open ones (form, role) in Swedish order of what is in use. */
function knownValues(facet: FacetId, lists: PlanLists, used: Iterable<string>): readonly Known[] {
  switch (facet) {
    case 'targetGroup':
      return named(lists.targetGroups);
    case 'district':
      return named(lists.districts);
    case 'outcome':
      return labelled(screeningOutcomeSchema.options, screeningOutcomeLabels);
    case 'status':
      return labelled(serviceStatusSchema.options, serviceStatusLabels);
    case 'supportLevel':
      return labelled(supportLevelSchema.options, supportLevelLabels);
    case 'rollout':
      return labelled(rolloutStatusSchema.options, rolloutStatusLabels);
    case 'evidence':
      return labelled(evidenceStatusSchema.options, evidenceStatusLabels);
    case 'origin':
      return labelled(originSchema.options, originLabels);
    case 'form':
    case 'role':
      return [...used]
        .filter((value) => value !== noValue)
        .toSorted(compareSwedish)
        .map((value) => ({ value, label: value }));
  }
}

/** The options of one facet with their counts; options nobody has are left out unless chosen. */
export function facetOptions(
  rows: readonly CatalogueRow[],
  filter: CatalogueFilter,
  facet: FacetId,
  lists: PlanLists,
  words: { readonly none: string; readonly today: string },
): readonly FacetOption[] {
  const chosen = filter.facets[facet] ?? [];
  const counts = new Map<string, number>();
  for (const value of chosen) {
    counts.set(value, 0);
  }
  const others = filterRows(
    rows,
    { ...filter, facets: { ...filter.facets, [facet]: [] } },
    words.today,
  );
  for (const row of others) {
    for (const value of facetValues(row, facet)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...knownValues(facet, lists, counts.keys()), { value: noValue, label: words.none }]
    .filter(({ value }) => counts.has(value))
    .map(({ value, label }) => ({
      value,
      label,
      count: counts.get(value) ?? 0,
      isChosen: chosen.includes(value),
    }));
}
