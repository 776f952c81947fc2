// Why: the typed way from a participant's phone to the room, and what can go wrong on it.
// Must not: import anything of the owner's window: the phone's bundle has to stay small.
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';

import type { ParticipantContract } from '../../src-shared/contract/participant/index.ts';

export type ParticipantClient = ContractRouterClient<ParticipantContract>;

/** A client that sends the token of the moment as bearer. */
export function createParticipantClient(token: () => string | null): ParticipantClient {
  return createORPCClient(
    new RPCLink({
      url: () => `${globalThis.location.origin}/rpc`,
      headers: () => {
        const bearer = token();
        return bearer === null ? {} : { authorization: `Bearer ${bearer}` };
      },
    }),
  );
}

export type RoomFailure =
  /** The room said no, in Swedish that says what to do. */
  | { readonly kind: 'refusal'; readonly code: string; readonly message: string }
  /** Nothing came back, or not from the room. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unknown' };

/** What an error of a call means to a person. */
export function toRoomFailure(error: unknown): RoomFailure {
  if (error instanceof ORPCError) {
    const data: unknown = error.data;
    if (error.code === 'REFUSED' && typeof data === 'object' && data !== null && 'code' in data) {
      return { kind: 'refusal', code: String(data.code), message: error.message };
    }
    // Too many at once: the same as no contact, and tried again.
    return error.status === 429 ? { kind: 'unreachable' } : { kind: 'unknown' };
  }
  return error instanceof TypeError ? { kind: 'unreachable' } : { kind: 'unknown' };
}
