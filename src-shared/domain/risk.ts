// Why: bands, order and warnings of the risk register.
// Must not: order by the product of severity and likelihood, or read "not assessed" as low.
import type { Knowledge, MeasureStatus, RiskBand } from '../contract/values.ts';

/** Severity and likelihood, each 1–4. */
export interface RiskAssessment {
  readonly severity: number;
  readonly likelihood: number;
}

export interface RiskBandCell extends RiskAssessment {
  readonly band: RiskBand;
}

/** Sixteen cells, one per severity and likelihood; editable per plan. */
export type RiskBands = readonly RiskBandCell[];

export interface RiskMeasure {
  readonly what: string;
  /** ISO date, or null where none is set. */
  readonly due: string | null;
  readonly status: MeasureStatus;
}

export interface Risk {
  readonly id: string;
  /** What can happen. */
  readonly title: string;
  readonly inherent: RiskAssessment | null;
  readonly current: RiskAssessment | null;
  readonly residual: RiskAssessment | null;
  readonly knowledge: Knowledge | null;
  readonly measures: readonly RiskMeasure[];
  readonly acceptedByRole: string | null;
  readonly acceptanceReason: string | null;
  /** ISO date of the next review. */
  readonly reviewDate: string | null;
}

export type RiskWarning =
  | 'not-assessed'
  | 'high-without-measure'
  | 'severity-four-without-measure'
  | 'overdue-measure'
  | 'review-overdue';

export declare function defaultRiskBands(): RiskBands;
export declare function checkRiskBands(bands: RiskBands): readonly string[];
export declare function bandOf(
  assessment: RiskAssessment | null,
  bands: RiskBands,
): RiskBand | null;
export declare function valueNow(risk: Pick<Risk, 'current' | 'inherent'>): RiskAssessment | null;
export declare function compareRisks(a: Risk, b: Risk): number;
export declare function isTreated(
  risk: Pick<Risk, 'measures' | 'acceptedByRole' | 'acceptanceReason'>,
): boolean;
export declare function isUntreatedHigh(risk: Risk, bands: RiskBands): boolean;
export declare function riskWarnings(
  risk: Risk,
  today: string,
  bands: RiskBands,
): readonly RiskWarning[];
