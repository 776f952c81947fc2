// Why: the register of risks and consequences, with measures and three assessments.
// Must not: order by the product of severity and likelihood alone (see domain/risk.ts).
import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  lineSchema,
  nothingSchema,
  operation,
  roleSchema,
  textSchema,
} from '../base.ts';
import {
  knowledgeSchema,
  measureStatusSchema,
  riskBandSchema,
  treatmentSchema,
} from '../values.ts';

export const levelSchema = z.int().min(1).max(4);
/** Severity 1–4 × likelihood 1–4. Null where not assessed, which is not the lowest. */
export const assessmentSchema = z.strictObject({ severity: levelSchema, likelihood: levelSchema });
export type Assessment = z.infer<typeof assessmentSchema>;

export const riskFieldsSchema = z.strictObject({
  /** Null: the risk stands over all services. */
  serviceId: idSchema.nullable(),
  title: lineSchema,
  cause: textSchema.nullable(),
  affected: textSchema.nullable(),
  inherent: assessmentSchema.nullable(),
  current: assessmentSchema.nullable(),
  residual: assessmentSchema.nullable(),
  knowledge: knowledgeSchema.nullable(),
  treatment: treatmentSchema.nullable(),
  acceptedByRole: roleSchema.nullable(),
  acceptedReason: textSchema.nullable(),
  reviewOn: dateSchema.nullable(),
});
export type RiskFields = z.infer<typeof riskFieldsSchema>;

export const measureFieldsSchema = z.strictObject({
  what: lineSchema,
  ownerRole: roleSchema.nullable(),
  dueOn: dateSchema.nullable(),
  /** Kronor. */
  cost: z.number().min(0).nullable(),
  status: measureStatusSchema,
});
export const measureSchema = measureFieldsSchema.extend({ id: idSchema, riskId: idSchema });
export type Measure = z.infer<typeof measureSchema>;

export const riskWarningSchema = z.enum([
  'not-assessed',
  'high-without-measure',
  'severity-four-without-measure',
  'overdue-measure',
  'review-overdue',
]);

export const riskSchema = riskFieldsSchema.extend({
  id: idSchema,
  /** Stable running number in the plan. */
  number: z.int().positive(),
  serviceName: z.string().nullable(),
  isExample: z.boolean(),
  measures: z.array(measureSchema),
  bands: z.strictObject({
    inherent: riskBandSchema.nullable(),
    current: riskBandSchema.nullable(),
    residual: riskBandSchema.nullable(),
  }),
  warnings: z.array(riskWarningSchema),
});
export type Risk = z.infer<typeof riskSchema>;

const oneRisk = z.strictObject({ id: idSchema });

export const riskContract = {
  /** In the register's order: not assessed first, then severity, likelihood, weak knowledge first. */
  list: operation.input(nothingSchema).output(
    z.strictObject({
      risks: z.array(riskSchema),
      /** 16 cells, row by row from severity 1, likelihood 1. */
      bandCells: z.array(riskBandSchema).length(16),
      severityLabels: z.array(z.string()).length(4),
      likelihoodLabels: z.array(z.string()).length(4),
    }),
  ),
  create: operation
    .input(z.strictObject({ fields: riskFieldsSchema.partial().extend({ title: lineSchema }) }))
    .output(riskSchema),
  update: operation
    .input(z.strictObject({ id: idSchema, patch: riskFieldsSchema.partial() }))
    .output(riskSchema),
  /** Takes a risk out of the register; undo brings it back whole. */
  remove: operation.input(oneRisk).output(nothingSchema),
  addMeasure: operation
    .input(
      z.strictObject({
        riskId: idSchema,
        fields: measureFieldsSchema.partial().extend({ what: lineSchema }),
      }),
    )
    .output(riskSchema),
  updateMeasure: operation
    .input(z.strictObject({ id: idSchema, patch: measureFieldsSchema.partial() }))
    .output(riskSchema),
  removeMeasure: operation.input(oneRisk).output(riskSchema),
};
