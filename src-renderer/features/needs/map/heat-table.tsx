// Why: the map: perspectives across, subpopulations down, the number of insights in every cell.
// Must not: tell a count by tint alone, or leave an empty cell blank.
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';

import type { Named } from '../../../../src-shared/contract/owner/lists.ts';
import {
  heatStep,
  type InsightMap,
  insightPerspectives,
  type MapCell,
} from '../../../../src-shared/domain/insight-map.ts';
import { insightPerspectiveLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import { FigureExplain } from '../../../ui/figure-explain.tsx';
import { cellWord, perspectiveWord, type Place, subpopulationWord } from './map-choice.ts';
import classes from './map.module.css';

export interface HeatTableProps {
  readonly map: InsightMap;
  readonly subpopulations: readonly Named[];
  /** `cellWord` of the chosen cell. */
  readonly chosen: string | null;
  readonly onChoose: (place: Place) => void;
}

export function HeatTable({ map, subpopulations, chosen, onChoose }: HeatTableProps): ReactNode {
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const all = [...map.cells, ...map.unplaced];
  const countAt = new Map(all.map((cell) => [cellWord(cell), cell]));
  // What lacks a perspective or a subpopulation has a place of its own, while there is any.
  const columns = [
    ...insightPerspectives,
    ...(map.unplaced.some((cell) => cell.perspective === null && cell.count > 0) ? [null] : []),
  ];
  const rows = [
    ...subpopulations.map(({ id }) => id),
    ...(map.unplaced.some((cell) => cell.subpopulationId === null && cell.count > 0) ? [null] : []),
  ];
  const shown = rows.flatMap((subpopulationId) =>
    columns.map((perspective) => cellWord({ perspective, subpopulationId })),
  );
  const largest = Math.max(0, ...all.map(({ count }) => count));
  const reachable = [active, chosen].find((word) => word !== null && shown.includes(word));

  function move(event: KeyboardEvent): void {
    const step = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: columns.length,
      ArrowUp: -columns.length,
    }[event.key];
    const word = event.target instanceof HTMLElement ? event.target.dataset['cell'] : undefined;
    if (step === undefined || word === undefined) {
      return;
    }
    event.preventDefault();
    const next = shown[shown.indexOf(word) + step];
    if (next !== undefined) {
      setActive(next);
      table.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(next)}"]`)?.focus();
    }
  }

  return (
    <table
      ref={table}
      role="grid"
      aria-label={t('insights.map.title')}
      className={classes.heat}
      onKeyDown={move}
    >
      <thead>
        <tr>
          <th scope="col" className={classes.heatName}>
            {t('insights.map.corner')}
          </th>
          {columns.map((perspective) => (
            <th key={perspective ?? ''} scope="col">
              {perspective === null
                ? t('insights.map.none')
                : insightPerspectiveLabels[perspective]}
            </th>
          ))}
          <th scope="col" className={classes.heatTotal}>
            <span className={classes.explained}>
              {t('insights.map.total')}
              <FigureExplain
                figure={t('insights.map.total')}
                what={t('insights.map.help')}
                formula={t('insights.map.totalHelp')}
              />
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((id) => (
          <tr key={id ?? ''}>
            <th scope="row" className={classes.heatName}>
              {subpopulationWord(id, subpopulations)}
            </th>
            {columns.map((perspective) => {
              const cell = countAt.get(cellWord({ perspective, subpopulationId: id }));
              return (
                cell !== undefined && (
                  <HeatCell
                    key={perspective ?? ''}
                    cell={cell}
                    step={heatStep(cell.count, largest)}
                    name={subpopulationWord(id, subpopulations)}
                    isChosen={cellWord(cell) === chosen}
                    isReachable={cellWord(cell) === (reachable ?? shown[0])}
                    onChoose={() => {
                      setActive(cellWord(cell));
                      onChoose(cell);
                    }}
                  />
                )
              );
            })}
            <td className={classes.heatTotal}>
              {id === null ? map.withoutSubpopulation : (map.subpopulationTotals.get(id) ?? 0)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={classes.heatName}>
            {t('insights.map.total')}
          </th>
          {columns.map((perspective) => (
            <td key={perspective ?? ''} className={classes.heatSum}>
              {perspective === null ? map.withoutPerspective : map.perspectiveTotals[perspective]}
            </td>
          ))}
          <td className={classes.heatTotal}>{map.total}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function HeatCell({
  cell,
  step,
  name,
  isChosen,
  isReachable,
  onChoose,
}: {
  readonly cell: MapCell;
  readonly step: 0 | 1 | 2 | 3;
  readonly name: string;
  readonly isChosen: boolean;
  readonly isReachable: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const isWhiteSpot =
    cell.count === 0 && cell.perspective !== null && cell.subpopulationId !== null;
  const what = isWhiteSpot
    ? t('insights.map.whiteSpot')
    : t('insights.insights', { count: cell.count });
  return (
    <td>
      <button
        type="button"
        data-cell={cellWord(cell)}
        tabIndex={isReachable ? 0 : -1}
        aria-pressed={isChosen}
        aria-label={t('insights.map.cell', {
          subpopulation: name,
          perspective: perspectiveWord(cell.perspective),
          what,
        })}
        className={cx(classes.heatCell, classes[`heat-${step}`], isChosen && classes.heatChosen)}
        onClick={onChoose}
      >
        <span>{cell.count}</span>
      </button>
    </td>
  );
}
