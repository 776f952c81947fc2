// Why: services that stand under nearly the same name: found, compared, merged or told apart.
// Must not: merge anything by itself; a person says which stays, and whose word counts.
import { z } from 'zod';
import { idSchema, nothingSchema, operation } from '../base.ts';
import { serviceFieldsSchema, serviceSchema } from './services.ts';

export const similarServiceSchema = z.strictObject({
  id: idSchema,
  ref: z.string(),
  name: z.string(),
});
export const similarPairSchema = z.strictObject({
  one: similarServiceSchema,
  other: similarServiceSchema,
});
export type SimilarPair = z.infer<typeof similarPairSchema>;

/** All that a choice between two services is made from. Of votes only where they can be seen. */
export const mergeSideSchema = z.strictObject({
  service: serviceSchema,
  needs: z.array(z.string()),
  risks: z.array(z.string()),
  comments: z.int().min(0),
  /** Districts where the rollout says something of it. */
  districts: z.array(z.string()),
  answered: z.int().min(0),
  /** Workshops where a revealed round has it as a candidate. */
  revealedIn: z.array(z.string()),
  /** Workshops whose current round is not revealed and that have it as a candidate. */
  openIn: z.array(z.string()),
});
export type MergeSide = z.infer<typeof mergeSideSchema>;

const pair = z.strictObject({ id: idSchema, otherId: idSchema });

export const serviceMergeOperations = {
  /**
   * Pairs of services with nearly or exactly the same name, nearest first within a service. Pairs
   * that a person has told apart, and services that have ended, are not among them.
   */
  duplicates: operation.input(nothingSchema).output(
    z.strictObject({
      pairs: z.array(similarPairSchema).max(500),
      /** More than `pairs` holds where there are very many. */
      total: z.int().min(0),
    }),
  ),
  /** Every merge that was made: what was merged, and into what. */
  merges: operation.input(nothingSchema).output(
    z.strictObject({
      merges: z.array(z.strictObject({ merged: similarServiceSchema, into: similarServiceSchema })),
    }),
  ),
  /** Two services side by side. */
  pair: operation
    .input(pair)
    .output(z.strictObject({ one: mergeSideSchema, other: mergeSideSchema })),
  /**
   * Merges one service into another, as one action. What is merged stays in the plan, declined, with
   * its votes, which are never added to the other's. Refused with `not-revealed` while it stands in
   * a round that is not revealed, and with `choice-needed` where it has legal answers and nobody has
   * said whose count.
   */
  merge: operation
    .input(
      z.strictObject({
        /** The service that stays. */
        keepId: idSchema,
        /** The service that is merged into it. */
        mergeId: idSchema,
        /** Fields where both say something and the merged one has the word. */
        take: z.array(serviceFieldsSchema.keyof()),
        answersFrom: z.enum(['kept', 'merged']).nullable(),
      }),
    )
    .output(serviceSchema),
  /** Says that two services are not the same; they are not suggested again. */
  distinguish: operation.input(pair).output(nothingSchema),
};
