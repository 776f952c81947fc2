// Why: reasons that voters wrote beside a vote speak for the minority where the room is split.
// Must not: say who wrote them, or be given votes of a round that is not revealed.
import type { AgreementLabel, Criterion } from '../contract/values.ts';
import { summariseVotes } from './agreement.ts';
import type { CountedAnswers } from './counted-answers.ts';

export interface CommentedVote {
  readonly id: string;
  /** A higher sequence replaces a lower one of the same person, item and criterion. */
  readonly sequence: number;
  readonly participantId: string;
  readonly itemId: string;
  readonly criterion: Criterion;
  /** 1–5, or null for "cannot assess". */
  readonly value: number | null;
  readonly comment: string | null;
}

export interface MinorityReasonOfVote {
  readonly voteId: string;
  readonly itemId: string;
  readonly criterion: Criterion;
  readonly text: string;
}

/** Steps from the median at which a vote is a minority view (domain paper, workshop 1). */
const minorityDistance = 3;

/**
 * Comments to carry along with a result: of votes three or more steps from the median, and of all
 * votes where the room disagrees. In order of item, criterion and vote, never of person.
 *
 * @param counts answers counted in the room; they have no comments, but are part of where the median
 * lies and how far the room agrees.
 */
export function minorityReasonsOf(
  votes: readonly CommentedVote[],
  counts: readonly CountedAnswers[] = [],
): readonly MinorityReasonOfVote[] {
  return questionsOf(votes, counts).flatMap(({ group, median, label }) =>
    reasonsInGroup(group, median, label),
  );
}

/** An item and a criterion on which somebody's own vote stands apart. */
export interface OwnMinorityView {
  readonly itemId: string;
  readonly criterion: Criterion;
}

/**
 * Where one person's vote lies three or more steps from the median, in order of item and criterion.
 * It says neither the vote nor the median.
 *
 * @param votes all votes of one revealed round, replaced ones included.
 */
export function minorityViewsOf(
  participantId: string,
  votes: readonly Omit<CommentedVote, 'comment'>[],
  counts: readonly CountedAnswers[] = [],
): readonly OwnMinorityView[] {
  return questionsOf(votes, counts).flatMap(({ group, median }) =>
    group
      .filter((vote) => vote.participantId === participantId && isFar(vote.value, median))
      .map(({ itemId, criterion }) => ({ itemId, criterion })),
  );
}

function isFar(value: number | null, median: number): boolean {
  return value !== null && Math.abs(value - median) >= minorityDistance;
}

/** The standing votes by question, in order of item and criterion, with where the room's middle is. */
function questionsOf<Vote extends Omit<CommentedVote, 'comment'>>(
  votes: readonly Vote[],
  counts: readonly CountedAnswers[],
): { readonly group: readonly Vote[]; readonly median: number; readonly label: AgreementLabel }[] {
  const current = new Map<string, Vote>();
  for (const vote of votes) {
    const key = `${vote.participantId}|${vote.itemId}|${vote.criterion}`;
    const earlier = current.get(key);
    if (earlier === undefined || earlier.sequence < vote.sequence) current.set(key, vote);
  }
  const groups = Map.groupBy(current.values(), (vote) => `${vote.itemId}|${vote.criterion}`);
  const counted = Map.groupBy(counts, (count) => `${count.itemId}|${count.criterion}`);
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, group]) => {
      const { median, label } = summaryOf(group, counted.get(key) ?? []);
      return median === null ? [] : [{ group, median, label }];
    });
}

function summaryOf(
  group: readonly { readonly value: number | null }[],
  counted: readonly CountedAnswers[],
): ReturnType<typeof summariseVotes> {
  const counts = [1, 2, 3, 4, 5].map(
    (step) =>
      group.filter((vote) => vote.value === step).length +
      counted.reduce((sum, { steps }) => sum + (steps[step - 1] ?? 0), 0),
  );
  return summariseVotes({ counts, abstain: group.filter(({ value }) => value === null).length });
}

function reasonsInGroup(
  group: readonly CommentedVote[],
  median: number,
  label: AgreementLabel,
): MinorityReasonOfVote[] {
  return group
    .filter(({ value, comment }) => {
      if (comment === null || comment.trim() === '' || value === null) return false;
      return label === 'disagreement' || isFar(value, median);
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, itemId, criterion, comment }) => ({
      voteId: id,
      itemId,
      criterion,
      text: (comment ?? '').trim(),
    }));
}
