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
  /** Applicable districts whose status is unknown; the figure may be too low by these. */
  readonly unknown: number;
  /** 0–1; null where no district is applicable. */
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

export declare const rolloutStatuses: readonly RolloutStatus[];
export declare function isApplicable(status: RolloutStatus): boolean;
export declare function isAdopted(status: RolloutStatus): boolean;
export declare function isStarted(status: RolloutStatus): boolean;
export declare function isFullRollout(status: RolloutStatus): boolean;
export declare function isCovering(status: RolloutStatus): boolean;
export declare function completeCells(
  serviceIds: readonly string[],
  districtIds: readonly string[],
  cells: readonly ServiceCell[],
): readonly ServiceCell[];
export declare function adoption(cells: readonly RolloutCell[]): Adoption;
export declare function populationCoverage(
  cells: readonly RolloutCell[],
  populations: ReadonlyMap<string, number | null>,
): PopulationCoverage;
export declare function districtFigures(cells: readonly RolloutCell[]): readonly DistrictFigures[];
export declare function equityGap(figures: readonly DistrictFigures[]): number | null;
export declare function districtsAtRisk(
  cells: readonly RolloutCell[],
  untreatedHighRisks: number,
): readonly string[];
