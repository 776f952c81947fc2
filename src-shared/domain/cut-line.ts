// Why: the line between what goes on from a workshop and what does not, with its exceptions.
// Must not: decide for anybody: it says where a choice differs from the order, and so needs a reason.
import type { CutOutcome } from '../contract/values.ts';

/** A service at the line, by its place in the result. */
export interface CutPlace {
  readonly serviceId: string;
  /** 1 or more; null without answers on both questions. */
  readonly rank: number | null;
}

export interface CutChoice {
  readonly serviceId: string;
  readonly outcome: CutOutcome;
  /** Why this one; null where the common reason says it. */
  readonly reason: string | null;
}

export type CutProblem =
  | { readonly kind: 'not-chosen'; readonly serviceId: string }
  | { readonly kind: 'unknown'; readonly serviceId: string }
  | { readonly kind: 'twice'; readonly serviceId: string }
  | { readonly kind: 'reason-needed'; readonly serviceId: string };

/**
 * What the line alone says of a service: those among the first `above` of the ranked go on, the rest
 * wait. Nothing is said of a service without a rank: it has to be asked about.
 *
 * @param above how many of the ranked services stand above the line, 0 to all
 */
export function byTheLine(
  places: readonly CutPlace[],
  above: number,
): ReadonlyMap<string, CutOutcome | null> {
  let ranked = 0;
  return new Map(
    places.map(({ serviceId, rank }) => {
      if (rank === null) return [serviceId, null];
      ranked += 1;
      return [serviceId, ranked <= above ? 'on' : 'again'];
    }),
  );
}

/**
 * Whether a choice needs a reason of its own: to decline always, and else where it differs from the
 * line, or lets a service go on that nobody's answers speak for.
 */
export function needsOwnReason(byLine: CutOutcome | null, outcome: CutOutcome): boolean {
  return outcome === 'declined' || (outcome === 'on') !== (byLine === 'on');
}

/** What is wrong with a line: every place must be chosen once, and every exception have its reason. */
export function cutProblems(
  places: readonly CutPlace[],
  above: number,
  choices: readonly CutChoice[],
): readonly CutProblem[] {
  const lines = byTheLine(places, above);
  const problems: CutProblem[] = [];
  const chosen = new Set<string>();
  for (const { serviceId, outcome, reason } of choices) {
    const byLine = lines.get(serviceId);
    if (byLine === undefined) {
      problems.push({ kind: 'unknown', serviceId });
    } else if (chosen.has(serviceId)) {
      problems.push({ kind: 'twice', serviceId });
    } else if (needsOwnReason(byLine, outcome) && (reason ?? '').trim() === '') {
      problems.push({ kind: 'reason-needed', serviceId });
    }
    chosen.add(serviceId);
  }
  for (const { serviceId } of places) {
    if (!chosen.has(serviceId)) problems.push({ kind: 'not-chosen', serviceId });
  }
  return problems;
}
