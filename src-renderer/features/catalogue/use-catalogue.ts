// Why: what the catalogue shows right now, read from the address so that every view can be linked.
// Must not: save changes of services.
import { type RowSelectionState, type SortingState, useTable } from '@tanstack/react-table';
import { useDeferredValue, useMemo, useState } from 'react';

import type { PlanLists } from '../../../src-shared/contract/owner/lists.ts';
import type { CatalogueRow } from '../../../src-shared/contract/owner/services.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { type Place, usePlace } from '../../api/place.tsx';
import { useToday } from '../../ui/use-today.ts';
import {
  type CatalogueFilter,
  type FacetId,
  facetIds,
  filterRows,
  isStale,
  type ViewId,
  viewIds,
} from './catalogue-filter.ts';
import {
  type DisplayRow,
  type Grouping,
  groupings,
  layoutFigures,
  type LayoutFigures,
  layOut,
} from './catalogue-groups.ts';
import { type CatalogueTableModel, columnIds, createColumns, features } from './columns.tsx';
import { useShownColumns } from './use-shown-columns.ts';

/** Words in the address, in Swedish like the rest of it. */
const facetWords: Readonly<Record<FacetId, string>> = {
  targetGroup: 'malgrupp',
  outcome: 'utfall',
  status: 'steg',
  form: 'form',
  supportLevel: 'niva',
  rollout: 'inforande',
  district: 'stadsdel',
  evidence: 'evidens',
  origin: 'ursprung',
  role: 'roll',
};

function oneOf<Value extends string>(
  values: readonly Value[],
  word: string | undefined,
): Value | undefined {
  return values.find((value) => value === word);
}

function readFilter(search: Place['search']): CatalogueFilter {
  const facets: Partial<Record<FacetId, readonly string[]>> = {};
  for (const facet of facetIds) {
    const word = search[facetWords[facet]];
    if (word !== undefined) {
      facets[facet] = word.split('|');
    }
  }
  return { view: oneOf(viewIds, search['vy']) ?? 'all', text: search['filter'] ?? '', facets };
}

function readSorting(search: Place['search']): SortingState {
  const word = search['ordning'] ?? 'name';
  const desc = word.startsWith('-');
  const id = oneOf(columnIds, desc ? word.slice(1) : word) ?? 'name';
  return [{ id, desc }];
}

export interface Catalogue {
  readonly filter: CatalogueFilter;
  readonly grouping: Grouping;
  readonly today: string;
  readonly table: CatalogueTableModel;
  /** Services that pass the filter. */
  readonly rows: readonly CatalogueRow[];
  readonly display: readonly DisplayRow[];
  readonly figures: LayoutFigures;
  readonly staleCount: number;
  readonly isFiltered: boolean;
  readonly setView: (view: ViewId) => void;
  readonly setText: (text: string) => void;
  readonly setFacet: (facet: FacetId, values: readonly string[]) => void;
  readonly setGrouping: (grouping: Grouping) => void;
  readonly clearFilter: () => void;
  readonly toggleGroup: (key: string, isOpen: boolean) => void;
}

export function useCatalogue(all: CatalogueRow[], lists: PlanLists): Catalogue {
  const { search, setSearch } = usePlace();
  const filter = useMemo(() => readFilter(search), [search]);
  const sorting = useMemo(() => readSorting(search), [search]);
  const grouping = oneOf(groupings, search['grupp']) ?? 'targetGroup';
  const today = useToday();
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [columnVisibility, setColumnVisibility] = useShownColumns();

  const deferred = useDeferredValue(filter);
  const rows = useMemo(
    () => filterRows(all, deferred, today) as CatalogueRow[],
    [all, deferred, today],
  );
  const columns = useMemo(() => createColumns(lists, (row) => isStale(row, today)), [lists, today]);

  const table: CatalogueTableModel = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.id,
    state: { sorting, rowSelection, columnVisibility },
    onSortingChange: (change) => {
      const [first] = typeof change === 'function' ? change(sorting) : change;
      if (first !== undefined) {
        setSearch({ ordning: `${first.desc ? '-' : ''}${first.id}` });
      }
    },
    onRowSelectionChange: setRowSelection,
    onColumnVisibilityChange: setColumnVisibility,
    enableSortingRemoval: false,
    enableMultiSort: false,
    sortDescFirst: false,
    columnResizeMode: 'onChange',
  });

  const sorted = table.getRowModel().rows;
  const display = useMemo(
    () =>
      layOut(
        sorted.map(({ original }) => original),
        grouping,
        lists,
        closed,
        t('catalogue.noGroup'),
      ),
    [sorted, grouping, lists, closed],
  );
  const figures = useMemo(() => layoutFigures(rows, grouping), [rows, grouping]);
  const staleCount = useMemo(
    () => filterRows(all, { view: 'verify', text: '', facets: {} }, today).length,
    [all, today],
  );

  return {
    filter,
    grouping,
    today,
    table,
    rows,
    display,
    figures,
    staleCount,
    isFiltered: rows.length < all.length || filter.text !== '' || filter.view !== 'all',
    setView: (view) => setSearch({ vy: view === 'all' ? null : view }),
    setText: (text) => setSearch({ filter: text === '' ? null : text }),
    setFacet: (facet, values) =>
      setSearch({ [facetWords[facet]]: values.length === 0 ? null : values.join('|') }),
    setGrouping: (next) => setSearch({ grupp: next === 'targetGroup' ? null : next }),
    clearFilter: () =>
      setSearch({
        vy: null,
        filter: null,
        ...Object.fromEntries(Object.values(facetWords).map((word) => [word, null])),
      }),
    toggleGroup: (key, isOpen) =>
      setClosed((before) => {
        const next = new Set(before);
        if (isOpen) {
          next.delete(key);
        } else {
          next.add(key);
        }
        return next;
      }),
  };
}
