// Why: answers from phones into the journal, each once, however often and in whatever order it comes.
// Must not: replace a newer answer by a late one, or write anything in a revealed round.
import { listCandidates } from '../../../db/repos/sessions.ts';
import type { VoteToWrite } from '../../../db/repos/votes.ts';
import { appendVotes, findVoteSource, hasNewerAnswer } from '../../../db/repos/votes.ts';
import type { PhoneVote, VoteReceipt } from '../../../src-shared/contract/participant/index.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import type { Voter } from './phone-entry.ts';
import { currentRound, requireSession } from './session-read.ts';

/** What one phone handed in. */
export interface HandIn {
  readonly voter: Voter;
  readonly votes: readonly PhoneVote[];
}

/**
 * Stores what several phones handed in, as one action, and gives each its receipts in the order of
 * its votes. All that is `stored` is on disk when this returns; it throws where nothing could be
 * written, and then nothing was.
 */
export function storeHandIns(
  context: PlanContext,
  sessionId: string,
  handIns: readonly HandIn[],
): readonly (readonly VoteReceipt[])[] {
  const session = requireSession(context, sessionId);
  const round = currentRound(context, sessionId);
  const services = new Set(listCandidates(context.database, sessionId).map(({ id }) => id));
  const at = context.now();
  const toStore = handIns.reduce((sum, { votes }) => sum + votes.length, 0);
  const label = `Tog emot ${toStore === 1 ? 'ett svar' : `${toStore} svar`} från telefoner i ${session.name}`;
  return change(
    context,
    label,
    () =>
      handIns.map(({ voter, votes }) => {
        const receipts = new Map<PhoneVote, VoteReceipt['outcome']>();
        for (const vote of votes.toSorted((a, b) => a.order - b.order)) {
          receipts.set(vote, storeOne(context, voter, vote, { round, services, at }));
        }
        return votes.map((vote) => ({ id: vote.id, outcome: receipts.get(vote) ?? 'unknown' }));
      }),
    { isUndoable: false },
  );
}

interface Ballot {
  readonly round: { readonly id: string; readonly revealedAt: string | null };
  readonly services: ReadonlySet<string>;
  readonly at: string;
}

function storeOne(
  context: PlanContext,
  voter: Voter,
  vote: PhoneVote,
  { round, services, at }: Ballot,
): VoteReceipt['outcome'] {
  const { database } = context;
  const source = findVoteSource(database, vote.id);
  // An id that somebody else's device has used is not this phone's answer.
  if (source) return source.deviceId === voter.deviceId ? 'stored' : 'unknown';
  if (!services.has(vote.serviceId)) return 'unknown';
  if (vote.roundId !== round.id || round.revealedAt !== null) return 'closed';
  const { deviceId, participantId } = voter;
  const { roundId, serviceId, criterion, order } = vote;
  if (hasNewerAnswer(database, { deviceId, roundId, serviceId, criterion, deviceOrder: order })) {
    return 'superseded';
  }
  const row: VoteToWrite = {
    id: vote.id,
    roundId,
    participantId,
    serviceId,
    criterion,
    value: vote.value,
    confidence: vote.confidence,
    entry: 'phone',
    comment: null,
    at,
    deviceId,
    deviceOrder: order,
  };
  appendVotes(database, [row]);
  return 'stored';
}
