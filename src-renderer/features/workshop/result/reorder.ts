// Why: the order of a result under a weight and a threshold, and what is read out of it.
// Must not: rank by rules of its own, or need the core.
import type { ResultItem } from '../../../../src-shared/contract/owner/sessions.ts';
import type { AgreementLabel, Quadrant } from '../../../../src-shared/contract/values.ts';
import { rankItems } from '../../../../src-shared/domain/ranking.ts';

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
