// Why: the result of a round as it stands under the weight and threshold that are being tried.
// Must not: rank by rules of its own: order comes from the domain, stability from the core.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';

import type {
  ResultItem,
  Round,
  Session,
  SessionResult,
} from '../../../../src-shared/contract/owner/sessions.ts';
import type { AgreementLabel, Quadrant } from '../../../../src-shared/contract/values.ts';
import { rankItems } from '../../../../src-shared/domain/ranking.ts';
import { rpc } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';

/** A service with its place under the weight that is shown. */
export interface LiveItem extends ResultItem {
  readonly id: string;
  readonly ordersDiffer: boolean;
}

/** Orders the services of a result anew, by the domain's own rules. */
export function reorder(
  items: readonly ResultItem[],
  weight: number,
  threshold: number,
): readonly LiveItem[] {
  const inputs = items.map((item) => ({ ...item, id: item.serviceId, isBlocked: false }));
  return rankItems(inputs, { weight, threshold }).items;
}

/** The one agreement a circle can show: the lower of the two. */
export function lowerAgreement(item: Pick<ResultItem, 'effect' | 'feasibility'>): AgreementLabel {
  const order: readonly AgreementLabel[] = ['too-few', 'disagreement', 'partial', 'consensus'];
  return (
    order.find((label) => item.effect.label === label || item.feasibility.label === label) ??
    'too-few'
  );
}

export function countQuadrants(items: readonly LiveItem[]): Readonly<Record<Quadrant, number>> {
  const count = (quadrant: Quadrant): number =>
    items.filter((item) => item.quadrant === quadrant).length;
  return {
    prioritise: count('prioritise'),
    enable: count('enable'),
    'easy-limited': count('easy-limited'),
    rest: count('rest'),
  };
}

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
