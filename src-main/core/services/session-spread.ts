// Why: how each perspective answered in a revealed round, where enough have answered.
// Must not: touch a round that is not revealed, or say anything of a blocked service.
import { listCandidates, listParticipants } from '../../../db/repos/sessions.ts';
import { listRevealedTallies } from '../../../db/repos/tallies.ts';
import { listRevealedVotes } from '../../../db/repos/votes.ts';
import type { SessionSpread } from '../../../src-shared/contract/owner/session-spread.ts';
import { currentCounts, sumOfEntries } from '../../../src-shared/domain/counted-answers.ts';
import { perspectiveCounts } from '../../../src-shared/domain/perspective-counts.ts';
import { voteClouds } from '../../../src-shared/domain/vote-cloud.ts';
import { currentVotes } from '../../../src-shared/domain/votes.ts';
import type { PlanContext } from '../plan-context.ts';
import { workshopItems } from './revealed-rounds.ts';
import { requireSession } from './session-read.ts';
import { requireRevealed } from './session-votes.ts';

export function sessionSpread(
  context: PlanContext,
  input: { readonly sessionId: string; readonly round: number | null },
): SessionSpread {
  const session = requireSession(context, input.sessionId);
  const round = requireRevealed(context, session.id, input.round);
  const open = new Set(
    workshopItems(context, listCandidates(context.database, session.id)).flatMap(({ id, legal }) =>
      legal === 'block' ? [] : [id],
    ),
  );
  const votes = currentVotes(listRevealedVotes(context.database, round.id));
  const counts = perspectiveCounts({
    votes,
    counts: sumOfEntries(currentCounts(listRevealedTallies(context.database, round.id))),
    perspectiveOf: new Map(
      listParticipants(context.database, session.id).map(({ id, perspectiveId }) => [
        id,
        perspectiveId,
      ]),
    ),
  });
  return {
    round: round.number,
    spread: counts.flatMap(({ itemId, counts: steps, ...rest }) =>
      open.has(itemId) ? [{ ...rest, serviceId: itemId, counts: [...steps] }] : [],
    ),
    clouds: [...voteClouds(votes)].flatMap(([serviceId, cells]) =>
      open.has(serviceId) ? [{ serviceId, cells: cells.map((cell) => ({ ...cell })) }] : [],
    ),
  };
}
