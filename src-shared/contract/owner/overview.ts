// Why: the plan at a glance: the flow from inventory to rollout, what to look at, who is waited for.
// Must not: tell anything of a round that is not revealed but the name of its workshop.
import { z } from 'zod';
import { idSchema, nothingSchema, operation, timeSchema } from '../base.ts';
import { historyPlaceSchema } from './history.ts';

const count = z.int().min(0);

export const flowStageSchema = z.strictObject({
  id: z.enum(['inventory', 'screened', 'scored', 'developed', 'proposed', 'piloted', 'rolled-out']),
  total: count,
  /** How many of them stand in the stage before too; the rest came another way. */
  carried: count,
  /** What the stage consists of; the codes are those of domain/plan-overview.ts. */
  parts: z.array(z.strictObject({ id: z.string(), total: count })),
  /** Those who are not in the next stage, by reason. */
  falls: z.array(z.strictObject({ id: z.string(), total: count })),
});
export type OverviewStage = z.infer<typeof flowStageSchema>;

export const overviewWarningSchema = z.strictObject({
  code: z.enum([
    'high-risk-in-use',
    'high-risk',
    'late-measure',
    'blocked',
    'ended-in-use',
    'review',
    'open-conditions',
    'unscreened',
    'gate-override',
    'gate-not-checked',
    'needs-without-service',
    'services-without-need',
    'too-few-votes',
    'open-round',
    'unassessed-risk',
    'stale',
    'late-follow-up',
    'population-missing',
  ]),
  total: z.int().positive(),
  /** The first of what it is about; all where `total` is as many. */
  items: z.array(z.strictObject({ id: idSchema, name: z.string() })).max(5),
});
export type OverviewWarning = z.infer<typeof overviewWarningSchema>;

export const overviewWaitSchema = z.strictObject({
  code: z.enum([
    'assess-law',
    'sign-law',
    'answer-law',
    'fulfil-conditions',
    'reveal-round',
    'late-measures',
    'decide-services',
    'decide-stops',
    'verify',
  ]),
  /** The role as the plan names it; null where the kind of work says whose it is. */
  role: z.string().nullable(),
  total: z.int().positive(),
});
export type OverviewWait = z.infer<typeof overviewWaitSchema>;

export const overviewSchema = z.strictObject({
  stages: z.array(flowStageSchema),
  /** The workshop whose result the scored stage shows; null where none is revealed. */
  scoredIn: idSchema.nullable(),
  /** Districts with a service in pilot. */
  pilotDistricts: count,
  milestones: z.array(
    z.strictObject({
      period: z.string(),
      text: z.string(),
      time: z.enum(['past', 'now', 'coming', 'unknown']),
    }),
  ),
  warnings: z.array(overviewWarningSchema),
  waits: z.array(overviewWaitSchema),
  changes: z.array(
    z.strictObject({
      id: idSchema,
      at: timeSchema,
      role: z.string(),
      label: z.string(),
      place: historyPlaceSchema.nullable(),
    }),
  ),
});
export type Overview = z.infer<typeof overviewSchema>;

export const overviewContract = {
  get: operation.input(nothingSchema).output(overviewSchema),
};
