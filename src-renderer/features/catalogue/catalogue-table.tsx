// Why: the table of services: virtual rows in groups, a cell cursor and ranges as in a spreadsheet.
// Must not: decide what is shown or save by itself; the page does.
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

import type { CatalogueRow, ServicePatch } from '../../../src-shared/contract/owner/services.ts';
import type { ServiceStatus } from '../../../src-shared/contract/values.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { cx } from '../../ui/cx.ts';
import { useStable } from '../../ui/use-stable.ts';
import classes from './catalogue-table.module.css';
import type { EditEnd } from './cell-editor.tsx';
import type { CellContext } from './cells.tsx';
import { type ColumnId, isEditable } from './column-specs.ts';
import { fitWidth } from './fit-width.ts';
import { isOneCell } from './grid/cell-range.ts';
import { useGridKeys } from './grid/grid-actions.ts';
import { PendingDialog } from './grid/pending-dialog.tsx';
import { useCellChanges } from './grid/use-cell-changes.ts';
import { useCursor } from './grid/use-cursor.ts';
import { placeUnder, useGridMouse } from './grid/use-grid-mouse.ts';
import { HeadRow } from './head-row.tsx';
import { pointBelow } from './point-menu.tsx';
import {
  type EditHandlers,
  GroupRow,
  rowHeight,
  type ServiceDisplay,
  ServiceRow,
} from './rows.tsx';
import type { Catalogue } from './use-catalogue.ts';
import type { RowSelection } from './use-row-selection.ts';
import type { useUpdateServices } from './use-service-actions.ts';
import { type OpenMenu, TableMenus } from './table-menus.tsx';
import { useVirtualRows } from './use-virtual-rows.ts';
import { resizeColumn } from './views/layout.ts';

export interface CatalogueTableProps {
  readonly catalogue: Catalogue;
  readonly selection: RowSelection;
  /** Key of the opened row, which the panel shows. */
  readonly openKey: string | null;
  readonly onOpen: (row: ServiceDisplay) => void;
  readonly onClosePanel: () => void;
  readonly onEdit: (row: CatalogueRow, patch: ServicePatch) => void;
  readonly onUpdateMany: ReturnType<typeof useUpdateServices>;
  readonly onStatus: (ids: readonly string[], status: ServiceStatus) => void;
  readonly onVerify: (ids: readonly string[]) => void;
  readonly onDuplicate: (row: CatalogueRow) => void;
  readonly onHelp: () => void;
}

interface Editing {
  readonly key: string;
  readonly column: ColumnId;
  readonly isTyped: boolean;
}

/** Rows that open their service when they are pressed there; elsewhere a press only moves the cursor. */
const opening: ReadonlySet<ColumnId | undefined> = new Set<ColumnId>(['ref', 'name']);

/** Steps have rules of their own, but are chosen in the cell like the rest. */
function canEdit(id: ColumnId | undefined): boolean {
  return id !== undefined && (id === 'status' || isEditable(id));
}

