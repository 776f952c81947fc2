// Why: cells that several sheets share, so that the same thing looks and reads the same everywhere.
// Must not: leave a cell empty; what is missing is said.
import type { RiskBand, ScreeningOutcome } from '../../../src-shared/contract/values.ts';
import type { DocumentRisk } from '../../../src-shared/contract/catalogue-document.ts';
import {
  exampleText,
  missingText,
  riskBandLabels,
  screeningOutcomeLabels,
} from '../../../src-shared/text/labels.ts';
import { cleanText } from '../../../src-shared/text/paper/clean-text.ts';
import type { Tone } from '../paper/tone.ts';
import type { SheetCell } from './sheet-model.ts';
import { text } from './sheet-model.ts';

/** Text from the plan, or the missing word where it is empty. */
export function plainText(value: string | null, missing: string = missingText): SheetCell {
  const clean = value === null ? '' : cleanText(value).trim();
  return clean === '' ? text(missing, 'missing') : text(clean);
}

export function exampleCell(isExample: boolean): SheetCell {
  return isExample ? text(exampleText, 'example-row') : text('nej');
}

export function legalCell(outcome: ScreeningOutcome): SheetCell {
  return text(screeningOutcomeLabels[outcome], outcome === 'unscreened' ? 'unknown' : outcome);
}

const bandTones: Readonly<Record<RiskBand, Tone>> = {
  low: 'risk-low',
  medium: 'risk-medium',
  high: 'risk-high',
};

/** "4 × 2, hög", or "ej bedömd", which is not the same as low. */
export function assessmentCell(assessment: DocumentRisk['inherent']): SheetCell {
  if (assessment === null) return text('ej bedömd', 'unknown');
  const { severity, likelihood, band } = assessment;
  return text(
    `${severity} × ${likelihood}, ${riskBandLabels[band].toLocaleLowerCase('sv')}`,
    bandTones[band],
  );
}

/** Cells of a row to which the columns do not apply. */
export function dashes(count: number): readonly SheetCell[] {
  return Array.from({ length: count }, () => text('–'));
}
