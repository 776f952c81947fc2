// Why: effect against feasibility as a picture that can be walked through, zoomed, dragged, read aloud.
// Must not: compute a rank or a median; and never draw single votes, which the core does not give.
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';

import { quadrantLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { DrawShapes } from '../../../ui/picture/draw-shapes.tsx';
import { usePalette } from '../../../ui/theme/appearance.ts';
import { useOwnScales } from '../entry/anchors.tsx';
import type { LiveItem } from '../result/reorder.ts';
import { countQuadrants, lowerAgreement } from '../result/reorder.ts';
import { cornerOf, isOnOwnGround, quadrantNames } from './corners.ts';
import { layoutMatrix, layoutPoints } from './matrix-layout.ts';
import classes from './matrix.module.css';
import { MatrixPoints } from './matrix-points.tsx';
import { pointsOf } from './matrix-points-of.ts';
import { matrixShapes, plotOf } from './matrix-shapes.ts';
import { ThresholdHandles } from './threshold-handles.tsx';
import { measureText, useHasFonts, useSize } from './use-size.ts';
import { useViewKeys } from './use-view-keys.ts';
import { useViewPointer } from './use-view-pointer.ts';
import type { MatrixView } from './view.ts';
import { isSameView, isWhole, placeOf, quadrantView, revealing, wholeView } from './view.ts';

export interface MatrixProps {
  readonly items: readonly LiveItem[];
  /** The same under the saved weight and threshold: nothing jumps while others are tried. */
  readonly restingItems: readonly LiveItem[];
  readonly threshold: number;
  readonly savedThreshold: number;
  readonly selectedId: string | null;
  readonly view: MatrixView;
  /** Enlarged for the projector, letters and circles with it. */
  readonly isEnlarged: boolean;
  readonly onView: (view: MatrixView) => void;
  readonly onSelect: (id: string | null) => void;
  readonly onTryThreshold: (value: number) => void;
  readonly onSaveThreshold: (value: number) => void;
}

const axisMeasure = (text: string): number => measureText(text, 11.5, 400);

/** How much larger all is drawn, so that a room can read it. */
function enlargement({ width, height }: { readonly width: number; readonly height: number }) {
  return Math.min(3, Math.max(1, Math.min(width / 900, height / 560)));
}

export function Matrix({
  items,
  restingItems,
  threshold,
  savedThreshold,
  selectedId,
  view,
  isEnlarged,
  onView,
  onSelect,
  onTryThreshold,
  onSaveThreshold,
}: MatrixProps): ReactNode {
  const palette = usePalette();
  const ownScales = useOwnScales();
  const hasFonts = useHasFonts();
  const [host, room] = useSize<HTMLDivElement>();
  const [hoveredId, setHoveredId] = useState<string | null>(null);
  const quadrants = useMemo(() => countQuadrants(items), [items]);
  const scale = isEnlarged && room !== null ? enlargement(room) : 1;
  const size = useMemo(
    () => (room === null ? null : { width: room.width / scale, height: room.height / scale }),
    [room, scale],
  );
  const plot = useMemo(() => (size === null ? null : plotOf(size)), [size]);
  const points = useMemo(() => pointsOf(restingItems), [restingItems]);
  // Names take longer to place than circles: they come when the picture rests.
  const restingView = useDeferredValue(view);

  const full = useMemo(
    () =>
      plot === null || !hasFonts
        ? null
        : layoutMatrix({
            points,
            plot,
            view: restingView,
            threshold: savedThreshold,
            taken: quadrantNames.map((quadrant) =>
              cornerOf(quadrant, plot, points.length, measureText),
            ),
            measure: (text) => measureText(text),
          }),
    [plot, hasFonts, points, restingView, savedThreshold],
  );
  const layout = useMemo(
    () =>
      plot === null || full === null || view === restingView
        ? full
        : { ...layoutPoints({ points, plot, view }), labels: [], withoutRoom: [] },
    [plot, full, points, view, restingView],
  );
  const everywhere = useMemo(() => {
    if (plot === null || layout === null) {
      return [];
    }
    const shown = new Map(layout.points.map((point) => [point.id, point]));
    return points.map(
      (point) => shown.get(point.id) ?? { id: point.id, radius: 0, ...placeOf(plot, view, point) },
    );
  }, [plot, layout, points, view]);

  const shapes = useMemo(
    () =>
      size === null || plot === null || layout === null
        ? null
        : matrixShapes({
            size,
            plot,
            view,
            layout,
            items: new Map(
              items.map((item) => [
                item.id,
                { id: item.id, rank: item.rank, agreement: lowerAgreement(item) },
              ]),
            ),
            threshold,
            ownScales,
            selectedId,
            palette,
            measure: axisMeasure,
          }),
    [size, plot, view, layout, items, threshold, ownScales, selectedId, palette],
  );
  const pointer = useViewPointer({
    host,
    plot,
    scale,
    view,
    onView,
    onPress: (id) => {
      if (items.some((item) => item.id === id)) {
        onSelect(id === selectedId ? null : id);
      }
    },
  });
  const onKeyDown = useViewKeys(view, onView, (id) => points.find((point) => point.id === id));
  const reveal = (id: string): void => {
    const point = points.find((one) => one.id === id);
    if (point !== undefined) {
      onView(revealing(view, point));
    }
  };
  // What is opened in the list is brought into the picture.
  const [seenId, setSeenId] = useState(selectedId);
  if (selectedId !== seenId) {
    setSeenId(selectedId);
    if (selectedId !== null && layout?.outside.includes(selectedId) === true) {
      reveal(selectedId);
    }
  }

  return (
    <div
      className={classes.matrix}
      role="group"
      aria-label={t('workshop.matrix.label')}
      onKeyDown={onKeyDown}
    >
      <p id="matrix-words" className={classes.hidden}>
        {t('workshop.matrix.describe', { count: points.length })}
      </p>
      <div ref={host} className={classes.host} {...pointer}>
        {size !== null && plot !== null && layout !== null && shapes !== null && (
          <div
            className={classes.enlarged}
            style={{ width: size.width, height: size.height, transform: `scale(${scale})` }}
          >
            <svg
              className={classes.drawing}
              width={size.width}
              height={size.height}
              aria-hidden
              focusable="false"
            >
              <DrawShapes shapes={shapes} />
            </svg>
            {quadrantNames.map((quadrant) => {
              const corner = cornerOf(quadrant, plot, quadrants[quadrant], measureText);
              const middle = placeOf(plot, view, { effect: threshold, feasibility: threshold });
              if (!isWhole(view) && !isOnOwnGround(quadrant, corner, middle)) {
                return null;
              }
              const close = quadrantView(quadrant, threshold);
              const isClose = isSameView(view, close);
              const label = quadrantLabels[quadrant];
              const count = quadrants[quadrant];
              return (
                <button
                  key={quadrant}
                  type="button"
                  className={classes.quadrant}
                  style={{ left: corner.left, top: corner.top }}
                  aria-pressed={isClose}
                  aria-label={t('workshop.matrix.quadrant', { name: label, count })}
                  title={t(isClose ? 'workshop.matrix.showWhole' : 'workshop.matrix.zoomQuadrant')}
                  onClick={() => onView(isClose ? wholeView : close)}
                >
                  <b>{label}</b> {count}
                </button>
              );
            })}
            <ThresholdHandles
              plot={plot}
              view={view}
              threshold={threshold}
              onTry={onTryThreshold}
              onSave={onSaveThreshold}
            />
            <MatrixPoints
              items={items}
              layout={layout}
              everywhere={everywhere}
              plot={plot}
              selectedId={selectedId}
              hoveredId={hoveredId}
              onHover={setHoveredId}
              onSelect={onSelect}
              onReveal={reveal}
            />
          </div>
        )}
      </div>
      <p className={classes.state} role="status">
        {layout !== null && matrixState(layout)}
      </p>
    </div>
  );
}

/** What the picture does not show, in words; nothing where it shows all. */
function matrixState(layout: {
  readonly outside: readonly string[];
  readonly withoutRoom: readonly string[];
}): string {
  return [
    layout.outside.length === 0
      ? null
      : t('workshop.matrix.outside', { count: layout.outside.length }),
    layout.withoutRoom.length === 0
      ? null
      : t('workshop.matrix.withoutRoom', { count: layout.withoutRoom.length }),
  ]
    .filter((part) => part !== null)
    .join(' ');
}
