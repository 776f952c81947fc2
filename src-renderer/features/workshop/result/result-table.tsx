// Why: the ranked list: every figure with its agreement, its certainty and its n.
// Must not: rank; it shows the order it is given.
import { IconAnchor } from '@tabler/icons-react';
import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

import type { VoteSummary } from '../../../../src-shared/contract/owner/sessions.ts';
import { formatNumber, formatPercent } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Hatch } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { AgreementWord, FiveBars, RangeBar } from '../../../ui/figures.tsx';
import { explain, explainTop } from './explain.tsx';
import { formatIndex } from './index-words.ts';
import { ItemDetail } from './item-detail.tsx';
import type { LiveItem } from './reorder.ts';
import classes from './result.module.css';
import type { ShownResult } from './shown-result.ts';

/** A share that is not rounded to certainty: ">99 %", "<1 %". */
export function shareWords(share: number): string {
  if (share > 0.99) {
    return t('workshop.result.over99');
  }
  return share < 0.01 ? t('workshop.result.under1') : formatPercent(share);
}

export function ResultTable({
  shown,
  selectedId,
  onSelect,
}: {
  readonly shown: ShownResult;
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
}): ReactNode {
  const { items, result, isRecounting } = shown;
  const table = useRef<HTMLTableElement>(null);
  const ranked = items.filter(({ rank }) => rank !== null).length;

  useEffect(() => {
    if (selectedId !== null) {
      const row = table.current?.querySelector(`[data-item="${selectedId}"]`);
      // What is opened first, then the row itself, so that a tall one shows from its beginning.
      row?.nextElementSibling?.scrollIntoView({ block: 'nearest' });
      row?.scrollIntoView({ block: 'nearest' });
    }
  }, [selectedId]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>, at: number): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = items[Math.min(items.length - 1, Math.max(0, at + step))];
      table.current?.querySelector<HTMLElement>(`[data-item="${next?.id}"] button`)?.focus();
    }
  }

  return (
    <table ref={table} className={classes.table} aria-label={t('workshop.result.list')}>
      <thead>
        <tr>
          <th scope="col" className={classes.rank}>
            {explain('rank', t('workshop.result.rank'))}
          </th>
          <th scope="col" className={classes.balanced}>
            {explain('balanced', t('workshop.result.balanced'))}
          </th>
          <th scope="col">{t('workshop.result.service')}</th>
          <th scope="col" className={classes.index}>
            {explain('index', t('workshop.result.index'))}
          </th>
          <th scope="col" className={classes.criterion}>
            {explain('criterion', t('workshop.result.effect'))}
          </th>
          <th scope="col" className={classes.criterion}>
            {explain('criterion', t('workshop.result.feasibility'))}
          </th>
          <th scope="col" className={classes.stability}>
            {explainTop(
              t('workshop.result.inTop', { count: result.topK }),
              formatNumber(result.draws),
            )}
          </th>
          <th scope="col" className={classes.n}>
            {explain('n', t('workshop.result.n'))}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, at) => {
          const isOpen = item.id === selectedId;
          return (
            <Fragment key={item.id}>
              {/* The button in the row is the way by keyboard; a click on the row does the same. */}
              <tr
                data-item={item.id}
                className={cx(classes.row, isOpen && classes.open)}
                onClick={() => onSelect(isOpen ? null : item.id)}
              >
                <td className={classes.rank}>
                  {item.rank ?? (
                    <span title={t('workshop.result.noRankWords')}>
                      {t('workshop.result.noRank')}
                    </span>
                  )}
                </td>
                <td className={classes.balanced}>
                  {item.rankBalanced ?? t('workshop.result.noRank')}
                </td>
                <th scope="row" className={classes.name}>
                  <button
                    type="button"
                    className={classes.nameButton}
                    aria-expanded={isOpen}
                    onClick={(event) => {
                      event.stopPropagation();
                      onSelect(isOpen ? null : item.id);
                    }}
                    onKeyDown={(event) => onKeyDown(event, at)}
                  >
                    {item.name}
                  </button>
                </th>
                <td className={classes.index}>
                  {item.index === null ? (
                    <Hatch>{t('workshop.result.noVotes')}</Hatch>
                  ) : (
                    formatIndex(item.index)
                  )}
                </td>
                <CriterionCell votes={item.effect} />
                <CriterionCell votes={item.feasibility} />
                <StabilityCell item={item} total={ranked} isRecounting={isRecounting} />
                <td className={classes.n}>
                  <span
                    title={t('workshop.result.nWords', {
                      effect: item.effect.n,
                      feasibility: item.feasibility.n,
                    })}
                  >
                    {t('workshop.result.nPair', {
                      effect: item.effect.n,
                      feasibility: item.feasibility.n,
                    })}
                  </span>
                </td>
              </tr>
              {isOpen && (
                <tr className={classes.openDetail}>
                  <td colSpan={8}>
                    <ItemDetail item={item} shown={shown} />
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function CriterionCell({ votes }: { readonly votes: VoteSummary }): ReactNode {
  return (
    <td className={classes.criterion}>
      {votes.median === null ? (
        <Hatch>{t('workshop.result.noVotes')}</Hatch>
      ) : (
        <span className={classes.votes}>
          <FiveBars
            counts={votes.counts}
            median={votes.median}
            isSplit={votes.label === 'disagreement'}
          />
          <b className={classes.median}>{formatNumber(votes.median, 1)}</b>
          <AgreementWord label={votes.label} />
        </span>
      )}
    </td>
  );
}

function StabilityCell({
  item,
  total,
  isRecounting,
}: {
  readonly item: LiveItem;
  readonly total: number;
  readonly isRecounting: boolean;
}): ReactNode {
  const { stability, rank } = item;
  if (stability === null || rank === null) {
    return (
      <td className={classes.stability}>
        <Hatch>{t(rank === null ? 'workshop.result.noVotes' : 'workshop.result.tooFew')}</Hatch>
      </td>
    );
  }
  return (
    <td className={classes.stability}>
      <span className={cx(classes.range, isRecounting && classes.recounting)}>
        <RangeBar low={stability.rankLow} high={stability.rankHigh} at={rank} total={total} />
        <span className={cx(classes.share, stability.isStable && classes.stable)}>
          {shareWords(stability.pTop)}
        </span>
        {stability.isStable && (
          <IconAnchor
            size={14}
            stroke={1.9}
            role="img"
            aria-label={t('workshop.result.stableShort')}
          />
        )}
      </span>
    </td>
  );
}
