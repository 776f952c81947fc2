// Why: the open plan: what is known of it, entering one and leaving it.
// Must not: keep anything of a plan after it is closed.
import { type QueryClient, useQuery } from '@tanstack/react-query';

import type { PlanInfo } from '../../src-shared/contract/owner/workspace.ts';
import { rpc } from './client.ts';
import { saveState } from './save-state.ts';

export const planInfoQuery = rpc.plan.info.queryOptions({ input: {} });

/** What is known of the open plan. Only for screens, which are shown only while a plan is open. */
export function usePlanInfo(): PlanInfo {
  const { data } = useQuery(planInfoQuery);
  if (data === undefined) {
    throw new Error('usePlanInfo is for screens of an open plan');
  }
  return data;
}

/** A plan has been opened: forgets the one before and shows this. */
export function enterPlan(queries: QueryClient, info: PlanInfo): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey !== planInfoQuery.queryKey });
  queries.setQueryData(planInfoQuery.queryKey, info);
  saveState.reset();
}

/** The plan has been closed: forgets all of it and asks again, which leads to the first page. */
export async function leavePlan(queries: QueryClient): Promise<void> {
  saveState.reset();
  await queries.resetQueries({ queryKey: planInfoQuery.queryKey });
  queries.removeQueries({ predicate: ({ state }) => state.status !== 'error' });
}
