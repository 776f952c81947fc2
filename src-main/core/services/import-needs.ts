// Why: brings needs from a file into the plan, with the services that answer them; all or nothing.
// Must not: make a second need of one that is there, or take a link away that the file is silent on.
import type { Need } from '../../../src-shared/contract/owner/needs.ts';
import type { ImportReport } from '../../../src-shared/contract/owner/workspace.ts';
import { listServices } from '../../../db/repos/services.ts';
import type { Problem } from '../../../src-shared/contract/base.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import type { NeedRow } from '../../imports/read-needs.ts';
import type { RecordTable } from '../../imports/read-records.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { canonicalJson } from './canonical-json.ts';
import type { NameResolver } from './import-names.ts';
import { createNameResolver } from './import-names.ts';
import type { ImportOptions } from './import-rows.ts';
import { refuseBadRows, tableWarnings } from './import-rows.ts';
import { createServiceFinder } from './match-services.ts';
import type { NeedChange } from './needs.ts';
import { createNeed, listNeeds, setNeedLinks, updateNeed } from './needs.ts';

export function importNeeds(
  context: PlanContext,
  table: RecordTable<NeedRow>,
  options: ImportOptions = {},
): ImportReport {
  const services = servicesOfRows(context, table.rows);
  return change(context, `Läste in ${table.rows.length} behov`, () => {
    const names = createNameResolver(context);
    const finder = createNeedFinder(listNeeds(context));
    const columns = new Set(Object.values(table.mapping));
    const counts = { created: 0, updated: 0, unchanged: 0 };
    for (const row of table.rows) {
      const fields = fieldsOf(row, columns, names);
      const serviceIds = services.get(row.row) ?? [];
      const before = finder.find(row, fields.targetGroupId);
      if (before === null) {
        finder.add(createNeed(context, { ...fields, title: row.title }, serviceIds, options));
        counts.created += 1;
      } else {
        const after = update(context, before, fields, serviceIds, options);
        finder.add(after);
        if (after === before) counts.unchanged += 1;
        else counts.updated += 1;
      }
    }
    return {
      ...counts,
      skipped: [],
      mapping: { ...table.mapping },
      warnings: [...tableWarnings(table), ...names.warnings()],
    };
  });
}

/** The ids of the services that each row names; a name that is no service refuses the file. */
function servicesOfRows(
  context: PlanContext,
  rows: readonly NeedRow[],
): ReadonlyMap<number, readonly string[]> {
  const find = createServiceFinder(listServices(context.database));
  const problems: Problem[] = [];
  const found = new Map<number, readonly string[]>();
  for (const row of rows) {
    const ids = row.services.flatMap((reference) => {
      const service = find(reference);
      if (service) return [service.id];
      problems.push({
        place: `rad ${row.row}`,
        message: `Insatsen "${reference}" finns inte i planen.`,
      });
      return [];
    });
    found.set(row.row, ids);
  }
  refuseBadRows(problems);
  return found;
}

/** What the row says of a need; a column that is not in the file says nothing. */
function fieldsOf(row: NeedRow, columns: ReadonlySet<string>, names: NameResolver): NeedChange {
  const has = <Value>(column: keyof NeedRow, value: Value): Value | undefined =>
    columns.has(column) ? value : undefined;
  return {
    title: row.title,
    description: has('description', row.description),
    targetGroupId: has(
      'targetGroup',
      row.targetGroup === null ? null : (names.ids('target-group', [row.targetGroup])[0] ?? null),
    ),
    knownBy: has('knownBy', row.knownBy ?? 'unknown'),
    strength: has('strength', row.strength),
    knownOn: has('knownOn', row.knownOn),
    source: has('source', row.source),
  };
}

interface NeedFinder {
  /** The need a row means: by number, else by title and target group, else by a title of its own. */
  readonly find: (row: NeedRow, targetGroupId: string | null | undefined) => Need | null;
  readonly add: (need: Need) => void;
}

function createNeedFinder(needs: readonly Need[]): NeedFinder {
  const byId = new Map(needs.map((need) => [need.id, need]));
  return {
    find(row, targetGroupId) {
      const all = [...byId.values()];
      const wanted = normaliseName(row.title);
      const numbered = all.find((need) => need.number === row.number);
      if (numbered) return numbered;
      const named = all.filter((need) => normaliseName(need.title) === wanted);
      const grouped = named.find((need) => need.targetGroupId === targetGroupId);
      if (grouped) return grouped;
      const isGroupSaid = targetGroupId !== null && targetGroupId !== undefined;
      return !isGroupSaid && named.length === 1 ? (named[0] ?? null) : null;
    },
    add: (need) => void byId.set(need.id, need),
  };
}

function update(
  context: PlanContext,
  before: Need,
  fields: NeedChange,
  serviceIds: readonly string[],
  options: ImportOptions,
): Need {
  const isSame = (Object.keys(fields) as (keyof NeedChange)[]).every(
    (key) => fields[key] === undefined || canonicalJson(fields[key]) === canonicalJson(before[key]),
  );
  const missing = serviceIds.filter((id) => !before.serviceIds.includes(id));
  if (isSame && missing.length === 0) return before;
  if (missing.length > 0) {
    setNeedLinks(
      context,
      missing.map((serviceId) => ({ needId: before.id, serviceId })),
      true,
    );
  }
  const after = isSame ? before : updateNeed(context, before.id, fields, options);
  return { ...after, serviceIds: [...before.serviceIds, ...missing] };
}
