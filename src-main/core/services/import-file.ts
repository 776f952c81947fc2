// Why: one way from a file's bytes to a changed plan, for the window and the command line.
// Must not: change anything on a dry run, or half of anything otherwise.
import type { ImportReport } from '../../../src-shared/contract/owner/workspace.ts';
import type { ImportKind } from '../../../src-shared/contract/values.ts';
import type { ParsedImport } from '../../imports/parse-import.ts';
import type { JobOptions } from '../../workers/runner.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { importAnswers } from './import-answers.ts';
import { importInsights } from './import-insights.ts';
import { importNeeds } from './import-needs.ts';
import { importRatings } from './import-ratings.ts';
import { importRisks } from './import-risks.ts';
import { importRollout } from './import-rollout.ts';
import type { ImportOptions } from './import-rows.ts';
import { importServices } from './import-services.ts';

export interface ImportRequest extends ImportOptions {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sheet: number | string | null;
  readonly mapping: Readonly<Record<string, string>> | null;
  /** For ratings only. */
  readonly session: string | null;
  readonly isDryRun: boolean;
}

/** Carries the report out of a transaction that is rolled back on purpose. */
class DryRun extends Error {
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    super('dry run');
    this.report = report;
  }
}

export async function runImport(
  context: PlanContext,
  request: ImportRequest,
  options: JobOptions = {},
): Promise<ImportReport> {
  const { kind, fileName, bytes, sheet, mapping } = request;
  const parsed = await context.jobs.run(
    'parse-import',
    { kind, fileName, bytes, sheet, mapping },
    options,
  );
  options.onProgress?.(0.8, request.isDryRun ? 'Provar' : 'Sparar');
  if (!request.isDryRun) return applyImport(context, parsed, request);
  try {
    // A dry run does the whole import and takes it back, so that it says exactly what would happen.
    return change(context, 'Prov', () => {
      throw new DryRun(applyImport(context, parsed, request));
    });
  } catch (error) {
    if (error instanceof DryRun) return error.report;
    throw error;
  }
}

/** Applies a parsed file. @throws Refusal with everything as it was */
export function applyImport(
  context: PlanContext,
  parsed: ParsedImport,
  options: ImportOptions & { readonly session: string | null },
): ImportReport {
  switch (parsed.kind) {
    case 'services':
      return importServices(context, parsed.table);
    case 'ratings': {
      if (options.session === null) {
        throw new Refusal('unknown-session', 'Ange vilken workshop rösterna hör till.');
      }
      return importRatings(context, parsed.table, { ...options, session: options.session });
    }
    case 'answers':
      return importAnswers(context, parsed.table, options);
    case 'risks':
      return importRisks(context, parsed.table, options);
    case 'rollout':
      return importRollout(context, parsed.table, options);
    case 'needs':
      return importNeeds(context, parsed.table, options);
    case 'insights':
      return importInsights(context, parsed.table, options);
  }
}
