// Why: what people need, how it is known, and which services answer it.
// Must not: hold insights (insights.ts), or anything about a single client.
import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, nothingSchema, operation, textSchema } from '../base.ts';
import { needSourceSchema, strengthSchema } from '../values.ts';
import { serviceSchema } from './services.ts';

/** The fields a person edits. `null` means unknown: never guessed. */
export const needFieldsSchema = z.strictObject({
  title: lineSchema,
  description: textSchema.nullable(),
  /** One target group; null is a need that stands over all, or whose group nobody has stated. */
  targetGroupId: idSchema.nullable(),
  /** How the need is known. */
  knownBy: needSourceSchema,
  strength: strengthSchema.nullable(),
  knownOn: dateSchema.nullable(),
  /** The source in words: a report, a survey, a group. Never a person's name. */
  source: textSchema.nullable(),
});
export type NeedFields = z.infer<typeof needFieldsSchema>;

export const needPatchSchema = needFieldsSchema.partial();
export type NeedPatch = z.infer<typeof needPatchSchema>;

export const needSchema = needFieldsSchema.extend({
  id: idSchema,
  /** What people call it by: 3 is B3. Never used again within the plan. */
  number: z.int().positive(),
  isExample: z.boolean(),
  /** Services that answer the need, ended ones included: who asks must leave those out. */
  serviceIds: z.array(idSchema),
});
export type Need = z.infer<typeof needSchema>;

export const needLinkSchema = z.strictObject({ needId: idSchema, serviceId: idSchema });
export type NeedLink = z.infer<typeof needLinkSchema>;

const oneNeed = z.strictObject({ id: idSchema });
const links = z.strictObject({ links: z.array(needLinkSchema).min(1).max(20_000) });
const changedLinks = z.strictObject({ changed: z.int().min(0) });

export const needContract = {
  /** All needs by number. */
  list: operation.input(nothingSchema).output(z.strictObject({ needs: z.array(needSchema) })),
  get: operation.input(oneNeed).output(needSchema),
  /** Makes a need with the next free number; fields left out are unknown. */
  create: operation
    .input(
      z.strictObject({
        fields: needPatchSchema.extend({ title: lineSchema }),
        serviceIds: z.array(idSchema),
      }),
    )
    .output(needSchema),
  update: operation
    .input(z.strictObject({ id: idSchema, patch: needPatchSchema }))
    .output(needSchema),
  /** Takes a need out of the plan with its links; undo brings it back whole. */
  remove: operation.input(oneNeed).output(nothingSchema),
  /** Says that services answer needs, as one action. Links that stand are left as they are. */
  link: operation.input(links).output(changedLinks),
  unlink: operation.input(links).output(changedLinks),
  /**
   * Makes a new service out of a need: origin from-need, the need's target group, the link kept.
   * One action, one undo.
   */
  toIdea: operation.input(z.strictObject({ id: idSchema, name: lineSchema })).output(serviceSchema),
};
