// Why: effect against feasibility as a picture that can be walked through, dragged and read aloud.
// Must not: compute a rank or a median; and never draw single votes, which the core does not give.
import { type ReactNode, useMemo, useState } from 'react';

import type { Quadrant } from '../../../../src-shared/contract/values.ts';
import { quadrantLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { usePalette } from '../../../ui/theme/appearance.ts';
import type { LiveItem } from '../result/live-result.ts';
import { countQuadrants, lowerAgreement } from '../result/live-result.ts';
import { layoutMatrix } from './matrix-layout.ts';
import { matrixOption, plotOf } from './matrix-option.ts';
import classes from './matrix.module.css';
import { MatrixPoints } from './matrix-points.tsx';
import { ThresholdHandles } from './threshold-handles.tsx';
import { measureText, moveDuration, useChart, useHasFonts, useSize } from './use-chart.ts';
import type { Rect } from './geometry.ts';

export interface MatrixProps {
  readonly items: readonly LiveItem[];
  /** The same under the saved weight and threshold: nothing jumps while others are tried. */
  readonly restingItems: readonly LiveItem[];
  readonly threshold: number;
  readonly savedThreshold: number;
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly onTryThreshold: (value: number) => void;
  readonly onSaveThreshold: (value: number) => void;
}

const corners: Readonly<Record<Quadrant, readonly ['left' | 'right', 'top' | 'bottom']>> = {
  'easy-limited': ['left', 'top'],
  prioritise: ['right', 'top'],
  rest: ['left', 'bottom'],
  enable: ['right', 'bottom'],
};
const quadrantNames = Object.keys(corners) as readonly Quadrant[];
const cornerGap = 10;

/** Where the name of a quadrant stands. */
function cornerOf(quadrant: Quadrant, plot: Rect, count: number): Rect {
  const width = measureText(`${quadrantLabels[quadrant]} ${count}`, 13, 600) + 6;
  const [side, edge] = corners[quadrant];
  const left = side === 'left' ? plot.left + cornerGap : plot.right - cornerGap - width;
  const top = edge === 'top' ? plot.top + 6 : plot.bottom - 26;
  return { left, top, right: left + width, bottom: top + 20 };
}

export function Matrix({
  items,
  restingItems,
  threshold,
  savedThreshold,
  selectedId,
  onSelect,
  onTryThreshold,
  onSaveThreshold,
}: MatrixProps): ReactNode {
  const palette = usePalette();
  const hasFonts = useHasFonts();
  const [host, size] = useSize<HTMLDivElement>();
  const [hoveredId, setHoveredId] = useState<string | null>(null);
  const quadrants = useMemo(() => countQuadrants(items), [items]);
  const plot = useMemo(() => (size === null ? null : plotOf(size)), [size]);

  const layout = useMemo(() => {
    if (plot === null || !hasFonts) {
      return null;
    }
    return layoutMatrix({
      points: restingItems.flatMap(({ id, name, shortName, rank, effect, feasibility }) =>
        effect.median === null || feasibility.median === null
          ? []
          : [
              {
                id,
                name: shortName ?? name,
                rank,
                effect: effect.median,
                feasibility: feasibility.median,
              },
            ],
      ),
      plot,
      threshold: savedThreshold,
      taken: quadrantNames.map((quadrant) => cornerOf(quadrant, plot, restingItems.length)),
      measure: (text) => measureText(text),
    });
  }, [plot, hasFonts, restingItems, savedThreshold]);

  const option = useMemo(
    () =>
      size === null || plot === null || layout === null
        ? null
        : matrixOption({
            size,
            plot,
            layout,
            items: new Map(
              items.map((item) => [
                item.id,
                { id: item.id, rank: item.rank, agreement: lowerAgreement(item) },
              ]),
            ),
            threshold,
            selectedId,
            palette,
            duration: moveDuration(),
          }),
    [size, plot, layout, items, threshold, selectedId, palette],
  );
  const chart = useChart(option, size, (name) => {
    if (items.some(({ id }) => id === name)) {
      onSelect(name === selectedId ? null : name);
    }
  });

  return (
    <div className={classes.matrix} role="group" aria-label={t('workshop.matrix.label')}>
      <p id="matrix-words" className={classes.hidden}>
        {t('workshop.matrix.describe', { count: layout?.points.length ?? 0 })}
      </p>
      <div ref={host} className={classes.host}>
        <div ref={chart} className={classes.chart} aria-hidden />
        {plot !== null && layout !== null && (
          <>
            {quadrantNames.map((quadrant) => {
              const { left, top } = cornerOf(quadrant, plot, quadrants[quadrant]);
              return (
                <span key={quadrant} className={classes.quadrant} style={{ left, top }}>
                  <b>{quadrantLabels[quadrant]}</b> {quadrants[quadrant]}
                </span>
              );
            })}
            <ThresholdHandles
              plot={plot}
              threshold={threshold}
              onTry={onTryThreshold}
              onSave={onSaveThreshold}
            />
            <MatrixPoints
              items={items}
              layout={layout}
              plot={plot}
              selectedId={selectedId}
              hoveredId={hoveredId}
              onHover={setHoveredId}
              onSelect={onSelect}
            />
          </>
        )}
      </div>
    </div>
  );
}
