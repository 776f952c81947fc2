// Why: what the catalogue can be narrowed and grouped by, and what each service has of it.
// Must not: filter, count or group.
import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import {
  type CatalogueFacet,
  catalogueFacetSchema,
} from '../../../src-shared/contract/owner/views.ts';
import {
  assessmentTodaySchema,
  documentationRegimeSchema,
  evidenceStatusSchema,
  originSchema,
  rolloutStatusSchema,
  screeningOutcomeSchema,
  serviceStatusSchema,
  supportLevelSchema,
} from '../../../src-shared/contract/values.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import {
  assessmentTodayLabels,
  documentationRegimeLabels,
  evidenceStatusLabels,
  originLabels,
  rolloutStatusLabels,
  screeningOutcomeLabels,
  serviceStatusLabels,
  supportLevelLabels,
} from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';

export type FacetId = CatalogueFacet;
export const facetIds = catalogueFacetSchema.options;

/** Stands for "no value" in a facet; no value of a list is written so. */
export const noValue = '-';

/** How lately somebody has verified a service. */
const verifiedStates = ['fresh', 'old', 'never'] as const;

/** Inventory older than this is asked to be verified again. */
const freshMonths = 12;

const limits = new Map<string, string>();

/** The day twelve months before; worked out once a day, not once a service. */
function freshLimit(today: string): string {
  let limit = limits.get(today);
  if (limit === undefined) {
    const day = new Date(`${today}T00:00:00Z`);
    day.setUTCMonth(day.getUTCMonth() - freshMonths);
    limit = day.toISOString().slice(0, 10);
    limits.set(today, limit);
  }
  return limit;
}

/** True when nobody has verified the service in the last twelve months. */
export function isStale(row: Pick<CatalogueRow, 'lastVerifiedOn'>, today: string): boolean {
  return row.lastVerifiedOn === null || row.lastVerifiedOn < freshLimit(today);
}

const none: readonly string[] = [noValue];

function orNone(values: readonly string[]): readonly string[] {
  return values.length === 0 ? none : values;
}

/** The values a service has in a facet, at least one; `noValue` where it has none. */
export function facetValues(row: CatalogueRow, facet: FacetId, today: string): readonly string[] {
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
    case 'provider':
      return [row.provider ?? noValue];
    case 'verified':
      return [verifiedState(row, today)];
    case 'assessmentToday':
      return [row.assessmentToday];
    case 'documentation':
      return [row.documentationRegime ?? noValue];
  }
}

function verifiedState(row: CatalogueRow, today: string): (typeof verifiedStates)[number] {
  if (row.lastVerifiedOn === null) {
    return 'never';
  }
  return isStale(row, today) ? 'old' : 'fresh';
}

export interface KnownValue {
  readonly value: string;
  readonly label: string;
}

function named(list: readonly { readonly id: string; readonly name: string }[]): KnownValue[] {
  return list.map(({ id, name }) => ({ value: id, label: name }));
}

function labelled<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): KnownValue[] {
  return values.map((value) => ({ value, label: labels[value] }));
}

/** Closed lists in their own order; open ones (form, role, provider) in Swedish order of what is in use. */
export function knownValues(
  facet: FacetId,
  lists: PlanLists,
  used: Iterable<string>,
): readonly KnownValue[] {
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
    case 'assessmentToday':
      return labelled(assessmentTodaySchema.options, assessmentTodayLabels);
    case 'documentation':
      return labelled(documentationRegimeSchema.options, documentationRegimeLabels);
    case 'verified':
      return verifiedStates.map((value) => ({ value, label: t(`catalogue.verified.${value}`) }));
    case 'form':
    case 'role':
    case 'provider':
      return [...used]
        .filter((value) => value !== noValue)
        .toSorted(compareSwedish)
        .map((value) => ({ value, label: value }));
  }
}
