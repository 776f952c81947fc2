// Why: the lists a plan owns and may change: target groups, areas, districts, working methods …
// Must not: hold closed values (see values.ts).
import { z } from 'zod';
import { idSchema, lineSchema, nothingSchema, operation, textSchema } from '../base.ts';

export const namedSchema = z.strictObject({ id: idSchema, name: lineSchema });
export type Named = z.infer<typeof namedSchema>;

export const districtSchema = namedSchema.extend({
  /** Inhabitants; `null` = missing, never 0. */
  population: z.int().positive().nullable(),
  populationSource: textSchema.nullable(),
});
export type District = z.infer<typeof districtSchema>;

export const targetGroupSchema = namedSchema.extend({ areaIds: z.array(idSchema) });
export type TargetGroup = z.infer<typeof targetGroupSchema>;

export const milestoneSchema = z.strictObject({
  id: idSchema,
  period: lineSchema,
  text: textSchema,
});
export const waveSchema = namedSchema.extend({
  period: textSchema.nullable(),
  districtIds: z.array(idSchema),
});
export type Wave = z.infer<typeof waveSchema>;

export const planListsSchema = z.strictObject({
  targetGroups: z.array(targetGroupSchema),
  areas: z.array(namedSchema),
  districts: z.array(districtSchema),
  workingMethods: z.array(namedSchema),
  perspectives: z.array(namedSchema),
  goals: z.array(namedSchema),
  milestones: z.array(milestoneSchema),
  waves: z.array(waveSchema),
  /** Forms in use in the plan, for suggestions. */
  forms: z.array(z.string()),
});
export type PlanLists = z.infer<typeof planListsSchema>;

export const addableListSchema = z.enum([
  'target-group',
  'district',
  'working-method',
  'perspective',
]);
export type AddableList = z.infer<typeof addableListSchema>;

export const listContract = {
  get: operation.input(nothingSchema).output(planListsSchema),
  /** Adds a name to a list; refused with `name-taken` if it is there already. */
  add: operation
    .input(z.strictObject({ list: addableListSchema, name: lineSchema }))
    .output(namedSchema),
  rename: operation
    .input(z.strictObject({ list: addableListSchema, id: idSchema, name: lineSchema }))
    .output(namedSchema),
  /** Sets a district's population with its source; both or neither. */
  setPopulation: operation
    .input(
      z.strictObject({
        districtId: idSchema,
        population: z.int().positive().nullable(),
        source: textSchema.nullable(),
      }),
    )
    .output(districtSchema),
  /** Makes or changes a wave and the districts in it. A district stands in at most one wave. */
  saveWave: operation
    .input(
      z.strictObject({
        id: idSchema.nullable(),
        name: lineSchema,
        period: textSchema.nullable(),
        districtIds: z.array(idSchema),
      }),
    )
    .output(waveSchema),
};
