// Why: one table of which parts of the plan show something of which others, so that a change is
// seen everywhere at once. Must not: be spread over features.
import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';

import type { OwnerContract } from '../../src-shared/contract/owner/index.ts';

export type Aggregate = keyof OwnerContract;

const everything: readonly Aggregate[] = [
  'plan',
  'overview',
  'list',
  'service',
  'view',
  'need',
  'insight',
  'screening',
  'session',
  'room',
  'sorting',
  'development',
  'risk',
  'rollout',
  'stop',
  'proposal',
];

/** Changing the one on the left makes what is shown of those on the right out of date. */
const shownIn: Readonly<Record<Aggregate, readonly Aggregate[]>> = {
  workspace: everything,
  plan: everything,
  list: everything,
  import: everything,
  service: everything,
  view: ['plan', 'view'],
  need: ['plan', 'overview', 'need', 'service', 'development', 'proposal'],
  insight: ['plan', 'overview', 'insight', 'proposal'],
  screening: [
    'plan',
    'overview',
    'screening',
    'service',
    'session',
    'sorting',
    'development',
    'rollout',
    'proposal',
  ],
  session: ['plan', 'overview', 'session', 'room', 'sorting', 'service', 'development', 'proposal'],
  room: ['plan', 'overview', 'session', 'room'],
  // Marking a service as developed is a step of its life cycle, which most of the plan shows.
  development: everything,
  risk: ['plan', 'overview', 'risk', 'service', 'development', 'rollout', 'proposal'],
  rollout: ['plan', 'overview', 'rollout', 'service', 'proposal'],
  proposal: ['plan', 'overview', 'proposal', 'service'],
  sorting: everything,
  stop: everything,
  overview: [],
  job: [],
  file: [],
};

/**
 * Fetches again what is on screen and out of date after a change of `aggregate`, but for one answer
 * that the caller keeps true itself.
 */
export async function refreshAfter(
  queries: QueryClient,
  aggregate: Aggregate,
  kept: QueryKey | null = null,
): Promise<void> {
  const keptHash = kept === null ? null : hashKey(kept);
  await Promise.all(
    shownIn[aggregate].map((name) =>
      queries.invalidateQueries({
        queryKey: [[name]],
        predicate: ({ queryHash }) => queryHash !== keptHash,
      }),
    ),
  );
}
