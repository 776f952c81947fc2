// Why: the words of the two scales, where a workshop has its own: the same shape for lead and phone.
// Must not: hold the usual words; those stand in text/sv/anchors.ts.
import { z } from 'zod';

const scaleWord = z.string().trim().min(1).max(40);
const scaleLine = z.string().trim().min(1).max(160);

/** One anchored scale of five steps, the lowest first. */
export const scaleSchema = z.strictObject({
  question: scaleLine,
  steps: z.array(z.strictObject({ word: scaleWord, text: scaleLine })).length(5),
});
export type ScaleWords = z.infer<typeof scaleSchema>;

/** The words of both criteria. They stand together: a workshop has its own, or the usual ones. */
export const scalesSchema = z.strictObject({ effect: scaleSchema, feasibility: scaleSchema });
export type Scales = z.infer<typeof scalesSchema>;
