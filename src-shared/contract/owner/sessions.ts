// Why: workshop 1 as the lead runs it: candidates, participants, rounds, votes, reveal, result.
// Must not: give any result of a round that is not revealed; progress is counts of people only.
import { z } from 'zod';
import { cutLineOperations } from './cut-lines.ts';
import { spreadOperations } from './session-spread.ts';
import { idSchema, lineSchema, nothingSchema, operation, textSchema, timeSchema } from '../base.ts';
import { scalesSchema } from '../scales.ts';
import {
  agreementLabelSchema,
  confidenceSchema,
  criterionSchema,
  entryKindSchema,
  quadrantSchema,
  screeningOutcomeSchema,
  tallyEntrySchema,
} from '../values.ts';

export const roundSchema = z.strictObject({
  id: idSchema,
  number: z.int().positive(),
  openedAt: timeSchema,
  revealedAt: timeSchema.nullable(),
  revealedRole: z.string().nullable(),
});
export type Round = z.infer<typeof roundSchema>;

export const sessionSummarySchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  isExample: z.boolean(),
  createdAt: timeSchema,
  candidates: z.int().min(0),
  participants: z.int().min(0),
  rounds: z.array(roundSchema),
});
export type SessionSummary = z.infer<typeof sessionSummarySchema>;

export const participantSchema = z.strictObject({
  id: idSchema,
  /** Anonymous code, never a name. */
  label: z.string(),
  perspectiveId: idSchema.nullable(),
  districtId: idSchema.nullable(),
  /** False where the code is taken back, or counts as another: it votes no more. */
  isCounted: z.boolean(),
});
export type Participant = z.infer<typeof participantSchema>;

export const candidateSchema = z.strictObject({
  serviceId: idSchema,
  ref: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  outcome: screeningOutcomeSchema,
  /** Somebody has answered about it in some round: it stays on the list. */
  isAnswered: z.boolean(),
});

/** Longest time that a session may set for one service, in minutes. */
export const mostMinutes = 600;
const minutesSchema = z.int().min(1).max(mostMinutes);

export const sessionSchema = sessionSummarySchema.extend({
  /** Weight of effect in the index, 0–1. */
  weight: z.number().min(0).max(1),
  threshold: z.number().min(1).max(5),
  /** Time for one service; null where none is set. */
  minutes: minutesSchema.nullable(),
  /** Perspectives that a participant can choose; none is all. */
  perspectiveIds: z.array(idSchema),
  /** Own words for the scales; null is the usual ones. */
  scales: scalesSchema.nullable(),
  candidateList: z.array(candidateSchema),
  participantList: z.array(participantSchema),
});
export type Session = z.infer<typeof sessionSchema>;

/** How far a round has come: counts of people, never what they answered. */
export const progressSchema = z.strictObject({
  roundId: idSchema,
  number: z.int().positive(),
  participants: z.int().min(0),
  perService: z.array(
    z.strictObject({
      serviceId: idSchema,
      effect: z.int().min(0),
      feasibility: z.int().min(0),
      /** How many of them were counted in the room; they are of people without a code. */
      counted: z.strictObject({ effect: z.int().min(0), feasibility: z.int().min(0) }),
    }),
  ),
});

/** The most answers that one count takes on a step. */
export const mostCounted = 1_000;
const countSchema = z.int().min(0).max(mostCounted);

/** How many gave each answer to one question, as counted in the room. */
export const stepCountSchema = z.strictObject({
  serviceId: idSchema,
  criterion: criterionSchema,
  /** null where the perspectives were not told apart. */
  perspectiveId: idSchema.nullable(),
  /** Answers on the steps 1–5, in that order. */
  steps: z.array(countSchema).length(5),
  /** "Cannot assess". */
  abstentions: countSchema,
});
export type StepCount = z.infer<typeof stepCountSchema>;

/** Counted answers to one question: how many, "cannot assess" included, never on which step. */
export const countedSumSchema = z.strictObject({
  serviceId: idSchema,
  criterion: criterionSchema,
  perspectiveId: idSchema.nullable(),
  entry: tallyEntrySchema,
  answers: z.int().min(1),
});
export type CountedSum = z.infer<typeof countedSumSchema>;

