// Why: the table of services: virtual rows in groups, moved in and edited by keyboard or pointer.
// Must not: decide what is shown or save by itself; the page does.
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';

import type { CatalogueRow, ServicePatch } from '../../../src-shared/contract/owner/services.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { useStable } from '../../ui/use-stable.ts';
import type { DisplayRow } from './catalogue-groups.ts';
import classes from './catalogue-table.module.css';
import { editors } from './cell-editor.tsx';
import type { CatalogueTableModel, ColumnId } from './columns.tsx';
import { HeadRow } from './head-row.tsx';
import {
  groupHeight,
  GroupRow,
  rowHeight,
  type RowHandlers,
  type ServiceDisplay,
  ServiceRow,
} from './rows.tsx';

const checkWidth = 38;

export interface CatalogueTableProps {
  readonly table: CatalogueTableModel;
  readonly display: readonly DisplayRow[];
  /** Key of the opened row, which the panel shows. */
  readonly openKey: string | null;
  readonly onOpen: (row: ServiceDisplay) => void;
  readonly onClosePanel: () => void;
  readonly onToggleGroup: (key: string, isOpen: boolean) => void;
  readonly onEdit: (row: CatalogueRow, patch: ServicePatch) => void;
}

interface Editing {
  readonly key: string;
  readonly column: ColumnId;
}

