// Why: copy, paste, fill and clear of cells: one action each, told and undoable, or refused whole.
// Must not: work out what changes (make-changes.ts).
import { type ClipboardEvent, useState } from 'react';

import type { PlanLists } from '../../../../src-shared/contract/owner/lists.ts';
import type { BatchCause } from '../../../../src-shared/contract/owner/services.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { announce } from '../../../ui/live-region.tsx';
import type { DisplayRow } from '../catalogue-groups.ts';
import type { ColumnId } from '../column-specs.ts';
import type { useUpdateServices } from '../use-service-actions.ts';
import type { CellRange } from './cell-range.ts';
import { blockToHtml, formatBlock, parseBlock } from './clipboard.ts';
import {
  clearRange,
  copyRange,
  fillDown,
  type GridView,
  type MadeChanges,
  pasteBlock,
} from './make-changes.ts';

/** A change that the person has to look at before it is made, or that cannot be made. */
export interface PendingChange {
  readonly cause: BatchCause;
  readonly made: MadeChanges;
}

export interface CellChanges {
  readonly copy: (event: ClipboardEvent) => void;
  readonly paste: (event: ClipboardEvent) => void;
  /** Fills downwards from a range to a row. */
  readonly fillFrom: (source: CellRange, bottom: number) => void;
  readonly clear: () => void;
  readonly pending: PendingChange | null;
  readonly dismiss: () => void;
  /** Makes the pending change, new services and all. */
  readonly accept: () => void;
}

function viewOf(
  display: readonly DisplayRow[],
  columns: readonly ColumnId[],
  lists: PlanLists,
): GridView {
  return { rows: display.map((one) => (one.kind === 'service' ? one.row : null)), columns, lists };
}

function doneWords(cause: BatchCause, { cells, changes, additions }: MadeChanges) {
  const services = t('catalogue.services', { count: changes.length + additions.length });
  const added = additions.length;
  return {
    title: t(`catalogue.cells.done.${cause}`, { count: cells, services }),
    ...(added === 0 ? {} : { body: t('catalogue.cells.added', { count: added }) }),
  };
}

export function useCellChanges(
  {
    display,
    columns,
    lists,
    range,
  }: {
    readonly display: readonly DisplayRow[];
    readonly columns: readonly ColumnId[];
    readonly lists: PlanLists;
    readonly range: CellRange;
  },
  update: ReturnType<typeof useUpdateServices>,
): CellChanges {
  const [pending, setPending] = useState<PendingChange | null>(null);

  function make(cause: BatchCause, made: MadeChanges): void {
    if (made.problems.length > 0 || made.additions.length > 0) {
      setPending({ cause, made });
    } else if (made.cells === 0) {
      announce(t('catalogue.cells.nothing'));
    } else {
      void update({ cause, ...made }, doneWords(cause, made));
    }
  }

  return {
    copy: (event) => {
      const block = copyRange(viewOf(display, columns, lists), range);
      if (block.length === 0) {
        return;
      }
      event.preventDefault();
      event.clipboardData.setData('text/plain', formatBlock(block));
      event.clipboardData.setData('text/html', blockToHtml(block));
      const count = block.length * (block[0]?.length ?? 0);
      announce(t('catalogue.cells.copied', { count }));
    },
    paste: (event) => {
      event.preventDefault();
      const text = event.clipboardData.getData('text/plain');
      if (text === '') {
        announce(t('catalogue.cells.nothing'));
        return;
      }
      make('paste', pasteBlock(viewOf(display, columns, lists), range, parseBlock(text)));
    },
    fillFrom: (source, bottom) =>
      make('fill', fillDown(viewOf(display, columns, lists), source, bottom)),
    clear: () => make('clear', clearRange(viewOf(display, columns, lists), range)),
    pending,
    dismiss: () => setPending(null),
    accept: () => {
      if (pending !== null) {
        const { cause, made } = pending;
        setPending(null);
        void update({ cause, ...made }, doneWords(cause, made));
      }
    },
  };
}
