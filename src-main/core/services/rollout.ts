// Why: the rollout matrix with its figures: adoption, coverage, equity, warnings per district.
// Must not: turn unknown into not adopted without saying so, or a missing population into 0.
import { listDistricts } from '../../../db/repos/lists.ts';
import type { ServiceCellRow } from '../../../db/repos/rollout.ts';
import {
  listServiceCells,
  targetGroupNamesByService,
  waveByDistrict,
} from '../../../db/repos/rollout.ts';
import type { ServiceHead } from '../../../db/repos/service-heads.ts';
import { listServiceHeads } from '../../../db/repos/service-heads.ts';
import type { District } from '../../../src-shared/contract/owner/lists.ts';
import type {
  RolloutCell,
  RolloutMatrix,
  RolloutRow,
} from '../../../src-shared/contract/owner/rollout.ts';
import type { RolloutStatus } from '../../../src-shared/contract/values.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import { isEnded } from '../../../src-shared/domain/lifecycle.ts';
import {
  adoption,
  districtFigures,
  districtsAtRisk,
  equityGap,
  populationCoverage,
  rolloutStatuses,
} from '../../../src-shared/domain/rollout.ts';
import type { PlanContext } from '../plan-context.ts';
import { storeCells } from './rollout-cells.ts';
import type { CellsInput, CellsOptions } from './rollout-change.ts';
import { untreatedHighRisks } from './risks.ts';
import { screenAll } from './screening-read.ts';

/** Sets the same fields in one or many cells as one action, and gives the whole matrix back. */
export function setCells(
  context: PlanContext,
  input: CellsInput,
  options: CellsOptions = {},
): RolloutMatrix {
  storeCells(context, input, options);
  return rolloutMatrix(context);
}

/**
 * Services in Swedish order × districts in the order of the list. A service that is declined or
 * decommissioned stands in it only where something is recorded of it.
 */
export function rolloutMatrix(context: PlanContext): RolloutMatrix {
  const districts = listDistricts(context.database);
  const rows = matrixRows(context, districts);
  const cells = rows.flatMap((row) => row.cells);
  const figures = districtFigures(cells);
  return {
    districts: withWaves(context, districts),
    rows,
    districtFigures: districts.map(({ id }) => {
      const own = cells.filter((cell) => cell.districtId === id);
      const { adopted, applicable, unknown } = adoption(own);
      return {
        districtId: id,
        adopted,
        applicable,
        piloted: own.filter((cell) => cell.status === 'pilot').length,
        unknown,
        warnedServices: rows
          .filter((row) => districtsAtRisk(row.cells, row.untreatedHighRisks).includes(id))
          .map((row) => row.name),
      };
    }),
    equityGap: equityGap(figures),
    statusCounts: countStatuses(cells),
  };
}

function withWaves(
  context: PlanContext,
  districts: readonly District[],
): RolloutMatrix['districts'] {
  const waves = waveByDistrict(context.database);
  return districts.map(({ id, name, population }) => ({
    id,
    name,
    population,
    waveId: waves.get(id) ?? null,
  }));
}

function matrixRows(context: PlanContext, districts: readonly District[]): RolloutRow[] {
  const recorded = Map.groupBy(listServiceCells(context.database), (cell) => cell.serviceId);
  const heads = listServiceHeads(context.database)
    .filter((head) => !isEnded(head.status) || recorded.has(head.id))
    .toSorted((a, b) => compareSwedish(a.name, b.name) || compareSwedish(a.ref, b.ref));
  const screenings = screenAll(context, heads);
  const risks = untreatedHighRisks(context);
  const groups = targetGroupNamesByService(context.database);
  const populations = new Map(districts.map(({ id, population }) => [id, population]));
  return heads.map((head) => {
    const cells = rowCells(head, districts, recorded.get(head.id) ?? []);
    const { adopted, applicable, unknown } = adoption(cells);
    const { share, missingDistrictIds } = populationCoverage(cells, populations);
    const screening = screenings.get(head.id);
    return {
      serviceId: head.id,
      ref: head.ref,
      name: head.name,
      targetGroupNames: [...(groups.get(head.id) ?? [])],
      outcome: screening?.outcome ?? 'unscreened',
      openConditions: (screening?.conditions ?? []).filter(({ status }) => status === 'open')
        .length,
      untreatedHighRisks: risks.get(head.id)?.length ?? 0,
      cells,
      adoption: { adopted, applicable, unknown },
      coverage: { share, missingDistrictIds: [...missingDistrictIds] },
    };
  });
}

/** One cell a district; where nothing is recorded the status is unknown. */
function rowCells(
  head: ServiceHead,
  districts: readonly District[],
  recorded: readonly ServiceCellRow[],
): RolloutCell[] {
  const byDistrict = new Map(recorded.map((cell) => [cell.districtId, cell]));
  return districts.map(({ id }) => {
    const cell = byDistrict.get(id);
    return {
      serviceId: head.id,
      districtId: id,
      status: cell?.status ?? 'unknown',
      startOn: cell?.startOn ?? null,
      endOn: cell?.endOn ?? null,
      responsibleRole: cell?.responsibleRole ?? null,
      note: cell?.note ?? null,
      phase: cell?.phase ?? null,
      isExample: cell?.isExample ?? false,
    };
  });
}

function countStatuses(cells: readonly RolloutCell[]): Record<RolloutStatus, number> {
  const counts = Object.fromEntries(rolloutStatuses.map((status) => [status, 0])) as Record<
    RolloutStatus,
    number
  >;
  for (const { status } of cells) counts[status] += 1;
  return counts;
}

export { storeCells } from './rollout-cells.ts';
