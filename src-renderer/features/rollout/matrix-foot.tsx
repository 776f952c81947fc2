// Why: the figures of the districts under the matrix: adopted services, equity gap, population.
// Must not: show a missing population as 0.
import type { ReactNode } from 'react';

import type { RolloutMatrix } from '../../../src-shared/contract/owner/rollout.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Hatch } from '../../ui/chips.tsx';
import { cx } from '../../ui/cx.ts';
import { FigureExplain } from '../../ui/figure-explain.tsx';
import { AdoptionBar } from './adoption-bar.tsx';
import classes from './matrix.module.css';
import type { ColumnGroup } from './rollout-model.ts';

export function MatrixFoot({
  matrix,
  columnGroups,
  hasCoverage,
  onFill,
}: {
  readonly matrix: RolloutMatrix;
  readonly columnGroups: readonly ColumnGroup[];
  readonly hasCoverage: boolean;
  readonly onFill: () => void;
}): ReactNode {
  const figures = new Map(matrix.districtFigures.map((figure) => [figure.districtId, figure]));
  const missing = matrix.districts.filter(({ population }) => population === null).length;
  const people = matrix.districts.reduce((sum, { population }) => sum + (population ?? 0), 0);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2} className={classes.footHead}>
          {t('rollout.adoptedRow')}
        </th>
        {columnGroups.map(({ districts }) =>
          districts.map(({ id }, index) => {
            const { adopted, applicable, piloted, unknown } = figures.get(id) ?? {
              adopted: 0,
              applicable: 0,
              piloted: 0,
              unknown: 0,
            };
            return (
              <td
                key={id}
                className={cx(classes.footCell, index === 0 && classes.first)}
                title={t('rollout.adoptedHere', {
                  done: adopted,
                  total: applicable,
                  pilots: piloted,
                  unknown,
                })}
              >
                <AdoptionBar
                  pilot={piloted}
                  full={adopted - piloted}
                  unknown={unknown}
                  total={applicable}
                />
                <span>
                  <b>{adopted}</b> {t('rollout.ofTotal', { done: '', total: applicable }).trim()}
                </span>
              </td>
            );
          }),
        )}
        <td colSpan={hasCoverage ? 2 : 1} className={cx(classes.gap, classes.first)}>
          <FigureExplain
            figure={t('rollout.explain.gap')}
            what={t('rollout.explain.gapWhat')}
            formula={t('rollout.explain.gapHow')}
          >
            {t('rollout.gap')}
          </FigureExplain>{' '}
          {matrix.equityGap === null ? (
            <Hatch>{t('ui.missing')}</Hatch>
          ) : (
            <b>{formatNumber(matrix.equityGap)}</b>
          )}
          <span className={classes.unit}>{t('rollout.gapUnit')}</span>
        </td>
      </tr>
      <tr>
        <th scope="row" colSpan={2} className={classes.footHead}>
          {t('rollout.populationRow')}
        </th>
        <td
          colSpan={matrix.districts.length + (hasCoverage ? 2 : 1)}
          className={cx(classes.population, classes.first)}
        >
          <span className={classes.populationWords}>
            {missing > 0 ? (
              <>
                <Hatch>{t('ui.missing')}</Hatch>
                <span>{t('rollout.populationMissing', { count: missing })}</span>
              </>
            ) : (
              <span>
                {t('rollout.populationKnown', {
                  people: formatNumber(people),
                  districts: t('rollout.districts', { count: matrix.districts.length }),
                })}
              </span>
            )}
            <Button variant="plain" size="small" onClick={onFill}>
              {missing > 0 ? t('rollout.populationFill') : t('rollout.populationChange')}
            </Button>
          </span>
        </td>
      </tr>
    </tfoot>
  );
}
