// Why: does what the keys of the grid mean: moves, ranges, editing, and what ends it.
// Must not: know which key means what (grid-keys.ts), or render.
import type { KeyboardEvent } from 'react';
import { useRef } from 'react';

import { t } from '../../../../src-shared/text/translate.ts';
import { announce } from '../../../ui/live-region.tsx';
import type { EditEnd } from '../cell-editor.tsx';
import { cellText } from '../cell-values.ts';
import { columnSpecs } from '../column-specs.ts';
import type { ServiceDisplay } from '../rows.tsx';
import type { Catalogue } from '../use-catalogue.ts';
import type { RowSelection } from '../use-row-selection.ts';
import { type CellPlace, isOneCell, jump, nextWithin } from './cell-range.ts';
import { type GridCommand, gridCommand } from './grid-keys.ts';
import type { CellChanges } from './use-cell-changes.ts';
import type { Cursor } from './use-cursor.ts';

export interface GridKeysInput {
  readonly catalogue: Catalogue;
  readonly cursor: Cursor;
  readonly selection: RowSelection;
  readonly changes: CellChanges;
  readonly openKey: string | null;
  readonly pageRows: () => number;
  readonly scrollTo: (index: number) => void;
  /** Answers whether the cell under the cursor can be edited. */
  readonly startEdit: (isTyped?: boolean) => boolean;
  readonly onOpen: (row: ServiceDisplay) => void;
  readonly onClosePanel: () => void;
  readonly onHelp: () => void;
  readonly onMenu: () => void;
}

export interface GridKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly moveAfterEdit: (end: EditEnd) => void;
  readonly fillDown: () => void;
  /** Says how large the range is. */
  readonly announceRange: () => void;
}

