// Why: what the plan means to stop doing: services and habits, why, what it frees, and what follows.
// Must not: end a service by itself; only where a person asks for both in one step.
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
import { serviceStatusSchema, stopStatusSchema } from '../values.ts';

/** The fields a person edits. `null` means unknown: never guessed, never 0. */
export const stopFieldsSchema = z.strictObject({
  title: lineSchema,
  reason: textSchema.nullable(),
  /** What it frees, in words: time, rooms, competence. */
  frees: textSchema.nullable(),
  /** Kronor a year. */
  freesCost: z.number().min(0).nullable(),
  /** Full-time equivalents (årsarbetare). */
  freesStaffing: z.number().min(0).nullable(),
  stopOn: dateSchema.nullable(),
  responsibleRole: roleSchema.nullable(),
  followUp: textSchema.nullable(),
  followUpOn: dateSchema.nullable(),
  status: stopStatusSchema,
});
export type StopFields = z.infer<typeof stopFieldsSchema>;
export const stopPatchSchema = stopFieldsSchema.partial();
export type StopPatch = z.infer<typeof stopPatchSchema>;

export const stopItemSchema = stopFieldsSchema.extend({
  id: idSchema,
  /** The service it is about; null is a habit that no service stands for. */
  service: z
    .strictObject({
      id: idSchema,
      ref: z.string(),
      name: z.string(),
      status: serviceStatusSchema,
    })
    .nullable(),
  isExample: z.boolean(),
});
export type StopItem = z.infer<typeof stopItemSchema>;

const oneItem = z.strictObject({ id: idSchema });

export const stopContract = {
  /** In the order they were put on the list. */
  list: operation.input(nothingSchema).output(z.strictObject({ items: z.array(stopItemSchema) })),
  /**
   * Puts a service or a habit on the list; a service gives its name where no title is given.
   * Refused with `name-taken` where the service stands there already.
   */
  create: operation
    .input(z.strictObject({ serviceId: idSchema.nullable(), fields: stopPatchSchema }))
    .output(stopItemSchema),
  /**
   * Changes fields. With `endService` the service is decommissioned in the same action, by the
   * item's reason; refused with `reason-needed` where there is none.
   */
  update: operation
    .input(z.strictObject({ id: idSchema, patch: stopPatchSchema, endService: z.boolean() }))
    .output(stopItemSchema),
  /** Takes it off the list; undo brings it back whole. The service is left as it is. */
  remove: operation.input(oneItem).output(nothingSchema),
};