export const voteSummarySchema = z.strictObject({
  n: z.int().min(0),
  abstain: z.int().min(0),
  counts: z.array(z.int().min(0)).length(5),
  median: z.number().nullable(),
  mean: z.number().nullable(),
  A: z.number().nullable(),
  TW: z.number().nullable(),
  leik: z.number().nullable(),
  DI: z.number().nullable(),
  label: agreementLabelSchema,
  minority: z.boolean(),
});
export type VoteSummary = z.infer<typeof voteSummarySchema>;

export const stabilitySchema = z.strictObject({
  pTop: z.number().min(0).max(1),
  rankLow: z.number(),
  rankHigh: z.number(),
  isStable: z.boolean(),
});

export const minorityReasonSchema = z.strictObject({
  id: idSchema,
  serviceId: idSchema,
  criterion: criterionSchema,
  round: z.int().positive(),
  text: z.string(),
});

export const resultItemSchema = z.strictObject({
  serviceId: idSchema,
  ref: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  legal: screeningOutcomeSchema,
  effect: voteSummarySchema,
  feasibility: voteSummarySchema,
  quadrant: quadrantSchema.nullable(),
  /** 0–100; null without votes on a criterion. */
  index: z.number().nullable(),
  indexAdditive: z.number().nullable(),
  rank: z.int().positive().nullable(),
  rankAdditive: z.int().positive().nullable(),
  /** Rank when each perspective with at least 3 voters weighs the same; null where none has. */
  rankBalanced: z.int().positive().nullable(),
  stability: stabilitySchema.nullable(),
  /** Rank per perspective, perspectives with at least 3 voters only. */
  perspectives: z.array(
    z.strictObject({ perspectiveId: idSchema, rank: z.int().positive().nullable() }),
  ),
  /** The doors that its answers came in by. */
  entryKinds: z.array(entryKindSchema),
});
export type ResultItem = z.infer<typeof resultItemSchema>;

export const sessionResultSchema = z.strictObject({
  sessionId: idSchema,
  name: z.string(),
  isExample: z.boolean(),
  round: z.int().positive(),
  revealedAt: timeSchema,
  participants: z.int().min(0),
  weight: z.number(),
  threshold: z.number(),
  topK: z.int().positive(),
  draws: z.int().positive(),
  entryKinds: z.array(entryKindSchema),
  /** Answers counted in the room, in every figure but Kendall's W; see the domain's README. */
  countedAnswers: z.int().min(0),
  items: z.array(resultItemSchema),
  blocked: z.array(
    z.strictObject({
      serviceId: idSchema,
      ref: z.string(),
      name: z.string(),
      ground: z.array(z.string()),
    }),
  ),
  kendallW: z.strictObject({ effect: z.number().nullable(), feasibility: z.number().nullable() }),
  reasons: z.array(minorityReasonSchema),
});
export type SessionResult = z.infer<typeof sessionResultSchema>;

const oneSession = z.strictObject({ sessionId: idSchema });