export function useGridKeys(input: GridKeysInput): GridKeys {
  const { catalogue, cursor, selection, changes, openKey, onOpen } = input;
  const { display, columns, lists } = catalogue;
  const { row, column } = cursor.place;
  // After Esc, Tab leaves the grid: nobody may be caught in it.
  const isLeaving = useRef(false);
  const current = display[row];

  function goTo(place: CellPlace, isExtending = false): void {
    const target = {
      row: Math.max(0, Math.min(display.length - 1, place.row)),
      column: Math.max(0, Math.min(columns.length - 1, place.column)),
    };
    cursor.moveTo(target, isExtending);
    input.scrollTo(target.row);
    const shown = display[target.row];
    if (isExtending) {
      const rows = Math.abs(target.row - cursor.anchor.row) + 1;
      const wide = Math.abs(target.column - cursor.anchor.column) + 1;
      announce(t('catalogue.cells.range', { rows, columns: wide }));
    } else if (openKey !== null && shown?.kind === 'service' && target.row !== row) {
      onOpen(shown);
    }
  }

  /** The nearest row of a service in a direction; where there is none, the row itself. */
  function serviceFrom(index: number, by: 1 | -1): number {
    let at = index;
    while (display[at] !== undefined && display[at]?.kind === 'group') {
      at += by;
    }
    return display[at] === undefined ? row : at;
  }

  function isFilled(place: CellPlace): boolean {
    const shown = display[place.row];
    const id = columns[place.column];
    return shown?.kind === 'service' && id !== undefined && cellText(shown.row, id, lists) !== '';
  }

  function move(command: Extract<GridCommand, { readonly kind: 'move' | 'jump' }>): void {
    const from = command.isExtending ? focusOf(cursor) : { row, column };
    if (current?.kind === 'group' && command.column !== 0) {
      catalogue.toggleGroup(current.key, command.column > 0);
    } else if (command.kind === 'move') {
      goTo(
        { row: from.row + command.row, column: from.column + command.column },
        command.isExtending,
      );
    } else if (command.row !== 0) {
      const by = command.row > 0 ? 1 : -1;
      const to = jump(
        (index) => isFilled({ row: index, column: from.column }),
        from.row,
        by,
        display.length,
      );
      goTo({ row: to, column: from.column }, command.isExtending);
    } else {
      const by = command.column > 0 ? 1 : -1;
      const to = jump(
        (index) => isFilled({ row: from.row, column: index }),
        from.column,
        by,
        columns.length,
      );
      goTo({ row: from.row, column: to }, command.isExtending);
    }
  }

  function tab(by: 1 | -1): void {
    if (!isOneCell(cursor.range)) {
      const next = nextWithin(cursor.range, { row, column }, by);
      cursor.moveWithin(next, cursor.range);
      input.scrollTo(next.row);
    } else if (column + by >= 0 && column + by < columns.length) {
      goTo({ row, column: column + by });
    } else {
      goTo({ row: serviceFrom(row + by, by), column: by === 1 ? 0 : columns.length - 1 });
    }
  }

  function fillDown(): void {
    const { range } = cursor;
    // One row alone is filled from the row above it, as in a spreadsheet.
    const top = range.top === range.bottom ? serviceFrom(range.top - 1, -1) : range.top;
    if (top < range.bottom) {
      changes.fillFrom({ ...range, top, bottom: top }, range.bottom);
    }
  }

  function escape(): void {
    if (!isOneCell(cursor.range)) {
      cursor.moveTo({ row, column });
    } else if (selection.ids.size > 0) {
      selection.clear();
    } else if (openKey !== null) {
      input.onClosePanel();
    }
  }

  function toggleGroup(): void {
    if (current?.kind === 'group') {
      catalogue.toggleGroup(current.key, !current.isOpen);
    }
  }

  function enter(): void {
    if (current?.kind === 'group') {
      toggleGroup();
    } else if (current !== undefined && !input.startEdit()) {
      onOpen(current);
    }
  }

  function choose(): void {
    const id = columns[column];
    const kind = id === undefined ? 'fixed' : columnSpecs[id].kind;
    if (current?.kind === 'group') {
      toggleGroup();
    } else if (id === 'status' || kind === 'choice' || kind === 'list' || kind === 'forms') {
      input.startEdit();
    } else {
      selection.toggle(row, false);
    }
  }

  function selectAll(): void {
    selection.setAll(true);
    cursor.select({ row: 0, column: 0 }, { row: display.length - 1, column: columns.length - 1 });
    announce(t('catalogue.selected', { count: catalogue.rows.length }));
  }

  /** What a command does; undefined leaves the key to the browser. */
  function actionOf(command: GridCommand, event: KeyboardEvent): (() => void) | undefined {
    switch (command.kind) {
      case 'move':
      case 'jump':
        return () => move(command);
      case 'page':
        return () => {
          const from = command.isExtending ? focusOf(cursor) : { row, column };
          goTo({ ...from, row: from.row + command.by * input.pageRows() }, command.isExtending);
        };
      case 'edge':
        return () => {
          const from = command.isExtending ? focusOf(cursor) : { row, column };
          const lastRow = command.isEnd ? display.length - 1 : 0;
          goTo(
            {
              row: command.isCorner ? lastRow : from.row,
              column: command.isEnd ? columns.length - 1 : 0,
            },
            command.isExtending,
          );
        };
      case 'tab':
        return isLeaving.current || isAtEnd(command.by) ? undefined : () => tab(command.by);
      case 'enter':
        return enter;
      case 'edit':
        return () => void input.startEdit();
      case 'type':
        // Not stopped: the letter goes to the field, which has the focus by then.
        return current?.kind === 'service' && canType() ? () => type(event) : undefined;
      case 'choose':
        return choose;
      case 'open':
        return current?.kind === 'service' ? () => onOpen(current) : undefined;
      case 'selectRow':
        return () => selection.toggle(row, false);
      case 'selectAll':
        return selectAll;
      case 'clear':
        return changes.clear;
      case 'fillDown':
        return fillDown;
      case 'escape':
        return escape;
      case 'menu':
        return input.onMenu;
      case 'help':
        return input.onHelp;
    }
  }

  function isAtEnd(by: 1 | -1): boolean {
    return (
      isOneCell(cursor.range) &&
      (by === 1
        ? row === display.length - 1 && column === columns.length - 1
        : row === 0 && column === 0)
    );
  }

  function canType(): boolean {
    const id = columns[column];
    return id !== undefined && (columnSpecs[id].kind !== 'fixed' || id === 'status');
  }

  function type(event: KeyboardEvent): void {
    event.stopPropagation();
    // Rendered before the browser writes the letter, which then goes to the field that has focus.
    input.startEdit(true);
  }

  return {
    onKeyDown: (event) => {
      const command = gridCommand(event);
      if (command === null) {
        return;
      }
      const act = actionOf(command, event);
      isLeaving.current = command.kind === 'escape';
      if (act === undefined) {
        return;
      }
      // A letter goes on to the field that it opens; nothing else goes anywhere.
      if (command.kind !== 'type') {
        event.preventDefault();
      }
      act();
    },
    moveAfterEdit: (end) => {
      const to = {
        stay: null,
        down: { row: serviceFrom(row + 1, 1), column },
        up: { row: serviceFrom(row - 1, -1), column },
        left: { row, column: column - 1 },
        right: { row, column: column + 1 },
      }[end];
      if (to !== null) {
        goTo(to);
      }
    },
    fillDown,
    announceRange: () => {
      const { top, bottom, left, right } = cursor.range;
      announce(t('catalogue.cells.range', { rows: bottom - top + 1, columns: right - left + 1 }));
    },
  };
}

/** The corner of the range that moves: the one across from the anchor. */
function focusOf({ range, anchor }: Cursor): CellPlace {
  return {
    row: anchor.row === range.top ? range.bottom : range.top,
    column: anchor.column === range.left ? range.right : range.left,
  };
}
