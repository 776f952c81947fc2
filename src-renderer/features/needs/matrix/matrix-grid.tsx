// Why: the grid itself: only the cells in sight are drawn, heads stay, one cell has the focus.
// Must not: change a link by itself; it says which cell was pressed.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';

import type { Need } from '../../../../src-shared/contract/owner/needs.ts';
import { needRef } from '../../../../src-shared/domain/coverage-of-needs.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import { useMedia } from '../../../ui/use-media.ts';
import type { ShownService } from '../needs-view.ts';
import {
  type Matrix,
  type MatrixColumn,
  type MatrixRow,
  moveIn,
  type Position,
  withinSize,
} from './matrix-model.ts';
import classes from './matrix.module.css';

const rowHeight = 40;
const columnWidth = 36;
const headHeight = 176;

export interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly onToggle: (need: Need, service: ShownService, isLinked: boolean) => void;
  readonly onOpen: (needId: string) => void;
}

export function MatrixGrid({ matrix, onToggle, onOpen }: MatrixGridProps): ReactNode {
  const { rows, columns } = matrix;
  const size = { rows: rows.length, columns: columns.length };
  const [wanted, setActive] = useState<Position>({ row: 0, column: 0 });
  const active = withinSize(wanted, size);
  const scroller = useRef<HTMLDivElement>(null);
  const isMoving = useRef(false);
  const help = useId();
  const nameWidth = useMedia('(max-width: 1100px)') ? 220 : 320;

  // The cell with the focus is always drawn, or the focus would be lost by scrolling.
  const withActive =
    (index: number) =>
    (range: Range): number[] =>
      [...new Set([index, ...defaultRangeExtractor(range)])].toSorted((a, b) => a - b);
  // The compiler is told off here because the virtualizer's functions change what they answer.
  // oxlint-disable-next-line react/incompatible-library -- known and meant: see the line above
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 4,
    rangeExtractor: withActive(active.row),
  });
  // oxlint-disable-next-line react/incompatible-library -- known and meant: the same as for the rows
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    paddingStart: nameWidth,
    scrollPaddingStart: nameWidth,
    overscan: 4,
    rangeExtractor: withActive(active.column),
  });
  useEffect(() => across.measure(), [across, nameWidth]);

  useEffect(() => {
    if (isMoving.current) {
      isMoving.current = false;
      scroller.current
        ?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')
        ?.focus({ preventScroll: true });
    }
  });

  function goTo(position: Position): void {
    isMoving.current = true;
    setActive(position);
    down.scrollToIndex(position.row, { align: 'auto' });
    across.scrollToIndex(position.column, { align: 'auto' });
  }

  function toggle({ row, column }: Position): void {
    const [line, head] = [rows[row], columns[column]];
    if (line !== undefined && head !== undefined) {
      onToggle(line.need, head.service, !line.linked.has(head.service.id));
    }
  }

  function press(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[role=gridcell]')) {
      return;
    }
    const next = moveIn(active, event.key, event.ctrlKey || event.metaKey, size);
    if (next !== null) {
      event.preventDefault();
      goTo(next);
    } else if (event.key === ' ') {
      event.preventDefault();
      toggle(active);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const line = rows[active.row];
      if (line !== undefined) {
        onOpen(line.need.id);
      }
    }
  }

  function click(event: MouseEvent): void {
    const cell =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[role=gridcell]') : null;
    const { row, column } = cell?.dataset ?? {};
    if (row !== undefined && column !== undefined) {
      const position = { row: Number(row), column: Number(column) };
      setActive(position);
      toggle(position);
    }
  }

  const shownColumns = across.getVirtualItems().flatMap(({ index, start }) => {
    const column = columns[index];
    return column === undefined ? [] : [{ index, start, column }];
  });
  return (
    <>
      <p id={help} className={classes.hidden}>
        {t('needs.matrix.help')}
      </p>
      <div
        ref={scroller}
        role="grid"
        tabIndex={-1}
        aria-label={t('needs.matrix.label')}
        aria-describedby={help}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        className={classes.scroll}
        onKeyDown={press}
        onClick={click}
      >
        <div
          className={classes.sheet}
          style={{ height: down.getTotalSize(), width: across.getTotalSize() }}
        >
          <div role="row" aria-rowindex={1} className={classes.head} style={{ height: headHeight }}>
            <div
              role="columnheader"
              aria-colindex={1}
              className={classes.corner}
              style={{ width: nameWidth }}
            >
              <span>{t('needs.matrix.corner')}</span>
              <span>{t('needs.matrix.cornerServices')}</span>
            </div>
            {shownColumns.map(({ index, start, column }) => (
              <ColumnHead
                key={column.service.id}
                index={index}
                start={start}
                column={column}
                isActive={index === active.column}
              />
            ))}
          </div>
          {down.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <div
                  key={row.need.id}
                  role="row"
                  aria-rowindex={index + 2}
                  className={classes.row}
                  style={{ top: start, height: rowHeight }}
                >
                  <RowHead row={row} width={nameWidth} isActive={index === active.row} />
                  {shownColumns.map(({ index: at, start: left, column }) => (
                    <Cell
                      key={column.service.id}
                      row={row}
                      column={column}
                      at={{ row: index, column: at }}
                      left={left}
                      isActive={index === active.row && at === active.column}
                    />
                  ))}
                </div>
              )
            );
          })}
        </div>
      </div>
    </>
  );
}

