// Why: keeps a phone in step with its room: asks what is up, hands in what waits, and tries again by
// itself for as long as the page is open.
// Must not: know the page; it tells whoever listens that something has changed.
import { v4 as uuid } from 'uuid';

import type { ParticipantClient, RoomFailure } from '../api/participant-client.ts';
import { toRoomFailure } from '../api/participant-client.ts';
import type { Ballot, BallotPulse, OwnView } from '../../src-shared/contract/participant/index.ts';
import { type Entry, keepAnswers, readAnswers } from './memory.ts';
import type { AnswerGiven, Outbox, Question } from './outbox.ts';
import { createOutbox } from './outbox.ts';

const askEvery = 2500;

export interface BallotView {
  /** Null until the first answer of the room. */
  readonly ballot: Ballot | null;
  /** `closed` where the lead has closed the room, `lost` where nothing answers. */
  readonly contact: 'there' | 'lost' | 'closed';
  /** The room's clock ahead of the phone's, in milliseconds. */
  readonly clockAhead: number;
  /** Grows with every change of what is kept. */
  readonly revision: number;
}

export interface BallotSession {
  readonly outbox: Outbox;
  view(): BallotView;
  subscribe(listener: () => void): () => void;
  answer(question: Question, given: AnswerGiven): void;
  /** Where the own view stands apart, once the round is revealed. */
  ownViews(): Promise<readonly OwnView[]>;
  /** Hands in a reason; sent twice by the same id it is one. Answers what went wrong, or null. */
  giveReason(
    given: OwnView & { readonly id: string; readonly text: string },
  ): Promise<RoomFailure | null>;
  /** Asks now, as when the page is shown again or the network is back. */
  ask(): void;
  stop(): void;
}

export function createBallotSession(options: {
  readonly entry: Entry;
  readonly client: ParticipantClient;
  /** The room does not know this phone any more. */
  readonly onExpelled: (message: string) => void;
}): BallotSession {
  const { entry, client } = options;
  const listeners = new Set<() => void>();
  let view: BallotView = { ballot: null, contact: 'there', clockAhead: 0, revision: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isStopped = false;

  function show(part: Partial<BallotView>): void {
    view = { ...view, ...part };
    for (const listener of listeners) listener();
  }

  const outbox = createOutbox({
    load: () => readAnswers(entry.token),
    save: (text) => keepAnswers(entry.token, text),
    send: async (votes) => (await client.ballot.vote({ votes: [...votes] })).receipts,
    // Not crypto.randomUUID: it is missing on pages that came by plain HTTP, as this one does.
    newId: () => uuid(),
    onChange: () => show({ revision: view.revision + 1 }),
  });

  function take(pulse: BallotPulse): void {
    const ballot = view.ballot && { ...view.ballot, pulse };
    show({ ballot, contact: 'there', clockAhead: Date.parse(pulse.now) - Date.now() });
  }

  /** True where the ballot has to be read anew. */
  function isNew(pulse: BallotPulse): boolean {
    const known = view.ballot?.pulse;
    return (
      known === undefined || known.content !== pulse.content || known.roundId !== pulse.roundId
    );
  }

  async function look(): Promise<void> {
    const pulse = await client.ballot.pulse({});
    if (isNew(pulse)) show({ ballot: await client.ballot.get({}) });
    take(pulse);
    if (outbox.hasWaiting() && pulse.state !== 'locked') await outbox.flush();
  }

  function fail(error: unknown): void {
    const failure = toRoomFailure(error);
    if (failure.kind !== 'refusal') show({ contact: 'lost' });
    else if (failure.code === 'room-closed') show({ contact: 'closed' });
    else {
      session.stop();
      options.onExpelled(failure.message);
    }
  }

  function ask(): void {
    clearTimeout(timer);
    if (isAsking || isStopped) return;
    isAsking = true;
    look()
      .catch(fail)
      .finally(() => {
        isAsking = false;
        if (!isStopped) timer = setTimeout(ask, askEvery);
      });
  }

  const session: BallotSession = {
    outbox,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer(question, given) {
      outbox.answer(question, given);
      outbox.flush().catch(fail);
    },
    ownViews: async () => (await client.ballot.ownViews({})).views,
    async giveReason(given) {
      try {
        await client.ballot.giveReason(given);
        return null;
      } catch (error) {
        return toRoomFailure(error);
      }
    },
    ask,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
  return session;
}
