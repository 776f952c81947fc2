// Why: brings insights from a file into the plan; all or nothing, new subpopulations made and told.
// Must not: make a second insight of one that says the same.
import type { Insight } from '../../../src-shared/contract/owner/insights.ts';
import type { ImportReport } from '../../../src-shared/contract/owner/workspace.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import type { InsightRow } from '../../imports/read-insights.ts';
import type { RecordTable } from '../../imports/read-records.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ImportOptions } from './import-rows.ts';
import { tableWarnings } from './import-rows.ts';
import type { InsightChange } from './insights.ts';
import {
  createInsight,
  createSubpopulationResolver,
  insightList,
  updateInsight,
} from './insights.ts';

export function importInsights(
  context: PlanContext,
  table: RecordTable<InsightRow>,
  options: ImportOptions = {},
): ImportReport {
  return change(context, `Läste in ${table.rows.length} insikter`, () => {
    const subpopulations = createSubpopulationResolver(context);
    const known = new Map(
      insightList(context).insights.map((insight) => [normaliseName(insight.text), insight]),
    );
    const columns = new Set(Object.values(table.mapping));
    const counts = { created: 0, updated: 0, unchanged: 0 };
    for (const row of table.rows) {
      const fields = fieldsOf(row, columns, subpopulations.ids);
      const key = normaliseName(row.text);
      const before = known.get(key);
      if (before === undefined) {
        known.set(key, createInsight(context, { ...fields, text: row.text }, options));
        counts.created += 1;
      } else if (isSame(before, fields)) {
        counts.unchanged += 1;
      } else {
        known.set(key, updateInsight(context, before.id, fields, options));
        counts.updated += 1;
      }
    }
    return {
      ...counts,
      skipped: [],
      mapping: { ...table.mapping },
      warnings: [
        ...tableWarnings(table),
        ...subpopulations
          .added()
          .map((name) => `Delgruppen ${name} fanns inte i planen och har lagts till.`),
      ],
    };
  });
}

/** What the row says of an insight; a column that is not in the file says nothing. */
function fieldsOf(
  row: InsightRow,
  columns: ReadonlySet<string>,
  subpopulationIds: (names: readonly string[]) => string[],
): InsightChange {
  const has = <Value>(column: keyof InsightRow, value: () => Value): Value | undefined =>
    columns.has(column) ? value() : undefined;
  return {
    perspectives: has('perspectives', () => [...row.perspectives]),
    subpopulationIds: has('subpopulations', () => subpopulationIds(row.subpopulations)),
    tags: has('tags', () => [...row.tags]),
    collector: has('collector', () => row.collector),
    collectedOn: has('collectedOn', () => row.collectedOn),
  };
}

/** Lists are sets: the order in which a cell names its values is no difference. */
function isSame(before: Insight, fields: InsightChange): boolean {
  return (Object.keys(fields) as (keyof InsightChange)[]).every((key) => {
    const value = fields[key];
    return value === undefined || canonicalJson(asSet(value)) === canonicalJson(asSet(before[key]));
  });
}

function asSet(value: Insight[keyof InsightChange]): unknown {
  return Array.isArray(value) ? value.map((item) => normaliseName(item)).toSorted() : value;
}
