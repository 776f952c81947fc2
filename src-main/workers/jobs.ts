// Why: the register of long jobs: pure functions of plain data that run off the main thread.
// Must not: touch a plan file, or keep anything between two jobs.
import type {
  CatalogueDocument,
  ExportRequest,
} from '../../src-shared/contract/catalogue-document.ts';
import type { BallotRequest } from '../exports/ballots/ballot-request.ts';
import type { CardsRequest } from '../exports/cards/cards-request.ts';
import type { RenderedExport } from '../exports/render-export.ts';
import type { WorkshopInput, WorkshopResult } from '../../src-shared/domain/result.ts';
import type { FileInspection } from '../imports/inspect-services.ts';
import type {
  InspectRequest,
  ParsedImport,
  ParseRequest,
  ReadRequest,
  ServiceFile,
} from '../imports/parse-import.ts';
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

export interface BallotJob {
  readonly request: BallotRequest;
  readonly resourcesFolder: string;
}

export interface CardsJob {
  readonly request: CardsRequest;
  readonly resourcesFolder: string;
}

/** What crosses to a thread is plain data: progress and cancel go through `JobControl`. */
export type WorkshopJob = Omit<WorkshopInput, 'onProgress' | 'shouldCancel'>;

/** Input and output of every job. */
export interface JobTypes {
  readonly 'parse-import': { readonly input: ParseRequest; readonly output: ParsedImport };
  readonly 'inspect-file': { readonly input: InspectRequest; readonly output: FileInspection };
  readonly 'read-services': { readonly input: ReadRequest; readonly output: ServiceFile };
  readonly 'render-export': { readonly input: ExportJob; readonly output: RenderedExport };
  readonly 'render-ballots': { readonly input: BallotJob; readonly output: RenderedExport };
  readonly 'render-cards': { readonly input: CardsJob; readonly output: RenderedExport };
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

// Each job loads what it needs when it is first run: a ranking should not wait for the compiler of
// PDF files, nor the command line for the readers of workbooks.
export const jobs: Jobs = {
  'parse-import': async (input, control) => {
    const { parseImport } = await import('../imports/parse-import.ts');
    return parseImport(input, control);
  },
  'inspect-file': async (input, control) => {
    const { inspectFile } = await import('../imports/parse-import.ts');
    return inspectFile(input, control);
  },
  'read-services': async (input, control) => {
    const { readServiceFile } = await import('../imports/parse-import.ts');
    return readServiceFile(input, control);
  },
  'render-export': async (input, control) => {
    const { renderExport } = await import('../exports/render-export.ts');
    return renderExport(input.request, {
      resourcesFolder: input.resourcesFolder,
      onProgress: control.onProgress,
    });
  },
  'render-ballots': async (input) => {
    const { renderBallots } = await import('../exports/ballots/render-ballots.ts');
    return renderBallots(input.request, input);
  },
  'render-cards': async (input) => {
    const { renderCards } = await import('../exports/cards/render-cards.ts');
    return renderCards(input.request, input);
  },
  'workshop-result': async (input, control) => {
    const { workshopResult } = await import('../../src-shared/domain/result.ts');
    const result = workshopResult({
      ...input,
      onProgress: (done, total) => control.onProgress(done / total, 'Räknar stabilitet'),
      shouldCancel: control.isCancelled,
    });
    if (result === 'cancelled') throw new JobCancelled();
    return result;
  },
};
