// Why: workshop 2: a development card for each service that goes on, its follow-up and comments.
// Must not: block anything by readiness, or give a result of a round that is not revealed.
import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  lineSchema,
  nothingSchema,
  operation,
  roleSchema,
  textSchema,
  timeSchema,
} from '../base.ts';
import {
  documentationRegimeSchema,
  needSourceSchema,
  screeningOutcomeSchema,
  serviceStatusSchema,
  strengthSchema,
} from '../values.ts';
import { voteSummarySchema } from './sessions.ts';

/** The ten parts of a card, in the order they are read. */
export const cardPartSchema = z.enum([
  'scope',
  'criteria',
  'content',
  'working-methods',
  'staffing',
  'channels',
  'documentation',
  'partners',
  'cost-frame',
  'follow-up',
]);
export type CardPart = z.infer<typeof cardPartSchema>;

/** The texts of a card. `null` means that nothing is written yet. */
export const cardTextsSchema = z.strictObject({
  forWhom: textSchema.nullable(),
  notForWhom: textSchema.nullable(),
  /** Limits, each with its factual reason. */
  limitsWithReasons: textSchema.nullable(),
  criteria: textSchema.nullable(),
  content: textSchema.nullable(),
  deliveryModel: textSchema.nullable(),
  staffingAndCompetence: textSchema.nullable(),
  channelsAndHours: textSchema.nullable(),
  /** How the documentation is done in practice, beside the regime that the service has. */
  documentation: textSchema.nullable(),
  partners: textSchema.nullable(),
  costFrame: textSchema.nullable(),
  openQuestions: textSchema.nullable(),
});
export type CardTexts = z.infer<typeof cardTextsSchema>;

export const cardPatchSchema = cardTextsSchema.partial().extend({
  /** False says that the texts are no longer the made-up ones of the example. */
  isExample: z.literal(false).optional(),
});
export type CardPatch = z.infer<typeof cardPatchSchema>;

/** One thing to follow up: what is measured, from where to where, by whom and when. */
export const followUpFieldsSchema = z.strictObject({
  measure: lineSchema,
  /** Often unknown before the service starts. */
  baseline: textSchema.nullable(),
  target: textSchema.nullable(),
  responsibleRole: roleSchema.nullable(),
  dueOn: dateSchema.nullable(),
});
export type FollowUpFields = z.infer<typeof followUpFieldsSchema>;
export const followUpSchema = followUpFieldsSchema.extend({ id: idSchema });
export type FollowUp = z.infer<typeof followUpSchema>;

export const commentFieldsSchema = z.strictObject({
  /** Null where a comment is of the municipality as a whole. */
  districtId: idSchema.nullable(),
  role: roleSchema,
  text: textSchema.min(1),
});
export type CommentFields = z.infer<typeof commentFieldsSchema>;
export const commentSchema = commentFieldsSchema.extend({
  id: idSchema,
  at: timeSchema,
  /** Null while it waits for an answer. */
  answer: z
    .strictObject({ text: z.string(), role: z.string(), at: timeSchema.nullable() })
    .nullable(),
  isExample: z.boolean(),
});
export type DistrictComment = z.infer<typeof commentSchema>;

export const partStateSchema = z.strictObject({
  part: cardPartSchema,
  isFilled: z.boolean(),
  /** Something is written, but not all that the part asks for. */
  isBegun: z.boolean(),
});

const legalSchema = z.strictObject({
  outcome: screeningOutcomeSchema,
  openConditions: z.int().min(0),
  fulfilledConditions: z.int().min(0),
  answered: z.int().min(0),
  applicable: z.int().min(0),
  /** The paragraphs of what decides the outcome, such as "SoL 11:5"; all of them, each once. */
  ground: z.array(z.string()),
  reasons: z.array(z.string()),
});

/** A card as the board shows it. */
export const cardHeadSchema = z.strictObject({
  serviceId: idSchema,
  ref: z.string(),
  name: z.string(),
  status: serviceStatusSchema,
  targetGroupIds: z.array(idSchema),
  parts: z.array(partStateSchema).length(10),
  filled: z.int().min(0).max(10),
  legal: legalSchema,
  comments: z.int().min(0),
  unanswered: z.int().min(0),
  /** Districts that have commented, each once. */
  districtIds: z.array(idSchema),
  isExample: z.boolean(),
});
export type CardHead = z.infer<typeof cardHeadSchema>;

