// Why: the matrix service × district, its gate, and the figures of coverage and equity.
// Must not: let a status in that the legal gate or the rollout gate forbids.
import { z } from 'zod';
import {
  dateSchema,
  idSchema,
  nothingSchema,
  operation,
  roleSchema,
  textSchema,
  timeSchema,
} from '../base.ts';
import {
  implementationPhaseSchema,
  rolloutStatusSchema,
  screeningOutcomeSchema,
} from '../values.ts';

export const cellFieldsSchema = z.strictObject({
  status: rolloutStatusSchema,
  startOn: dateSchema.nullable(),
  endOn: dateSchema.nullable(),
  responsibleRole: roleSchema.nullable(),
  note: textSchema.nullable(),
  phase: implementationPhaseSchema.nullable(),
});
export type CellFields = z.infer<typeof cellFieldsSchema>;

export const cellSchema = cellFieldsSchema.extend({
  serviceId: idSchema,
  districtId: idSchema,
  isExample: z.boolean(),
});
export type RolloutCell = z.infer<typeof cellSchema>;

/** Rollout has some / of applicable districts. */
export const adoptionSchema = z.strictObject({
  adopted: z.int().min(0),
  applicable: z.int().min(0),
  unknown: z.int().min(0),
});

/** Population of districts rolled out or later / of applicable districts. */
export const coverageSchema = z.strictObject({
  /** 0–1; null = missing (saknas), never 0. */
  share: z.number().min(0).max(1).nullable(),
  missingDistrictIds: z.array(idSchema),
});

export const pilotEvaluationSchema = z.strictObject({
  reach: textSchema.nullable(),
  effect: textSchema.nullable(),
  adoption: textSchema.nullable(),
  implementation: textSchema.nullable(),
  maintenance: textSchema.nullable(),
});
export const readinessFieldsSchema = pilotEvaluationSchema.extend({
  ownerRole: textSchema.nullable(),
  funding: textSchema.nullable(),
  decisionReference: textSchema.nullable(),
});
export type ReadinessFields = z.infer<typeof readinessFieldsSchema>;

export const gateCheckCodeSchema = z.enum([
  'legal',
  'risks',
  'evaluation',
  'owner-and-funding',
  'decision',
]);
export const gateCheckSchema = z.strictObject({
  code: gateCheckCodeSchema,
  isOk: z.boolean(),
  /** What is missing, in Swedish. */
  missing: z.array(z.string()),
});
export const gateSchema = z.strictObject({
  serviceId: idSchema,
  isOpen: z.boolean(),
  checks: z.array(gateCheckSchema),
  readiness: readinessFieldsSchema,
  overrides: z.array(
    z.strictObject({
      districtId: idSchema,
      reason: z.string(),
      role: z.string(),
      at: timeSchema,
      missing: z.array(z.string()),
    }),
  ),
});
export type Gate = z.infer<typeof gateSchema>;

export const rolloutRowSchema = z.strictObject({
  serviceId: idSchema,
  ref: z.string(),
  name: z.string(),
  targetGroupNames: z.array(z.string()),
  outcome: screeningOutcomeSchema,
  openConditions: z.int().min(0),
  untreatedHighRisks: z.int().min(0),
  /** One a district, in the order of the districts; no record means status `unknown`. */
  cells: z.array(cellSchema),
  adoption: adoptionSchema,
  coverage: coverageSchema,
});
export type RolloutRow = z.infer<typeof rolloutRowSchema>;

export const districtFigureSchema = z.strictObject({
  districtId: idSchema,
  /** Services at pilot or later / applicable services in this district. */
  adopted: z.int().min(0),
  applicable: z.int().min(0),
  piloted: z.int().min(0),
  unknown: z.int().min(0),
  /** Services in use here with an untreated high risk: a warning, not a gate. */
  warnedServices: z.array(z.string()),
});

export const rolloutMatrixSchema = z.strictObject({
  districts: z.array(
    z.strictObject({
      id: idSchema,
      name: z.string(),
      population: z.int().nullable(),
      waveId: idSchema.nullable(),
    }),
  ),
  rows: z.array(rolloutRowSchema),
  districtFigures: z.array(districtFigureSchema),
  /** Max − min over districts of adopted/applicable, in percentage points; null where undefined. */
  equityGap: z.number().min(0).max(100).nullable(),
  statusCounts: z.record(rolloutStatusSchema, z.int().min(0)),
});
export type RolloutMatrix = z.infer<typeof rolloutMatrixSchema>;

export const rolloutContract = {
  matrix: operation.input(nothingSchema).output(rolloutMatrixSchema),
  /**
   * Sets the same fields in one or many cells as one action. A legal stop is refused with
   * `legal-stop`; pilot → full rollout with a closed gate is refused with `gate-closed` unless
   * `overrideReason` is given, which is logged and follows into the board papers.
   */
  setCells: operation
    .input(
      z.strictObject({
        cells: z
          .array(z.strictObject({ serviceId: idSchema, districtId: idSchema }))
          .min(1)
          .max(2_000),
        patch: cellFieldsSchema.partial(),
        overrideReason: textSchema.nullable(),
      }),
    )
    .output(rolloutMatrixSchema),
  gate: operation.input(z.strictObject({ serviceId: idSchema })).output(gateSchema),
  setReadiness: operation
    .input(z.strictObject({ serviceId: idSchema, patch: readinessFieldsSchema.partial() }))
    .output(gateSchema),
};
