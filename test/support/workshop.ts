// Why: a workshop in a test plan, with people who vote as a table says.
// Must not: write a vote past the use cases.
import type { PlanContext } from '../../src-main/core/plan-context.ts';
import type { VoteInput } from '../../src-main/core/services/sessions.ts';
import {
  addParticipants,
  createSession,
  ensurePerspective,
  recordVotes,
} from '../../src-main/core/services/sessions.ts';
import type { EntryKind } from '../../src-shared/contract/values.ts';
import type { TestPlan } from './plan.ts';
import { createTestPlan } from './plan.ts';

/** One person's votes on one service: effect and feasibility; null is "kan inte bedöma". */
export type Pair = readonly [effect: number | null, feasibility: number | null];

export interface Workshop {
  readonly plan: TestPlan;
  readonly context: PlanContext;
  readonly sessionId: string;
  readonly serviceIds: readonly string[];
  readonly participantIds: readonly string[];
  /** Records row by row one person's pairs, service by service; undefined leaves a service out. */
  vote(table: readonly (readonly (Pair | undefined)[])[], entry?: EntryKind): void;
  /** Id of the service, by its place in the list. */
  service(index: number): string;
  participant(index: number): string;
}

/** A workshop with one participant a perspective given; null is no perspective. */
export function createWorkshop(
  services: readonly string[],
  perspectives: readonly (string | null)[],
): Workshop {
  const plan = createTestPlan('Workshopledare');
  const { context } = plan;
  const serviceIds = plan.addServices(...services).map(({ id }) => id);
  const { id: sessionId } = createSession(context, { name: 'Workshop 1', serviceIds });
  const { participantList } = addParticipants(
    context,
    sessionId,
    perspectives.map((name, index) => ({
      label: `P${String(index + 1).padStart(2, '0')}`,
      perspectiveId: name === null ? null : ensurePerspective(context, name).id,
      districtId: null,
    })),
  );
  const participantIds = participantList.map(({ id }) => id);
  return {
    plan,
    context,
    sessionId,
    serviceIds,
    participantIds,
    vote(table, entry = 'keyboard') {
      const votes = table.flatMap((row, person) =>
        row.flatMap((pair, service) =>
          pair === undefined
            ? []
            : votesOf(participantIds[person] ?? '', serviceIds[service] ?? '', pair),
        ),
      );
      recordVotes(context, sessionId, votes, { entry });
    },
    service: (index) => serviceIds[index] ?? '',
    participant: (index) => participantIds[index] ?? '',
  };
}

function votesOf(participantId: string, serviceId: string, pair: Pair): VoteInput[] {
  return (['effect', 'feasibility'] as const).map((criterion, index) => ({
    participantId,
    serviceId,
    criterion,
    value: pair[index] ?? null,
    confidence: 'medium',
  }));
}
