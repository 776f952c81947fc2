// Why: the legal gate: questions, answers, outcome, conditions, signature.
// Must not: hold any rule; rules come from the plan's rule set.
import { z } from 'zod';
import { idSchema, nothingSchema, operation, textSchema, timeSchema } from '../base.ts';
import { ruleSetSchema } from '../rule-set.ts';
import { screeningAnswerSchema, screeningEffectSchema, screeningOutcomeSchema } from '../values.ts';

/** How one question stands for one service. */
export const ruleStateSchema = z.strictObject({
  ruleId: z.string(),
  applies: z.boolean(),
  answer: screeningAnswerSchema.nullable(),
  /** Effect of the answer, or of leaving it unanswered; null where the question is not asked. */
  effect: screeningEffectSchema.nullable(),
  note: z.string(),
  answeredRole: z.string().nullable(),
  answeredAt: timeSchema.nullable(),
  isExample: z.boolean(),
});
export type RuleState = z.infer<typeof ruleStateSchema>;

export const outcomeRuleSchema = z.strictObject({
  id: z.string(),
  effect: screeningEffectSchema,
  ground: z.array(z.string()),
  reason: z.string(),
});
export type OutcomeRule = z.infer<typeof outcomeRuleSchema>;

export const conditionSchema = z.strictObject({
  ruleId: z.string(),
  text: z.string(),
  ground: z.array(z.string()),
  status: z.enum(['open', 'fulfilled']),
  /** Where the fulfilment can be seen, such as a case number. */
  reference: z.string().nullable(),
});
export type Condition = z.infer<typeof conditionSchema>;

export const signatureSchema = z.strictObject({
  role: z.string(),
  signedAt: timeSchema,
  outcome: screeningOutcomeSchema,
  /** Set when a later change of answers made the signature void. */
  voidedAt: timeSchema.nullable(),
});

export const screeningSummarySchema = z.strictObject({
  serviceId: idSchema,
  ref: z.string(),
  name: z.string(),
  outcome: screeningOutcomeSchema,
  /** The rules behind the outcome: those with the strongest effect. */
  rules: z.array(outcomeRuleSchema),
  conditions: z.array(conditionSchema),
  answered: z.int().min(0),
  applicable: z.int().min(0),
  notAsked: z.int().min(0),
  signature: signatureSchema.nullable(),
  ruleSetVersion: z.int().positive(),
  /** True when a newer rule set in the plan would judge this service by other questions. */
  needsNewLook: z.boolean(),
});
export type ScreeningSummary = z.infer<typeof screeningSummarySchema>;

export const screeningSchema = screeningSummarySchema.extend({ states: z.array(ruleStateSchema) });
export type Screening = z.infer<typeof screeningSchema>;

const oneService = z.strictObject({ serviceId: idSchema });

export const screeningContract = {
  ruleSet: operation.input(nothingSchema).output(ruleSetSchema),
  list: operation
    .input(nothingSchema)
    .output(z.strictObject({ services: z.array(screeningSummarySchema) })),
  get: operation.input(oneService).output(screeningSchema),
  /** Rules × services: per service the effect of each rule, null where it is not asked. */
  matrix: operation.input(nothingSchema).output(
    z.strictObject({
      services: z.array(
        z.strictObject({
          serviceId: idSchema,
          effects: z.record(z.string(), screeningEffectSchema.nullable()),
          /** Rules that are asked and not answered: their effect says nothing of the matter. */
          unanswered: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** Answers one question; `null` takes the answer back. A signature in force becomes void. */
  answer: operation
    .input(
      z.strictObject({
        serviceId: idSchema,
        ruleId: z.string(),
        answer: screeningAnswerSchema.nullable(),
        note: textSchema,
      }),
    )
    .output(screeningSchema),
  /** Marks a condition as fulfilled, with a reference, or open again. */
  setCondition: operation
    .input(
      z.strictObject({
        serviceId: idSchema,
        ruleId: z.string(),
        isFulfilled: z.boolean(),
        reference: textSchema.nullable(),
      }),
    )
    .output(screeningSchema),
  /** The acting role signs the outcome; refused while applicable questions are unanswered. */
  sign: operation.input(oneService).output(screeningSchema),
};
