// Why: the register of long jobs: pure functions of plain data that run off the main thread.
// Must not: touch a plan file, or keep anything between two jobs.
import type {
  CatalogueDocument,
  ExportRequest,
} from '../../src-shared/contract/catalogue-document.ts';
import type { RenderedExport } from '../exports/render-export.ts';
import { renderExport } from '../exports/render-export.ts';
import type { WorkshopInput, WorkshopResult } from '../../src-shared/domain/result.ts';
import { workshopResult } from '../../src-shared/domain/result.ts';
import type { ParsedImport, ParseRequest } from '../imports/parse-import.ts';
import { parseImport } from '../imports/parse-import.ts';
import { JobCancelled } from './job-cancelled.ts';

export interface JobControl {
  /** Share done, 0–1, and what is going on, in Swedish. */
  readonly onProgress: (done: number, label: string) => void;
  readonly isCancelled: () => boolean;
}

export interface ExportJob {
  readonly request: ExportRequest;
  readonly resourcesFolder: string;
}

/** What crosses to a thread is plain data: progress and cancel go through `JobControl`. */
export type WorkshopJob = Omit<WorkshopInput, 'onProgress' | 'shouldCancel'>;

/** Input and output of every job. */
export interface JobTypes {
  readonly 'parse-import': { readonly input: ParseRequest; readonly output: ParsedImport };
  readonly 'render-export': { readonly input: ExportJob; readonly output: RenderedExport };
  readonly 'workshop-result': { readonly input: WorkshopJob; readonly output: WorkshopResult };
}
export type JobName = keyof JobTypes;

export type { CatalogueDocument };

type Jobs = {
  readonly [Name in JobName]: (
    input: JobTypes[Name]['input'],
    control: JobControl,
  ) => Promise<JobTypes[Name]['output']>;
};

export const jobs: Jobs = {
  'parse-import': (input, control) => parseImport(input, control),
  'render-export': (input, control) =>
    renderExport(input.request, {
      resourcesFolder: input.resourcesFolder,
      onProgress: control.onProgress,
    }),
  'workshop-result': async (input, control) => {
    const result = workshopResult({
      ...input,
      onProgress: (done, total) => control.onProgress(done / total, 'Räknar stabilitet'),
      shouldCancel: control.isCancelled,
    });
    if (result === 'cancelled') throw new JobCancelled();
    return result;
  },
};
