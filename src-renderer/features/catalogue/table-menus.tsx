// Why: the menu that is open in the table, of a row or of a column.
// Must not: decide what a line does.
import type { ReactNode } from 'react';

import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import type { ServiceStatus } from '../../../src-shared/contract/values.ts';
import { ColumnMenu } from './column-menu.tsx';
import type { ColumnId } from './column-specs.ts';
import type { MenuPoint } from './point-menu.tsx';
import { RowMenu } from './row-menu.tsx';
import type { ServiceDisplay } from './rows.tsx';
import type { Catalogue } from './use-catalogue.ts';

export type OpenMenu =
  | { readonly kind: 'row'; readonly point: MenuPoint; readonly row: ServiceDisplay }
  | { readonly kind: 'column'; readonly point: MenuPoint; readonly id: ColumnId };

export interface TableDeeds {
  readonly open: (row: ServiceDisplay) => void;
  readonly edit: () => void;
  readonly copy: () => void;
  readonly fillDown: () => void;
  readonly clear: () => void;
  readonly select: () => void;
  readonly verify: (ids: readonly string[]) => void;
  readonly duplicate: (row: CatalogueRow) => void;
  readonly status: (ids: readonly string[], status: ServiceStatus) => void;
}

export function TableMenus({
  menu,
  catalogue,
  selected,
  canEdit,
  deeds,
  onFit,
  onClose,
}: {
  readonly menu: OpenMenu;
  readonly catalogue: Catalogue;
  readonly selected: ReadonlySet<string>;
  readonly canEdit: boolean;
  readonly deeds: TableDeeds;
  readonly onFit: (id: ColumnId) => void;
  readonly onClose: () => void;
}): ReactNode {
  if (menu.kind === 'column') {
    return (
      <ColumnMenu
        id={menu.id}
        point={menu.point}
        catalogue={catalogue}
        onFit={() => onFit(menu.id)}
        onClose={onClose}
      />
    );
  }
  const { row } = menu.row;
  // A menu on one of the selected is about all of them.
  const ids = selected.has(row.id) ? [...selected] : [row.id];
  return (
    <RowMenu
      point={menu.point}
      count={ids.length}
      onClose={onClose}
      deeds={{
        open: () => deeds.open(menu.row),
        // The menu gives the focus back first; the field must have it last.
        edit: canEdit ? () => setTimeout(deeds.edit) : null,
        copy: deeds.copy,
        fillDown: deeds.fillDown,
        clear: deeds.clear,
        select: deeds.select,
        verify: () => deeds.verify(ids),
        duplicate: ids.length === 1 ? () => deeds.duplicate(row) : null,
        status: (status) => deeds.status(ids, status),
      }}
    />
  );
}
