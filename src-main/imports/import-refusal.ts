// Why: the one way an import says no: a closed code, a Swedish message that is safe to show, and
// where in the file it is.
// Must not: carry a cell's identity number, a path, or a library's own error text to the user.
import type { Problem, RefusalCode, RefusalData } from '../../src-shared/contract/base.ts';

/** Every expected "no" of reading a file; each is a code of the contract. */
export const importRefusalCodes = [
  'empty-file',
  'file-too-large',
  'not-a-table',
  'truncated-file',
  'old-xls',
  'encrypted',
  'unknown-encoding',
  'not-found',
  'no-header',
  'invalid-value',
  'bad-rows',
  'identity-number',
] as const satisfies readonly RefusalCode[];

export type ImportRefusalCode = (typeof importRefusalCodes)[number];

export class ImportRefusal extends Error {
  readonly code: ImportRefusalCode;
  readonly problems: readonly Problem[];

  constructor(
    code: ImportRefusalCode,
    message: string,
    problems: readonly Problem[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ImportRefusal';
    this.code = code;
    this.problems = problems;
  }

  /** The refusal as plain data, for the contract and for the way out of a worker thread. */
  toData(): RefusalData {
    return { code: this.code, message: this.message, problems: [...this.problems] };
  }
}
