// Why: the head of the catalogue table: select all, sort, width, order and what is frozen, by pointer
// and by keyboard. Must not: choose columns; the tool row does.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';

import type { CatalogueLayout, CatalogueSort } from '../../../src-shared/contract/owner/views.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Check } from '../../ui/check.tsx';
import { cx } from '../../ui/cx.ts';
import { announce } from '../../ui/live-region.tsx';
import classes from './catalogue-table.module.css';
import { type ColumnId, columnSpecs } from './column-specs.ts';
import { columnsOf, moveColumn, resizeColumn, widthOf } from './views/layout.ts';
import { toggleSort } from './views/toggle-sort.ts';

export interface HeadRowProps {
  readonly layout: CatalogueLayout;
  readonly sort: readonly CatalogueSort[];
  readonly frozen: readonly number[];
  readonly selectedState: 'all' | 'some' | 'none';
  readonly onSelectAll: (isSelected: boolean) => void;
  readonly onLayout: (layout: CatalogueLayout) => void;
  readonly onSort: (sort: readonly CatalogueSort[]) => void;
  /** As wide as what stands in the column. */
  readonly onFit: (id: ColumnId) => void;
  readonly onMenu: (id: ColumnId, element: HTMLElement) => void;
}

const widthStep = 16;
const dragType = 'application/x-catalogue-column';

export function HeadRow(props: HeadRowProps): ReactNode {
  const { layout, selectedState, onSelectAll } = props;
  const ids = columnsOf(layout);
  const [tabStop, setTabStop] = useState<ColumnId>('name');
  const [dropAt, setDropAt] = useState<ColumnId | null>(null);
  const stop = ids.includes(tabStop) ? tabStop : ids[0];
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        <div role="columnheader" aria-colindex={1} className={cx(classes.check, classes.frozen)}>
          <Check
            aria-label={t('catalogue.selectAll')}
            checked={selectedState === 'all'}
            isMixed={selectedState === 'some'}
            onChange={(event) => onSelectAll(event.currentTarget.checked)}
          />
        </div>
        {ids.map((id, index) => (
          <HeadCell
            key={id}
            {...props}
            id={id}
            index={index}
            isTabStop={id === stop}
            isDropTarget={id === dropAt}
            onFocus={() => setTabStop(id)}
            onDragAt={setDropAt}
          />
        ))}
      </div>
    </div>
  );
}

function HeadCell({
  id,
  index,
  layout,
  sort,
  frozen,
  isTabStop,
  isDropTarget,
  onLayout,
  onSort,
  onFit,
  onMenu,
  onFocus,
  onDragAt,
}: HeadRowProps & {
  readonly id: ColumnId;
  readonly index: number;
  readonly isTabStop: boolean;
  readonly isDropTarget: boolean;
  readonly onFocus: () => void;
  readonly onDragAt: (id: ColumnId | null) => void;
}): ReactNode {
  const place = sort.findIndex(({ column }) => column === id);
  const sorted = sort[place];
  const name = t(`catalogue.column.${id}`);
  const left = frozen[index];

  function move(to: number): void {
    const next = moveColumn(layout, id, to);
    onLayout(next);
    announce(t('catalogue.head.moved', { name, place: columnsOf(next).indexOf(id) + 1 }));
  }

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by !== undefined && !event.altKey) {
      event.preventDefault();
      if (event.ctrlKey && event.shiftKey) {
        move(index + by);
      } else if (event.shiftKey) {
        const next = resizeColumn(layout, id, widthOf(layout, id) + by * widthStep);
        onLayout(next);
        announce(t('catalogue.head.width', { name, width: widthOf(next, id) }));
      } else {
        const cells = event.currentTarget.closest('[role=row]')?.querySelectorAll('[data-head]');
        (cells?.[index + by] as HTMLElement | undefined)?.focus();
      }
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      onMenu(id, event.currentTarget);
    }
  }

  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={sorted === undefined ? 'none' : sorted.isDescending ? 'descending' : 'ascending'}
      style={left === undefined ? undefined : { left }}
      className={cx(
        classes.headCell,
        columnSpecs[id].kind === 'number' && classes.figureHead,
        left !== undefined && classes.frozen,
        index === frozen.length - 1 && classes.lastFrozen,
        isDropTarget && classes.dropTarget,
      )}
      onDragOver={(event: DragEvent) => {
        if (event.dataTransfer.types.includes(dragType)) {
          event.preventDefault();
          onDragAt(id);
        }
      }}
      onDragLeave={() => onDragAt(null)}
      onDrop={(event: DragEvent) => {
        const moved = event.dataTransfer.getData(dragType) as ColumnId;
        event.preventDefault();
        onDragAt(null);
        onLayout(moveColumn(layout, moved, index));
      }}
      onContextMenu={(event: MouseEvent) => {
        event.preventDefault();
        onMenu(id, event.currentTarget as HTMLElement);
      }}
    >
      <button
        type="button"
        draggable
        data-head
        tabIndex={isTabStop ? 0 : -1}
        title={t('catalogue.head.title')}
        className={classes.sort}
        onFocus={onFocus}
        onClick={(event) => onSort(toggleSort(sort, id, event.shiftKey))}
        onKeyDown={onKeyDown}
        onDragStart={(event) => {
          event.dataTransfer.setData(dragType, id);
          event.dataTransfer.effectAllowed = 'move';
        }}
      >
        <span>{name}</span>
        {sorted !== undefined &&
          (sorted.isDescending ? (
            <IconArrowUp size={13} stroke={2.25} aria-hidden />
          ) : (
            <IconArrowDown size={13} stroke={2.25} aria-hidden />
          ))}
        {sorted !== undefined && sort.length > 1 && (
          <span className={classes.sortPlace} aria-hidden>
            {place + 1}
          </span>
        )}
      </button>
      <ResizeGrip
        onWidth={(width) => onLayout(resizeColumn(layout, id, width))}
        onFit={() => onFit(id)}
      />
    </div>
  );
}

/** The right edge of a head: dragged it resizes, pressed twice it fits. The keyboard has Shift + arrows. */
function ResizeGrip({
  onWidth,
  onFit,
}: {
  readonly onWidth: (width: number) => void;
  readonly onFit: () => void;
}): ReactNode {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const [isResizing, setResizing] = useState(false);
  return (
    <span
      aria-hidden
      className={cx(classes.resize, isResizing && classes.resizing)}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const { offsetWidth = 0 } = event.currentTarget.parentElement ?? {};
        start.current = { x: event.clientX, width: offsetWidth };
        setResizing(true);
      }}
      onPointerMove={(event) => {
        if (start.current !== null) {
          onWidth(start.current.width + event.clientX - start.current.x);
        }
      }}
      onPointerUp={() => {
        start.current = null;
        setResizing(false);
      }}
      onDoubleClick={onFit}
    />
  );
}
