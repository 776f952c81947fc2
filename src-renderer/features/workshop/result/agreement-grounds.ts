// Why: says in figures why a distribution got its label, so that a room can talk about it.
// Must not: decide a label; the domain does, and a test holds these grounds to it.
import type { AgreementLabel } from '../../../../src-shared/contract/values.ts';

/** What of a vote summary the grounds are read from. */
export interface LabelledVotes {
  readonly n: number;
  readonly counts: readonly number[];
  readonly median: number | null;
  readonly A: number | null;
  readonly DI: number | null;
  readonly label: AgreementLabel;
}

export type AgreementGround =
  | { readonly kind: 'too-few'; readonly n: number }
  /** Many at both ends: so many on 1–2 and on 4–5, and how many on each side it takes. */
  | {
      readonly kind: 'two-camps';
      readonly low: number;
      readonly high: number;
      readonly needed: number;
    }
  | { readonly kind: 'wide'; readonly DI: number }
  /** Share of the votes within one step of the median. */
  | { readonly kind: 'near'; readonly share: number; readonly isEnough: boolean }
  | { readonly kind: 'agreement'; readonly A: number; readonly isEnough: boolean };

const tolerance = 1e-9;

function votesOn(counts: readonly number[], isWanted: (step: number) => boolean): number {
  return counts.reduce((sum, count, index) => (isWanted(index + 1) ? sum + count : sum), 0);
}

/** The grounds of the label, the deciding ones only. */
export function agreementGrounds(votes: LabelledVotes): readonly AgreementGround[] {
  const { n, counts, median, A, DI, label } = votes;
  if (label === 'too-few' || median === null) {
    return [{ kind: 'too-few', n }];
  }
  if (label === 'disagreement') {
    const low = votesOn(counts, (step) => step <= 2);
    const high = votesOn(counts, (step) => step >= 4);
    const needed = Math.floor((n + 1) / 3);
    return [
      ...(low >= needed && high >= needed
        ? [{ kind: 'two-camps', low, high, needed } as const]
        : []),
      ...(DI !== null && DI > 1 + tolerance ? [{ kind: 'wide', DI } as const] : []),
    ];
  }
  const share = votesOn(counts, (step) => Math.abs(step - median) <= 1) / n;
  const grounds = [
    { kind: 'near', share, isEnough: share >= 0.75 } as const,
    { kind: 'agreement', A: A ?? 0, isEnough: (A ?? 0) >= 0.6 - tolerance } as const,
  ];
  return label === 'consensus' ? grounds : grounds.filter(({ isEnough }) => !isEnough);
}

/** How many votes lie three or more steps from the median, and how far the farthest lies. */
export function minorityVotes(
  counts: readonly number[],
  median: number | null,
): { readonly votes: number; readonly steps: number } {
  if (median === null) {
    return { votes: 0, steps: 0 };
  }
  const far = counts.flatMap((count, index) => {
    const steps = Math.abs(index + 1 - median);
    return count > 0 && steps >= 3 ? [{ count, steps }] : [];
  });
  return {
    votes: far.reduce((sum, { count }) => sum + count, 0),
    steps: Math.max(0, ...far.map(({ steps }) => steps)),
  };
}
