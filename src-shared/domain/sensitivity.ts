// Why: shows whether the order hangs on the chosen weight between effect and feasibility.
// Must not: rank by other rules than ranking.ts.
import type { RankInput } from './ranking.ts';

export interface SensitivityLine {
  readonly itemId: string;
  /** One rank per weight, in the order of `weights`. */
  readonly ranks: readonly (number | null)[];
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
}

export interface Sensitivity {
  readonly weights: readonly number[];
  readonly lines: readonly SensitivityLine[];
}

export declare function rankSensitivity(items: readonly RankInput[], steps?: number): Sensitivity;
