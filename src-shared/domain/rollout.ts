// Why: the figures of the rollout matrix: adoption, coverage, equity.
// Must not: count what is unknown as adopted, or turn a missing population into 0.
import type { RolloutStatus } from '../contract/values.ts';

/** One service (or working method) in one district. */
export interface RolloutCell {
  readonly districtId: string;
  readonly status: RolloutStatus;
}

export interface ServiceCell extends RolloutCell {
  readonly serviceId: string;
}

export interface Adoption {
  readonly adopted: number;
  readonly applicable: number;
  /** Applicable cells whose status is unknown; the figure may be too low by these. */
  readonly unknown: number;
  /** 0–1; null where nothing is applicable. */
  readonly share: number | null;
}

export interface PopulationCoverage {
  /** 0–1; null is "saknas", for the reason given. */
  readonly share: number | null;
  readonly covered: number | null;
  readonly total: number | null;
  readonly reason: 'missing-population' | 'no-applicable-district' | 'no-inhabitants' | null;
  readonly missingDistrictIds: readonly string[];
  readonly unknownDistrictIds: readonly string[];
}

export interface DistrictFigures extends Adoption {
  readonly districtId: string;
}

/** All statuses in the order they are listed to the user. */
export const rolloutStatuses: readonly RolloutStatus[] = [
  'not-applicable',
  'unknown',
  'planned',
  'pilot',
  'rolling-out',
  'rolled-out',
  'sustained',
  'paused',
  'decommissioned',
];

const FULL_ROLLOUT: ReadonlySet<RolloutStatus> = new Set([
  'rolling-out',
  'rolled-out',
  'sustained',
]);
const COVERING: ReadonlySet<RolloutStatus> = new Set(['rolled-out', 'sustained']);

/** Whether the district counts in the denominator. Unknown does: it may well be given there. */
export function isApplicable(status: RolloutStatus): boolean {
  return status !== 'not-applicable';
}

/** Given to people today: pilot or later. Paused and decommissioned are not. */
export function isAdopted(status: RolloutStatus): boolean {
  return status === 'pilot' || FULL_ROLLOUT.has(status);
}

/** Has been started and not ended: given today, or paused. */
export function isStarted(status: RolloutStatus): boolean {
  return isAdopted(status) || status === 'paused';
}

/** Past the gate between pilot and full rollout. */
export function isFullRollout(status: RolloutStatus): boolean {
  return FULL_ROLLOUT.has(status);
}

/** Reaches the whole district: rolled out or sustained. */
export function isCovering(status: RolloutStatus): boolean {
  return COVERING.has(status);
}

/** One cell per service and district, in the order given; what is not recorded is unknown. */
export function completeCells(
  serviceIds: readonly string[],
  districtIds: readonly string[],
  cells: readonly ServiceCell[],
): readonly ServiceCell[] {
  const recorded = new Map<string, Map<string, RolloutStatus>>();
  for (const cell of cells) {
    const row = recorded.get(cell.serviceId) ?? new Map<string, RolloutStatus>();
    row.set(cell.districtId, cell.status);
    recorded.set(cell.serviceId, row);
  }
  return serviceIds.flatMap((serviceId) =>
    districtIds.map((districtId) => ({
      serviceId,
      districtId,
      status: recorded.get(serviceId)?.get(districtId) ?? ('unknown' as const),
    })),
  );
}

/**
 * Adoption over the given cells: districts at pilot or later out of applicable districts for one
 * service, or services out of applicable services for one district.
 */
export function adoption(cells: readonly RolloutCell[]): Adoption {
  const applicable = cells.filter((cell) => isApplicable(cell.status));
  const adopted = applicable.filter((cell) => isAdopted(cell.status)).length;
  return {
    adopted,
    applicable: applicable.length,
    unknown: applicable.filter((cell) => cell.status === 'unknown').length,
    share: applicable.length === 0 ? null : adopted / applicable.length,
  };
}

/**
 * Inhabitants of districts at rolled out or later, of the inhabitants of applicable districts, for
 * one service. If the population of any applicable district is missing the figure is missing,
 * never 0 and never a figure over the rest.
 *
 * @throws RangeError for a negative or non-finite population.
 */
export function populationCoverage(
  cells: readonly RolloutCell[],
  populations: ReadonlyMap<string, number | null>,
): PopulationCoverage {
  const applicable = cells.filter((cell) => isApplicable(cell.status));
  const unknownDistrictIds = applicable
    .filter((cell) => cell.status === 'unknown')
    .map((cell) => cell.districtId);
  const missingDistrictIds: string[] = [];
  let covered = 0;
  let total = 0;
  for (const { districtId, status } of applicable) {
    const population = populations.get(districtId) ?? null;
    if (population === null) {
      missingDistrictIds.push(districtId);
      continue;
    }
    if (!Number.isFinite(population) || population < 0) {
      throw new RangeError(`A population is a number from 0, not ${population}`);
    }
    total += population;
    covered += isCovering(status) ? population : 0;
  }
  const absent = (reason: NonNullable<PopulationCoverage['reason']>): PopulationCoverage => ({
    share: null,
    covered: null,
    total: null,
    reason,
    missingDistrictIds,
    unknownDistrictIds,
  });
  if (applicable.length === 0) {
    return absent('no-applicable-district');
  }
  if (missingDistrictIds.length > 0) {
    return absent('missing-population');
  }
  if (total === 0) {
    return absent('no-inhabitants');
  }
  return {
    share: covered / total,
    covered,
    total,
    reason: null,
    missingDistrictIds,
    unknownDistrictIds,
  };
}

/** Adoption per district over all its services, in the order the districts first appear. */
export function districtFigures(cells: readonly RolloutCell[]): readonly DistrictFigures[] {
  const byDistrict = Map.groupBy(cells, (cell) => cell.districtId);
  return [...byDistrict].map(([districtId, own]) => Object.assign({ districtId }, adoption(own)));
}

/**
 * Difference between the district with most and the one with least adoption, in percentage points
 * 0–100. Districts without any applicable service are left out; null where none is left.
 */
export function equityGap(figures: readonly DistrictFigures[]): number | null {
  const shares = figures.map((figure) => figure.share).filter((share) => share !== null);
  return shares.length === 0 ? null : 100 * (Math.max(...shares) - Math.min(...shares));
}

/**
 * Districts where the service already is started while it has a high risk about which nothing is
 * done. This is a warning in each district, not a gate.
 */
export function districtsAtRisk(
  cells: readonly RolloutCell[],
  untreatedHighRisks: number,
): readonly string[] {
  if (untreatedHighRisks === 0) {
    return [];
  }
  return cells.filter((cell) => isStarted(cell.status)).map((cell) => cell.districtId);
}
