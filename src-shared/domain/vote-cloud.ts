// Why: where the room's votes on one service lie, both questions at once: one cloud, or two camps.
// Must not: say whose they are, or be drawn of so few that it nearly does.
import type { PerspectiveVote } from './perspective-counts.ts';
import { FEWEST_OF_PERSPECTIVE } from './perspective-counts.ts';

/** How many gave this pair of answers. */
export interface CloudCell {
  readonly effect: number;
  readonly feasibility: number;
  readonly n: number;
}

/**
 * Pairs of votes per item, of those who voted on both questions; an item with fewer than three such
 * people is not there. By effect, then feasibility. Counted answers have no pairs and are not in it.
 */
export function voteClouds(
  votes: readonly PerspectiveVote[],
): ReadonlyMap<string, readonly CloudCell[]> {
  const byPerson = Map.groupBy(votes, ({ itemId, participantId }) => `${itemId} ${participantId}`);
  const pairs = [...byPerson.values()].flatMap((own) => {
    const value = (criterion: PerspectiveVote['criterion']): number | null =>
      own.find((vote) => vote.criterion === criterion)?.value ?? null;
    const [effect, feasibility] = [value('effect'), value('feasibility')];
    const itemId = own[0]?.itemId;
    return effect === null || feasibility === null || itemId === undefined
      ? []
      : [{ itemId, effect, feasibility }];
  });
  return new Map(
    [...Map.groupBy(pairs, ({ itemId }) => itemId)]
      .filter(([, own]) => own.length >= FEWEST_OF_PERSPECTIVE)
      .map(([itemId, own]) => [
        itemId,
        [...Map.groupBy(own, ({ effect, feasibility }) => effect * 10 + feasibility)]
          .toSorted(([a], [b]) => a - b)
          .map(([key, cell]) => ({
            effect: Math.floor(key / 10),
            feasibility: key % 10,
            n: cell.length,
          })),
      ]),
  );
}
