// Why: makes a file of the draft or of an adopted version.
// Must not: read anything of the plan but the one document.
import { readPlan } from '../../../db/repos/plans.ts';
import type { ExportFormat } from '../../../src-shared/contract/values.ts';
import type { JobOptions } from '../../workers/runner.ts';
import type { MadeFile } from '../made-files.ts';
import type { PlanContext } from '../plan-context.ts';
import { draftDocument } from './document.ts';
import { adoptedDocument } from './proposal.ts';

export async function makeExport(
  context: PlanContext,
  input: { readonly format: ExportFormat; readonly version: number | null },
  options: JobOptions = {},
): Promise<MadeFile & { readonly content: Uint8Array }> {
  const { document, sha256 } =
    input.version === null
      ? { document: await draftDocument(context), sha256: null }
      : adoptedDocument(context, input.version);
  const rendered = await context.jobs.run(
    'render-export',
    {
      request: {
        format: input.format,
        document,
        exportedAt: context.now(),
        sha256,
        planId: readPlan(context.database).id,
      },
      resourcesFolder: context.resources.folder,
    },
    options,
  );
  return { name: rendered.fileName, mediaType: rendered.mediaType, content: rendered.bytes };
}
