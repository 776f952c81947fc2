// Why: the rows of the catalogue table, each rendered again only when something of its own changes.
// Must not: hold state; what a press means is the table's, which reads the places off the elements.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';

import type { CatalogueRow, ServicePatch } from '../../../src-shared/contract/owner/services.ts';
import { formatNumber } from '../../../src-shared/text/format.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Check } from '../../ui/check.tsx';
import { cx } from '../../ui/cx.ts';
import type { DisplayRow } from './catalogue-groups.ts';
import classes from './catalogue-table.module.css';
import { CellEditor, type EditEnd } from './cell-editor.tsx';
import { type CellContext, cellContent, ElsewhereChip } from './cells.tsx';
import { type ColumnId, columnSpecs } from './column-specs.ts';

export type ServiceDisplay = Extract<DisplayRow, { readonly kind: 'service' }>;
export type GroupDisplay = Extract<DisplayRow, { readonly kind: 'group' }>;

/** What an opened editor tells the table; the same object for the table's whole life. */
export interface EditHandlers {
  readonly save: (row: CatalogueRow, patch: ServicePatch) => void;
  readonly status: (row: CatalogueRow, status: CatalogueRow['status']) => void;
  readonly endEdit: (end: EditEnd) => void;
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
}

export const GroupRow = memo(function GroupRow({
  group,
  cellId,
  index,
  top,
  columns,
  isActive,
}: GroupRowProps): ReactNode {
  const Icon = group.isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div
      role="row"
      aria-rowindex={index + firstRowIndex}
      data-row={index}
      className={classes.group}
      style={{ top, height: groupHeight }}
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
          data-group
          className={classes.groupButton}
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
  readonly context: CellContext;
  /** Pixels from the left edge at which each frozen column stays. */
  readonly frozen: readonly number[];
  readonly gridId: string;
  readonly index: number;
  readonly top: number;
  readonly activeColumn: number | null;
  /** First and last column of the range in this row; -1 where none is. */
  readonly rangeFrom: number;
  readonly rangeTo: number;
  /** The column at which the range can be filled downwards; -1 in all rows but its last. */
  readonly handleColumn: number;
  /** The fill that is being dragged reaches here. */
  readonly isFilling: boolean;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly editing: ColumnId | null;
  readonly isTyped: boolean;
  readonly handlers: EditHandlers;
}

function ServiceRowView(props: ServiceRowProps): ReactNode {
  const { shown, context, frozen, gridId, index, top, isSelected, isOpen, editing } = props;
  const { rangeFrom, rangeTo, activeColumn } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + firstRowIndex}
      aria-selected={isSelected}
      data-row={index}
      className={cx(
        classes.row,
        isSelected && classes.selected,
        isOpen && classes.open,
        editing !== null && classes.editingRow,
      )}
      style={{ top, height: rowHeight }}
    >
      <div role="gridcell" aria-colindex={1} className={cx(classes.check, classes.frozen)}>
        <Check
          tabIndex={-1}
          data-check
          aria-label={t('catalogue.selectOne', { name: shown.row.name })}
          checked={isSelected}
          readOnly
        />
      </div>
      {context.columns.map((id, column) => {
        const isInRange = column >= rangeFrom && column <= rangeTo;
        const left = frozen[column];
        return (
          <div
            key={id}
            role="gridcell"
            id={`${gridId}-${index}-${column}`}
            aria-colindex={column + 2}
            aria-selected={isInRange || undefined}
            data-column={column}
            style={left === undefined ? undefined : { left }}
            className={cx(
              classes.cell,
              id === 'name' && classes.nameCell,
              columnSpecs[id].kind === 'number' && classes.figureCell,
              left !== undefined && classes.frozen,
              column === frozen.length - 1 && classes.lastFrozen,
              isInRange && (props.isFilling ? classes.filling : classes.inRange),
              activeColumn === column && classes.active,
              editing === id && classes.editing,
            )}
          >
            {editing === id ? (
              <CellEditor
                row={shown.row}
                id={id}
                lists={context.lists}
                isTyped={props.isTyped}
                onSave={(patch) => props.handlers.save(shown.row, patch)}
                onStatus={(status) => props.handlers.status(shown.row, status)}
                onEnd={props.handlers.endEdit}
              />
            ) : (
              <>
                {cellContent(shown.row, id, context)}
                {id === 'name' && shown.elsewhere > 0 && <ElsewhereChip count={shown.elsewhere} />}
              </>
            )}
            {column === props.handleColumn && editing === null && (
              <span
                data-fill
                className={classes.handle}
                title={t('catalogue.fillHandle')}
                aria-hidden
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Display rows are laid out anew on every change; what they show is what counts. */
export const ServiceRow = memo(ServiceRowView, (before, after) => {
  const { shown, ...others } = before;
  const { shown: next, ...nextOthers } = after;
  return (
    shown.row === next.row &&
    shown.key === next.key &&
    shown.elsewhere === next.elsewhere &&
    (Object.keys(others) as (keyof typeof others)[]).every((key) => others[key] === nextOthers[key])
  );
});
