// Why: what goes on from a workshop is a decision: drawn on a revealed result, with its reasons.
// Must not: let a blocked service go on, or read a vote of a round that is not revealed.
import { insertCutLine, listCutLines } from '../../../db/repos/cut-lines.ts';
import { addDecision } from '../../../db/repos/decisions.ts';
import { listCandidates } from '../../../db/repos/sessions.ts';
import { listRevealedTallies } from '../../../db/repos/tallies.ts';
import { listRevealedVotes } from '../../../db/repos/votes.ts';
import type { CutLine } from '../../../src-shared/contract/owner/cut-lines.ts';
import type { CutOutcome, ServiceStatus } from '../../../src-shared/contract/values.ts';
import { currentCounts } from '../../../src-shared/domain/counted-answers.ts';
import type { CutChoice, CutProblem } from '../../../src-shared/domain/cut-line.ts';
import { cutProblems } from '../../../src-shared/domain/cut-line.ts';
import { stepIndex } from '../../../src-shared/domain/lifecycle.ts';
import { rankItems } from '../../../src-shared/domain/ranking.ts';
import { currentVotes, summariseItems } from '../../../src-shared/domain/votes.ts';
import { cutLineText } from '../../../src-shared/text/cut-line-text.ts';
import type { PlanContext } from '../plan-context.ts';
import { change } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { workshopItems } from './revealed-rounds.ts';
import { takeStep } from './services.ts';
import { requireSession } from './session-read.ts';
import { requireRevealed } from './session-votes.ts';

export interface LineToDraw {
  readonly sessionId: string;
  readonly round: number;
  readonly above: number;
  readonly reason: string;
  readonly choices: readonly CutChoice[];
}

/** The lines of a session, the latest first. */
export function cutLines(context: PlanContext, sessionId: string): CutLine[] {
  requireSession(context, sessionId);
  return listCutLines(context.database, sessionId).map((line) => ({
    id: line.id,
    round: line.round,
    reason: line.reason,
    weight: line.weight,
    threshold: line.threshold,
    role: line.role,
    at: line.at,
    services: line.services.map(
      ({ serviceId, name, status, isChosen, reason, rank, indexValue }) => ({
        serviceId,
        name,
        outcome: isChosen ? 'on' : status === 'declined' ? 'declined' : 'again',
        reason,
        rank,
        index: indexValue,
      }),
    ),
  }));
}

/** Draws the line: one action that stores it, moves the services and logs the decision. */
export function drawCutLine(context: PlanContext, input: LineToDraw): CutLine {
  const session = requireSession(context, input.sessionId);
  const round = requireRevealed(context, session.id, input.round);
  if (input.reason.trim() === '') {
    throw new Refusal(
      'reason-needed',
      'Skriv varför linjen går där den går. Ingenting har sparats.',
    );
  }
  const candidates = listCandidates(context.database, session.id);
  const items = workshopItems(context, candidates);
  refuseBlocked(items, input.choices);
  const votes = currentVotes(listRevealedVotes(context.database, round.id));
  const counts = currentCounts(listRevealedTallies(context.database, round.id));
  const summaries = summariseItems(
    items.map(({ id }) => id),
    votes,
    counts,
  );
  const ranked = rankItems(
    items.flatMap((item) => {
      const own = summaries.get(item.id);
      return own ? [{ ...item, ...own, isBlocked: item.legal === 'block' }] : [];
    }),
    { weight: session.weight, threshold: session.threshold },
  ).items;
  const problems = cutProblems(
    ranked.map(({ id, rank }) => ({ serviceId: id, rank })),
    input.above,
    input.choices,
  );
  const names = new Map(candidates.map(({ id, name }) => [id, name]));
  if (problems.length > 0) throw problemRefusal(problems, names);

  const choices = new Map(input.choices.map((choice) => [choice.serviceId, choice]));
  const id = context.newId();
  const reason = input.reason.trim();
  return change(context, `Drog linjen efter ${session.name}`, () => {
    insertCutLine(
      context.database,
      {
        id,
        sessionId: session.id,
        roundId: round.id,
        reason,
        weight: session.weight,
        threshold: session.threshold,
        role: context.role,
        at: context.now(),
      },
      ranked.map(({ id: serviceId, rank, index }) => ({
        serviceId,
        isChosen: choices.get(serviceId)?.outcome === 'on',
        reason: ownReason(choices.get(serviceId)),
        rank,
        indexValue: index,
      })),
    );
    for (const { id: serviceId } of ranked) {
      const choice = choices.get(serviceId);
      const status = candidates.find((each) => each.id === serviceId)?.status;
      const to = choice && status && stepOf(choice.outcome, status);
      if (to) takeStep(context, serviceId, to, ownReason(choice) ?? reason);
    }
    addDecision(context.database, {
      id: context.newId(),
      serviceId: null,
      kind: 'other',
      text: cutLineText({
        session: session.name,
        round: round.number,
        reason,
        services: ranked.flatMap(({ id: serviceId, rank }) => {
          const choice = choices.get(serviceId);
          return choice
            ? [
                {
                  name: names.get(serviceId) ?? '',
                  rank,
                  outcome: choice.outcome,
                  reason: ownReason(choice),
                },
              ]
            : [];
        }),
      }),
      role: context.role,
      at: context.now(),
    });
    const drawn = cutLines(context, session.id).find((line) => line.id === id);
    if (!drawn) throw new Error('The line that was just drawn is not there');
    return drawn;
  });
}

