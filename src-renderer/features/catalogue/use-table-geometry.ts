// Why: where the columns stand in pixels, handed to all rows as two variables of style.
// Must not: know rows.
import { type CSSProperties, useMemo } from 'react';

import type { CatalogueLayout } from '../../../src-shared/contract/owner/views.ts';
import type { CatalogueTableModel } from './columns.ts';

const checkWidth = 38;

export interface TableGeometry {
  /** Pixels from the left edge at which each frozen column stays. */
  readonly frozen: readonly number[];
  /** Pixels that the frozen columns and the check boxes cover. */
  readonly covered: number;
  /** Inherited by every row, so that a new width costs no row a render. */
  readonly style: CSSProperties;
}

export function useTableGeometry(
  table: CatalogueTableModel,
  layout: CatalogueLayout,
): TableGeometry {
  return useMemo(() => {
    const frozen = table.getStartVisibleLeafColumns();
    const last = frozen.at(-1);
    const hasOwnName = layout.columns.some(({ id, width }) => id === 'name' && width !== null);
    const shown = table.getVisibleLeafColumns();
    const sizes = shown.map((column) =>
      // A name that nobody has given a width takes the room that is left.
      column.id === 'name' && !hasOwnName
        ? `minmax(${column.getSize()}px, 1fr)`
        : `${column.getSize()}px`,
    );
    const width = shown.reduce((sum, column) => sum + column.getSize(), checkWidth);
    const style = {
      '--columns': `${checkWidth}px ${sizes.join(' ')}`,
      '--row-width': `${width}px`,
    } as CSSProperties;
    return {
      frozen: frozen.map((column) => checkWidth + column.getStart('start')),
      covered: checkWidth + (last === undefined ? 0 : last.getStart('start') + last.getSize()),
      style,
    };
  }, [table, layout]);
}
