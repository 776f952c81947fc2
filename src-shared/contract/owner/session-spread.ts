// Why: how each perspective answered, for the room's screen after the reveal.
// Must not: be given before the reveal, or where fewer than three answers could be read out of it.
import { z } from 'zod';
import { idSchema, operation } from '../base.ts';
import { criterionSchema } from '../values.ts';

export const sessionSpreadSchema = z.strictObject({
  round: z.int().positive(),
  /** Only perspectives with at least three votes on the question, and only where none can be deduced. */
  spread: z.array(
    z.strictObject({
      serviceId: idSchema,
      criterion: criterionSchema,
      perspectiveId: idSchema,
      n: z.int().min(3),
      counts: z.array(z.int().min(0)).length(5),
      median: z.number().nullable(),
    }),
  ),
  /** Pairs of votes of those who voted on both questions, where at least three did. */
  clouds: z.array(
    z.strictObject({
      serviceId: idSchema,
      cells: z.array(
        z.strictObject({
          effect: z.int().min(1).max(5),
          feasibility: z.int().min(1).max(5),
          n: z.int().min(1),
        }),
      ),
    }),
  ),
});
export type SessionSpread = z.infer<typeof sessionSpreadSchema>;

export const spreadOperations = {
  /** Votes per perspective in a revealed round; refused with `not-revealed` before that. */
  spread: operation
    .input(z.strictObject({ sessionId: idSchema, round: z.int().positive().nullable() }))
    .output(sessionSpreadSchema),
};