export function CatalogueTable(props: CatalogueTableProps): ReactNode {
  const { catalogue, selection, openKey, onOpen, onUpdateMany } = props;
  const { display, columns, lists, today, words, state, setLayout } = catalogue;
  const { layout } = state.config;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const cursor = useCursor(display, columns);
  const { row, column } = cursor.place;
  const changes = useCellChanges({ display, columns, lists, range: cursor.range }, onUpdateMany);
  const context = useMemo<CellContext>(
    () => ({ lists, today, words, columns }),
    [lists, today, words, columns],
  );

  const virtualizer = useVirtualRows(display, () => scroller.current);

  // The opened row is the active one, also when the panel's arrows moved it.
  const openIndex = useMemo(
    () => (openKey === null ? -1 : display.findIndex(({ key }) => key === openKey)),
    [display, openKey],
  );
  const followed = useStable({
    follow: (index: number) => {
      if (index >= 0 && index !== row) {
        cursor.moveTo({ row: index, column });
      }
      if (index >= 0) {
        virtualizer.scrollToIndex(index, { align: 'auto' });
      }
    },
  });
  useEffect(() => followed.follow(openIndex), [openIndex, followed]);

  const { frozen, covered, style } = catalogue.geometry;

  // The active cell is in sight also sideways, beside the columns that are frozen.
  useLayoutEffect(() => {
    const element = scroller.current;
    const cell = document.getElementById(`${id}-${row}-${column}`);
    if (element === null || cell === null || column < frozen.length) {
      return;
    }
    const right = cell.offsetLeft + cell.offsetWidth - element.clientWidth;
    if (element.scrollLeft < right) {
      element.scrollLeft = right;
    }
    if (element.scrollLeft > cell.offsetLeft - covered) {
      element.scrollLeft = cell.offsetLeft - covered;
    }
    // Only a move of the cursor scrolls; a new width or column does not.
    // oxlint-disable-next-line react/exhaustive-deps -- see the line above
  }, [row, column, id]);

  function startEdit(isTyped = false): boolean {
    const target = display[row];
    const targetColumn = columns[column];
    if (target?.kind !== 'service' || targetColumn === undefined || !canEdit(targetColumn)) {
      return false;
    }
    setEditing({ key: target.key, column: targetColumn, isTyped });
    return true;
  }

  /** After the key has been heard by all: the kit closes a menu that opens while it still is. */
  function openByKey(next: OpenMenu): void {
    setTimeout(() => setMenu(next));
  }

  const keys = useGridKeys({
    catalogue,
    cursor,
    selection,
    changes,
    openKey,
    pageRows: () =>
      Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    startEdit,
    onOpen,
    onClosePanel: props.onClosePanel,
    onHelp: props.onHelp,
    onMenu: () => {
      const target = display[row];
      const cell = document.getElementById(`${id}-${row}-${column}`);
      if (target?.kind === 'service' && cell !== null) {
        openByKey({ kind: 'row', point: pointBelow(cell), row: target });
      }
    },
  });

  const mouse = useGridMouse({
    cursor,
    scroller: () => scroller.current,
    onFill: changes.fillFrom,
    onDragged: keys.announceRange,
  });

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target === event.currentTarget) {
      keys.onKeyDown(event);
    }
  }

  function onClick(event: MouseEvent<HTMLElement>): void {
    const { target } = event;
    const place = placeUnder(target);
    const shown = place === null ? undefined : display[place.row];
    if (place === null || shown === undefined || !(target instanceof Element)) {
      return;
    }
    if (shown.kind === 'group') {
      if (target.closest('[data-group]') !== null) {
        catalogue.toggleGroup(shown.key, !shown.isOpen);
      }
    } else if (target.closest('[data-check]') !== null) {
      selection.toggle(place.row, event.shiftKey);
    } else if (
      place.column >= 0 &&
      editing === null &&
      !event.shiftKey &&
      isOneCell(cursor.range) &&
      // The second of a double press edits.
      event.detail < 2 &&
      (openKey !== null || opening.has(columns[place.column]))
    ) {
      onOpen(shown);
    }
  }

  const handlers = useStable<EditHandlers>({
    save: props.onEdit,
    status: (changed, status) => props.onStatus([changed.id], status),
    endEdit: (end: EditEnd) => {
      setEditing(null);
      scroller.current?.focus({ preventScroll: true });
      keys.moveAfterEdit(end);
    },
  });

  const items = virtualizer.getVirtualItems();
  const { range } = cursor;
  // An id that is scrolled out of the page names nothing.
  const isActiveShown = items.some(({ index }) => index === row);
  const isWholeRange = !isOneCell(range);
  const canFill = columns.slice(range.left, range.right + 1).some(isEditable);
  function closeMenu(): void {
    setMenu(null);
    scroller.current?.focus({ preventScroll: true });
  }

  function fit(one: ColumnId): void {
    setLayout(resizeColumn(layout, one, fitWidth(catalogue.rows, one, lists)));
  }

  return (
    <>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={t('catalogue.title')}
        aria-rowcount={display.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={
          isActiveShown && editing === null ? `${id}-${row}-${column}` : undefined
        }
        aria-describedby={`${id}-help`}
        className={cx(classes.scroller, mouse.fillTo !== null && classes.isFilling)}
        style={style}
        onKeyDown={onKeyDown}
        onMouseDown={mouse.onMouseDown}
        onClick={onClick}
        onDoubleClick={(event) => {
          const place = placeUnder(event.target);
          if (place !== null && place.column >= 0 && editing === null) {
            startEdit();
          }
        }}
        onContextMenu={(event) => {
          const place = placeUnder(event.target);
          const shown = place === null ? undefined : display[place.row];
          if (place !== null && shown?.kind === 'service') {
            event.preventDefault();
            if (
              place.row < range.top ||
              place.row > range.bottom ||
              place.column < range.left ||
              place.column > range.right
            ) {
              cursor.moveTo({ row: place.row, column: Math.max(0, place.column) });
            }
            setMenu({ kind: 'row', point: { x: event.clientX, y: event.clientY }, row: shown });
          }
        }}
        onCopy={(event) => event.target === event.currentTarget && changes.copy(event)}
        onPaste={(event) => event.target === event.currentTarget && changes.paste(event)}
      >
        <span id={`${id}-help`} hidden>
          {t('catalogue.keys')}
        </span>
        <HeadRow
          layout={layout}
          sort={state.config.sort}
          frozen={frozen}
          selectedState={selection.state}
          onSelectAll={selection.setAll}
          onLayout={setLayout}
          onSort={catalogue.setSort}
          onFit={fit}
          onMenu={(one, element) =>
            openByKey({ kind: 'column', point: pointBelow(element), id: one })
          }
        />
        <div
          role="rowgroup"
          style={{ height: virtualizer.getTotalSize() }}
          className={classes.body}
        >
          {items.map((item) => {
            const shown = display[item.index];
            if (shown === undefined) {
              return null;
            }
            const isActive = item.index === row;
            // By place, so that another order only writes other words into the rows that stand
            // there. A row that is edited is itself: it takes what is typed along.
            const isEdited = editing?.key === shown.key;
            const place = isEdited ? `edited ${shown.key}` : item.index;
            if (shown.kind === 'group') {
              return (
                <GroupRow
                  key={place}
                  group={shown}
                  cellId={`${id}-${item.index}-${isActive ? column : 0}`}
                  index={item.index}
                  top={item.start}
                  columns={columns.length + 1}
                  isActive={isActive}
                />
              );
            }
            const isFilling =
              mouse.fillTo !== null && item.index > range.bottom && item.index <= mouse.fillTo;
            const isInRange =
              isFilling || (isWholeRange && item.index >= range.top && item.index <= range.bottom);
            return (
              <ServiceRow
                key={place}
                shown={shown}
                context={context}
                frozen={frozen}
                gridId={id}
                index={item.index}
                top={item.start}
                activeColumn={isActive ? column : null}
                rangeFrom={isInRange ? range.left : -1}
                rangeTo={isInRange ? range.right : -1}
                handleColumn={canFill && item.index === range.bottom ? range.right : -1}
                isFilling={isFilling}
                isSelected={selection.ids.has(shown.row.id)}
                isOpen={shown.key === openKey}
                editing={isEdited ? editing.column : null}
                isTyped={isEdited && editing.isTyped}
                handlers={handlers}
              />
            );
          })}
        </div>
      </div>
      <PendingDialog
        pending={changes.pending}
        onClose={() => {
          changes.dismiss();
          scroller.current?.focus({ preventScroll: true });
        }}
        onAccept={() => {
          changes.accept();
          scroller.current?.focus({ preventScroll: true });
        }}
      />
      {menu !== null && (
        <TableMenus
          menu={menu}
          catalogue={catalogue}
          selected={selection.ids}
          canEdit={canEdit(columns[column])}
          onFit={fit}
          onClose={closeMenu}
          deeds={{
            open: onOpen,
            edit: () => startEdit(),
            copy: () => {
              scroller.current?.focus({ preventScroll: true });
              document.execCommand('copy');
            },
            fillDown: keys.fillDown,
            clear: changes.clear,
            select: () => selection.toggle(row, false),
            verify: props.onVerify,
            duplicate: props.onDuplicate,
            status: props.onStatus,
          }}
        />
      )}
    </>
  );
}
