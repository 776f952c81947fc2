// Why: the rows of the catalogue table, each rendered again only when something of its own changes.
// Must not: hold state; what a press means is the table's.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { Row } from '@tanstack/react-table';
import { memo, type ReactNode } from 'react';

import type { CatalogueRow, ServicePatch } from '../../../src-shared/contract/owner/services.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Check } from '../../ui/check.tsx';
import { Chip } from '../../ui/chips.tsx';
import { cx } from '../../ui/cx.ts';
import type { DisplayRow } from './catalogue-groups.ts';
import classes from './catalogue-table.module.css';
import { CellEditor, editors } from './cell-editor.tsx';
import type { CatalogueFeatures, CatalogueTableModel, ColumnId } from './columns.tsx';

export type ServiceDisplay = Extract<DisplayRow, { readonly kind: 'service' }>;
export type GroupDisplay = Extract<DisplayRow, { readonly kind: 'group' }>;

/** What rows tell the table; the same object for the table's whole life. */
export interface RowHandlers {
  readonly press: (shown: ServiceDisplay, index: number, columnIndex: number) => void;
  /** A double press; the panel that the first one opened may have moved the columns under it. */
  readonly startEdit: (shown: ServiceDisplay) => void;
  readonly save: (shown: ServiceDisplay, patch: ServicePatch) => void;
  readonly endEdit: () => void;
  readonly toggleGroup: (key: string, isOpen: boolean) => void;
}

export const rowHeight = 36;
export const groupHeight = 32;

/** The head is row 1, and rows are counted from 1. */
const firstRowIndex = 2;

interface GroupRowProps {
  readonly group: GroupDisplay;
  readonly cellId: string;
  readonly index: number;
  /** Pixels from the first row. */
  readonly top: number;
  readonly columns: number;
  readonly isActive: boolean;
  readonly handlers: RowHandlers;
}

export const GroupRow = memo(function GroupRow({
  group,
  cellId,
  index,
  top,
  columns,
  isActive,
  handlers,
}: GroupRowProps): ReactNode {
  const Icon = group.isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div
      role="row"
      aria-rowindex={index + firstRowIndex}
      className={classes.group}
      style={{ transform: `translateY(${top}px)`, height: groupHeight }}
    >
      <div
        role="gridcell"
        id={cellId}
        aria-colspan={columns}
        className={cx(classes.groupCell, isActive && classes.active)}
      >
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={group.isOpen}
          className={classes.groupButton}
          onClick={() => handlers.toggleGroup(group.key, !group.isOpen)}
        >
          <Icon size={15} stroke={2} aria-hidden />
          <span className={classes.groupName}>{group.label}</span>
          <span className={classes.groupCount}>{formatNumber(group.count)}</span>
        </button>
      </div>
    </div>
  );
});

interface ServiceRowProps {
  readonly shown: ServiceDisplay;
  readonly row: Row<CatalogueFeatures, CatalogueRow>;
  readonly table: CatalogueTableModel;
  /** The ids of the visible columns; a change of them renders the row again. */
  readonly columnKey: string;
  readonly gridId: string;
  readonly index: number;
  readonly top: number;
  readonly activeColumn: number | null;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly editing: ColumnId | null;
  readonly handlers: RowHandlers;
}

function ServiceRowView({
  shown,
  row,
  table,
  gridId,
  index,
  top,
  activeColumn,
  isSelected,
  isOpen,
  editing,
  handlers,
}: ServiceRowProps): ReactNode {
  return (
    <div
      role="row"
      aria-rowindex={index + firstRowIndex}
      aria-selected={isSelected}
      className={cx(classes.row, isOpen && classes.open, isSelected && classes.selected)}
      style={{ transform: `translateY(${top}px)`, height: rowHeight }}
    >
      <div role="gridcell" aria-colindex={1} className={cx(classes.check, classes.frozen)}>
        <Check
          tabIndex={-1}
          aria-label={t('catalogue.selectOne', { name: shown.row.name })}
          checked={isSelected}
          onClick={row.getToggleSelectedHandler()}
          readOnly
        />
      </div>
      {row.getVisibleCells().map((cell, columnIndex) => {
        const columnId = cell.column.id as ColumnId;
        const editor = editing === columnId ? editors[columnId] : undefined;
        return (
          <div
            key={cell.id}
            role="gridcell"
            id={`${gridId}-${index}-${columnIndex}`}
            aria-colindex={columnIndex + 2}
            className={cx(
              classes.cell,
              columnId === 'name' && classes.nameCell,
              activeColumn === columnIndex && classes.active,
            )}
            onClick={({ detail }) => {
              // The second of a double press belongs to the cell that the first one hit.
              if (detail < 2 || !isOpen) {
                handlers.press(shown, index, columnIndex);
              }
            }}
            onDoubleClick={() => handlers.startEdit(shown)}
          >
            {editor === undefined ? (
              <>
                <table.FlexRender cell={cell} />
                {columnId === 'name' && shown.elsewhere > 0 && (
                  <span className={classes.elsewhere}>
                    <Chip>+{shown.elsewhere}</Chip>
                  </span>
                )}
              </>
            ) : (
              <CellEditor
                row={shown.row}
                editor={editor}
                label={t('ui.edit', { field: t(`catalogue.column.${columnId}`) })}
                onSave={(patch) => handlers.save(shown, patch)}
                onClose={handlers.endEdit}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Display rows are laid out anew on every change; what they show is what counts. */
export const ServiceRow = memo(
  ServiceRowView,
  (before, after) =>
    before.shown.row === after.shown.row &&
    before.shown.key === after.shown.key &&
    before.shown.elsewhere === after.shown.elsewhere &&
    before.row === after.row &&
    before.columnKey === after.columnKey &&
    before.index === after.index &&
    before.top === after.top &&
    before.activeColumn === after.activeColumn &&
    before.isSelected === after.isSelected &&
    before.isOpen === after.isOpen &&
    before.editing === after.editing &&
    before.handlers === after.handlers,
);
