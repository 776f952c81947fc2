// Why: the typed client that the window uses, for tests that talk to a running host.
// Must not: know a host; it gets an address and a secret.
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';

import type { ownerContract } from '../../src-shared/contract/owner/index.ts';

export type OwnerClient = ContractRouterClient<typeof ownerContract>;

/** A client of the owner's operations at a host's address. */
export function ownerClient(origin: string, token: string): OwnerClient {
  return createORPCClient(
    new RPCLink({ url: `${origin}/rpc`, headers: { authorization: `Bearer ${token}` } }),
  );
}
