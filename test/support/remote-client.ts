// Why: the typed client that the window uses, for tests that talk to a host in another process.
// Must not: start a host; it gets an address and a secret.
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';

import type { OwnerClient } from './owner-client.ts';

/** A client of the owner's operations at a host's address. */
export function remoteClient(origin: string, token: string): OwnerClient {
  return createORPCClient(
    new RPCLink({ url: `${origin}/rpc`, headers: { authorization: `Bearer ${token}` } }),
  );
}
