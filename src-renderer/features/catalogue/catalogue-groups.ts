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

export type ServiceLine = Extract<DisplayRow, { readonly kind: 'service' }>;

/** Lines of every service, one for each group it stands in; `group` is the value it stands under. */
export type Lines = ReadonlyMap<
  CatalogueRow,
  readonly { readonly group: string; readonly line: ServiceLine }[]
>;

/**
 * Worked out once for the services as they are: another order, and a filter, show the same lines in
 * other places, and a line that is the same object need not be drawn anew.
 */
export function linesOf(rows: readonly CatalogueRow[], grouping: Grouping, today: string): Lines {
  return new Map(
    rows.map((row) => {
      if (grouping === 'none') {
        return [row, [{ group: '', line: { kind: 'service', key: row.id, row, elsewhere: 0 } }]];
      }
      const groups = facetValues(row, grouping, today);
      const elsewhere = groups.length - 1;
      return [
        row,
        groups.map((group) => ({
          group,
          line: { kind: 'service', key: `${group}:${row.id}`, row, elsewhere },
        })),
      ];
    }),
  );
}

export interface LayoutFigures {
  /** Rows, counting a service once for every group it stands in. */
  readonly rows: number;
  readonly services: number;
  /** Services that stand in more than one group. */
  readonly repeated: number;
}

export interface Layout {
  /** Group rows and service rows in the order they are shown; empty groups are left out. */
  readonly display: readonly DisplayRow[];
  /** The figures of the foot: "19 rader, 18 insatser: en insats står i två målgrupper". */
  readonly figures: LayoutFigures;
}

export function layOut(
  rows: readonly CatalogueRow[],
  lines: Lines,
  grouping: Grouping,
  lists: PlanLists,
  closed: ReadonlySet<string>,
  noneLabel: string,
): Layout {
  const members = new Map<string, ServiceLine[]>();
  let shown = 0;
  let repeated = 0;
  for (const row of rows) {
    const own = lines.get(row) ?? [];
    shown += own.length;
    repeated += own.length > 1 ? 1 : 0;
    for (const { group, line } of own) {
      const list = members.get(group);
      if (list === undefined) {
        members.set(group, [line]);
      } else {
        list.push(line);
      }
    }
  }
  const figures = { rows: shown, services: rows.length, repeated };
  if (grouping === 'none') {
    return { display: members.get('') ?? [], figures };
  }
  const display: DisplayRow[] = [];
  for (const { value: id, label } of [
    ...knownValues(grouping, lists, members.keys()),
    { value: noValue, label: noneLabel },
  ]) {
    const list = members.get(id);
    if (list !== undefined) {
      const isOpen = !closed.has(id);
      display.push({ kind: 'group', key: id, label, count: list.length, isOpen });
      for (const line of isOpen ? list : []) {
        display.push(line);
      }
    }
  }
  return { display, figures };
}
