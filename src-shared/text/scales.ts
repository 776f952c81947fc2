// Why: the words of a step wherever a vote is given or read: the workshop's own, or the usual ones.
// Must not: load more than the scales: the phones load it.
import type { Scales } from '../contract/scales.ts';
import type { Criterion } from '../contract/values.ts';
import { anchors } from './sv/anchors.ts';

const steps = ['s1', 's2', 's3', 's4', 's5'] as const;

function usual(criterion: Criterion): Scales[Criterion] {
  const { question, word, text } = anchors[criterion];
  return { question, steps: steps.map((step) => ({ word: word[step], text: text[step] })) };
}

/** The words of the reference list. */
export const usualScales: Scales = {
  effect: usual('effect'),
  feasibility: usual('feasibility'),
};

/** The words that a workshop uses. */
export function scalesOf(own: Scales | null): Scales {
  return own ?? usualScales;
}
