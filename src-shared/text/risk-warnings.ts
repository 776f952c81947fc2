// Why: what is missing at a risk, as papers say it.
// Must not: decide when a warning stands (domain/risk.ts).
import type { Risk } from '../contract/owner/risks.ts';

export const riskWarningTexts: Readonly<Record<Risk['warnings'][number], string>> = {
  'not-assessed': 'Inte bedömd',
  'high-without-measure': 'Hög risk utan åtgärd',
  'severity-four-without-measure': 'Allvarlighetsgrad 4 utan åtgärd eller roll som accepterar',
  'overdue-measure': 'Försenad åtgärd',
  'review-overdue': 'Översynen är försenad',
};
