// Why: a service from idea to rollout, as the catalogue shows and edits it.
// Must not: hold legal answers, votes, risks or rollout: they have contracts of their own.
import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, operation, textSchema, timeSchema } from '../base.ts';
import {
  assessmentTodaySchema,
  documentationRegimeSchema,
  evidenceCertaintySchema,
  evidenceStatusSchema,
  originSchema,
  screeningOutcomeSchema,
  serviceStatusSchema,
  rolloutStatusSchema,
  supportLevelSchema,
} from '../values.ts';

/** The fields a person edits. `null` means unknown: never guessed, never 0, never empty text. */
export const serviceFieldsSchema = z.strictObject({
  name: lineSchema,
  shortName: lineSchema.nullable(),
  description: textSchema.nullable(),
  purpose: textSchema.nullable(),
  targetGroupIds: z.array(idSchema),
  areaIds: z.array(idSchema),
  /** Years, inclusive. */
  ageFrom: z.int().min(0).max(130).nullable(),
  ageTo: z.int().min(0).max(130).nullable(),
  supportLevel: supportLevelSchema.nullable(),
  forms: z.array(lineSchema),
  method: textSchema.nullable(),
  provider: textSchema.nullable(),
  municipality: textSchema.nullable(),
  /** Terms as the source states them (villkor); the legal gate has conditions of its own. */
  terms: textSchema.nullable(),
  assessmentToday: assessmentTodaySchema,
  /** Persons a year, an aggregate. */
  countPerYear: z.int().min(0).nullable(),
  /** Kronor a year. */
  yearlyCost: z.number().min(0).nullable(),
  /** Full-time equivalents (årsarbetare). */
  staffing: z.number().min(0).nullable(),
  fee: textSchema.nullable(),
  evidenceStatus: evidenceStatusSchema.nullable(),
  evidenceCertainty: evidenceCertaintySchema.nullable(),
  evidenceSource: textSchema.nullable(),
  documentationRegime: documentationRegimeSchema.nullable(),
  /** How participants are told that they may apply for assessed services (SoL 11 kap. 6 §). */
  informationText: textSchema.nullable(),
  /** The board's special reasons for regime C (SoL 14 kap. 5 §). */
  specialReasons: textSchema.nullable(),
  workingMethodIds: z.array(idSchema),
  openingHours: textSchema.nullable(),
  channels: textSchema.nullable(),
  districtIds: z.array(idSchema),
  partners: textSchema.nullable(),
  ksiCode: textSchema.nullable(),
  responsibleRole: textSchema.nullable(),
  origin: originSchema,
  source: textSchema.nullable(),
  notes: textSchema.nullable(),
  /** Who can fall between chairs. */
  mostVulnerable: textSchema.nullable(),
  equalityConsequences: textSchema.nullable(),
});
export type ServiceFields = z.infer<typeof serviceFieldsSchema>;

export const servicePatchSchema = serviceFieldsSchema.partial();
export type ServicePatch = z.infer<typeof servicePatchSchema>;

export const serviceSchema = serviceFieldsSchema.extend({
  id: idSchema,
  /** Short reference, unique in the plan, such as S11. */
  ref: lineSchema,
  status: serviceStatusSchema,
  statusReason: z.string().nullable(),
  lastVerifiedOn: dateSchema.nullable(),
  lastVerifiedRole: z.string().nullable(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
});
export type Service = z.infer<typeof serviceSchema>;

/** A row of the catalogue table: the service with what the other aggregates say of it. */
export const catalogueRowSchema = serviceSchema.extend({
  outcome: screeningOutcomeSchema,
  openConditions: z.int().min(0),
  fulfilledConditions: z.int().min(0),
  /** Most advanced rollout status over the districts, and in how many districts it stands. */
  rollout: z.strictObject({ status: rolloutStatusSchema, districts: z.int().min(0) }),
  rank: z.int().min(1).nullable(),
  risks: z.int().min(0),
  untreatedHighRisks: z.int().min(0),
});
export type CatalogueRow = z.infer<typeof catalogueRowSchema>;

const oneService = z.strictObject({ id: idSchema });

/** Most services that one action may touch; more than any municipality has. */
const manyServices = 20_000;

/** What a person did to many cells at once; history and undo are worded by it. */
export const batchCauseSchema = z.enum(['edit', 'paste', 'fill', 'clear', 'bulk']);
export type BatchCause = z.infer<typeof batchCauseSchema>;

export const serviceChangeSchema = z.strictObject({ id: idSchema, patch: servicePatchSchema });
export type ServiceChange = z.infer<typeof serviceChangeSchema>;

export const serviceAdditionSchema = servicePatchSchema.extend({ name: lineSchema });
export type ServiceAddition = z.infer<typeof serviceAdditionSchema>;

export const serviceContract = {
  /** All services, in Swedish order of name. */
  list: operation
    .input(z.strictObject({}))
    .output(z.strictObject({ rows: z.array(catalogueRowSchema) })),
  get: operation.input(oneService).output(catalogueRowSchema),
  /** Makes a service; fields left out are unknown. Answers with its id and new ref. */
  create: operation
    .input(z.strictObject({ fields: servicePatchSchema.extend({ name: lineSchema }) }))
    .output(serviceSchema),
  /** Changes the given fields of one service. */
  update: operation
    .input(z.strictObject({ id: idSchema, patch: servicePatchSchema }))
    .output(serviceSchema),
  /**
   * Changes fields of many services, each its own, and adds new ones, as one action: all or nothing.
   * Answers with how many services changed and with the ids of the new ones, in the order given.
   * Refused, with a problem a cell, where a service or a value of a list is no longer there.
   */
  updateMany: operation
    .input(
      z.strictObject({
        cause: batchCauseSchema,
        changes: z.array(serviceChangeSchema).max(manyServices),
        additions: z.array(serviceAdditionSchema).max(manyServices),
      }),
    )
    .output(z.strictObject({ changed: z.int().min(0), added: z.array(idSchema) })),
  /** Moves one or more services to a step of the life cycle; a step back or out needs a reason. */
  setStatus: operation
    .input(
      z.strictObject({
        ids: z.array(idSchema).min(1),
        status: serviceStatusSchema,
        reason: textSchema.nullable(),
        /** Decommissioned services are put on the list of what to stop doing, in the same action. */
        onStopList: z.boolean().optional(),
      }),
    )
    .output(z.strictObject({ changed: z.int().min(0) })),
  /** Marks a service as verified today by the acting role. */
  verify: operation.input(oneService).output(serviceSchema),
  /** The same for many, as one action. */
  verifyMany: operation
    .input(z.strictObject({ ids: z.array(idSchema).min(1).max(manyServices) }))
    .output(z.strictObject({ changed: z.int().min(0) })),
  duplicate: operation.input(oneService).output(serviceSchema),
  /**
   * Puts one field back to what it was before an action, as a new action. `field` is as the
   * history gives it. Refused with `invalid-value` where the old value can no longer stand, and
   * with `not-found` where what it names is gone.
   */
  putBack: operation
    .input(z.strictObject({ id: idSchema, changeSetId: idSchema, field: z.string().max(100) }))
    .output(serviceSchema),
};
