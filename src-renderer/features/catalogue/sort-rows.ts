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

/** Places that have been worked out, for as long as the services are those: a column is often turned. */
const known = new WeakMap<
  readonly CatalogueRow[],
  { readonly lists: PlanLists; readonly places: Map<ColumnId, Float64Array> }
>();

function placesIn(rows: readonly CatalogueRow[], id: ColumnId, lists: PlanLists): Float64Array {
  let kept = known.get(rows);
  if (kept?.lists !== lists) {
    kept = { lists, places: new Map() };
    known.set(rows, kept);
  }
  let places = kept.places.get(id);
  if (places === undefined) {
    places = findPlaces(rows, id, lists);
    kept.places.set(id, places);
  }
  return places;
}

/** Stands for unknown among places. */
const unknown = Number.NaN;

/**
 * A number per service, in the order of the column. Texts are compared once for every different one
 * and not once for every pair of services: comparing Swedish texts is what takes time.
 */
function findPlaces(rows: readonly CatalogueRow[], id: ColumnId, lists: PlanLists): Float64Array {
  const keys = rows.map((row) => keyOf(row, id, lists));
  const texts = [...new Set(keys.filter((key) => typeof key === 'string'))].toSorted(
    compareSwedish,
  );
  const places = new Map<string, number>();
  let place = 0;
  for (const [index, text] of texts.entries()) {
    // What differs only in how a letter is written has the same place.
    if (index > 0 && compareSwedish(texts[index - 1] ?? '', text) !== 0) {
      place += 1;
    }
    places.set(text, place);
  }
  return Float64Array.from(
    keys,
    (key) => (typeof key === 'string' ? places.get(key) : key) ?? unknown,
  );
}

/** The services in the order asked for, and as they came where the columns say nothing. */
export function sortRows(
  rows: readonly CatalogueRow[],
  sort: readonly CatalogueSort[],
  lists: PlanLists,
): readonly CatalogueRow[] {
  const columns = sort.map(({ column, isDescending }) => ({
    places: placesIn(rows, column, lists),
    sign: isDescending ? -1 : 1,
  }));
  const order = Uint32Array.from(rows, (_row, index) => index);
  order.sort((one, other) => {
    for (const { places, sign } of columns) {
      const left = places[one] ?? unknown;
      const right = places[other] ?? unknown;
      if (left < right) {
        return -sign;
      }
      if (left > right) {
        return sign;
      }
      // Unknown stands last in either direction: it is not the least of anything.
      if (left !== right && Number.isNaN(left) !== Number.isNaN(right)) {
        return Number.isNaN(left) ? 1 : -1;
      }
    }
    return one - other;
  });
  const sorted: CatalogueRow[] = [];
  for (const index of order) {
    const row = rows[index];
    if (row !== undefined) {
      sorted.push(row);
    }
  }
  return sorted;
}
