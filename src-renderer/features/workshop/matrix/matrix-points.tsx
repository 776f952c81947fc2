// Why: the circles of the matrix as buttons: by mouse, by arrows to the nearest, by rank, read aloud.
// Must not: draw the circle; the shapes do. Here are the focus ring and the card of figures.
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

import { agreementLabels } from '../../../../src-shared/text/labels.ts';
import { formatNumber } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { AgreementWord } from '../../../ui/figures.tsx';
import type { LiveItem } from '../result/reorder.ts';
import type { PlacedPoint } from './fan-out.ts';
import type { Rect } from './geometry.ts';
import type { MatrixLayout } from './matrix-layout.ts';
import classes from './matrix.module.css';
import type { Direction } from './nearest.ts';
import { nearestIn } from './nearest.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function wordsOf(item: LiveItem, layout: Pick<MatrixLayout, 'clusters'>): string {
  const effect = formatNumber(item.effect.median ?? 0, 1);
  const feasibility = formatNumber(item.feasibility.median ?? 0, 1);
  const { id, name, rank } = item;
  const words =
    rank === null
      ? t('workshop.matrix.pointWithout', { name, effect, feasibility })
      : t('workshop.matrix.point', {
          rank,
          name,
          effect,
          effectLabel: agreementLabels[item.effect.label],
          feasibility,
          feasibilityLabel: agreementLabels[item.feasibility.label],
        });
  const cluster = layout.clusters.find(({ ids }) => ids.includes(id));
  return cluster === undefined
    ? words
    : `${words} ${t('workshop.matrix.cluster', { count: cluster.ids.length - 1 })}.`;
}

export function MatrixPoints({
  items,
  layout,
  everywhere,
  plot,
  selectedId,
  hoveredId,
  onHover,
  onSelect,
  onReveal,
}: {
  /** In order of rank: the order of Home, End, Page Up and Page Down. */
  readonly items: readonly LiveItem[];
  readonly layout: Pick<MatrixLayout, 'points' | 'clusters'>;
  /** Where each would stand if all were shown: the arrows go to what is outside the picture too. */
  readonly everywhere: readonly PlacedPoint[];
  readonly plot: Rect;
  readonly selectedId: string | null;
  readonly hoveredId: string | null;
  readonly onHover: (id: string | null) => void;
  readonly onSelect: (id: string | null) => void;
  /** Moves the picture so that a service is in it. */
  readonly onReveal: (id: string) => void;
}): ReactNode {
  const [awaitedId, setAwaitedId] = useState<string | null>(null);
  const group = useRef<HTMLDivElement>(null);
  const places = new Map(layout.points.map((point) => [point.id, point]));
  const placed = items.flatMap((item) => {
    const place = places.get(item.id);
    return place === undefined ? [] : [{ item, place }];
  });
  const stopId = placed.some(({ item }) => item.id === selectedId)
    ? selectedId
    : placed[0]?.item.id;
  const hovered = placed.find(({ item }) => item.id === hoveredId);

  const isAwaitedShown = awaitedId !== null && places.has(awaitedId);
  useEffect(() => {
    if (isAwaitedShown) {
      group.current?.querySelector<HTMLElement>(`[data-point="${awaitedId}"]`)?.focus();
    }
  }, [isAwaitedShown, awaitedId]);

  function goTo(id: string | null | undefined): void {
    if (id === null || id === undefined) {
      return;
    }
    setAwaitedId(id);
    if (places.has(id)) {
      group.current?.querySelector<HTMLElement>(`[data-point="${id}"]`)?.focus();
    } else {
      onReveal(id);
    }
  }

  const inOrder = items.filter(({ id }) => everywhere.some((place) => place.id === id));

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>, id: string): void {
    if (event.key === 'Escape') {
      onHover(null);
    }
    // With Shift the arrows move the picture itself.
    const direction = event.shiftKey ? undefined : directions[event.key];
    const at = inOrder.findIndex((item) => item.id === id);
    const byRank = {
      Home: inOrder[0],
      End: inOrder.at(-1),
      PageDown: inOrder[at + 1],
      PageUp: inOrder[at - 1],
    }[event.key];
    if (direction !== undefined || byRank !== undefined) {
      event.preventDefault();
      goTo(direction === undefined ? byRank?.id : nearestIn(everywhere, id, direction));
    }
  }

  return (
    <div
      ref={group}
      role="group"
      aria-label={t('workshop.matrix.points')}
      aria-describedby="matrix-words"
    >
      {placed.map(({ item, place }) => (
        <button
          key={item.id}
          type="button"
          data-point={item.id}
          tabIndex={item.id === stopId ? 0 : -1}
          aria-label={wordsOf(item, layout)}
          aria-pressed={item.id === selectedId}
          className={classes.point}
          style={{
            left: place.x - place.radius,
            top: place.y - place.radius,
            width: place.radius * 2,
            height: place.radius * 2,
          }}
          onClick={() => onSelect(item.id === selectedId ? null : item.id)}
          onKeyDown={(event) => onKeyDown(event, item.id)}
          onPointerEnter={() => onHover(item.id)}
          onPointerLeave={() => onHover(null)}
          onFocus={() => onHover(item.id)}
          onBlur={() => onHover(null)}
        />
      ))}
      {hovered !== undefined && <PointCard {...hovered} plot={plot} />}
    </div>
  );
}

/** The figures of one circle, beside it. */
function PointCard({
  item,
  place,
  plot,
}: {
  readonly item: LiveItem;
  readonly place: PlacedPoint;
  readonly plot: Rect;
}): ReactNode {
  const isRight = place.x < (plot.left + plot.right) / 2;
  const isBelow = place.y < (plot.top + plot.bottom) / 2;
  return (
    <div
      className={classes.card}
      style={{
        ...(isRight
          ? { left: place.x + place.radius + 8 }
          : { right: `calc(100% - ${place.x - place.radius - 8}px)` }),
        ...(isBelow
          ? { top: place.y + place.radius + 6 }
          : { bottom: `calc(100% - ${place.y - place.radius - 6}px)` }),
      }}
      aria-hidden
    >
      <p className={classes.cardName}>{item.name}</p>
      <dl className={classes.cardFigures}>
        <dt>{t('workshop.result.rank')}</dt>
        <dd>{item.rank ?? t('workshop.result.noRank')}</dd>
        <dt>{t('workshop.result.index')}</dt>
        <dd>{item.index === null ? t('workshop.result.noRank') : formatNumber(item.index, 1)}</dd>
        {(['effect', 'feasibility'] as const).map((criterion) => (
          <div key={criterion} className={classes.cardRow}>
            <dt>{t(`workshop.result.${criterion}`)}</dt>
            <dd>
              {formatNumber(item[criterion].median ?? 0, 1)}{' '}
              <AgreementWord label={item[criterion].label} />{' '}
              <span className={classes.cardN}>n {item[criterion].n}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
