// Why: all that a participant's phone may ask for: enter, see the ballot, hand in answers.
// Must not: give a result, a vote (the own ones included), or anything of another participant. After
// the reveal a phone learns where its own view stands apart, to be asked why, and no more.
import { z } from 'zod';
import { idSchema, nothingSchema, operation, timeSchema } from '../base.ts';
import { scalesSchema } from '../scales.ts';
import { confidenceSchema, criterionSchema } from '../values.ts';

/** Whether answers are taken: `locked` may open again, `revealed` never does. */
export const ballotStateSchema = z.enum(['open', 'locked', 'revealed']);
export type BallotState = z.infer<typeof ballotStateSchema>;

/** What changes while people vote, small enough to be asked for every few seconds. */
export const ballotPulseSchema = z.strictObject({
  roundId: idSchema,
  round: z.int().positive(),
  state: ballotStateSchema,
  /** The service that the lead has up; null where everybody goes through the list by themselves. */
  shownServiceId: idSchema.nullable(),
  /** When the time set by the lead is over; it reminds, and closes nothing. */
  endsAt: timeSchema.nullable(),
  /** The core's clock, since a phone's may be wrong. */
  now: timeSchema,
  /** Changes when the list of services does, or the words on the ballot. */
  content: z.int().min(0),
});
export type BallotPulse = z.infer<typeof ballotPulseSchema>;

const namedChoice = z.strictObject({ id: idSchema, name: z.string() });

export const ballotSchema = z.strictObject({
  workshop: z.string(),
  isExample: z.boolean(),
  /** Answers of a rehearsal are kept nowhere and count nowhere. */
  isRehearsal: z.boolean(),
  /** The participant's code in the room, such as P07. */
  label: z.string(),
  perspective: z.string().nullable(),
  /** Own words for the scales; null is the usual ones, which the phone has. */
  scales: scalesSchema.nullable(),
  items: z.array(
    z.strictObject({
      serviceId: idSchema,
      name: z.string(),
      description: z.string().nullable(),
      targetGroups: z.array(z.string()),
    }),
  ),
  pulse: ballotPulseSchema,
});
export type Ballot = z.infer<typeof ballotSchema>;

/** One answer. The id is made on the phone, so that a packet sent twice is one answer. */
export const phoneVoteSchema = z.strictObject({
  id: idSchema,
  /** The device's own count from 1: a late answer never replaces a newer one. */
  order: z.int().positive(),
  roundId: idSchema,
  serviceId: idSchema,
  criterion: criterionSchema,
  /** 1–5; null is "kan inte bedöma". */
  value: z.int().min(1).max(5).nullable(),
  confidence: confidenceSchema.nullable(),
});
export type PhoneVote = z.infer<typeof phoneVoteSchema>;

/**
 * What became of an answer: `stored` (now, or when it came the first time), `superseded` (a newer
 * answer of the device is stored), `locked` (keep it and try again), `closed` (the round is shown;
 * it was not counted), `unknown` (the service or round is not in this workshop).
 */
export const voteReceiptSchema = z.strictObject({
  id: idSchema,
  outcome: z.enum(['stored', 'superseded', 'locked', 'closed', 'unknown']),
});
export type VoteReceipt = z.infer<typeof voteReceiptSchema>;

/** A question of a revealed round on which the participant's own view stands far from the room's. */
export const ownViewSchema = z.strictObject({
  roundId: idSchema,
  serviceId: idSchema,
  criterion: criterionSchema,
});
export type OwnView = z.infer<typeof ownViewSchema>;

/** A reason of a few lines; what it says is stored, and never who said it. */
export const longestReason = 1_000;

/** The workshop's six figures, or the participant's own eight signs; spaces and case aside. */
const codeSchema = z
  .string()
  .max(20)
  .transform((text) => text.replaceAll(/[\s-]/gu, '').toUpperCase());

export const participantContract = {
  room: {
    /** What one needs to know before entering: the workshop's name and the groups to choose from. */
    greet: operation.input(z.strictObject({ code: codeSchema })).output(
      z.strictObject({
        workshop: z.string(),
        isExample: z.boolean(),
        isRehearsal: z.boolean(),
        /** True where the code is the participant's own and names its perspective already. */
        isPlaced: z.boolean(),
        perspectives: z.array(namedChoice),
        districts: z.array(namedChoice),
      }),
    ),
    /**
     * Enters by the workshop's code, as a new participant, or by an own code, also from a second
     * device. Refused with `invalid-value` for a wrong code, `code-revoked` for one taken back.
     */
    enter: operation
      .input(
        z.strictObject({
          code: codeSchema,
          perspectiveId: idSchema.nullable(),
          districtId: idSchema.nullable(),
        }),
      )
      .output(
        z.strictObject({
          /** To be kept on this device alone, and sent as the bearer of everything after. */
          token: z.string(),
          /** The own code, to go on with from another device. */
          code: z.string(),
          label: z.string(),
        }),
      ),
  },
  ballot: {
    get: operation.input(nothingSchema).output(ballotSchema),
    pulse: operation.input(nothingSchema).output(ballotPulseSchema),
    /** Hands in answers; each has its own receipt, and a receipt is only given once it is on disk. */
    vote: operation
      .input(z.strictObject({ votes: z.array(phoneVoteSchema).min(1).max(300) }))
      .output(z.strictObject({ receipts: z.array(voteReceiptSchema) })),
    /** Where the own view stands three or more steps from the median; empty before the reveal. */
    ownViews: operation
      .input(nothingSchema)
      .output(z.strictObject({ views: z.array(ownViewSchema) })),
    /**
     * The reason for such a view, stored without participant or device. The id is made on the phone:
     * a reason sent twice is one. Refused where the view is none of `ownViews`.
     */
    giveReason: operation
      .input(
        ownViewSchema.extend({ id: idSchema, text: z.string().trim().min(1).max(longestReason) }),
      )
      .output(nothingSchema),
  },
};
export type ParticipantContract = typeof participantContract;
