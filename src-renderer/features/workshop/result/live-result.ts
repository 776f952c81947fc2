// Why: the result of a round as it stands under the weight and threshold that are being tried.
// Must not: rank by rules of its own: order comes from the domain, stability from the core.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';

import type {
  Round,
  Session,
  SessionResult,
} from '../../../../src-shared/contract/owner/sessions.ts';
import { rpc } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import type { LiveItem } from './reorder.ts';
import { reorder } from './reorder.ts';

export interface Trial {
  readonly weight: number;
  readonly threshold: number;
  /** Shows another value without saving it, while it is dragged. */
  readonly tryOut: (part: { readonly weight?: number; readonly threshold?: number }) => void;
  /** Saves what is tried out. */
  readonly save: (part?: { readonly weight?: number; readonly threshold?: number }) => void;
}

/** Weight and threshold of a session: tried out live, saved when let go. */
export function useTrial(session: Session): Trial {
  const [draft, setDraft] = useState<{ weight?: number; threshold?: number }>({});
  const setWeights = useAction(rpc.session.setWeights, {
    optimistic: ({ sessionId, weight, threshold }, cache) =>
      cache.patch<Session>(rpc.session.get.queryKey({ input: { sessionId } }), (before) => ({
        ...before,
        weight,
        threshold,
      })),
  });
  const weight = draft.weight ?? session.weight;
  const threshold = draft.threshold ?? session.threshold;
  return {
    weight,
    threshold,
    tryOut: (part) => setDraft((before) => ({ ...before, ...part })),
    save: (part) => {
      const next = { weight, threshold, ...part };
      setDraft({});
      if (next.weight !== session.weight || next.threshold !== session.threshold) {
        void setWeights.run({ sessionId: session.id, ...next });
      }
    },
  };
}

/** How long a dragged weight must rest before the core draws the participants anew. */
const restBeforeDrawing = 120;

/** The result of a round with stability for about the weight that is shown. */
export function useResult(session: Session, round: Round, weight: number, topK: number | null) {
  const [askedWeight] = useDebouncedValue(weight, restBeforeDrawing);
  const query = useQuery({
    ...rpc.session.result.queryOptions({
      input: {
        sessionId: session.id,
        round: round.number,
        weight: askedWeight,
        threshold: null,
        topK,
      },
    }),
    // What was shown stays while the core draws anew; never that of another round.
    placeholderData: (before: SessionResult | undefined) => {
      const kept = keepPreviousData(before);
      return kept?.round === round.number && kept.sessionId === session.id ? kept : undefined;
    },
  });
  return { query, isRecounting: askedWeight !== weight || query.isPlaceholderData };
}

/** The services of a result under the weight and threshold that are tried out. */
export function useLiveItems(
  result: SessionResult,
  weight: number,
  threshold: number,
): readonly LiveItem[] {
  return useMemo(() => reorder(result.items, weight, threshold), [result.items, weight, threshold]);
}
