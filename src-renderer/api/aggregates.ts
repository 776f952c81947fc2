// Why: one table of which parts of the plan show something of which others, so that a change is
// seen everywhere at once. Must not: be spread over features.
import type { QueryClient } from '@tanstack/react-query';

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
  need: ['plan', 'overview', 'need', 'service', 'proposal'],
  insight: ['plan', 'overview', 'insight', 'proposal'],
  screening: [
    'plan',
    'overview',
    'screening',
    'service',
    'session',
    'sorting',
    'rollout',
    'proposal',
  ],
  session: ['plan', 'overview', 'session', 'room', 'sorting', 'service', 'proposal'],
  room: ['plan', 'overview', 'session', 'room'],
  risk: ['plan', 'overview', 'risk', 'service', 'rollout', 'proposal'],
  rollout: ['plan', 'overview', 'rollout', 'service', 'proposal'],
  proposal: ['plan', 'overview', 'proposal', 'service'],
  sorting: everything,
  stop: everything,
  overview: [],
  job: [],
  file: [],
};

/** Fetches again what is on screen and out of date after a change of `aggregate`. */
export async function refreshAfter(queries: QueryClient, aggregate: Aggregate): Promise<void> {
  await Promise.all(
    shownIn[aggregate].map((name) => queries.invalidateQueries({ queryKey: [[name]] })),
  );
}
