// Why: the part of resources/reference/reference.json that a new plan is filled with.
// Must not: hold values of its own.
import { z } from 'zod';

/** Unknown keys are kept out: the file also carries facts that later features read. */
export const referenceListsSchema = z.object({
  targetGroups: z.object({
    stockholm: z.array(z.string()),
    areas: z.array(z.string()),
    mapping: z.record(z.string(), z.array(z.string())),
  }),
  goals: z.array(z.string()),
  workingMethods: z.array(z.string()),
  districts: z.object({ stockholm: z.array(z.string()) }),
  rolloutPlanStockholm: z.object({
    milestones: z.array(z.object({ period: z.string(), text: z.string() })),
  }),
  riskScale: z.object({
    severity: z.record(z.string(), z.string()),
    likelihood: z.record(z.string(), z.string()),
  }),
});
export type ReferenceLists = z.infer<typeof referenceListsSchema>;
