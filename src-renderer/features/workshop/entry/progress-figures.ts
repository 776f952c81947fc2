// Why: how far a round has come, as counts of answers, those of participants and those counted apart.
// Must not: know what anyone answered.
import type { z } from 'zod';

import type { progressSchema } from '../../../../src-shared/contract/owner/sessions.ts';

export type Progress = z.infer<typeof progressSchema>;

/**
 * Answers of participants that are in, of those there can be: one per participant, service and
 * criterion; and beside them the answers counted in the room, of which there can be any number.
 */
export function answersIn({ participants, perService }: Progress): {
  readonly done: number;
  readonly total: number;
  readonly counted: number;
} {
  const counted = perService.reduce(
    (sum, { counted: own }) => sum + own.effect + own.feasibility,
    0,
  );
  return {
    done: perService.reduce((sum, { effect, feasibility }) => sum + effect + feasibility, -counted),
    total: participants * perService.length * 2,
    counted,
  };
}
