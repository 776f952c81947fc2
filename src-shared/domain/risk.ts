// Why: bands, order and warnings of the risk register.
// Must not: order by the product of severity and likelihood, or read "not assessed" as low.
import type { Knowledge, MeasureStatus, RiskBand } from '../contract/values.ts';
import { compareIds, compareSwedish } from './collation.ts';
import { isBlank } from './text-check.ts';

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

const STEPS = [1, 2, 3, 4] as const;
const HIGHEST_SEVERITY = 4;
const MEDIUM_FROM = 3;
const HIGH_FROM = 8;

/** The bands a new plan starts with: product 1–2 low, 3–6 medium, 8–16 high. */
export function defaultRiskBands(): RiskBands {
  return STEPS.flatMap((severity) =>
    STEPS.map((likelihood): RiskBandCell => {
      const product = severity * likelihood;
      const band = product >= HIGH_FROM ? 'high' : product >= MEDIUM_FROM ? 'medium' : 'low';
      return { severity, likelihood, band };
    }),
  );
}

/**
 * What is wrong with a table of bands: `missing 4x1` or `duplicate 2x3`. Empty when every one of
 * the sixteen cells is there once.
 */
export function checkRiskBands(bands: RiskBands): readonly string[] {
  return STEPS.flatMap((severity) =>
    STEPS.flatMap((likelihood) => {
      const found = bands.filter(
        (cell) => cell.severity === severity && cell.likelihood === likelihood,
      ).length;
      if (found === 1) {
        return [];
      }
      return [`${found === 0 ? 'missing' : 'duplicate'} ${severity}x${likelihood}`];
    }),
  );
}

/**
 * The band of an assessment, or null where it is not assessed (which is a state of its own, never
 * the lowest band).
 *
 * @throws RangeError where the table has no such cell: a band is never guessed.
 */
export function bandOf(assessment: RiskAssessment | null, bands: RiskBands): RiskBand | null {
  if (assessment === null) {
    return null;
  }
  const cell = bands.find(
    (each) => each.severity === assessment.severity && each.likelihood === assessment.likelihood,
  );
  if (cell === undefined) {
    throw new RangeError(`No risk band for ${assessment.severity}x${assessment.likelihood}`);
  }
  return cell.band;
}

/** The assessment that stands now: the current one, else the inherent one. */
export function valueNow(risk: Pick<Risk, 'current' | 'inherent'>): RiskAssessment | null {
  return risk.current ?? risk.inherent;
}

function knowledgeOrder(knowledge: Knowledge | null): number {
  switch (knowledge) {
    case null:
      return 0;
    case 'weak':
      return 1;
    case 'medium':
      return 2;
    case 'strong':
      return 3;
  }
}

/**
 * The order of the register: risks that are not assessed first (a group of its own), then by
 * severity, then by likelihood, both highest first, then by strength of knowledge, weakest first
 * (not stated counts as weaker than weak), then by title and id. Uses the value that stands now.
 * A total order: zero only for two risks with the same id.
 */
export function compareRisks(a: Risk, b: Risk): number {
  const valueA = valueNow(a);
  const valueB = valueNow(b);
  if (valueA === null || valueB === null) {
    return Number(valueA !== null) - Number(valueB !== null) || compareTitles(a, b);
  }
  return (
    valueB.severity - valueA.severity ||
    valueB.likelihood - valueA.likelihood ||
    knowledgeOrder(a.knowledge) - knowledgeOrder(b.knowledge) ||
    compareTitles(a, b)
  );
}

function compareTitles(a: Risk, b: Risk): number {
  return compareSwedish(a.title, b.title) || compareIds(a.id, b.id);
}

/** Whether something is done about the risk: a measure, or a role that accepts it with a reason. */
export function isTreated(
  risk: Pick<Risk, 'measures' | 'acceptedByRole' | 'acceptanceReason'>,
): boolean {
  const hasMeasure = risk.measures.some((measure) => !isBlank(measure.what));
  return hasMeasure || (!isBlank(risk.acceptedByRole) && !isBlank(risk.acceptanceReason));
}

/** A high risk, by the value that stands now, about which nothing is done. */
export function isUntreatedHigh(risk: Risk, bands: RiskBands): boolean {
  return bandOf(valueNow(risk), bands) === 'high' && !isTreated(risk);
}

function hasHighestSeverity(risk: Risk): boolean {
  return (
    risk.inherent?.severity === HIGHEST_SEVERITY || risk.current?.severity === HIGHEST_SEVERITY
  );
}

/**
 * What the register warns of, in order of weight. Severity 4 is looked for in the inherent value
 * too: it cannot be assessed away without a measure. A date counts as passed the day after it.
 *
 * @param today ISO date.
 */
export function riskWarnings(risk: Risk, today: string, bands: RiskBands): readonly RiskWarning[] {
  const isOverdue = (measure: RiskMeasure): boolean =>
    measure.status !== 'done' && measure.due !== null && measure.due < today;
  const warnings: readonly (readonly [RiskWarning, boolean])[] = [
    ['not-assessed', valueNow(risk) === null],
    ['high-without-measure', isUntreatedHigh(risk, bands)],
    ['severity-four-without-measure', hasHighestSeverity(risk) && !isTreated(risk)],
    ['overdue-measure', risk.measures.some(isOverdue)],
    ['review-overdue', risk.reviewDate !== null && risk.reviewDate < today],
  ];
  return warnings.filter(([, isRaised]) => isRaised).map(([code]) => code);
}
