// Why: the districts' figures side by side, so that what is unequal is seen.
// Must not: hide what is unknown in a share; it stands in a column of its own.
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { RolloutMatrix } from '../../../src-shared/contract/owner/rollout.ts';
import { formatNumber, formatPercent } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Hatch, ToneText } from '../../ui/chips.tsx';
import { FigureExplain } from '../../ui/figure-explain.tsx';
import { Screen, ScreenBody } from '../../ui/frame/screen.tsx';
import { AdoptionBar } from './adoption-bar.tsx';
import { PopulationDialog } from './population-dialog.tsx';
import classes from './views.module.css';

export function DistrictsView({
  matrix,
  lists,
  head,
}: {
  readonly matrix: RolloutMatrix;
  readonly lists: PlanLists;
  readonly head: (actions?: ReactNode) => ReactNode;
}): ReactNode {
  const [isFilling, setFilling] = useState(false);
  const hasAll = lists.districts.every(({ population }) => population !== null);
  const figures = new Map(matrix.districtFigures.map((figure) => [figure.districtId, figure]));
  return (
    <>
      <Screen
        head={head(
          <Button onClick={() => setFilling(true)}>
            {hasAll ? t('rollout.populationChange') : t('rollout.populationFill')}
          </Button>,
        )}
      >
        <ScreenBody>
          <Gap matrix={matrix} />
          <div className={classes.tableScroll}>
            <table className={classes.table} aria-label={t('rollout.perDistrict.label')}>
              <thead>
                <tr>
                  <th scope="col">{t('rollout.perDistrict.district')}</th>
                  <th scope="col">{t('rollout.perDistrict.wave')}</th>
                  <th scope="col">{t('rollout.perDistrict.adopted')}</th>
                  <th scope="col" className={classes.number}>
                    {t('rollout.perDistrict.share')}
                  </th>
                  <th scope="col" className={classes.number}>
                    {t('rollout.perDistrict.pilot')}
                  </th>
                  <th scope="col" className={classes.number}>
                    {t('rollout.perDistrict.full')}
                  </th>
                  <th scope="col" className={classes.number}>
                    {t('rollout.perDistrict.unknown')}
                  </th>
                  <th scope="col" className={classes.number}>
                    {t('rollout.perDistrict.population')}
                  </th>
                  <th scope="col">{t('rollout.perDistrict.source')}</th>
                  <th scope="col">{t('rollout.perDistrict.warned')}</th>
                </tr>
              </thead>
              <tbody>
                {lists.districts.map(({ id, name, population, populationSource }) => {
                  const figure = figures.get(id);
                  const wave = lists.waves.find(({ districtIds }) => districtIds.includes(id));
                  return (
                    <tr key={id}>
                      <th scope="row">{name}</th>
                      <td>
                        {wave === undefined ? (
                          <span className={classes.quiet}>{t('rollout.perDistrict.noWave')}</span>
                        ) : (
                          wave.name
                        )}
                      </td>
                      <FigureCells figure={figure} />
                      <td className={classes.number}>
                        {population === null ? (
                          <Hatch>{t('ui.missing')}</Hatch>
                        ) : (
                          formatNumber(population)
                        )}
                      </td>
                      <td>{populationSource ?? <Hatch>{t('ui.missing')}</Hatch>}</td>
                      <td>
                        {figure === undefined || figure.warnedServices.length === 0 ? (
                          <span className={classes.quiet}>{t('rollout.perDistrict.none')}</span>
                        ) : (
                          <ToneText tone="block" icon={IconAlertTriangle}>
                            {figure.warnedServices.join(', ')}
                          </ToneText>
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </ScreenBody>
      </Screen>
      <PopulationDialog
        key={String(isFilling)}
        isOpen={isFilling}
        districts={lists.districts}
        onClose={() => setFilling(false)}
      />
    </>
  );
}

type Figure = RolloutMatrix['districtFigures'][number];

function shareOf({ adopted, applicable }: Figure): number | null {
  return applicable === 0 ? null : adopted / applicable;
}

function FigureCells({ figure }: { readonly figure: Figure | undefined }): ReactNode {
  if (figure === undefined) {
    return <td colSpan={5} />;
  }
  const { adopted, applicable, piloted, unknown } = figure;
  const share = shareOf(figure);
  return (
    <>
      <td className={classes.barCell}>
        <span className={classes.bar}>
          <AdoptionBar
            pilot={piloted}
            full={adopted - piloted}
            unknown={unknown}
            total={applicable}
          />
        </span>
        {t('rollout.ofTotal', { done: adopted, total: applicable })}
      </td>
      <td className={classes.number}>
        {share === null ? <Hatch>{t('ui.missing')}</Hatch> : formatPercent(share)}
      </td>
      <td className={classes.number}>{piloted}</td>
      <td className={classes.number}>{adopted - piloted}</td>
      <td className={classes.number}>{unknown}</td>
    </>
  );
}

/** The equity gap in a sentence, with the districts it lies between. */
function Gap({ matrix }: { readonly matrix: RolloutMatrix }): ReactNode {
  const shares = matrix.districtFigures.flatMap((figure) => {
    const share = shareOf(figure);
    const name = matrix.districts.find(({ id }) => id === figure.districtId)?.name;
    return share === null || name === undefined ? [] : [{ name, share }];
  });
  const inOrder = shares.toSorted((a, b) => a.share - b.share);
  const low = inOrder[0];
  const high = inOrder.at(-1);
  const unknown = matrix.statusCounts.unknown;
  const total = matrix.districtFigures.reduce((sum, { applicable }) => sum + applicable, 0);
  return (
    <div className={classes.sentence}>
      <p>
        {matrix.equityGap === null || low === undefined || high === undefined
          ? t('rollout.perDistrict.gapNone')
          : t('rollout.perDistrict.gap', {
              gap: formatNumber(matrix.equityGap),
              low: low.name,
              lowShare: formatPercent(low.share),
              high: high.name,
              highShare: formatPercent(high.share),
            })}{' '}
        <FigureExplain
          figure={t('rollout.explain.gap')}
          what={t('rollout.explain.gapWhat')}
          formula={t('rollout.explain.gapHow')}
        />
      </p>
      {unknown > 0 && (
        <p className={classes.quiet}>{t('rollout.perDistrict.unknownNote', { unknown, total })}</p>
      )}
    </div>
  );
}
