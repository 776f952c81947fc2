// Why: between the workshops: proposals sorted into categories that the group names itself.
// Must not: move votes, or take a step of the life cycle: `service.setStatus` and `merge` do.
import { z } from 'zod';
import { idSchema, lineSchema, nothingSchema, operation } from '../base.ts';
import { namedSchema } from './lists.ts';
import {
  originSchema,
  quadrantSchema,
  screeningOutcomeSchema,
  serviceStatusSchema,
} from '../values.ts';

/** What a proposal got in the workshop that was revealed last; see `rank` of the catalogue. */
export const proposalScoreSchema = z.strictObject({
  /** 1 is first; null without votes on a criterion. */
  rank: z.int().positive().nullable(),
  quadrant: quadrantSchema.nullable(),
  /** The fewer of the answers about effect and about feasibility. */
  votes: z.int().min(0),
});

const otherServiceSchema = z.strictObject({ id: idSchema, ref: z.string(), name: z.string() });

export const proposalCardSchema = z.strictObject({
  id: idSchema,
  ref: z.string(),
  name: z.string(),
  targetGroups: z.array(z.string()),
  status: serviceStatusSchema,
  origin: originSchema,
  outcome: screeningOutcomeSchema,
  openConditions: z.int().min(0),
  fulfilledConditions: z.int().min(0),
  /** Null while nobody has sorted it. */
  categoryId: idSchema.nullable(),
  score: proposalScoreSchema.nullable(),
  /** Services under nearly the same name, not told apart. */
  similar: z.array(otherServiceSchema),
  /** What was merged into it. Their votes stand by themselves and are not in `score`. */
  merged: z.array(otherServiceSchema),
});
export type ProposalCard = z.infer<typeof proposalCardSchema>;

export const sortingBoardSchema = z.strictObject({
  /** In the order the group put them. */
  categories: z.array(namedSchema),
  /**
   * Proposals that are candidates or prioritised, and new ideas: by category in the order they were
   * put there, those that nobody has sorted last, by rank and by Swedish name.
   */
  cards: z.array(proposalCardSchema),
  /** How many have gone on to development or further, and how many were declined. */
  goneOn: z.int().min(0),
  declined: z.int().min(0),
});
export type SortingBoard = z.infer<typeof sortingBoardSchema>;

const oneCategory = z.strictObject({ id: idSchema });

/** Most proposals that one action may place; more than any workshop has. */
const manyCards = 2_000;

export const sortingContract = {
  board: operation.input(nothingSchema).output(sortingBoardSchema),
  /** Refused with `name-taken` where a category has that name. */
  addCategory: operation.input(z.strictObject({ name: lineSchema })).output(namedSchema),
  renameCategory: operation.input(namedSchema).output(namedSchema),
  /** Takes a category away; its proposals are unsorted again, and undo brings all back. */
  removeCategory: operation.input(oneCategory).output(nothingSchema),
  /** Puts a category before another, or last (null). */
  moveCategory: operation
    .input(z.strictObject({ id: idSchema, beforeId: idSchema.nullable() }))
    .output(nothingSchema),
  /**
   * Puts proposals into a category, or out of any (null), before another proposal there or last, in
   * the order given and as one action. Answers with how many stand otherwise than before.
   */
  place: operation
    .input(
      z.strictObject({
        serviceIds: z.array(idSchema).min(1).max(manyCards),
        categoryId: idSchema.nullable(),
        beforeServiceId: idSchema.nullable(),
      }),
    )
    .output(z.strictObject({ changed: z.int().min(0) })),
  /** A new idea: a service that is a candidate from the start, in a category or in none. */
  propose: operation
    .input(
      z.strictObject({
        name: lineSchema,
        targetGroupIds: z.array(idSchema),
        categoryId: idSchema.nullable(),
      }),
    )
    .output(z.strictObject({ id: idSchema, ref: z.string() })),
};
