// Why: rows of the catalogue: each service with what the other aggregates say of it.
// Must not: judge anything itself; outcome, rank, risk and rollout come from their own services.
import { listServices } from '../../../db/repos/services.ts';
import type { CatalogueRow, Service } from '../../../src-shared/contract/owner/services.ts';
import type { RolloutStatus } from '../../../src-shared/contract/values.ts';
import { compareSwedish } from '../../../src-shared/domain/collation.ts';
import type { ScreeningResult } from '../../../src-shared/domain/screening.ts';
import { listCells } from '../../../db/repos/rollout.ts';
import type { PlanContext } from '../plan-context.ts';
import { listRisks } from './risks.ts';
import { screenAll } from './screening.ts';
import { requireService } from './services.ts';
import { currentRanks } from './session-result.ts';

/** Most advanced first: the one status that says most of a service over all its districts. */
const byAdvance: readonly RolloutStatus[] = [
  'sustained',
  'rolled-out',
  'rolling-out',
  'pilot',
  'planned',
  'paused',
  'decommissioned',
  'not-applicable',
];

export function catalogueRows(context: PlanContext): CatalogueRow[] {
  return rowsOf(context, listServices(context.database)).toSorted(
    (a, b) => compareSwedish(a.name, b.name) || compareSwedish(a.ref, b.ref),
  );
}

export function catalogueRow(context: PlanContext, id: string): CatalogueRow {
  const row = rowsOf(context, [requireService(context, id)])[0];
  if (!row) throw new Error('One service gives one row');
  return row;
}

function rowsOf(context: PlanContext, services: readonly Service[]): CatalogueRow[] {
  const screenings = screenAll(context, services);
  const ranks = currentRanks(context);
  const rollout = rolloutByService(context);
  const risks = riskCounts(context);
  return services.map((service) => {
    const screening = screenings.get(service.id);
    const own = risks.get(service.id) ?? { all: 0, untreatedHigh: 0 };
    return {
      ...service,
      outcome: screening?.outcome ?? 'unscreened',
      openConditions: countConditions(screening, 'open'),
      fulfilledConditions: countConditions(screening, 'fulfilled'),
      rollout: rollout.get(service.id) ?? { status: 'unknown', districts: 0 },
      rank: ranks.get(service.id) ?? null,
      risks: own.all,
      untreatedHighRisks: own.untreatedHigh,
    };
  });
}

function countConditions(
  screening: ScreeningResult | undefined,
  status: 'open' | 'fulfilled',
): number {
  return screening?.conditions.filter((condition) => condition.status === status).length ?? 0;
}

/** Each service's most advanced status, and in how many districts it stands. */
export function rolloutByService(context: PlanContext): Map<string, CatalogueRow['rollout']> {
  const statuses = new Map<string, RolloutStatus[]>();
  for (const cell of listCells(context.database)) {
    if (cell.serviceId === null) continue;
    const known = statuses.get(cell.serviceId) ?? [];
    known.push(cell.status);
    statuses.set(cell.serviceId, known);
  }
  const summary = new Map<string, CatalogueRow['rollout']>();
  for (const [serviceId, own] of statuses) {
    const status = byAdvance.find((candidate) => own.includes(candidate));
    if (status)
      summary.set(serviceId, { status, districts: own.filter((one) => one === status).length });
  }
  return summary;
}

function riskCounts(context: PlanContext): Map<string, { all: number; untreatedHigh: number }> {
  const counts = new Map<string, { all: number; untreatedHigh: number }>();
  for (const risk of listRisks(context).risks) {
    if (risk.serviceId === null) continue;
    const count = counts.get(risk.serviceId) ?? { all: 0, untreatedHigh: 0 };
    count.all += 1;
    if (risk.warnings.includes('high-without-measure')) count.untreatedHigh += 1;
    counts.set(risk.serviceId, count);
  }
  return counts;
}
