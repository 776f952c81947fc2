// Why: the order of the catalogue, by several columns, in Swedish, with what is unknown last.
// Must not: filter: a search then never sorts anew.
import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import type { CatalogueSort } from '../../../src-shared/contract/owner/views.ts';
import {
  rolloutStatusSchema,
  screeningOutcomeSchema,
  serviceStatusSchema,
} from '../../../src-shared/contract/values.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import { cellText } from './cell-values.ts';
import { type ColumnId, columnSpecs } from './column-specs.ts';

/** What a service sorts by in a column; null is unknown. */
type SortKey = number | string | null;

function keyOf(row: CatalogueRow, id: ColumnId, lists: PlanLists): SortKey {
  switch (id) {
    case 'outcome':
      return screeningOutcomeSchema.options.indexOf(row.outcome) * 1000 - row.openConditions;
    case 'rollout':
      return rolloutStatusSchema.options.indexOf(row.rollout.status) * 1000 + row.rollout.districts;
    case 'status':
      return serviceStatusSchema.options.indexOf(row.status);
    case 'rank':
      return row.rank;
    case 'risks':
      return row.untreatedHighRisks * 1000 + row.risks;
    default: {
      const spec = columnSpecs[id];
      return spec.kind === 'number' ? row[spec.field] : cellText(row, id, lists) || null;
    }
  }
}

/** Where services stand in a column: the least has place 0, and what is the same has the same place. */
interface Places {
  readonly of: Uint32Array;
  /** How many places there are; also the place of what is unknown, which is after all of them. */
  readonly count: number;
}

/** Places that have been worked out, for as long as the services are those: a column is often turned. */
const known = new WeakMap<
  readonly CatalogueRow[],
  { readonly lists: PlanLists; readonly places: Map<ColumnId, Places> }
>();

function placesIn(rows: readonly CatalogueRow[], id: ColumnId, lists: PlanLists): Places {
  let kept = known.get(rows);
  if (kept?.lists !== lists) {
    kept = { lists, places: new Map() };
    known.set(rows, kept);
  }
  let places = kept.places.get(id);
  if (places === undefined) {
    places = findPlaces(rows.map((row) => keyOf(row, id, lists)));
    kept.places.set(id, places);
  }
  return places;
}

function compareKeys(one: number | string, other: number | string): number {
  return typeof one === 'number' || typeof other === 'number'
    ? Number(one) - Number(other)
    : compareSwedish(one, other);
}

/** Each different value is compared, not each pair of services: Swedish texts are what takes time. */
function findPlaces(keys: readonly SortKey[]): Places {
  let values = [...new Set(keys)].filter((key) => key !== null);
  let steps = stepsBetween(values);
  // Services come in the order of their names, which need not be found out twice.
  if (steps.some((step) => step > 0)) {
    values = values.toSorted(compareKeys);
    steps = stepsBetween(values);
  }
  const places = new Map<SortKey, number>();
  let place = 0;
  for (const [index, value] of values.entries()) {
    // What differs only in how a letter is written has the same place.
    if (index > 0 && steps[index - 1] !== 0) {
      place += 1;
    }
    places.set(value, place);
  }
  const count = values.length === 0 ? 0 : place + 1;
  return { of: Uint32Array.from(keys, (key) => places.get(key) ?? count), count };
}

/** How each value compares to the one after it. */
function stepsBetween(values: readonly (number | string)[]): readonly number[] {
  return values.slice(1).map((next, index) => compareKeys(values[index] ?? next, next));
}

/** The order by a column, of what is the same in it as it was: counted out, without comparing. */
function orderBy(
  order: Uint32Array,
  { of, count }: Places,
  isDescending: boolean,
): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(order.length);
  const starts = new Uint32Array(count + 2);
  for (let at = 0; at < order.length; at += 1) {
    const place = of[order[at] ?? 0] ?? count;
    // Unknown stands last in either direction: it is not the least of anything.
    const turned = isDescending && place < count ? count - 1 - place : place;
    places[at] = turned;
    starts[turned + 1] = (starts[turned + 1] ?? 0) + 1;
  }
  for (let place = 1; place < starts.length; place += 1) {
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  }
  const next = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const place = places[at] ?? count;
    const to = starts[place] ?? 0;
    starts[place] = to + 1;
    next[to] = order[at] ?? 0;
  }
  return next;
}

/** Indexes of the services in the order asked for, and as they came where the columns say nothing. */
export function sortOrder(
  rows: readonly CatalogueRow[],
  sort: readonly CatalogueSort[],
  lists: PlanLists,
): Uint32Array {
  let order = new Uint32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    order[index] = index;
  }
  // The last column first: each leaves what it finds the same as the ones before it will want it.
  for (const { column, isDescending } of sort.toReversed()) {
    order = orderBy(order, placesIn(rows, column, lists), isDescending);
  }
  return order;
}
