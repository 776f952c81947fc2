// Why: the head of the catalogue table: select all, sort, and width of columns.
// Must not: choose columns; the tool row does.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Header } from '@tanstack/react-table';
import type { ReactNode } from 'react';

import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { Check } from '../../ui/check.tsx';
import { cx } from '../../ui/cx.ts';
import classes from './catalogue-table.module.css';
import type { CatalogueFeatures, CatalogueTableModel } from './columns.tsx';

export function HeadRow({ table }: { readonly table: CatalogueTableModel }): ReactNode {
  const [group] = table.getHeaderGroups();
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        <div role="columnheader" aria-colindex={1} className={cx(classes.check, classes.frozen)}>
          <Check
            aria-label={t('catalogue.selectAll')}
            checked={table.getIsAllRowsSelected()}
            isMixed={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
            onChange={(event) => table.toggleAllRowsSelected(event.currentTarget.checked)}
          />
        </div>
        {group?.headers.map((header, index) => (
          <HeadCell key={header.id} header={header} index={index} table={table} />
        ))}
      </div>
    </div>
  );
}

const sortNames = { asc: 'ascending', desc: 'descending' } as const;

function HeadCell({
  header,
  index,
  table,
}: {
  readonly header: Header<CatalogueFeatures, CatalogueRow, unknown>;
  readonly index: number;
  readonly table: CatalogueTableModel;
}): ReactNode {
  const sorted = header.column.getIsSorted();
  const resize = header.getResizeHandler();
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      aria-sort={sorted === false ? 'none' : sortNames[sorted]}
      className={classes.headCell}
    >
      <button
        type="button"
        className={classes.sort}
        onClick={header.column.getToggleSortingHandler()}
      >
        <span>
          <table.FlexRender header={header} />
        </span>
        {sorted === 'asc' && <IconArrowDown size={13} stroke={2.25} aria-hidden />}
        {sorted === 'desc' && <IconArrowUp size={13} stroke={2.25} aria-hidden />}
      </button>
      <span
        aria-hidden
        className={cx(classes.resize, header.column.getIsResizing() && classes.resizing)}
        onMouseDown={resize}
        onTouchStart={resize}
        onDoubleClick={() => header.column.resetSize()}
      />
    </div>
  );
}