export const sessionContract = {
  ...cutLineOperations,
  ...spreadOperations,
  list: operation
    .input(nothingSchema)
    .output(z.strictObject({ sessions: z.array(sessionSummarySchema) })),
  get: operation.input(oneSession).output(sessionSchema),
  /** Makes a session with its first round. Blocked services are refused with `service-blocked`. */
  create: operation
    .input(z.strictObject({ name: lineSchema, serviceIds: z.array(idSchema) }))
    .output(sessionSchema),
  /**
   * Changes how a session is set up. Refused with `name-taken`; with `in-use` for other words on the
   * scales once somebody has answered, since the answers were given to the words that stood then.
   */
  update: operation
    .input(
      z.strictObject({
        sessionId: idSchema,
        patch: z.strictObject({
          name: lineSchema.optional(),
          minutes: minutesSchema.nullable().optional(),
          perspectiveIds: z.array(idSchema).max(100).optional(),
          scales: scalesSchema.nullable().optional(),
        }),
      }),
    )
    .output(sessionSchema),
  /**
   * Makes these services the list of the session, as one action: new ones last, in the order given.
   * Refused with `service-blocked` for a blocked one, with `in-use` where one that somebody has
   * answered about would leave, with `round-closed` where new ones come to a revealed round.
   */
  setCandidates: operation
    .input(z.strictObject({ sessionId: idSchema, serviceIds: z.array(idSchema).min(1).max(2_000) }))
    .output(sessionSchema),
  /**
   * Removes a participant who has neither voted nor entered by a phone; takes the code back from one
   * who has (`revoked`): the votes stay in the journal and count in no round revealed after that.
   */
  removeParticipant: operation
    .input(z.strictObject({ participantId: idSchema }))
    .output(z.strictObject({ outcome: z.enum(['removed', 'revoked']), session: sessionSchema })),
  addParticipants: operation
    .input(
      z.strictObject({
        sessionId: idSchema,
        participants: z
          .array(
            z.strictObject({
              label: lineSchema,
              perspectiveId: idSchema.nullable(),
              districtId: idSchema.nullable(),
            }),
          )
          .min(1)
          .max(500),
      }),
    )
    .output(sessionSchema),
  progress: operation.input(oneSession).output(progressSchema),
  /**
   * Records votes in the current round by the lead's keyboard. A vote by the same participant on
   * the same service and criterion replaces the earlier one in the count; the journal keeps both.
   * `entry` says how the votes came to the keyboard: said aloud or shown by hand, or on paper.
   * `value: null` is "cannot assess". Refused with `round-closed` once the round is revealed.
   */
  vote: operation
    .input(
      z.strictObject({
        sessionId: idSchema,
        entry: entryKindSchema.extract(['keyboard', 'paper']).default('keyboard'),
        votes: z
          .array(
            z.strictObject({
              participantId: idSchema,
              serviceId: idSchema,
              criterion: criterionSchema,
              value: z.int().min(1).max(5).nullable(),
              confidence: confidenceSchema.nullable(),
            }),
          )
          .min(1)
          .max(2_000),
      }),
    )
    .output(progressSchema),
  /**
   * Records answers that were counted in the room: dots, hands, heaps of paper. A later count of the
   * same service, criterion, perspective and kind of entry replaces the earlier one whole; zeros take
   * it away. Refused with `round-closed` once the round is revealed, with `service-blocked` for a
   * service that the law blocks.
   */
  tally: operation
    .input(
      z.strictObject({
        sessionId: idSchema,
        entry: tallyEntrySchema.exclude(['file']),
        counts: z.array(stepCountSchema).min(1).max(2_000),
      }),
    )
    .output(progressSchema),
  /** Counted answers of the current round as sums, never on which step they stand. */
  tallies: operation.input(oneSession).output(z.strictObject({ sums: z.array(countedSumSchema) })),
  /** Reveals the current round. Cannot be undone. Refused with `no-votes` on an empty round. */
  reveal: operation.input(oneSession).output(sessionSchema),
  /** Opens a new round beside the revealed one. */
  newRound: operation.input(oneSession).output(sessionSchema),
  setWeights: operation
    .input(
      z.strictObject({
        sessionId: idSchema,
        weight: z.number().min(0).max(1),
        threshold: z.number().min(1).max(5),
      }),
    )
    .output(sessionSchema),
  /** The result of a revealed round (the current one unless told); `not-revealed` before that. */
  result: operation
    .input(
      z.strictObject({
        sessionId: idSchema,
        round: z.int().positive().nullable(),
        weight: z.number().min(0).max(1).nullable(),
        threshold: z.number().min(1).max(5).nullable(),
        topK: z.int().positive().nullable(),
      }),
    )
    .output(sessionResultSchema),
  /** Adds an anonymous reason of a minority to a revealed round. */
  addReason: operation
    .input(
      z.strictObject({
        sessionId: idSchema,
        serviceId: idSchema,
        criterion: criterionSchema,
        text: textSchema.min(1),
      }),
    )
    .output(minorityReasonSchema),
};
