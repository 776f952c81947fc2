// Why: how a plan reads its risks: the 16 cells of bands and the words of the two scales.
// Must not: work out a band from a product; the cells are a setting that people may change.
import { z } from 'zod';
import { readSetting } from '../../../db/repos/settings.ts';
import type { RiskBand } from '../../../src-shared/contract/values.ts';
import { riskBandSchema } from '../../../src-shared/contract/values.ts';
import type { RiskBands } from '../../../src-shared/domain/risk.ts';
import { defaultRiskBands } from '../../../src-shared/domain/risk.ts';
import type { PlanContext } from '../plan-context.ts';

/** Keys of the settings, each absent until somebody changes it. */
export const riskBandsSetting = 'risk-bands';
export const riskLabelsSetting = 'risk-labels';

/** Row by row from severity 1, likelihood 1. */
export const riskBandsSchema = z.array(riskBandSchema).length(16);
const fourLabels = z.array(z.string().min(1)).length(4);
export const riskLabelsSchema = z.strictObject({ severity: fourLabels, likelihood: fourLabels });

export interface RiskScale {
  readonly bands: RiskBands;
  readonly bandCells: RiskBand[];
  readonly severityLabels: string[];
  readonly likelihoodLabels: string[];
}

const steps = [1, 2, 3, 4] as const;

export function riskScale(context: PlanContext): RiskScale {
  const bandCells = readBands(context) ?? defaultRiskBands().map((cell) => cell.band);
  const labels = readLabels(context) ?? shippedLabels(context);
  return {
    bandCells,
    bands: bandCells.map((band, index) => ({
      severity: Math.floor(index / steps.length) + 1,
      likelihood: (index % steps.length) + 1,
      band,
    })),
    severityLabels: labels.severity,
    likelihoodLabels: labels.likelihood,
  };
}

function readBands(context: PlanContext): RiskBand[] | null {
  const stored = readSetting(context.database, riskBandsSetting);
  return stored === null ? null : riskBandsSchema.parse(stored);
}

function readLabels(context: PlanContext): z.infer<typeof riskLabelsSchema> | null {
  const stored = readSetting(context.database, riskLabelsSetting);
  return stored === null ? null : riskLabelsSchema.parse(stored);
}

function shippedLabels(context: PlanContext): z.infer<typeof riskLabelsSchema> {
  const { severity, likelihood } = context.resources.reference().riskScale;
  const inOrder = (labels: Readonly<Record<string, string>>): (string | undefined)[] =>
    steps.map((step) => labels[step]);
  return riskLabelsSchema.parse({ severity: inOrder(severity), likelihood: inOrder(likelihood) });
}
