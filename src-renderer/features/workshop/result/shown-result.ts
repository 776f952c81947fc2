// Why: what every view of a result needs, as one value.
// Must not: hold state.
import type { Named } from '../../../../src-shared/contract/owner/lists.ts';
import type {
  Round,
  Session,
  SessionResult,
} from '../../../../src-shared/contract/owner/sessions.ts';
import type { LiveItem } from './reorder.ts';

export interface ShownResult {
  readonly session: Session;
  readonly round: Round;
  readonly result: SessionResult;
  /** By rank under the weight that is tried. */
  readonly items: readonly LiveItem[];
  readonly perspectives: readonly Named[];
  /** Stability is still that of another weight. */
  readonly isRecounting: boolean;
}

/** Perspectives of the session: those with ranks of their own, and those too small for it. */
export function perspectivesOf({ session, result, perspectives }: ShownResult): {
  readonly shown: readonly Named[];
  readonly hidden: readonly { readonly name: string | null; readonly participants: number }[];
  /** How many participants that count each has; null is without perspective. */
  readonly people: ReadonlyMap<string | null, number>;
} {
  const withRanks = new Set(
    result.items.flatMap((item) => item.perspectives.map(({ perspectiveId }) => perspectiveId)),
  );
  const people = new Map<string | null, number>();
  for (const { perspectiveId, isCounted } of session.participantList) {
    if (!isCounted) continue;
    people.set(perspectiveId, (people.get(perspectiveId) ?? 0) + 1);
  }
  const nameOf = (id: string | null): string | null =>
    perspectives.find((perspective) => perspective.id === id)?.name ?? null;
  return {
    people,
    shown: perspectives.filter(({ id }) => withRanks.has(id)),
    hidden: [...people]
      .filter(([id]) => id === null || !withRanks.has(id))
      .map(([id, participants]) => ({ name: nameOf(id), participants })),
  };
}
