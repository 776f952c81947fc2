// Why: a workshop opened for phones in a test, and phones that behave as the real page does: they keep
// what has no receipt and hand it in again.
// Must not: know how the core stores anything, or listen on another address than loopback.
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { randomUUID } from 'node:crypto';
import type { Outbox } from '../../src-renderer/phone/outbox.ts';
import { createOutbox } from '../../src-renderer/phone/outbox.ts';
import type { Ballot, ParticipantContract } from '../../src-shared/contract/participant/index.ts';

export type ParticipantClient = ContractRouterClient<ParticipantContract>;

/** Loopback, which every machine has and no network reaches. */
export const loopback = '127.0.0.1';

/** The typed client of a phone. `host` is asked anew each time, since a room may move its port. */
export function participantClient(
  host: () => string,
  token: () => string | null,
): ParticipantClient {
  return createORPCClient(
    new RPCLink({
      url: () => `http://${host()}/rpc`,
      fetch: fetchAsBrowsersDo,
      headers: () => {
        const bearer = token();
        return bearer === null ? {} : { authorization: `Bearer ${bearer}` };
      },
    }),
  );
}

/**
 * A room takes the port of the one before, whose idle connections may still be kept: where such a one
 * turns out to be closed, browsers ask once more on a new one. Node's fetch does not.
 */
async function fetchAsBrowsersDo(request: Request): Promise<Response> {
  const again = request.clone();
  try {
    return await fetch(request);
  } catch (error) {
    const cause = error instanceof TypeError ? error.cause : null;
    const isStale = cause instanceof Error && 'code' in cause && cause.code === 'UND_ERR_SOCKET';
    if (!isStale) throw error;
    return fetch(again);
  }
}

export interface Phone {
  readonly client: ParticipantClient;
  readonly outbox: Outbox;
  /** Receipts that said stored, by the answer's id. */
  readonly acknowledged: ReadonlySet<string>;
  enter(code: string, perspectiveId?: string | null): Promise<{ code: string; label: string }>;
  ballot(): Promise<Ballot>;
  /** Answers both questions of a service and hands them in. */
  vote(serviceId: string, effect: number | null, feasibility: number | null): Promise<void>;
}

export function createPhone(host: () => string): Phone {
  let token: string | null = null;
  let ballot: Ballot | null = null;
  const acknowledged = new Set<string>();
  const client = participantClient(host, () => token);
  const outbox = createOutbox({
    load: () => null,
    save: () => {},
    send: async (votes) => {
      const { receipts } = await client.ballot.vote({ votes: [...votes] });
      for (const { id, outcome } of receipts) if (outcome === 'stored') acknowledged.add(id);
      return receipts;
    },
    newId: randomUUID,
    onChange: () => {},
  });
  const phone: Phone = {
    client,
    outbox,
    acknowledged,
    async enter(code, perspectiveId = null) {
      const entered = await client.room.enter({ code, perspectiveId, districtId: null });
      token = entered.token;
      return { code: entered.code, label: entered.label };
    },
    async ballot() {
      ballot = await client.ballot.get({});
      return ballot;
    },
    async vote(serviceId, effect, feasibility) {
      const { roundId } = (ballot ?? (await phone.ballot())).pulse;
      outbox.answer(
        { roundId, serviceId, criterion: 'effect' },
        { value: effect, confidence: null },
      );
      outbox.answer(
        { roundId, serviceId, criterion: 'feasibility' },
        { value: feasibility, confidence: null },
      );
      await outbox.flush();
    },
  };
  return phone;
}
