// Why: answers from phones into the journal, each once, however often and in whatever order it comes.
// Must not: replace a newer answer by a late one, or write anything in a revealed round.
import { listCandidates } from '../../../db/repos/sessions.ts';
import type { VoteToWrite } from '../../../db/repos/votes.ts';
import { appendVotes, newestAnswers, voteSources } from '../../../db/repos/votes.ts';
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
    () => {
      const journal = journalOf(context, round.id, handIns);
      const rows: VoteToWrite[] = [];
      const receipts = handIns.map(({ voter, votes }) => {
        const outcomes = new Map<PhoneVote, VoteReceipt['outcome']>();
        for (const vote of votes.toSorted((a, b) => a.order - b.order)) {
          const outcome = outcomeOf(voter, vote, { round, services, journal });
          outcomes.set(vote, outcome);
          // What is there already is called stored too, and is not written again.
          if (outcome !== 'stored' || journal.sources.has(vote.id)) continue;
          journal.sources.set(vote.id, voter.deviceId);
          journal.newest.set(questionOf(voter, vote), vote.order);
          rows.push(rowOf(voter, vote, at));
        }
        return votes.map((vote) => ({ id: vote.id, outcome: outcomes.get(vote) ?? 'unknown' }));
      });
      appendVotes(context.database, rows);
      return receipts;
    },
    { isUndoable: false },
  );
}

/** What the journal has of what comes in, and of these devices' questions. */
interface Journal {
  readonly sources: Map<string, string | null>;
  readonly newest: Map<string, number>;
}

function journalOf(context: PlanContext, roundId: string, handIns: readonly HandIn[]): Journal {
  const ids = handIns.flatMap(({ votes }) => votes.map(({ id }) => id));
  const devices = [...new Set(handIns.map(({ voter }) => voter.deviceId))];
  return {
    sources: new Map(voteSources(context.database, ids)),
    newest: new Map(
      newestAnswers(context.database, roundId, devices).map((each) => [
        questionOf(each, each),
        each.order,
      ]),
    ),
  };
}

function questionOf(
  { deviceId }: { readonly deviceId: string },
  { serviceId, criterion }: Pick<PhoneVote, 'serviceId' | 'criterion'>,
): string {
  return `${deviceId} ${serviceId} ${criterion}`;
}

function outcomeOf(
  voter: Voter,
  vote: PhoneVote,
  {
    round,
    services,
    journal,
  }: {
    readonly round: { readonly id: string; readonly revealedAt: string | null };
    readonly services: ReadonlySet<string>;
    readonly journal: Journal;
  },
): VoteReceipt['outcome'] {
  const source = journal.sources.get(vote.id);
  // An id that somebody else's device has used is not this phone's answer.
  if (source !== undefined) return source === voter.deviceId ? 'stored' : 'unknown';
  if (!services.has(vote.serviceId)) return 'unknown';
  if (vote.roundId !== round.id || round.revealedAt !== null) return 'closed';
  const newest = journal.newest.get(questionOf(voter, vote)) ?? 0;
  return newest > vote.order ? 'superseded' : 'stored';
}

function rowOf(voter: Voter, vote: PhoneVote, at: string): VoteToWrite {
  return {
    id: vote.id,
    roundId: vote.roundId,
    participantId: voter.participantId,
    serviceId: vote.serviceId,
    criterion: vote.criterion,
    value: vote.value,
    confidence: vote.confidence,
    entry: 'phone',
    comment: null,
    at,
    deviceId: voter.deviceId,
    deviceOrder: vote.order,
  };
}
