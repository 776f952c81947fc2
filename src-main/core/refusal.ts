// Why: the product's expected "no", one shape for every service, and how faults are told from it.
// Must not: hide a bug as a refusal; whatever is not known here is a fault.
import type { Problem, RefusalCode, RefusalData } from '../../src-shared/contract/base.ts';
import { refusalSchema } from '../../src-shared/contract/base.ts';

/** An expected refusal: nothing was changed, and the Swedish message says what to do. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly problems: readonly Problem[];

  constructor(code: RefusalCode, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.problems = problems;
  }
}

export function refusalData(refusal: Refusal): RefusalData {
  return { code: refusal.code, message: refusal.message, problems: [...refusal.problems] };
}

/**
 * The refusal that an error is, or null for a fault. The rooms below (db, imports) have refusal
 * types of their own with the same three fields; they are known by shape, not by class, since
 * they may also have crossed a thread.
 */
export function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error) || !('code' in error)) return null;
  const parsed = refusalSchema.safeParse({
    code: error.code,
    message: error.message,
    problems: 'problems' in error ? error.problems : [],
  });
  if (!parsed.success) return null;
  return new Refusal(parsed.data.code, parsed.data.message, parsed.data.problems);
}
