// Why: shows whether the order hangs on the weight: one line a service, and the same as a table.
// Must not: rank by other rules than the domain's.
import { lazy, type ReactNode, Suspense, useMemo } from 'react';

import { rankSensitivity } from '../../../../src-shared/domain/sensitivity.ts';
import { formatPercent } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { usePlace } from '../../../api/place.tsx';
import { cx } from '../../../ui/cx.ts';
import { Loading, Remark } from '../../../ui/feedback.tsx';
import { explain } from './explain.tsx';
import type { Trial } from './live-result.ts';
import { TopChoice, WeightSlider } from './result-tools.tsx';
import resultClasses from './result.module.css';
import type { ShownResult } from './shown-result.ts';
import classes from './tables.module.css';

const RankLines = lazy(async () => ({
  default: (await import('../matrix/rank-lines.tsx')).RankLines,
}));

/** Steps of the lines; those of the table are every fifth. */
const steps = 20;
const tableSteps = [0, 5, 10, 15, 20] as const;

export function SensitivityView({
  trial,
  shown,
}: {
  readonly trial: Trial;
  readonly shown: ShownResult;
}): ReactNode {
  const place = usePlace();
  const { items, result } = shown;
  const { lines } = useMemo(
    () =>
      rankSensitivity(
        result.items.map((item) => ({ ...item, id: item.serviceId, isBlocked: false })),
        steps,
      ),
    [result.items],
  );
  const byId = useMemo(() => new Map(lines.map((line) => [line.itemId, line])), [lines]);
  const asked = place.search['insats'];
  const selectedId = items.some(({ id }) => id === asked) ? (asked ?? null) : null;
  const select = (id: string): void => place.setSearch({ insats: id === selectedId ? null : id });
  const alwaysTop = lines.filter(
    ({ rankHigh }) => rankHigh !== null && rankHigh <= result.topK,
  ).length;

  return (
    <div className={resultClasses.result}>
      <section className={resultClasses.picture} aria-label={t('workshop.sensitivity.title')}>
        <div className={classes.chartLead}>
          <h2 className={classes.title}>{t('workshop.sensitivity.title')}</h2>
          <p>{t('workshop.sensitivity.lead', { top: result.topK })}</p>
        </div>
        <div className={resultClasses.plot}>
          <Suspense fallback={<Loading />}>
            <RankLines
              lines={items.flatMap(({ id, name, shortName }) => {
                const line = byId.get(id);
                return line === undefined || line.rankLow === null
                  ? []
                  : [{ id, name: shortName ?? name, ranks: line.ranks }];
              })}
              weight={trial.weight}
              topK={result.topK}
              selectedId={selectedId}
              onSelect={select}
            />
          </Suspense>
        </div>
      </section>
      <section className={resultClasses.ranking} aria-label={t('workshop.sensitivity.table')}>
        <div className={resultClasses.tools}>
          <WeightSlider trial={trial} />
          <TopChoice shown={shown} />
        </div>
        <div className={resultClasses.scroll}>
          <table className={classes.table} aria-label={t('workshop.sensitivity.table')}>
            <thead>
              <tr>
                <th scope="col" className={classes.figure}>
                  {t('workshop.result.rank')}
                </th>
                <th scope="col">{t('workshop.result.service')}</th>
                {tableSteps.map((step) => (
                  <th key={step} scope="col" className={classes.figure}>
                    {formatPercent(step / steps)}
                  </th>
                ))}
                <th scope="col" className={classes.figure}>
                  {explain('sensitivity', t('workshop.sensitivity.span'))}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ id, name, rank }) => {
                const line = byId.get(id);
                const { rankLow = null, rankHigh = null, ranks = [] } = line ?? {};
                return (
                  <tr
                    key={id}
                    className={cx(classes.pick, id === selectedId && classes.picked)}
                    onClick={() => select(id)}
                  >
                    <td className={cx(classes.figure, classes.strong)}>
                      {rank ?? t('workshop.result.noRank')}
                    </td>
                    <th scope="row">
                      <button
                        type="button"
                        className={resultClasses.nameButton}
                        aria-pressed={id === selectedId}
                        onClick={(event) => {
                          event.stopPropagation();
                          select(id);
                        }}
                      >
                        {name}
                      </button>
                    </th>
                    {tableSteps.map((step) => (
                      <td key={step} className={classes.figure}>
                        {ranks[step] ?? t('workshop.result.noRank')}
                      </td>
                    ))}
                    <td className={classes.figure}>
                      {rankLow === null || rankHigh === null
                        ? t('workshop.result.noRank')
                        : rankLow === rankHigh
                          ? t('workshop.sensitivity.spanOne', { low: rankLow })
                          : t('workshop.sensitivity.spanRange', { low: rankLow, high: rankHigh })}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <div className={resultClasses.foot}>
          <Remark>
            {t('workshop.sensitivity.alwaysTop', { count: alwaysTop, top: result.topK })}
          </Remark>
        </div>
      </section>
    </div>
  );
}
