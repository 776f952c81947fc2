// Why: what crosses between the main thread and a worker, errors included.
// Must not: carry functions, classes or anything structured clone cannot copy.
import type { JobName, JobTypes } from './jobs.ts';

export interface ToWorker {
  readonly number: number;
  readonly name: JobName;
  readonly input: JobTypes[JobName]['input'];
}

/** An error as plain data; `code` and `problems` are there where it is a refusal. */
export interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: unknown;
  readonly problems: unknown;
}

export type FromWorker =
  | {
      readonly kind: 'progress';
      readonly number: number;
      readonly done: number;
      readonly label: string;
    }
  | { readonly kind: 'done'; readonly number: number; readonly output: JobTypes[JobName]['output'] }
  | { readonly kind: 'failed'; readonly number: number; readonly error: PlainError };

export function flatten(error: unknown): PlainError {
  if (!(error instanceof Error)) {
    return {
      name: 'Error',
      message: String(error),
      stack: undefined,
      code: undefined,
      problems: undefined,
    };
  }
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    code: 'code' in error ? error.code : undefined,
    problems: 'problems' in error ? error.problems : undefined,
  };
}

export function revive(plain: PlainError): Error {
  const error = new Error(plain.message);
  error.name = plain.name;
  if (plain.stack !== undefined) error.stack = plain.stack;
  if (plain.code !== undefined) Object.assign(error, { code: plain.code });
  if (plain.problems !== undefined) Object.assign(error, { problems: plain.problems });
  return error;
}
