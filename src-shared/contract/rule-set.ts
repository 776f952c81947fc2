// Why: the shape of a versioned rule-set file (resources/rule-sets), so that rules are data.
// Must not: know any single rule.
import { z } from 'zod';
import { screeningEffectSchema } from './values.ts';

const ruleAnswerSchema = z.enum(['yes', 'no', 'not-applicable']);

/** One side of a question: what answering it so leads to. */
export const ruleBranchSchema = z.strictObject({
  effect: screeningEffectSchema,
  reason: z.string().optional(),
  condition: z.string().optional(),
});
export type RuleBranch = z.infer<typeof ruleBranchSchema>;

const ruleReferenceSchema = z.strictObject({ rule: z.string(), answer: ruleAnswerSchema });

/** When a question applies: given other answers, or an attribute of the service. */
export const appliesWhenSchema = z.union([
  z.strictObject({ any: z.array(ruleReferenceSchema).min(1) }),
  z.strictObject({ all: z.array(ruleReferenceSchema).min(1) }),
  z.strictObject({ attribute: z.string(), equals: z.string() }),
]);
export type AppliesWhen = z.infer<typeof appliesWhenSchema>;

export const ruleSchema = z.strictObject({
  id: z.string(),
  group: z.string(),
  short: z.string(),
  question: z.string(),
  ground: z.array(z.string()).min(1),
  appliesWhen: appliesWhenSchema.optional(),
  /** Present where the question may be answered "not applicable"; the text says when. */
  allowNotApplicable: z.string().optional(),
  evidence: z.array(z.string()).optional(),
  yes: ruleBranchSchema,
  no: ruleBranchSchema,
});
export type Rule = z.infer<typeof ruleSchema>;

export const ruleSetSchema = z.strictObject({
  id: z.string(),
  version: z.int().positive(),
  title: z.string(),
  law: z.string(),
  reviewedBy: z.string().nullable(),
  reviewedOn: z.string().nullable(),
  disclaimer: z.string(),
  effects: z.record(screeningEffectSchema, z.string()),
  precedence: z.array(screeningEffectSchema),
  unanswered: screeningEffectSchema,
  rules: z.array(ruleSchema).min(1),
});
export type RuleSet = z.infer<typeof ruleSetSchema>;
