// Why: use cases of the risk register: risks, measures, and which high risks nobody has treated.
// Must not: leave a made-up example risk marked as one once a person has changed it.
import { z } from 'zod';
import {
  findMeasure,
  findStoredRisk,
  highestRiskNumber,
  insertMeasure,
  insertRisk,
  listStoredRisks,
  removeMeasureRow,
  removeRiskRow,
  updateMeasureRow,
  updateRiskRow,
} from '../../../db/repos/risks.ts';
import type { StoredRisk } from '../../../db/repos/risks.ts';
import { readSetting, writeSetting } from '../../../db/repos/settings.ts';
import type { Measure, Risk, RiskFields } from '../../../src-shared/contract/owner/risks.ts';
import type { RiskBand } from '../../../src-shared/contract/values.ts';
import type { Risk as DomainRisk } from '../../../src-shared/domain/risk.ts';
import {
  bandOf,
  compareRisks,
  isUntreatedHigh,
  riskWarnings,
} from '../../../src-shared/domain/risk.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { withoutUndefined } from './records.ts';
import type { RiskScale } from './risk-scale.ts';
import { riskScale } from './risk-scale.ts';
import { requireHead } from './screening-read.ts';

export type RiskPatch = { readonly [Key in keyof RiskFields]?: RiskFields[Key] | undefined };
type MeasureFields = Omit<Measure, 'id' | 'riskId'>;
export type MeasurePatch = {
  readonly [Key in keyof MeasureFields]?: MeasureFields[Key] | undefined;
};

export interface RiskRegister {
  risks: Risk[];
  bandCells: RiskBand[];
  severityLabels: string[];
  likelihoodLabels: string[];
}

/** The register in its order: not assessed first, then severity, likelihood, weak knowledge. */
export function listRisks(context: PlanContext): RiskRegister {
  const scale = riskScale(context);
  const { bandCells, severityLabels, likelihoodLabels } = scale;
  return {
    risks: orderedRisks(context, scale),
    bandCells,
    severityLabels,
    likelihoodLabels,
  };
}

function orderedRisks(context: PlanContext, scale: RiskScale): Risk[] {
  const today = context.today();
  return listStoredRisks(context.database)
    .map((stored) => ({ stored, domain: domainRisk(stored) }))
    .toSorted((a, b) => compareRisks(a.domain, b.domain))
    .map(({ stored }) => fullRisk(stored, scale, today));
}

/** The risk as domain/risk.ts reads it. */
function domainRisk(stored: StoredRisk): DomainRisk {
  return {
    id: stored.id,
    title: stored.title,
    inherent: stored.inherent,
    current: stored.current,
    residual: stored.residual,
    knowledge: stored.knowledge,
    measures: stored.measures.map(({ what, dueOn, status }) => ({ what, due: dueOn, status })),
    acceptedByRole: stored.acceptedByRole,
    acceptanceReason: stored.acceptedReason,
    reviewDate: stored.reviewOn,
  };
}

function fullRisk(stored: StoredRisk, scale: RiskScale, today: string): Risk {
  const { bands } = scale;
  return {
    ...stored,
    measures: [...stored.measures],
    bands: {
      inherent: bandOf(stored.inherent, bands),
      current: bandOf(stored.current, bands),
      residual: bandOf(stored.residual, bands),
    },
    warnings: [...riskWarnings(domainRisk(stored), today, bands)],
  };
}

function requireStored(context: PlanContext, id: string): StoredRisk {
  const stored = findStoredRisk(context.database, id);
  if (!stored) {
    throw new Refusal(
      'not-found',
      'Risken finns inte längre i planen. Ladda om listan och försök igen.',
    );
  }
  return stored;
}

function readRisk(context: PlanContext, id: string): Risk {
  return fullRisk(requireStored(context, id), riskScale(context), context.today());
}

export interface RiskOptions {
  /** True for made-up values of the example plan only. */
  readonly isExample?: boolean;
}