function ColumnHead({
  index,
  start,
  column,
  isActive,
}: {
  readonly index: number;
  readonly start: number;
  readonly column: MatrixColumn;
  readonly isActive: boolean;
}): ReactNode {
  const { service, label, count } = column;
  const words =
    count === 0 ? t('needs.matrix.columnGap') : t('needs.matrix.columnCount', { count });
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-label={`${service.ref} ${service.name}, ${words}`}
      title={`${service.ref} ${service.name}: ${words}`}
      className={cx(classes.columnHead, isActive && classes.activeHead)}
      style={{ left: start, width: columnWidth }}
    >
      <span className={classes.upright}>
        <b>{service.ref}</b> {label}
      </span>
      <span className={cx(classes.columnCount, count === 0 && classes.gap)}>
        {count === 0 ? <IconCircleDashed size={15} stroke={2} aria-hidden /> : count}
      </span>
    </div>
  );
}

function RowHead({
  row,
  width,
  isActive,
}: {
  readonly row: MatrixRow;
  readonly width: number;
  readonly isActive: boolean;
}): ReactNode {
  const { need, count } = row;
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      title={need.title}
      className={cx(classes.rowHead, isActive && classes.activeHead)}
      style={{ width }}
    >
      <span className={classes.ref}>{needRef(need.number)}</span>
      <span className={classes.needTitle}>{need.title}</span>
      <span className={cx(classes.rowCount, count === 0 && classes.gap)}>
        {count === 0 ? (
          <>
            <IconCircleDashed size={15} stroke={2} aria-hidden />
            {t('needs.matrix.rowGap')}
          </>
        ) : (
          t('needs.matrix.rowCount', { count })
        )}
      </span>
    </div>
  );
}

function Cell({
  row,
  column,
  at,
  left,
  isActive,
}: {
  readonly row: MatrixRow;
  readonly column: MatrixColumn;
  readonly at: Position;
  readonly left: number;
  readonly isActive: boolean;
}): ReactNode {
  const isLinked = row.linked.has(column.service.id);
  return (
    <div
      role="gridcell"
      aria-colindex={at.column + 2}
      aria-label={t('needs.matrix.cell', {
        service: column.service.name,
        need: needRef(row.need.number),
        state: t(isLinked ? 'needs.matrix.linked' : 'needs.matrix.notLinked'),
      })}
      tabIndex={isActive ? 0 : -1}
      data-row={at.row}
      data-column={at.column}
      className={classes.cell}
      style={{ left, width: columnWidth }}
    >
      <span className={cx(classes.mark, isLinked && classes.linked)}>
        {isLinked && <IconCheck size={16} stroke={2.5} aria-hidden />}
      </span>
    </div>
  );
}
