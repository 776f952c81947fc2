// Why: how the three perspectives overlap, told in numbers: a table, and a picture of the same.
// Must not: let the picture say anything that the table does not.
import type { ReactNode } from 'react';

import {
  insightPerspectives,
  type OverlapRegion,
} from '../../../../src-shared/domain/insight-map.ts';
import { formatPercent } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Hatch } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { perspectiveWord, regionName, regionWord } from './map-choice.ts';
import classes from './map.module.css';
import { circleRadius, circles, regionPoints } from './venn.ts';

export interface OverlapProps {
  readonly regions: readonly OverlapRegion[];
  /** `regionWord` of the chosen region. */
  readonly chosen: string | null;
  readonly onChoose: (region: OverlapRegion) => void;
}

export function Overlap({ regions, chosen, onChoose }: OverlapProps): ReactNode {
  const total = regions.reduce((sum, { count }) => sum + count, 0);
  const shared = regions.find(({ perspectives }) => perspectives.length === 3)?.count ?? 0;
  return (
    <section aria-labelledby="insight-overlap" className={classes.part}>
      <h2 id="insight-overlap" className={classes.partTitle}>
        {t('insights.overlap.title')}
      </h2>
      <p className={classes.partNote}>
        {t('insights.overlap.sentence', { count: shared, total })} {t('insights.overlap.help')}
      </p>
      <div className={classes.overlap}>
        <svg
          viewBox="0 0 260 236"
          role="img"
          aria-label={t('insights.overlap.picture')}
          className={classes.venn}
        >
          {insightPerspectives.map((perspective) => (
            <circle
              key={perspective}
              cx={circles[perspective].x}
              cy={circles[perspective].y}
              r={circleRadius}
              className={classes[`circle-${perspective}`]}
            />
          ))}
          {insightPerspectives.map((perspective) => (
            <text
              key={perspective}
              x={circles[perspective].labelX}
              y={circles[perspective].labelY}
              className={classes.vennLabel}
            >
              {perspectiveWord(perspective)}
            </text>
          ))}
          {regions.map(({ perspectives, count }) => {
            const point = regionPoints[regionWord(perspectives)];
            return (
              point !== undefined && (
                <text
                  key={regionWord(perspectives)}
                  x={point.x}
                  y={point.y}
                  className={cx(
                    classes.vennCount,
                    regionWord(perspectives) === chosen && classes.vennChosen,
                  )}
                >
                  {count}
                </text>
              )
            );
          })}
        </svg>
        <table className={classes.regions}>
          <thead>
            <tr>
              <th scope="col">{t('insights.overlap.region')}</th>
              <th scope="col">{t('insights.overlap.count')}</th>
              <th scope="col">{t('insights.overlap.share')}</th>
            </tr>
          </thead>
          <tbody>
            {regions.map((region) => (
              <tr
                key={regionWord(region.perspectives)}
                className={cx(regionWord(region.perspectives) === chosen && classes.regionChosen)}
              >
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={regionWord(region.perspectives) === chosen}
                    className={classes.region}
                    onClick={() => onChoose(region)}
                  >
                    {regionName(region.perspectives)}
                  </button>
                </th>
                <td>{region.count}</td>
                <td>
                  {total === 0 ? (
                    <Hatch>{t('insights.overlap.noShare')}</Hatch>
                  ) : (
                    formatPercent(region.count / total)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('insights.overlap.total')}</th>
              <td>{total}</td>
              <td>{total === 0 ? <Hatch>{t('insights.overlap.noShare')}</Hatch> : '100 %'}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