export function createRisk(
  context: PlanContext,
  fields: RiskPatch & { readonly title: string },
  options: RiskOptions = {},
): Risk {
  if (fields.serviceId) requireHead(context, fields.serviceId);
  const id = context.newId();
  return change(context, `La till risken ${fields.title}`, () => {
    insertRisk(
      context.database,
      {
        id,
        number: nextNumber(context),
        createdAt: context.now(),
        isExample: options.isExample ?? false,
      },
      withoutUndefined(fields),
    );
    return readRisk(context, id);
  });
}

// A number stands in minutes and papers, so that of a risk that was taken out is not used again.
const highestNumberSetting = 'highest-risk-number';

function nextNumber(context: PlanContext): number {
  const removed = z.int().nullable().parse(readSetting(context.database, highestNumberSetting));
  return Math.max(highestRiskNumber(context.database), removed ?? 0) + 1;
}

export function updateRisk(context: PlanContext, id: string, patch: RiskPatch): Risk {
  const before = requireStored(context, id);
  if (patch.serviceId) requireHead(context, patch.serviceId);
  const fields = withoutUndefined(patch);
  if (Object.keys(fields).length > 0) {
    change(context, `Ändrade risken ${patch.title ?? before.title}`, () =>
      updateRiskRow(context.database, id, fields, false),
    );
  }
  return readRisk(context, id);
}

/** Takes a risk out of the register with its measures; undo brings all of it back. */
export function removeRisk(context: PlanContext, id: string): void {
  const { title, number } = requireStored(context, id);
  change(context, `Tog bort risken ${title}`, () => {
    if (number === nextNumber(context) - 1) {
      writeSetting(context.database, highestNumberSetting, number);
    }
    removeRiskRow(context.database, id);
  });
}

export function addMeasure(
  context: PlanContext,
  riskId: string,
  fields: MeasurePatch & { readonly what: string },
  options: RiskOptions = {},
): Risk {
  const risk = requireStored(context, riskId);
  return change(context, `La till en åtgärd för ${risk.title}`, () => {
    if (options.isExample !== true) makeReal(context, risk);
    insertMeasure(context.database, {
      ...withoutUndefined(fields),
      id: context.newId(),
      riskId,
    });
    return readRisk(context, riskId);
  });
}

/** What a person has worked on stands for something real, also where it began as an example. */
function makeReal(context: PlanContext, risk: StoredRisk): void {
  if (risk.isExample) updateRiskRow(context.database, risk.id, {}, false);
}

function requireMeasure(context: PlanContext, id: string): Measure {
  const measure = findMeasure(context.database, id);
  if (!measure) {
    throw new Refusal(
      'not-found',
      'Åtgärden finns inte längre i planen. Ladda om risken och försök igen.',
    );
  }
  return measure;
}

export function updateMeasure(context: PlanContext, id: string, patch: MeasurePatch): Risk {
  const measure = requireMeasure(context, id);
  const fields = withoutUndefined(patch);
  if (Object.keys(fields).length > 0) {
    change(context, `Ändrade åtgärden ${patch.what ?? measure.what}`, () => {
      makeReal(context, requireStored(context, measure.riskId));
      updateMeasureRow(context.database, id, fields);
    });
  }
  return readRisk(context, measure.riskId);
}

export function removeMeasure(context: PlanContext, id: string): Risk {
  const measure = requireMeasure(context, id);
  return change(context, `Tog bort åtgärden ${measure.what}`, () => {
    makeReal(context, requireStored(context, measure.riskId));
    removeMeasureRow(context.database, id);
    return readRisk(context, measure.riskId);
  });
}

/** High risks with neither a measure nor an accepting role, by service; risks over all have none. */
export function untreatedHighRisks(context: PlanContext): ReadonlyMap<string, readonly Risk[]> {
  const scale = riskScale(context);
  const today = context.today();
  const untreated = listStoredRisks(context.database).filter((stored) =>
    isUntreatedHigh(domainRisk(stored), scale.bands),
  );
  const byService = new Map<string, Risk[]>();
  for (const stored of untreated) {
    if (stored.serviceId === null) continue;
    const own = byService.get(stored.serviceId) ?? [];
    own.push(fullRisk(stored, scale, today));
    byService.set(stored.serviceId, own);
  }
  return byService;
}
