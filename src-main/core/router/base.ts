// Why: what every handler gets: the workspace, and the open plan as the acting role.
// Must not: implement an operation.
import { implement } from '@orpc/server';
import { ownerContract } from '../../../src-shared/contract/owner/index.ts';
import type { PlanContext } from '../plan-context.ts';
import type { Workspace } from '../workspace.ts';

export interface RpcContext {
  readonly workspace: Workspace;
  /** Role that acts, from the request. */
  readonly role: string;
  /** The open plan as that role; refused with `no-plan-open` where none is. */
  readonly plan: () => PlanContext;
}

export const base = implement(ownerContract).$context<RpcContext>();
