// Why: what goes on from a workshop and what does not: a line in the ranked list, with exceptions.
// Must not: be drawn on a round that is not revealed, or let a blocked service go on.
import { z } from 'zod';
import { idSchema, operation, textSchema, timeSchema } from '../base.ts';
import { cutOutcomeSchema } from '../values.ts';

export const cutLineServiceSchema = z.strictObject({
  serviceId: idSchema,
  name: z.string(),
  /** `declined` where it was not chosen and stands as declined now. */
  outcome: cutOutcomeSchema,
  /** Why this one; null where the common reason says it. */
  reason: z.string().nullable(),
  /** As the result said when the line was drawn; null without votes. */
  rank: z.int().positive().nullable(),
  /** 0–100; null without votes on a criterion. */
  index: z.number().nullable(),
});

export const cutLineSchema = z.strictObject({
  id: idSchema,
  round: z.int().positive(),
  /** The common reason. */
  reason: z.string(),
  weight: z.number().min(0).max(1),
  threshold: z.number().min(1).max(5),
  role: z.string(),
  at: timeSchema,
  /** By rank, those without one last. */
  services: z.array(cutLineServiceSchema),
});
export type CutLine = z.infer<typeof cutLineSchema>;

export const cutLineOperations = {
  /**
   * Draws the line on a revealed round, under the session's own weight and threshold. Every candidate
   * that the law does not block is chosen once. What goes on becomes prioritised, what is declined is
   * declined, the rest stay or go back to candidates. A later line replaces this one, which is kept.
   * Refused with `not-revealed`, with `service-blocked` for a blocked service, with `reason-needed`
   * for an exception without a reason.
   */
  drawLine: operation
    .input(
      z.strictObject({
        sessionId: idSchema,
        round: z.int().positive(),
        /** How many of the ranked services stand above the line. */
        above: z.int().min(0),
        /** Why the line goes where it goes. */
        reason: textSchema.min(1),
        choices: z
          .array(
            z.strictObject({
              serviceId: idSchema,
              outcome: cutOutcomeSchema,
              reason: textSchema.nullable(),
            }),
          )
          .max(2_000),
      }),
    )
    .output(cutLineSchema),
  /** The lines drawn in a session, the latest first: that one holds. */
  lines: operation
    .input(z.strictObject({ sessionId: idSchema }))
    .output(z.strictObject({ lines: z.array(cutLineSchema) })),
};
