// Why: after the reveal, the few who see it otherwise are asked why, each on the own phone.
// Must not: say anything before the reveal, tell a vote or a median, or store whose a reason is.
import {
  findReason,
  insertReason,
  listCandidates,
  listRounds,
} from '../../../db/repos/sessions.ts';
import { listRevealedTallies } from '../../../db/repos/tallies.ts';
import { listRevealedVotes } from '../../../db/repos/votes.ts';
import type { OwnView } from '../../../src-shared/contract/participant/index.ts';
import { currentCounts } from '../../../src-shared/domain/counted-answers.ts';
import { minorityViewsOf } from '../../../src-shared/domain/minority-reasons.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import type { Voter } from './phone-entry.ts';

/** Where this voter stands apart in the round that was revealed last; nothing before a reveal. */
export function ownViews(context: PlanContext, sessionId: string, voter: Voter): OwnView[] {
  const { database } = context;
  const round = listRounds(database, sessionId).findLast((one) => one.revealedAt !== null);
  if (!round) return [];
  const candidates = new Set(listCandidates(database, sessionId).map(({ id }) => id));
  return minorityViewsOf(
    voter.participantId,
    listRevealedVotes(database, round.id),
    currentCounts(listRevealedTallies(database, round.id)),
  )
    .filter(({ itemId }) => candidates.has(itemId))
    .map(({ itemId, criterion }) => ({ roundId: round.id, serviceId: itemId, criterion }));
}

export interface ReasonGiven extends OwnView {
  readonly id: string;
  readonly text: string;
}

/** Stores a reason without participant or device; one that is there already is left as it is. */
export function giveReason(
  context: PlanContext,
  sessionId: string,
  voter: Voter,
  given: ReasonGiven,
): void {
  const { id, roundId, serviceId, criterion, text } = given;
  const isOwn = ownViews(context, sessionId, voter).some(
    (view) =>
      view.roundId === roundId && view.serviceId === serviceId && view.criterion === criterion,
  );
  if (!isOwn) {
    throw new Refusal(
      'invalid-value',
      'Skälet hör inte till resultatet som visas nu. Det är inte sparat; skriv det på nytt om frågan kommer tillbaka.',
    );
  }
  if (findReason(context.database, id)) return;
  const name = listCandidates(context.database, sessionId).find(
    (one) => one.id === serviceId,
  )?.name;
  change(context, `Tog emot ett minoritetsskäl för ${name ?? ''}`, () =>
    insertReason(context.database, {
      id,
      roundId,
      serviceId,
      criterion,
      text,
      createdAt: context.now(),
      entry: 'phone',
    }),
  );
}