/** How the round that was revealed last judged the service. */
export const cardScoreSchema = z.strictObject({
  sessionId: idSchema,
  sessionName: z.string(),
  round: z.int().positive(),
  isExample: z.boolean(),
  rank: z.int().positive().nullable(),
  effect: voteSummarySchema,
  feasibility: voteSummarySchema,
});
export type CardScore = z.infer<typeof cardScoreSchema>;

export const cardSchema = cardHeadSchema.extend({
  texts: cardTextsSchema,
  /** What the card shares with the catalogue: changed by `service.update`, shown in both. */
  service: z.strictObject({
    shortName: z.string().nullable(),
    description: textSchema.nullable(),
    workingMethodIds: z.array(idSchema),
    documentationRegime: documentationRegimeSchema.nullable(),
    informationText: textSchema.nullable(),
    specialReasons: textSchema.nullable(),
    channels: textSchema.nullable(),
    openingHours: textSchema.nullable(),
    partners: textSchema.nullable(),
    /** Full-time equivalents. */
    staffing: z.number().nullable(),
    /** Kronor a year. */
    yearlyCost: z.number().nullable(),
  }),
  followUps: z.array(followUpSchema),
  /** Newest first. */
  commentList: z.array(commentSchema),
  /** Conditions of the law that are not fulfilled. */
  openConditionTexts: z.array(z.string()),
  /** Null where no revealed round has judged the service. */
  score: cardScoreSchema.nullable(),
  needs: z.array(
    z.strictObject({
      id: idSchema,
      number: z.int().positive(),
      title: z.string(),
      strength: strengthSchema.nullable(),
      knownBy: needSourceSchema,
      knownOn: z.string().nullable(),
    }),
  ),
  risks: z.strictObject({ total: z.int().min(0), untreatedHigh: z.int().min(0) }),
  /** Null where nothing is written on the card. */
  updatedAt: timeSchema.nullable(),
});
export type DevelopmentCard = z.infer<typeof cardSchema>;

const oneService = z.strictObject({ serviceId: idSchema });
const oneRow = z.strictObject({ id: idSchema });

export const developmentContract = {
  /**
   * The cards of all services that are prioritised, developed, proposed or decided, and of those
   * whose card is begun though they stand in an earlier step, so that no work is out of sight. A
   * blocked service stands apart. In Swedish order of name.
   */
  board: operation
    .input(nothingSchema)
    .output(z.strictObject({ cards: z.array(cardHeadSchema), blocked: z.array(cardHeadSchema) })),
  /** The card of any service, empty where nothing is written. */
  card: operation.input(oneService).output(cardSchema),
  /** Changes texts of a card; refused with `service-blocked` for a service that the law stops. */
  update: operation
    .input(z.strictObject({ serviceId: idSchema, patch: cardPatchSchema }))
    .output(cardSchema),
  addFollowUp: operation
    .input(
      z.strictObject({
        serviceId: idSchema,
        fields: followUpFieldsSchema.partial().extend({ measure: lineSchema }),
      }),
    )
    .output(cardSchema),
  updateFollowUp: operation
    .input(z.strictObject({ id: idSchema, patch: followUpFieldsSchema.partial() }))
    .output(cardSchema),
  removeFollowUp: operation.input(oneRow).output(cardSchema),
  addComment: operation
    .input(z.strictObject({ serviceId: idSchema, fields: commentFieldsSchema }))
    .output(cardSchema),
  /** Answers a comment, or with null takes the answer back: it then waits again. */
  answerComment: operation
    .input(
      z.strictObject({
        id: idSchema,
        answer: z.strictObject({ text: textSchema.min(1), role: roleSchema }).nullable(),
      }),
    )
    .output(cardSchema),
  removeComment: operation.input(oneRow).output(cardSchema),
  /**
   * Marks a service as developed: by a person, never by readiness. Taken back, it is prioritised
   * again, which needs a reason. A service that has come further is left where it is.
   */
  setDeveloped: operation
    .input(
      z.strictObject({
        serviceId: idSchema,
        isDeveloped: z.boolean(),
        reason: textSchema.nullable(),
      }),
    )
    .output(cardSchema),
  /** Makes a PDF with one page a card, in the order given. */
  print: operation
    .input(z.strictObject({ serviceIds: z.array(idSchema).min(1).max(1000), jobId: idSchema }))
    .output(
      z.strictObject({
        fileId: idSchema,
        name: z.string(),
        size: z.int().min(0),
        cards: z.int().min(1),
      }),
    ),
};
