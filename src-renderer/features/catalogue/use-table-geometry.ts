// Why: where the columns stand in pixels, handed to all rows as two variables of style.
// Must not: know rows.
import { type CSSProperties, useMemo } from 'react';

import type { CatalogueLayout } from '../../../src-shared/contract/owner/views.ts';
import { columnsOf, widthOf } from './views/layout.ts';

const checkWidth = 38;

export interface TableGeometry {
  /** Pixels from the left edge at which each frozen column stays. */
  readonly frozen: readonly number[];
  /** Pixels that the frozen columns and the check boxes cover. */
  readonly covered: number;
  /** Inherited by every row, so that a new width costs no row a render. */
  readonly style: CSSProperties;
}

export function useTableGeometry(layout: CatalogueLayout): TableGeometry {
  return useMemo(() => {
    const columns = columnsOf(layout);
    const frozen: number[] = [];
    let covered = checkWidth;
    for (const id of columns.slice(0, layout.frozen)) {
      frozen.push(covered);
      covered += widthOf(layout, id);
    }
    const sizes = layout.columns.map(({ id, width }) =>
      // A name that nobody has given a width takes the room that is left.
      id === 'name' && width === null
        ? `minmax(${widthOf(layout, id)}px, 1fr)`
        : `${widthOf(layout, id)}px`,
    );
    const width = columns.reduce((sum, id) => sum + widthOf(layout, id), checkWidth);
    const style = {
      '--columns': `${checkWidth}px ${sizes.join(' ')}`,
      '--row-width': `${width}px`,
    } as CSSProperties;
    return { frozen, covered, style };
  }, [layout]);
}
