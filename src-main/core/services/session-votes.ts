// Why: recording votes in an open round, by whatever door they come, and reading them once revealed.
// Must not: change or remove a vote, or give one out before its round is revealed.
import { listCandidates, listParticipants, listRounds } from '../../../db/repos/sessions.ts';
import { listOutOfCount } from '../../../db/repos/phones.ts';
import type { RevealedVote, VoteToWrite } from '../../../db/repos/votes.ts';
import { appendVotes, listRevealedVotes } from '../../../db/repos/votes.ts';
import type { Round } from '../../../src-shared/contract/owner/sessions.ts';
import type { Confidence, Criterion, EntryKind } from '../../../src-shared/contract/values.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { currentRound, requireSession } from './session-read.ts';

export interface VoteInput {
  readonly participantId: string;
  readonly serviceId: string;
  readonly criterion: Criterion;
  /** 1–5; `null` is "kan inte bedöma". */
  readonly value: number | null;
  readonly confidence: Confidence | null;
  readonly comment?: string | null;
}

export interface VoteOptions {
  readonly entry: EntryKind;
  /** The round the votes are meant for; the current one unless told. */
  readonly roundNumber?: number;
}

/**
 * Adds votes to the journal of the open round, as one action that cannot be undone: a vote is
 * corrected by voting again. All or nothing.
 */
export function recordVotes(
  context: PlanContext,
  sessionId: string,
  votes: readonly VoteInput[],
  options: VoteOptions,
): void {
  const session = requireSession(context, sessionId);
  const round = openRound(context, session, options.roundNumber);
  refuseStrayVotes(context, sessionId, votes);
  const at = context.now();
  const label = `Registrerade ${votes.length === 1 ? 'en röst' : `${votes.length} röster`}`;
  change(
    context,
    `${label} i ${session.name}`,
    () => appendVotes(context.database, journalRows(context, round.id, votes, options.entry, at)),
    { isUndoable: false },
  );
}

/** The round, if it takes votes. Refused with `round-closed` once it is revealed. */
export function openRound(
  context: PlanContext,
  session: { readonly id: string; readonly name: string },
  number: number | undefined,
): Round {
  const rounds = listRounds(context.database, session.id);
  const round = number === undefined ? rounds.at(-1) : rounds.find((one) => one.number === number);
  if (!round) {
    throw new Refusal(
      'invalid-value',
      `Omgång ${number ?? 1} är inte öppnad i ${session.name}. Visa resultatet av omgången före och öppna den sedan.`,
    );
  }
  if (round.revealedAt !== null) {
    throw new Refusal(
      'round-closed',
      `Resultatet av omgång ${round.number} i ${session.name} är visat, så omgången tar inte emot fler röster. Öppna en ny omgång.`,
    );
  }
  return round;
}

function refuseStrayVotes(
  context: PlanContext,
  sessionId: string,
  votes: readonly VoteInput[],
): void {
  const outOfCount = listOutOfCount(context.database, sessionId, null);
  const participants = new Set(
    listParticipants(context.database, sessionId).flatMap(({ id }) =>
      outOfCount.has(id) ? [] : [id],
    ),
  );
  const services = new Set(listCandidates(context.database, sessionId).map(({ id }) => id));
  const isStray = ({ participantId, serviceId }: VoteInput): boolean =>
    !participants.has(participantId) || !services.has(serviceId);
  if (votes.some(isStray)) {
    throw new Refusal(
      'invalid-value',
      'Rösten gäller en deltagare eller en insats som inte är med i workshopen. Ingenting har sparats. Ladda om sidan och försök igen.',
    );
  }
  const isOnScale = ({ value }: VoteInput): boolean =>
    value === null || (Number.isInteger(value) && value >= 1 && value <= 5);
  if (!votes.every(isOnScale)) {
    throw new Refusal(
      'invalid-value',
      'En röst är ett heltal från 1 till 5, eller kan inte bedöma. Ingenting har sparats.',
    );
  }
}

/** Made one by one as they are written, so that a long file is not held twice. */
function* journalRows(
  context: PlanContext,
  roundId: string,
  votes: readonly VoteInput[],
  entry: EntryKind,
  at: string,
): Generator<VoteToWrite> {
  for (const vote of votes) {
    yield {
      id: context.newId(),
      roundId,
      participantId: vote.participantId,
      serviceId: vote.serviceId,
      criterion: vote.criterion,
      value: vote.value,
      confidence: vote.confidence,
      entry,
      comment: vote.comment ?? null,
      at,
    };
  }
}

/**
 * The journal of a revealed round (the current one unless told), replaced votes included.
 * Refused with `not-revealed` before the reveal.
 */
export function votesOfRound(
  context: PlanContext,
  sessionId: string,
  roundNumber: number | null = null,
): readonly RevealedVote[] {
  return listRevealedVotes(context.database, requireRevealed(context, sessionId, roundNumber).id);
}

/** A round with the proof that it is revealed. */
export type RevealedRound = Round & { readonly revealedAt: string };

/** The round, if it is revealed; the only way to its votes. */
export function requireRevealed(
  context: PlanContext,
  sessionId: string,
  roundNumber: number | null,
): RevealedRound {
  const session = requireSession(context, sessionId);
  const round =
    roundNumber === null
      ? currentRound(context, sessionId)
      : listRounds(context.database, sessionId).find((one) => one.number === roundNumber);
  if (!round) {
    throw new Refusal('invalid-value', `Det finns ingen omgång ${roundNumber} i ${session.name}.`);
  }
  const { revealedAt } = round;
  if (revealedAt === null) {
    throw new Refusal(
      'not-revealed',
      `Resultatet av omgång ${round.number} i ${session.name} är inte visat än. Workshopledaren visar det när alla har röstat.`,
    );
  }
  return { ...round, revealedAt };
}
