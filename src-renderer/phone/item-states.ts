// Why: how far each service of a ballot has come on this phone.
// Must not: ask the room; only the phone knows what it has answered.
import type { Ballot } from '../../src-shared/contract/participant/index.ts';
import type { Outbox } from './outbox.ts';

/** `none`, `half` = one question, `kept` = both, not yet received, `sent` = both received. */
export type ItemState = 'none' | 'half' | 'kept' | 'sent';

export const criteria = ['effect', 'feasibility'] as const;

export function itemStates(ballot: Ballot, outbox: Outbox): readonly ItemState[] {
  const { roundId } = ballot.pulse;
  return ballot.items.map(({ serviceId }) => {
    const answers = criteria.map((criterion) => outbox.answerTo({ roundId, serviceId, criterion }));
    if (answers.every((answer) => answer === null)) return 'none';
    if (answers.some((answer) => answer === null)) return 'half';
    return answers.every((answer) => answer?.status === 'stored') ? 'sent' : 'kept';
  });
}
