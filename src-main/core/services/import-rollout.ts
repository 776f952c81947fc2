// Why: brings rollout statuses from a file into the plan; all or nothing, the law included.
// Must not: start a service that the legal gate stops, or take a slip of the pen for a new district.
import { listDistricts, listWaves } from '../../../db/repos/lists.ts';
import type { Problem } from '../../../src-shared/contract/base.ts';
import type { Named } from '../../../src-shared/contract/owner/lists.ts';
import type { ImportReport } from '../../../src-shared/contract/owner/workspace.ts';
import { normaliseName } from '../../../src-shared/domain/collation.ts';
import { isNearlySame } from '../../../src-shared/domain/near-name.ts';
import type { RolloutRow } from '../../imports/read-rollout.ts';
import type { RecordTable } from '../../imports/read-records.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import type { ImportOptions } from './import-rows.ts';
import { refuseBadRows, tableWarnings, withServices } from './import-rows.ts';
import { addToList, saveWave } from './lists.ts';
import { storeCells } from './rollout.ts';

export function importRollout(
  context: PlanContext,
  table: RecordTable<RolloutRow>,
  options: ImportOptions = {},
): ImportReport {
  const rows = withServices(context, table.rows);
  refuseBadRows(districtProblems(context, table.rows));
  return change(context, `Läste in ${rows.length} rader om införande`, () => {
    const districts = ensureDistricts(context, table.rows);
    const counts = { created: 0, updated: 0, unchanged: 0 };
    for (const { row, service } of rows) {
      const stored = storeCells(
        context,
        {
          cells: [{ serviceId: service.id, districtId: districts.idOf(row.district) }],
          patch: { status: row.status, startOn: row.startOn, endOn: row.endOn },
          overrideReason: row.reason,
        },
        { isRegistration: true, ...options },
      );
      counts.created += stored.created;
      counts.updated += stored.updated;
      counts.unchanged += stored.unchanged;
    }
    placeInWaves(context, table.rows, districts.idOf);
    return {
      ...counts,
      skipped: [],
      mapping: { ...table.mapping },
      warnings: [...tableWarnings(table), ...districts.warnings],
    };
  });
}

/** A district that is not in the plan, but nearly: most likely a misspelling. */
function districtProblems(context: PlanContext, rows: readonly RolloutRow[]): Problem[] {
  const known = listDistricts(context.database);
  const names = new Set(known.map((district) => normaliseName(district.name)));
  return rows.flatMap((row) => {
    if (names.has(normaliseName(row.district))) return [];
    const near = known.find((district) => isNearlySame(district.name, row.district));
    if (!near) return [];
    return [
      {
        place: `rad ${row.row}`,
        message: `Stadsdelen "${row.district}" finns inte i planen. Menas ${near.name}?`,
      },
    ];
  });
}

function ensureDistricts(
  context: PlanContext,
  rows: readonly RolloutRow[],
): { readonly idOf: (name: string) => string; readonly warnings: string[] } {
  const ids = new Map<string, string>();
  const warnings: string[] = [];
  const remember = (district: Named): void =>
    void ids.set(normaliseName(district.name), district.id);
  for (const district of listDistricts(context.database)) remember(district);
  for (const { district } of rows) {
    if (ids.has(normaliseName(district))) continue;
    remember(addToList(context, 'district', district));
    warnings.push(`Stadsdelen ${district} fanns inte i planen och har lagts till.`);
  }
  return {
    warnings,
    idOf(name) {
      const id = ids.get(normaliseName(name));
      if (id === undefined) throw new Error('Every district of the file has been ensured');
      return id;
    },
  };
}

function placeInWaves(
  context: PlanContext,
  rows: readonly RolloutRow[],
  idOf: (district: string) => string,
): void {
  const byWave = Map.groupBy(
    rows.filter((row) => row.wave !== null),
    (row) => row.wave ?? '',
  );
  for (const [name, members] of byWave) {
    const wave = listWaves(context.database).find(
      (one) => normaliseName(one.name) === normaliseName(name),
    );
    const districtIds = [
      ...new Set([...(wave?.districtIds ?? []), ...members.map((row) => idOf(row.district))]),
    ];
    if (wave && districtIds.length === wave.districtIds.length) continue;
    saveWave(context, {
      id: wave?.id ?? null,
      name: wave?.name ?? name,
      period: wave?.period ?? null,
      districtIds,
    });
  }
}
