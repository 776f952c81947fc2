// Why: the typed way to the core, the same in every host: RPC on the page's own origin.
// Must not: know a host, a file path or a database.
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';

import type { OwnerContract } from '../../src-shared/contract/owner/index.ts';
import { currentRole } from './role.ts';

const link = new RPCLink({
  url: () => `${globalThis.location.origin}/rpc`,
  headers: () => ({ 'x-role': encodeURIComponent(currentRole()) }),
});

/** Calls an operation directly: `await client.plan.info({})`. */
export const client: ContractRouterClient<OwnerContract> = createORPCClient(link);

/** Query options and keys of every operation: `useQuery(rpc.service.list.queryOptions({ input: {} }))`. */
export const rpc = createTanstackQueryUtils(client);
