// Why: what the file would do, row by row, with a say over every row; thousands of rows scroll freely.
// Must not: write; the last button does, and only what is shown here.
import { IconFilter } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';

import type { ImportPreview } from '../../../../src-shared/contract/owner/imports.ts';
import { formatNumber } from '../../../../src-shared/text/format.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { EmptyState, Remark } from '../../../ui/feedback.tsx';
import classes from './import-page.module.css';
import rowClasses from './preview.module.css';
import { MissingPart } from './missing-part.tsx';
import { PreviewRowItem } from './preview-row.tsx';
import { belongs, countRows, kindOf, type RowCounts, type RowFilter } from './reading.ts';
import type { ImportFlow } from './use-import.ts';

const filters: readonly RowFilter[] = [
  'all',
  'new',
  'changed',
  'problem',
  'near',
  'conflicts',
  'unchanged',
  'skipped',
  'missing',
];

export function PreviewStep({
  flow,
  preview,
}: {
  readonly flow: ImportFlow;
  readonly preview: ImportPreview;
}): ReactNode {
  const { decisions } = flow;
  const counts = useMemo(() => countRows(preview, decisions), [preview, decisions]);
  const [chosen, setChosen] = useState<RowFilter>(counts.problem > 0 ? 'problem' : 'all');
  const filter = counts[chosen] === 0 && chosen !== 'all' ? 'all' : chosen;
  const rows = useMemo(
    () => preview.rows.filter((row) => belongs(row, kindOf(row, decisions), filter)),
    [preview, decisions, filter],
  );
  return (
    <div className={rowClasses.preview}>
      <Notes preview={preview} />
      <div className={rowClasses.filters} role="group" aria-label={t('importing.preview.filter')}>
        {filters
          .filter((one) => one === 'all' || counts[one] > 0)
          .map((one) => (
            <button
              key={one}
              type="button"
              className={cx(rowClasses.filter, one === filter && rowClasses.filterOn)}
              aria-pressed={one === filter}
              onClick={() => setChosen(one)}
            >
              {t(`importing.preview.kind.${one}`)} <b>{formatNumber(counts[one])}</b>
            </button>
          ))}
        {counts.problem > 0 && <LeaveProblems flow={flow} preview={preview} counts={counts} />}
      </div>
      {filter === 'missing' ? (
        <MissingPart flow={flow} preview={preview} />
      ) : rows.length === 0 ? (
        <EmptyState icon={IconFilter} title={t('importing.preview.emptyTitle')}>
          {t('importing.preview.emptyBody')}
        </EmptyState>
      ) : (
        <Rows key={filter} flow={flow} rows={rows} />
      )}
    </div>
  );
}

function LeaveProblems({
  flow,
  preview,
  counts,
}: {
  readonly flow: ImportFlow;
  readonly preview: ImportPreview;
  readonly counts: RowCounts;
}): ReactNode {
  return (
    <Button
      size="small"
      onClick={() => {
        const bad = preview.rows.filter((row) => kindOf(row, flow.decisions) === 'problem');
        flow.setRows(Object.fromEntries(bad.map(({ key }) => [key, { kind: 'skip' }])), true);
      }}
    >
      {t('importing.preview.leaveProblems', { count: counts.problem })}
    </Button>
  );
}

function Notes({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { exportedOn, staleCells, newNames, warnings } = preview;
  const names = newNames.flatMap((list) => list.names);
  if (exportedOn === null && names.length === 0 && warnings.length === 0) return null;
  return (
    <div className={rowClasses.notes}>
      {exportedOn !== null && (
        <Remark>
          {t('importing.preview.exported', { date: exportedOn })}{' '}
          {staleCells > 0 && t('importing.preview.stale', { count: staleCells })}
        </Remark>
      )}
      {names.length > 0 && (
        <Remark tone="plan">{t('importing.preview.newNames', { names: names.join(', ') })}</Remark>
      )}
      {warnings.length > 0 && (
        <details className={classes.warnings}>
          <summary>{t('importing.preview.warnings', { count: warnings.length })}</summary>
          <ul className={classes.problems}>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** About as high as the row will be, so that the bar does not jump; it is measured when shown. */
function heightOf(row: ImportPreview['rows'][number] | undefined): number {
  if (row === undefined) return 40;
  const lines = Math.min(row.cells.length, 4) + row.notes.length;
  const asks = row.nearServices.length + row.nearRows.length > 0 ? 34 : 0;
  return Math.max(41, 19 + 18 * lines + asks);
}

function Rows({
  flow,
  rows,
}: {
  readonly flow: ImportFlow;
  readonly rows: ImportPreview['rows'];
}): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  // The compiler is told off here because the virtualizer's functions change what they answer.
  // oxlint-disable-next-line react/incompatible-library -- known and meant: see the line above
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index]),
    getItemKey: (index) => `${rows[index]?.key ?? ''} ${index}`,
    overscan: 8,
  });
  return (
    <div
      ref={scroller}
      className={rowClasses.rows}
      tabIndex={0}
      role="region"
      aria-label={t('importing.preview.rows')}
    >
      <div role="list" className={rowClasses.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              className={rowClasses.item}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <PreviewRowItem flow={flow} row={row} kind={kindOf(row, flow.decisions)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The last button, which says what it will do. */
export function PreviewAccept({ flow }: { readonly flow: ImportFlow }): ReactNode {
  const { preview, decisions, isBusy } = flow;
  const counts = useMemo(
    () => (preview === null ? null : countRows(preview, decisions)),
    [preview, decisions],
  );
  if (counts === null) return null;
  const ended = decisions.missing.length;
  const isReasonMissing = decisions.missing.some(({ reason }) => reason.trim() === '');
  const parts = [
    ...(counts.new > 0 ? [t('importing.preview.acceptNew', { count: counts.new })] : []),
    ...(counts.changed > 0
      ? [t('importing.preview.acceptChanged', { count: counts.changed })]
      : []),
    ...(ended > 0 ? [t('importing.preview.acceptEnded', { count: ended })] : []),
  ];
  const obstacle =
    counts.problem > 0
      ? t('importing.preview.problemsFirst')
      : isReasonMissing
        ? t('importing.preview.reasonNeeded')
        : null;
  return (
    <>
      {obstacle !== null && <span className={classes.obstacle}>{obstacle}</span>}
      <Button
        variant="primary"
        disabled={isBusy || parts.length === 0 || obstacle !== null}
        onClick={() => void flow.apply()}
      >
        {parts.length === 0
          ? t('importing.preview.nothingToDo')
          : `${t('importing.preview.accept')} ${parts.join(', ')}`}
      </Button>
    </>
  );
}
