// Why: what every operation of the contract shares: the refusal and fault errors, ids, dates, limits.
// Must not: define an operation, or import anything but zod and @orpc/contract.
import { oc } from '@orpc/contract';
import { z } from 'zod';

/** Every expected "no" of the product. Closed: a new one is added here, with its text in text/. */
export const refusalCodeSchema = z.enum([
  'no-plan-open',
  'plan-not-found',
  'plan-exists',
  'plan-in-use',
  'plan-not-a-plan',
  'plan-corrupt',
  'plan-newer',
  'plan-migrations-differ',
  'plan-read-only',
  'folder-read-only',
  'disk-full',
  'file-not-found',
  'not-found',
  'changed-elsewhere',
  'nothing-to-undo',
  'nothing-to-redo',
  'cannot-undo',
  'identity-number',
  'name-taken',
  'in-use',
  'invalid-value',
  'not-a-table',
  'truncated-file',
  'file-too-large',
  'old-xls',
  'encrypted',
  'no-header',
  'empty-file',
  'unknown-encoding',
  'bad-rows',
  'unknown-session',
  'not-revealed',
  'already-revealed',
  'round-closed',
  'no-votes',
  'code-unknown',
  'code-revoked',
  'not-entered',
  'room-closed',
  'room-open',
  'network-missing',
  'service-blocked',
  'legal-stop',
  'gate-closed',
  'reason-needed',
  'choice-needed',
  'not-signable',
  'nothing-to-adopt',
  'unknown-version',
  'capability-missing',
  'cancelled',
]);
export type RefusalCode = z.infer<typeof refusalCodeSchema>;

/** One thing wrong, with where it is: a file row, or a field such as `risk.cause`. */
export const problemSchema = z.strictObject({ place: z.string(), message: z.string() });
export type Problem = z.infer<typeof problemSchema>;

/** A refusal as it crosses the contract: the message is Swedish, safe to show, and says what to do. */
export const refusalSchema = z.strictObject({
  code: refusalCodeSchema,
  message: z.string(),
  problems: z.array(problemSchema),
});
export type RefusalData = z.infer<typeof refusalSchema>;

/** A bug: logged under this id; nothing was changed. */
export const faultSchema = z.strictObject({ id: z.string() });

/** Start of every operation: strict input and output, and the two ways to fail. */
export const operation = oc.errors({
  REFUSED: { status: 409, data: refusalSchema },
  FAULT: { status: 500, data: faultSchema },
});

export const idSchema = z.uuid();
export const nothingSchema = z.strictObject({});

/** ISO calendar date, shown as it is. */
export const dateSchema = z.iso.date();
/** ISO-8601 UTC time. */
export const timeSchema = z.iso.datetime();

/** A short text of one line: names, titles, roles. */
export const lineSchema = z.string().trim().min(1).max(300);
/** A free text, at most 20 000 characters; empty is a legal value. */
export const textSchema = z.string().max(20_000);
/** A role such as "Strateg", never a person's name. */
export const roleSchema = z.string().trim().min(1).max(80);
