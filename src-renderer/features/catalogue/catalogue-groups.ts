// Why: lays sorted services out in groups; one that belongs to two groups stands in both.
// Must not: filter or sort services.
import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import {
  type CatalogueGrouping,
  catalogueGroupingSchema,
} from '../../../src-shared/contract/owner/views.ts';
import { facetValues, knownValues, noValue } from './facets.ts';

/** None first, then whatever the catalogue can be narrowed by. */
export const groupings = catalogueGroupingSchema.options;
export type Grouping = CatalogueGrouping;

export type DisplayRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly label: string;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | {
      readonly kind: 'service';
      /** Unique also for a service that stands in two groups. */
      readonly key: string;
      readonly row: CatalogueRow;
      /** In how many further groups the service stands. */
      readonly elsewhere: number;
    };

/** Group rows and service rows in the order they are shown; empty groups are left out. */
export function layOut(
  rows: readonly CatalogueRow[],
  grouping: Grouping,
  lists: PlanLists,
  closed: ReadonlySet<string>,
  words: { readonly none: string; readonly today: string },
): readonly DisplayRow[] {
  if (grouping === 'none') {
    return rows.map((row) => ({ kind: 'service', key: row.id, row, elsewhere: 0 }));
  }
  const members = new Map<string, CatalogueRow[]>();
  for (const row of rows) {
    for (const id of facetValues(row, grouping, words.today)) {
      const list = members.get(id);
      if (list === undefined) {
        members.set(id, [row]);
      } else {
        list.push(row);
      }
    }
  }
  const shown: DisplayRow[] = [];
  for (const { value: id, label } of [
    ...knownValues(grouping, lists, members.keys()),
    { value: noValue, label: words.none },
  ]) {
    const list = members.get(id);
    if (list !== undefined) {
      const isOpen = !closed.has(id);
      shown.push({ kind: 'group', key: id, label, count: list.length, isOpen });
      if (isOpen) {
        for (const row of list) {
          shown.push({
            kind: 'service',
            key: `${id}:${row.id}`,
            row,
            elsewhere: facetValues(row, grouping, words.today).length - 1,
          });
        }
      }
    }
  }
  return shown;
}

export interface LayoutFigures {
  /** Rows, counting a service once for every group it stands in. */
  readonly rows: number;
  readonly services: number;
  /** Services that stand in more than one group. */
  readonly repeated: number;
}

/** The figures of the foot: "19 rader, 18 insatser: en insats står i två målgrupper". */
export function layoutFigures(
  rows: readonly CatalogueRow[],
  grouping: Grouping,
  today: string,
): LayoutFigures {
  if (grouping === 'none') {
    return { rows: rows.length, services: rows.length, repeated: 0 };
  }
  let shown = 0;
  let repeated = 0;
  for (const row of rows) {
    const groups = facetValues(row, grouping, today).length;
    shown += groups;
    repeated += groups > 1 ? 1 : 0;
  }
  return { rows: shown, services: rows.length, repeated };
}