function ownReason(choice: CutChoice | undefined): string | null {
  return choice?.reason?.trim() || null;
}

/** The step a choice leads to; null where the service stays where it is. */
function stepOf(outcome: CutOutcome, status: ServiceStatus): ServiceStatus | null {
  const at = stepIndex(status);
  const prioritised = stepIndex('prioritised') ?? 0;
  switch (outcome) {
    case 'on':
      // What has come further is not taken back by going on.
      return at === null || at < prioritised ? 'prioritised' : null;
    case 'declined':
      return status === 'declined' ? null : 'declined';
    case 'again':
      // An earlier line may have let it go on, or declined it.
      return at === null || at === prioritised ? 'candidate' : null;
  }
}

function refuseBlocked(
  items: ReturnType<typeof workshopItems>,
  choices: readonly CutChoice[],
): void {
  const chosen = new Set(choices.map(({ serviceId }) => serviceId));
  const blocked = items.filter(({ id, legal }) => legal === 'block' && chosen.has(id));
  if (blocked.length === 0) return;
  const words = blocked.map(({ name, ground }) =>
    ground.length === 0 ? name : `${name} (${ground.join(', ')})`,
  );
  throw new Refusal(
    'service-blocked',
    `${words.join(', ')} är rättsligt spärrad och kan inte gå vidare. Ingenting har sparats. Ändra svaren i den rättsliga prövningen först.`,
  );
}

function problemRefusal(
  problems: readonly CutProblem[],
  names: ReadonlyMap<string, string>,
): Refusal {
  const named = (kind: CutProblem['kind']): string[] =>
    problems.flatMap((problem) =>
      problem.kind === kind ? [names.get(problem.serviceId) ?? ''] : [],
    );
  const withoutReason = named('reason-needed');
  if (withoutReason.length > 0) {
    return new Refusal(
      'reason-needed',
      `Skriv ett eget skäl för ${withoutReason.join(', ')}: valet avviker från ordningen, eller avstår. Ingenting har sparats.`,
    );
  }
  const undecided = named('not-chosen');
  if (undecided.length > 0) {
    return new Refusal(
      'invalid-value',
      `Välj vad som händer med ${undecided.join(', ')}. Ingenting har sparats.`,
    );
  }
  return new Refusal(
    'invalid-value',
    'Urvalet gäller en insats som inte är med i workshopen, eller är med två gånger. Ingenting har sparats. Ladda om sidan och försök igen.',
  );
}
