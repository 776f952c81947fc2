// Why: how far a round has come, as counts of answers.
// Must not: know what anyone answered.
import type { z } from 'zod';

import type { progressSchema } from '../../../../src-shared/contract/owner/sessions.ts';

export type Progress = z.infer<typeof progressSchema>;

/** Answers that are in, of those there can be: one per participant, service and criterion. */
export function answersIn({ participants, perService }: Progress): {
  readonly done: number;
  readonly total: number;
} {
  return {
    done: perService.reduce((sum, { effect, feasibility }) => sum + effect + feasibility, 0),
    total: participants * perService.length * 2,
  };
}
