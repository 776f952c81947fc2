// Why: answers counted in the room (dots on a wall, hands, a heap of paper): how many stand on each
// step, and which counts stand when some have been counted anew.
// Must not: pretend to know whose they are, or link what is said of one item to another.
import type { Criterion, TallyEntry } from '../contract/values.ts';
import { SCALE_STEPS } from './agreement.ts';
import { compareIds } from './collation.ts';

/** How many gave each answer to one question; nobody knows who, or what else they answered. */
export interface CountedAnswers {
  readonly itemId: string;
  readonly criterion: Criterion;
  /** Perspective of those who answered; null where they were not told apart. */
  readonly perspective: string | null;
  /** Answers on the steps 1–5, in that order: whole numbers from 0. */
  readonly steps: readonly number[];
  /** "Kan inte bedöma": beside the votes, never among them. */
  readonly abstentions: number;
}

/** A count as journalled: a higher sequence replaces a lower one of the same kind of entry. */
export interface JournalledCount extends CountedAnswers {
  readonly sequence: number;
  /** How it was counted. Two kinds are two groups of people, and stand beside each other. */
  readonly entry: TallyEntry;
}

/** Number of answers, "kan inte bedöma" included. */
export function answersOf({ steps, abstentions }: CountedAnswers): number {
  return steps.reduce((sum, count) => sum + count, abstentions);
}

function requireCounts({ steps, abstentions }: CountedAnswers): void {
  const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;
  if (steps.length !== SCALE_STEPS || ![...steps, abstentions].every(isCount)) {
    throw new RangeError(`Answers are counted on ${SCALE_STEPS} steps, as whole numbers from 0`);
  }
}

const questionKey = ({ itemId, criterion, perspective }: CountedAnswers): string =>
  JSON.stringify([itemId, criterion, perspective]);

/**
 * Two different counts with the same sequence should not exist; if they do, the choice must not
 * depend on which is read first.
 */
function replaces(count: JournalledCount, other: JournalledCount): boolean {
  if (count.sequence !== other.sequence) {
    return count.sequence > other.sequence;
  }
  return compareIds(JSON.stringify(count.steps), JSON.stringify(other.steps)) > 0;
}

/**
 * The counts that stand: per item, criterion, perspective and kind of entry the one with the
 * highest sequence. A count of nothing but zeros takes away what stood, and is not there itself.
 * The same counts in another order, or some of them twice, give the same result in the same order
 * (by item, criterion, perspective, kind of entry).
 *
 * @param counts the counts of one round.
 * @throws RangeError unless every count is of five steps in whole numbers from 0.
 */
export function currentCounts(counts: readonly JournalledCount[]): readonly JournalledCount[] {
  const standing = new Map<string, JournalledCount>();
  for (const count of counts) {
    requireCounts(count);
    const key = `${questionKey(count)}${count.entry}`;
    const present = standing.get(key);
    if (present === undefined || replaces(count, present)) {
      standing.set(key, count);
    }
  }
  return [...standing]
    .filter(([, count]) => answersOf(count) > 0)
    .toSorted(([a], [b]) => compareIds(a, b))
    .map(([, count]) => count);
}

/**
 * One count per item, criterion and perspective: the sum over the kinds of entry. In the order of
 * these keys, so that the same counts always come in the same order.
 */
export function sumOfEntries(counts: readonly CountedAnswers[]): readonly CountedAnswers[] {
  const sums = new Map<string, CountedAnswers>();
  for (const { itemId, criterion, perspective, steps, abstentions } of counts) {
    const one = { itemId, criterion, perspective, steps, abstentions };
    requireCounts(one);
    const before = sums.get(questionKey(one));
    sums.set(
      questionKey(one),
      before === undefined
        ? one
        : Object.assign({}, one, {
            steps: steps.map((count, step) => count + (before.steps[step] ?? 0)),
            abstentions: abstentions + before.abstentions,
          }),
    );
  }
  return [...sums].toSorted(([a], [b]) => compareIds(a, b)).map(([, count]) => count);
}
