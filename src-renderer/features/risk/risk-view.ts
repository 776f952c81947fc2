// Why: what the register shows: the band that counts now, the filter in the address, words of values.
// Must not: order risks or judge them; the core has done that.
import type { Assessment, Risk } from '../../../src-shared/contract/owner/risks.ts';
import type { RiskBand } from '../../../src-shared/contract/values.ts';
import { riskBandLabels } from '../../../src-shared/text/labels.ts';
import { t } from '../../../src-shared/text/translate.ts';
import type { Search } from '../../api/place.tsx';

export const stages = ['inherent', 'current', 'residual'] as const;
export type Stage = (typeof stages)[number];

/** A band as it is filtered and counted; `none` is not assessed, which is no band at all. */
export const bandChoices = ['high', 'medium', 'low', 'none'] as const;
export type BandChoice = (typeof bandChoices)[number];

/** In the address instead of a service: risks that stand over all services. */
export const overAllWord = 'alla';

export interface RiskFilter {
  readonly band: BandChoice | null;
  /** A service's id, `overAllWord`, or null for every risk. */
  readonly service: string | null;
}

const bandWords: Readonly<Record<string, BandChoice>> = {
  hog: 'high',
  medel: 'medium',
  lag: 'low',
  'ej-bedomd': 'none',
};

export function readFilter(search: Search): RiskFilter {
  return { band: bandWords[search['band'] ?? ''] ?? null, service: search['insats'] ?? null };
}

/** How a band stands in the address. */
export function bandWord(band: BandChoice | null): string | null {
  return Object.entries(bandWords).find(([, value]) => value === band)?.[0] ?? null;
}

/** The value that counts now: the current one, else the inherent one. */
export function valueNow(risk: Pick<Risk, 'current' | 'inherent'>): Assessment | null {
  return risk.current ?? risk.inherent;
}

export function bandNow(risk: Pick<Risk, 'current' | 'bands'>): RiskBand | null {
  return risk.current === null ? risk.bands.inherent : risk.bands.current;
}

function isOf(risk: Risk, service: string | null): boolean {
  return service === null || (risk.serviceId ?? overAllWord) === service;
}

export function filterRisks(risks: readonly Risk[], { band, service }: RiskFilter): Risk[] {
  return risks.filter(
    (risk) => isOf(risk, service) && (band === null || (bandNow(risk) ?? 'none') === band),
  );
}

/** Risks per band among those of the chosen service, whatever band is chosen. */
export function countBands(
  risks: readonly Risk[],
  service: string | null,
): Readonly<Record<BandChoice, number>> {
  const counts = { high: 0, medium: 0, low: 0, none: 0 };
  for (const risk of risks) {
    if (isOf(risk, service)) {
      counts[bandNow(risk) ?? 'none'] += 1;
    }
  }
  return counts;
}

export function serviceWord(risk: Pick<Risk, 'serviceName'>): string {
  return risk.serviceName ?? t('risk.overAll');
}

/** "4×2 Hög", or that it is not assessed. */
export function valueWords(assessment: Assessment | null, band: RiskBand | null): string {
  return assessment === null || band === null
    ? t('ui.notAssessed')
    : t('risk.matrix.value', { ...assessment, band: riskBandLabels[band] });
}

/** The band of a cell of the plan's own matrix. */
export function bandOfCell(bandCells: readonly RiskBand[], cell: Assessment): RiskBand {
  const band = bandCells[(cell.severity - 1) * 4 + cell.likelihood - 1];
  if (band === undefined) {
    throw new RangeError(`No risk band for ${cell.severity}x${cell.likelihood}`);
  }
  return band;
}

export function isUntreated(risk: Pick<Risk, 'warnings'>): boolean {
  return (
    risk.warnings.includes('high-without-measure') ||
    risk.warnings.includes('severity-four-without-measure')
  );
}

/** Not done, and its date has passed. */
export function isOverdue(
  measure: Pick<Risk['measures'][number], 'status' | 'dueOn'>,
  today: string,
): boolean {
  return measure.status !== 'done' && measure.dueOn !== null && measure.dueOn < today;
}

/** The measure a row tells of: the overdue or nearest one that is not done, else the last done. */
export function foremostMeasure(risk: Pick<Risk, 'measures'>): Risk['measures'][number] | null {
  const open = risk.measures.filter(({ status }) => status !== 'done');
  const byDue = open.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
  return byDue[0] ?? risk.measures.at(-1) ?? null;
}