export function CatalogueTable(props: CatalogueTableProps): ReactNode {
  const { table, display, openKey, onOpen, onClosePanel, onToggleGroup, onEdit } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  const columns = table.getVisibleLeafColumns();
  const row = Math.min(active.row, display.length - 1);
  const column = Math.min(active.column, columns.length - 1);

  // The compiler is told off here because the virtualizer's functions change what they answer.
  // oxlint-disable-next-line react/incompatible-library -- known and meant: see the line above
  const virtualizer = useVirtualizer({
    count: display.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (display[index]?.kind === 'group' ? groupHeight : rowHeight),
    getItemKey: (index) => display[index]?.key ?? index,
    // The head covers the first 32 px of what the virtualizer takes for its window.
    scrollPaddingEnd: 32,
    overscan: 12,
  });

  // Groups and rows differ in height, so a new order is measured anew.
  useEffect(() => virtualizer.measure(), [display, virtualizer]);

  // The opened row is the active one, also when the panel's arrows moved it.
  const openIndex = useMemo(
    () => display.findIndex(({ key }) => key === openKey),
    [display, openKey],
  );
  useEffect(() => {
    if (openIndex >= 0) {
      setActive((now) => (now.row === openIndex ? now : { ...now, row: openIndex }));
      virtualizer.scrollToIndex(openIndex, { align: 'auto' });
    }
  }, [openIndex, virtualizer]);

  const sizes = columns.map((one) =>
    one.id === 'name' ? `minmax(${one.getSize()}px, 1fr)` : `${one.getSize()}px`,
  );
  const width = columns.reduce((sum, one) => sum + one.getSize(), checkWidth);
  // Inherited by every row, so that a new width costs no row a render.
  const layout = {
    '--columns': `${checkWidth}px ${sizes.join(' ')}`,
    '--row-width': `${width}px`,
  } as CSSProperties;

  function goTo(next: number): void {
    const index = Math.max(0, Math.min(display.length - 1, next));
    setActive({ row: index, column });
    virtualizer.scrollToIndex(index, { align: 'auto' });
    const target = display[index];
    if (openKey !== null && target?.kind === 'service') {
      onOpen(target);
    }
  }

  function edit(target: ServiceDisplay, columnId: string): void {
    if (Object.hasOwn(editors, columnId)) {
      setEditing({ key: target.key, column: columnId as ColumnId });
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget) {
      return;
    }
    const act = keyAction(event);
    if (act !== undefined) {
      event.preventDefault();
      act();
    }
  }

  function keyAction(event: KeyboardEvent): (() => void) | undefined {
    const current = display[row];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
    switch (event.key) {
      case 'ArrowDown':
        return () => goTo(row + 1);
      case 'ArrowUp':
        return () => goTo(row - 1);
      case 'PageDown':
        return () => goTo(row + page);
      case 'PageUp':
        return () => goTo(row - page);
      case 'Home':
        return () => (event.ctrlKey ? goTo(0) : setActive({ row, column: 0 }));
      case 'End':
        return () =>
          event.ctrlKey ? goTo(display.length - 1) : setActive({ row, column: columns.length - 1 });
      case 'ArrowRight':
      case 'ArrowLeft': {
        const isRight = event.key === 'ArrowRight';
        return current?.kind === 'group'
          ? () => onToggleGroup(current.key, isRight)
          : () =>
              setActive({
                row,
                column: Math.max(0, Math.min(columns.length - 1, column + (isRight ? 1 : -1))),
              });
      }
      case 'Escape':
        return openKey === null ? undefined : onClosePanel;
      case 'a':
        return event.ctrlKey || event.metaKey ? () => table.toggleAllRowsSelected(true) : undefined;
    }
    if (current?.kind === 'group') {
      return event.key === 'Enter' || event.key === ' '
        ? () => onToggleGroup(current.key, !current.isOpen)
        : undefined;
    }
    if (current === undefined) {
      return undefined;
    }
    switch (event.key) {
      case 'Enter':
        return () => onOpen(current);
      case ' ':
        return () => table.getRow(current.row.id).toggleSelected();
      case 'F2':
        return () => edit(current, columns[column]?.id ?? '');
    }
    return undefined;
  }

  function stopEditing(): void {
    setEditing(null);
    scroller.current?.focus();
  }

  const handlers = useStable<RowHandlers>({
    press: (shown, index, columnIndex) => {
      setActive({ row: index, column: columnIndex });
      scroller.current?.focus({ preventScroll: true });
      onOpen(shown);
    },
    startEdit: (shown) => edit(shown, columns[column]?.id ?? ''),
    save: (shown, patch) => onEdit(shown.row, patch),
    endEdit: stopEditing,
    toggleGroup: onToggleGroup,
  });

  const selection = table.state.rowSelection;
  const columnKey = columns.map((one) => one.id).join(' ');
  const items = virtualizer.getVirtualItems();
  // An id that is scrolled out of the page names nothing.
  const isActiveShown = items.some(({ index }) => index === row);
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('catalogue.title')}
      aria-rowcount={display.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={isActiveShown ? `${id}-${row}-${column}` : undefined}
      aria-describedby={`${id}-help`}
      className={classes.scroller}
      style={layout}
      onKeyDown={onKeyDown}
    >
      <span id={`${id}-help`} hidden>
        {t('catalogue.keys')}
      </span>
      <HeadRow table={table} />
      <div role="rowgroup" style={{ height: virtualizer.getTotalSize() }} className={classes.body}>
        {items.map((item) => {
          const shown = display[item.index];
          if (shown === undefined) {
            return null;
          }
          const isActive = item.index === row;
          return shown.kind === 'group' ? (
            <GroupRow
              key={item.key}
              group={shown}
              cellId={`${id}-${item.index}-${isActive ? column : 0}`}
              index={item.index}
              top={item.start}
              columns={columns.length + 1}
              isActive={isActive}
              handlers={handlers}
            />
          ) : (
            <ServiceRow
              key={item.key}
              shown={shown}
              row={table.getRow(shown.row.id)}
              table={table}
              columnKey={columnKey}
              gridId={id}
              index={item.index}
              top={item.start}
              activeColumn={isActive ? column : null}
              isSelected={selection[shown.row.id] === true}
              isOpen={shown.key === openKey}
              editing={editing?.key === shown.key ? editing.column : null}
              handlers={handlers}
            />
          );
        })}
      </div>
    </div>
  );
}
