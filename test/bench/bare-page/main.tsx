// Why: what the two table libraries alone need for the catalogue's rows: the browser's baseline.
// Must not: do anything more than fetch, filter, sort and show.
import {
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

interface Row {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly outcome: string;
  readonly status: string;
  readonly rollout: { readonly status: string };
}

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

// Swedish order is asked of every list, so the baseline sorts by it too.
const collator = new Intl.Collator('sv', { numeric: true });
const helper = createColumnHelper<typeof features, Row>();
const byText =
  (of: (row: Row) => string) =>
  (a: { readonly original: Row }, b: { readonly original: Row }): number =>
    collator.compare(of(a.original), of(b.original));
const columns = helper.columns([
  helper.accessor('ref', { header: 'Ref', sortFn: byText((row) => row.ref) }),
  helper.accessor('name', { header: 'Insats', sortFn: byText((row) => row.name) }),
  helper.accessor('outcome', { header: 'Utfall' }),
  helper.accessor((row) => row.rollout.status, { id: 'rollout', header: 'Införande' }),
  helper.accessor('status', { header: 'Steg' }),
]);

function BareTable({ rows }: { readonly rows: Row[] }): ReactNode {
  const [globalFilter, setGlobalFilter] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => row.id,
    initialState: { sorting: [{ id: 'name', desc: false }] },
    state: { globalFilter },
    globalFilterFn: (row, _column, text: string) =>
      row.original.name.toLowerCase().includes(text.toLowerCase()),
    enableSortingRemoval: false,
  });
  const shown = table.getRowModel().rows;
  // oxlint-disable-next-line react/incompatible-library -- the same virtualizer as the product's
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 36,
    overscan: 12,
  });
  return (
    <>
      <input
        type="search"
        value={globalFilter}
        onChange={(event) => setGlobalFilter(event.currentTarget.value)}
      />
      <div className="head">
        {table.getHeaderGroups()[0]?.headers.map((header) => (
          <div key={header.id} role="columnheader">
            <button type="button" onClick={header.column.getToggleSortingHandler()}>
              <table.FlexRender header={header} />
            </button>
          </div>
        ))}
      </div>
      <div ref={scroller} className="scroller">
        <div style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => (
            <div
              key={item.key}
              role="row"
              aria-rowindex={item.index + 2}
              className="row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {shown[item.index]?.getAllCells().map((cell) => (
                <div key={cell.id} role="gridcell" className="cell">
                  <table.FlexRender cell={cell} />
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

function Page(): ReactNode {
  const [rows, setRows] = useState<Row[] | null>(null);
  useEffect(() => {
    void fetch('/rows.json', { method: 'POST' })
      .then(async (response) => response.json() as Promise<{ json: { rows: Row[] } }>)
      .then(({ json }) => setRows(json.rows));
  }, []);
  return rows === null ? null : <BareTable rows={rows} />;
}

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(<Page />);
