// Why: how each perspective answered one question, for a room that talks about why it differs.
// Must not: let an answer of one or two people be read, directly or as what is left of the whole.
import type { Criterion } from '../contract/values.ts';
import { SCALE_STEPS, summariseVotes } from './agreement.ts';
import { compareIds } from './collation.ts';
import type { CountedAnswers } from './counted-answers.ts';

/** The fewest votes of a perspective that are shown by themselves (domain paper, workshop 1). */
export const FEWEST_OF_PERSPECTIVE = 3;

export interface PerspectiveVote {
  readonly participantId: string;
  readonly itemId: string;
  readonly criterion: Criterion;
  /** 1–5, or null for "cannot assess". */
  readonly value: number | null;
}

export interface PerspectiveCounts {
  readonly itemId: string;
  readonly criterion: Criterion;
  readonly perspectiveId: string;
  /** Votes 1–5. */
  readonly n: number;
  /** Votes on the steps 1–5. */
  readonly counts: readonly number[];
  readonly median: number | null;
}

interface Group {
  readonly perspective: string;
  readonly counts: number[];
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Votes per item, criterion and perspective, of perspectives with at least three votes on that
 * question. "Cannot assess" is no vote. Where one or two votes would be left when the shown ones are
 * taken from the whole, the smallest of the shown is left out too: else the rest could be read by
 * subtraction.
 *
 * @param input.votes the votes that count, one a participant, item and criterion.
 * @param input.counts counted answers; those without a perspective belong to the rest.
 * @param input.perspectiveOf the perspective of each participant; none is null or not there.
 */
export function perspectiveCounts(input: {
  readonly votes: readonly PerspectiveVote[];
  readonly counts: readonly CountedAnswers[];
  readonly perspectiveOf: ReadonlyMap<string, string | null>;
}): readonly PerspectiveCounts[] {
  const questions = new Map<
    string,
    {
      readonly itemId: string;
      readonly criterion: Criterion;
      readonly groups: Map<string, Group>;
      rest: number;
    }
  >();
  const question = (itemId: string, criterion: Criterion) => {
    const key = `${itemId} ${criterion}`;
    const known = questions.get(key) ?? {
      itemId,
      criterion,
      groups: new Map<string, Group>(),
      rest: 0,
    };
    questions.set(key, known);
    return known;
  };
  const add = (
    at: ReturnType<typeof question>,
    perspective: string | null,
    steps: readonly number[],
  ): void => {
    if (perspective === null) {
      at.rest += sumOf(steps);
      return;
    }
    const group = at.groups.get(perspective) ?? {
      perspective,
      counts: Array.from({ length: SCALE_STEPS }, () => 0),
    };
    for (const [step, count] of steps.entries())
      group.counts[step] = (group.counts[step] ?? 0) + count;
    at.groups.set(perspective, group);
  };
  for (const { participantId, itemId, criterion, value } of input.votes) {
    if (value !== null) {
      const steps = Array.from({ length: SCALE_STEPS }, (_, step) => (step + 1 === value ? 1 : 0));
      add(question(itemId, criterion), input.perspectiveOf.get(participantId) ?? null, steps);
    }
  }
  for (const { itemId, criterion, perspective, steps } of input.counts) {
    add(question(itemId, criterion), perspective, steps);
  }
  return [...questions]
    .toSorted(([a], [b]) => compareIds(a, b))
    .flatMap(([, { itemId, criterion, groups, rest }]) =>
      shownGroups([...groups.values()], rest).map(({ perspective, counts }) => ({
        itemId,
        criterion,
        perspectiveId: perspective,
        n: sumOf(counts),
        counts,
        median: summariseVotes({ counts, abstain: 0 }).median,
      })),
    );
}

function shownGroups(groups: readonly Group[], withoutPerspective: number): readonly Group[] {
  const bySize = groups
    .filter(({ counts }) => sumOf(counts) >= FEWEST_OF_PERSPECTIVE)
    .toSorted(
      (a, b) => sumOf(b.counts) - sumOf(a.counts) || compareIds(a.perspective, b.perspective),
    );
  const left =
    withoutPerspective +
    groups.reduce((sum, { counts }) => {
      const n = sumOf(counts);
      return n < FEWEST_OF_PERSPECTIVE ? sum + n : sum;
    }, 0);
  return left > 0 && left < FEWEST_OF_PERSPECTIVE ? bySize.slice(0, -1) : bySize;
}
