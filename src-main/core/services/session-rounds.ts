// Why: the reveal of a round, the next round, and the reasons that a minority gives after it.
// Must not: open a round beside one that is not revealed, or take a reveal back.
import type { z } from 'zod';
import { addDecision } from '../../../db/repos/decisions.ts';
import {
  insertReason,
  insertRound,
  listCandidates,
  listRounds,
  markRevealed,
} from '../../../db/repos/sessions.ts';
import { hasTallies } from '../../../db/repos/tallies.ts';
import { hasVotes } from '../../../db/repos/votes.ts';
import type { Session, minorityReasonSchema } from '../../../src-shared/contract/owner/sessions.ts';
import type { Criterion } from '../../../src-shared/contract/values.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { currentRound, getSession, requireSession } from './session-read.ts';

export type MinorityReason = z.infer<typeof minorityReasonSchema>;

/**
 * Shows the current round's result to everybody, for good. An earlier round that was never shown,
 * as when a file brought two rounds at once, is over by then and is shown with it.
 */
export function revealRound(context: PlanContext, sessionId: string): Session {
  const session = requireSession(context, sessionId);
  const round = currentRound(context, sessionId);
  if (round.revealedAt !== null) {
    throw new Refusal(
      'already-revealed',
      `Resultatet av omgång ${round.number} i ${session.name} är redan visat.`,
    );
  }
  if (!hasVotes(context.database, round.id) && !hasTallies(context.database, round.id)) {
    throw new Refusal(
      'no-votes',
      `Ingen har röstat i omgång ${round.number} i ${session.name} än. Det finns inget att visa.`,
    );
  }
  const hidden = listRounds(context.database, sessionId).filter((one) => one.revealedAt === null);
  return change(
    context,
    `Visade resultatet av omgång ${round.number} i ${session.name}`,
    () => {
      for (const { id, number } of hidden) {
        const at = context.now();
        markRevealed(context.database, id, at, context.role);
        addDecision(context.database, {
          id: context.newId(),
          serviceId: null,
          kind: 'reveal',
          text: `Visade resultatet av omgång ${number} i ${session.name}`,
          role: context.role,
          at,
        });
      }
      return getSession(context, sessionId);
    },
    { isUndoable: false },
  );
}

/** Opens a round beside the revealed one, which stays as it is. */
export function openNewRound(context: PlanContext, sessionId: string): Session {
  const session = requireSession(context, sessionId);
  const round = currentRound(context, sessionId);
  if (round.revealedAt === null) {
    throw new Refusal(
      'not-revealed',
      `Omgång ${round.number} i ${session.name} pågår. Visa resultatet innan en ny omgång öppnas.`,
    );
  }
  const number = round.number + 1;
  return change(context, `Öppnade omgång ${number} i ${session.name}`, () => {
    const openedAt = context.now();
    insertRound(context.database, { id: context.newId(), sessionId, number, openedAt });
    return getSession(context, sessionId);
  });
}

/** Adds an anonymous reason to the latest revealed round, also while the next one is voted in. */
export function addReason(
  context: PlanContext,
  input: {
    readonly sessionId: string;
    readonly serviceId: string;
    readonly criterion: Criterion;
    readonly text: string;
  },
): MinorityReason {
  const session = requireSession(context, input.sessionId);
  const round = listRounds(context.database, session.id).findLast(
    (each) => each.revealedAt !== null,
  );
  if (!round) {
    throw new Refusal(
      'not-revealed',
      `Skäl skrivs när resultatet i ${session.name} är visat. Ingenting har sparats.`,
    );
  }
  const candidate = listCandidates(context.database, session.id).find(
    ({ id }) => id === input.serviceId,
  );
  if (!candidate) {
    throw new Refusal('invalid-value', `Insatsen är inte med i ${session.name}.`);
  }
  if (input.text.trim() === '') {
    throw new Refusal('invalid-value', 'Skriv skälet. Ingenting har sparats.');
  }
  const id = context.newId();
  const { serviceId, criterion, text } = input;
  return change(context, `La till ett minoritetsskäl för ${candidate.name}`, () => {
    insertReason(context.database, {
      id,
      roundId: round.id,
      serviceId,
      criterion,
      text,
      createdAt: context.now(),
      entry: 'keyboard',
    });
    return { id, serviceId, criterion, round: round.number, text };
  });
}
