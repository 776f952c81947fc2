// Why: what has been heard, from whose view and about whom: the ground of the insight map.
// Must not: count or compare (domain/insight-map.ts), or hold anything about a single client.
import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, nothingSchema, operation, textSchema } from '../base.ts';
import { insightPerspectiveSchema } from '../values.ts';
import { namedSchema } from './lists.ts';

const perspectivesSchema = z.array(insightPerspectiveSchema).max(3);
const tagsSchema = z.array(lineSchema).max(50);

/** The fields a person edits. No perspective, no subpopulation and no tag are legal values. */
export const insightFieldsSchema = z.strictObject({
  text: textSchema.refine((text) => text.trim() !== ''),
  perspectives: perspectivesSchema,
  subpopulationIds: z.array(idSchema).max(200),
  tags: tagsSchema,
  /** Who collected it, as a group or a role. Never a person's name. */
  collector: lineSchema.nullable(),
  collectedOn: dateSchema.nullable(),
});
export type InsightFields = z.infer<typeof insightFieldsSchema>;

export const insightPatchSchema = insightFieldsSchema.partial();
export type InsightPatch = z.infer<typeof insightPatchSchema>;

export const insightSchema = insightFieldsSchema.extend({
  id: idSchema,
  isExample: z.boolean(),
});
export type Insight = z.infer<typeof insightSchema>;

const oneInsight = z.strictObject({ id: idSchema });

export const insightContract = {
  /** All insights in the order they came, and the plan's subpopulations in their own order. */
  list: operation
    .input(nothingSchema)
    .output(
      z.strictObject({ insights: z.array(insightSchema), subpopulations: z.array(namedSchema) }),
    ),
  create: operation
    .input(
      z.strictObject({
        fields: insightPatchSchema.extend({ text: insightFieldsSchema.shape.text }),
      }),
    )
    .output(insightSchema),
  update: operation
    .input(z.strictObject({ id: idSchema, patch: insightPatchSchema }))
    .output(insightSchema),
  /** Takes an insight out of the plan; undo brings it back whole. */
  remove: operation.input(oneInsight).output(nothingSchema),
  /** Adds a subpopulation last; refused with `name-taken` if the name is there. */
  addSubpopulation: operation.input(z.strictObject({ name: lineSchema })).output(namedSchema),
  renameSubpopulation: operation.input(namedSchema).output(namedSchema),
  /** Puts the subpopulations in the order given; every one of them must be named, once. */
  orderSubpopulations: operation
    .input(z.strictObject({ ids: z.array(idSchema).min(1) }))
    .output(z.strictObject({ subpopulations: z.array(namedSchema) })),
  /** Refused with `in-use` while an insight stands on it. */
  removeSubpopulation: operation.input(oneInsight).output(nothingSchema),
};
