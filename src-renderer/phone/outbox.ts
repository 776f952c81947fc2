// Why: an answer that is given is never lost on the way: it is kept on the phone until the core has
// said what became of it, through lost networks, reloads and dead batteries.
// Must not: know the page or the network; both are given to it.
import type { PhoneVote, VoteReceipt } from '../../src-shared/contract/participant/index.ts';

export type Question = Pick<PhoneVote, 'roundId' | 'serviceId' | 'criterion'>;
export type AnswerGiven = Pick<PhoneVote, 'value' | 'confidence'>;

/**
 * `waiting` until the core has answered; then `stored`, or `closed` where the round was shown before
 * the answer came, and it did not count.
 */
export type AnswerStatus = 'waiting' | 'stored' | 'closed';

export interface KeptAnswer {
  readonly vote: PhoneVote;
  readonly status: AnswerStatus;
}

export interface OutboxDeps {
  /** Kept text from before, or null. */
  readonly load: () => string | null;
  readonly save: (text: string) => void;
  /** Hands in; rejects where no receipt came back. */
  readonly send: (votes: readonly PhoneVote[]) => Promise<readonly VoteReceipt[]>;
  readonly newId: () => string;
  /** Told after every change. */
  readonly onChange: () => void;
}

export interface Outbox {
  answerTo(question: Question): KeptAnswer | null;
  /** Keeps an answer; the earlier one to the same question is replaced by it. */
  answer(question: Question, given: AnswerGiven): void;
  /** How many answers of the round stand in each status. */
  count(roundId: string): Readonly<Record<AnswerStatus, number>>;
  hasWaiting(): boolean;
  /**
   * Hands in all that waits. True where nothing waits after it; false where something does, since it
   * was refused for now, or given meanwhile. Rejects where the core could not be reached. Only one
   * runs at a time: a second call waits for the first.
   */
  flush(): Promise<boolean>;
}

/** What one hand-in takes. */
const mostAtOnce = 100;

interface Kept {
  readonly order: number;
  readonly answers: readonly KeptAnswer[];
}

const keyOf = ({ roundId, serviceId, criterion }: Question): string =>
  `${roundId} ${serviceId} ${criterion}`;

export function createOutbox(deps: OutboxDeps): Outbox {
  const text = deps.load();
  const kept: Kept = text === null ? { order: 0, answers: [] } : (JSON.parse(text) as Kept);
  let order = kept.order;
  const answers = new Map(kept.answers.map((answer) => [keyOf(answer.vote), answer]));
  let running: Promise<boolean> | null = null;

  function keep(): void {
    deps.save(JSON.stringify({ order, answers: [...answers.values()] } satisfies Kept));
    deps.onChange();
  }

  function waiting(): readonly PhoneVote[] {
    return [...answers.values()].flatMap(({ vote, status }) =>
      status === 'waiting' ? [vote] : [],
    );
  }

  function settle(receipts: readonly VoteReceipt[]): void {
    const outcomes = new Map(receipts.map(({ id, outcome }) => [id, outcome]));
    for (const [key, { vote }] of answers) {
      const outcome = outcomes.get(vote.id);
      if (outcome === 'stored' || outcome === 'superseded') {
        answers.set(key, { vote, status: 'stored' });
      } else if (outcome === 'closed' || outcome === 'unknown') {
        answers.set(key, { vote, status: 'closed' });
      }
    }
    keep();
  }

  async function handIn(): Promise<boolean> {
    const votes = waiting();
    for (let start = 0; start < votes.length; start += mostAtOnce) {
      settle(await deps.send(votes.slice(start, start + mostAtOnce)));
    }
    return waiting().length === 0;
  }

  return {
    answerTo: (question) => answers.get(keyOf(question)) ?? null,
    answer(question, given) {
      order += 1;
      const vote: PhoneVote = { id: deps.newId(), order, ...question, ...given };
      answers.set(keyOf(question), { vote, status: 'waiting' });
      keep();
    },
    count(roundId) {
      const counts = { waiting: 0, stored: 0, closed: 0 };
      for (const { vote, status } of answers.values()) {
        if (vote.roundId === roundId) counts[status] += 1;
      }
      return counts;
    },
    hasWaiting: () => waiting().length > 0,
    async flush() {
      if (running) await running.catch(() => false);
      const mine = handIn().finally(() => {
        running = null;
      });
      running = mine;
      return mine;
    },
  };
}
