// Why: recording answers that were counted in the room (dots, hands, heaps of paper) in an open round.
// Must not: change or remove a count, or tell anything of one before its round is revealed but how
// many answers it has.
import type { TallyToWrite } from '../../../db/repos/tallies.ts';
import { appendTallies, sumTallies } from '../../../db/repos/tallies.ts';
import { listCandidates } from '../../../db/repos/sessions.ts';
import { listNamed } from '../../../db/repos/lists.ts';
import type { ServiceHead } from '../../../db/repos/service-heads.ts';
import type { CountedSum, StepCount } from '../../../src-shared/contract/owner/sessions.ts';
import { mostCounted } from '../../../src-shared/contract/owner/sessions.ts';
import type { TallyEntry } from '../../../src-shared/contract/values.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { currentRound, requireSession } from './session-read.ts';
import { refuseBlocked } from './session-candidates.ts';
import { openRound } from './session-votes.ts';

export interface TallyOptions {
  readonly entry: TallyEntry;
  /** The round the counts are meant for; the current one unless told. */
  readonly roundNumber?: number;
  /** Records what was counted in a workshop that has been held; see `SessionOptions`. */
  readonly isRegistration?: boolean;
}

/**
 * Adds counts to the journal of the open round, as one action that cannot be undone: a count is
 * corrected by counting again, and taken away by zeros. A later count of the same service, criterion,
 * perspective and kind of entry replaces the earlier one whole. All or nothing.
 */
export function recordTallies(
  context: PlanContext,
  sessionId: string,
  counts: readonly StepCount[],
  options: TallyOptions,
): void {
  const session = requireSession(context, sessionId);
  const round = openRound(context, session, options.roundNumber);
  const heads = refuseStrayCounts(context, sessionId, counts);
  if (options.isRegistration !== true) refuseBlocked(context, heads);
  const at = context.now();
  const [only] = heads;
  const what = heads.length === 1 && only ? only.name : `${heads.length} insatser`;
  change(
    context,
    `Förde in räknade svar om ${what} i ${session.name}`,
    () =>
      appendTallies(
        context.database,
        counts.map((count) => journalRow(context, round.id, count, options.entry, at)),
      ),
    { isUndoable: false },
  );
}

/** @returns the services that are counted, each once. */
function refuseStrayCounts(
  context: PlanContext,
  sessionId: string,
  counts: readonly StepCount[],
): readonly ServiceHead[] {
  const services = new Map(
    listCandidates(context.database, sessionId).map((head) => [head.id, head]),
  );
  const perspectives = new Set(listNamed(context.database, 'perspective').map(({ id }) => id));
  const isStray = ({ serviceId, perspectiveId }: StepCount): boolean =>
    !services.has(serviceId) || (perspectiveId !== null && !perspectives.has(perspectiveId));
  if (counts.some(isStray)) {
    throw new Refusal(
      'invalid-value',
      'De räknade svaren gäller en insats eller ett perspektiv som inte är med i workshopen. Ingenting har sparats. Ladda om sidan och försök igen.',
    );
  }
  const isCount = (count: number): boolean =>
    Number.isInteger(count) && count >= 0 && count <= mostCounted;
  if (!counts.every(({ steps, abstentions }) => [...steps, abstentions].every(isCount))) {
    throw new Refusal(
      'invalid-value',
      `Antalet på ett steg är ett heltal från 0 till ${mostCounted}. Ingenting har sparats.`,
    );
  }
  return [...new Set(counts.map(({ serviceId }) => serviceId))].flatMap((id) => {
    const head = services.get(id);
    return head ? [head] : [];
  });
}

function journalRow(
  context: PlanContext,
  roundId: string,
  { serviceId, criterion, perspectiveId, steps, abstentions }: StepCount,
  entry: TallyEntry,
  at: string,
): TallyToWrite {
  const [step1 = 0, step2 = 0, step3 = 0, step4 = 0, step5 = 0] = steps;
  return {
    id: context.newId(),
    roundId,
    serviceId,
    criterion,
    perspectiveId,
    step1,
    step2,
    step3,
    step4,
    step5,
    abstentions,
    entry,
    at,
  };
}

/** Counted answers of the current round as sums: how many, never on which step. */
export function countedSums(context: PlanContext, sessionId: string): CountedSum[] {
  const session = requireSession(context, sessionId);
  return sumTallies(context.database, currentRound(context, session.id).id);
}
