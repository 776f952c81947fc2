// Why: the ranked list with the line in it, to be dragged, and the choice of every service.
// Must not: rank; the order comes in.
import { NativeSelect, TextInput } from '@mantine/core';
import { IconGripHorizontal } from '@tabler/icons-react';
import { Fragment, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';

import { cutOutcomeSchema } from '../../../../src-shared/contract/values.ts';
import { cutOutcomeLabels } from '../../../../src-shared/text/cut-line-text.ts';
import { formatNumber } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Hatch, LegalChip } from '../../../ui/chips.tsx';
import { cx } from '../../../ui/cx.ts';
import { AgreementWord } from '../../../ui/figures.tsx';
import { formatIndex } from '../result/index-words.ts';
import type { LiveItem } from '../result/reorder.ts';
import type { CutDraft, DraftRow } from './cut-draft.ts';
import { aboveAt, withPick, withReason } from './cut-draft.ts';
import { explain } from '../result/explain.tsx';
import classes from './cut.module.css';

export function CutList({
  items,
  rows,
  draft,
  onChange,
}: {
  readonly items: readonly LiveItem[];
  readonly rows: readonly DraftRow[];
  readonly draft: CutDraft;
  readonly onChange: (draft: CutDraft) => void;
}): ReactNode {
  const body = useRef<HTMLTableSectionElement>(null);
  const [isDragging, setDragging] = useState(false);
  const byId = new Map(rows.map((row) => [row.serviceId, row]));
  const ranked = items.filter(({ rank }) => rank !== null).length;

  const move = useEffectEvent((height: number) => {
    const middles = [...(body.current?.querySelectorAll('[data-ranked]') ?? [])].map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return (top + bottom) / 2;
    });
    const above = aboveAt(middles, height);
    if (above !== draft.above) {
      onChange({ ...draft, above });
    }
  });
  // On the window: the handle itself changes place while it is dragged.
  useEffect(() => {
    if (!isDragging) {
      return undefined;
    }
    const onMove = (event: PointerEvent): void => move(event.clientY);
    const onEnd = (): void => setDragging(false);
    globalThis.addEventListener('pointermove', onMove);
    globalThis.addEventListener('pointerup', onEnd);
    globalThis.addEventListener('pointercancel', onEnd);
    return () => {
      globalThis.removeEventListener('pointermove', onMove);
      globalThis.removeEventListener('pointerup', onEnd);
      globalThis.removeEventListener('pointercancel', onEnd);
    };
  }, [isDragging]);

  const line = (
    <tr className={cx(classes.line, isDragging && classes.dragging)} aria-hidden>
      <td colSpan={6}>
        <div
          className={classes.handle}
          data-cut-handle
          onPointerDown={(event) => {
            event.preventDefault();
            setDragging(true);
          }}
        >
          <IconGripHorizontal size={16} stroke={1.9} aria-hidden />
          {t('cut.lineHandle')}
        </div>
      </td>
    </tr>
  );

  return (
    <table className={classes.table} aria-label={t('cut.list')}>
      <thead>
        <tr>
          <th scope="col" className={classes.figure}>
            {explain('rank', t('workshop.result.rank'))}
          </th>
          <th scope="col">{t('workshop.result.service')}</th>
          <th scope="col" className={classes.figure}>
            {explain('index', t('workshop.result.index'))}
          </th>
          <th scope="col">{explain('criterion', t('cut.judged'))}</th>
          <th scope="col">{t('cut.outcome')}</th>
          <th scope="col">{t('cut.own')}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {draft.above <= 0 && line}
        {items.map((item, index) => {
          const row = byId.get(item.id);
          return (
            <Fragment key={item.id}>
              {index === ranked && ranked < items.length && (
                <tr className={classes.divider}>
                  <th scope="rowgroup" colSpan={6}>
                    {t('cut.unvoted', { count: items.length - ranked })}
                  </th>
                </tr>
              )}
              {row !== undefined && (
                <CutRow item={item} row={row} draft={draft} onChange={onChange} />
              )}
              {index + 1 === Math.min(draft.above, ranked) && line}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function CutRow({
  item,
  row,
  draft,
  onChange,
}: {
  readonly item: LiveItem;
  readonly row: DraftRow;
  readonly draft: CutDraft;
  readonly onChange: (draft: CutDraft) => void;
}): ReactNode {
  return (
    <tr
      className={cx(classes.row, row.outcome === 'on' && classes.on)}
      {...(item.rank === null ? {} : { 'data-ranked': true })}
    >
      <td className={cx(classes.figure, classes.strong)}>
        {item.rank ?? t('workshop.result.noRank')}
      </td>
      <th scope="row" className={classes.name}>
        {item.name}
        {(item.legal === 'review' || item.legal === 'unscreened' || item.legal === 'condition') && (
          <span className={classes.legal}>
            <LegalChip outcome={item.legal} />
          </span>
        )}
      </th>
      <td className={classes.figure}>
        {item.index === null ? (
          <Hatch>{t('workshop.result.noVotes')}</Hatch>
        ) : (
          formatIndex(item.index)
        )}
      </td>
      <td className={classes.judged}>
        {(['effect', 'feasibility'] as const).map((criterion) => (
          <span key={criterion}>
            {t(`cut.${criterion}Short`)}{' '}
            {item[criterion].median === null ? (
              t('workshop.result.noVotes')
            ) : (
              <>
                {formatNumber(item[criterion].median, 1)}{' '}
                <AgreementWord label={item[criterion].label} />
              </>
            )}
          </span>
        ))}
      </td>
      <td className={classes.outcome}>
        <NativeSelect
          size="xs"
          aria-label={t('cut.outcomeOf', { name: item.name })}
          value={row.outcome ?? ''}
          onChange={(event) =>
            onChange(withPick(draft, row, cutOutcomeSchema.parse(event.currentTarget.value)))
          }
        >
          {row.outcome === null && <option value="">{t('cut.choose')}</option>}
          {cutOutcomeSchema.options.map((outcome) => (
            <option key={outcome} value={outcome}>
              {cutOutcomeLabels[outcome]}
            </option>
          ))}
        </NativeSelect>
      </td>
      <td className={classes.own}>
        {row.needsReason ? (
          <TextInput
            size="xs"
            aria-label={t('cut.ownOf', { name: item.name })}
            placeholder={t('cut.ownPlaceholder')}
            value={row.reason}
            required
            maxLength={2_000}
            onChange={(event) => onChange(withReason(draft, row, event.currentTarget.value))}
          />
        ) : (
          row.outcome !== null && <span className={classes.help}>{t('cut.asTheLine')}</span>
        )}
      </td>
    </tr>
  );
}
