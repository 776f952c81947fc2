// Why: sheet Insatser: the services as a table that can be edited and imported again.
// Must not: add a row or a column that is not a service or a field of one.
import type {
  CatalogueDocument,
  ExportRequest,
} from '../../../src-shared/contract/catalogue-document.ts';
import { STAMP_HEADING } from '../../../src-shared/domain/service-stamp.ts';
import type { ServiceColumn } from './service-columns.ts';
import { listItem, serviceColumns, stampOf } from './service-columns.ts';
import type { Choice, SheetCell, SheetModel } from './sheet-model.ts';
import { blank, tableSheet, text } from './sheet-model.ts';

export const servicesSheetName = 'Insatser';

/** Rows below the last service that still offer the drop-downs, for services added by hand. */
const SPARE_ROWS = 200;

/** Where the allowed values of a column stand in the workbook. */
export interface ValueList {
  readonly heading: string;
  readonly values: readonly string[];
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
}

function cellOf(column: ServiceColumn, value: string | number | null): SheetCell {
  if (value === null) return blank;
  if (typeof value === 'string') {
    const isDay = column.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/u.test(value);
    return isDay ? { kind: 'date', day: value } : text(value);
  }
  const formats = {
    text: 'whole',
    date: 'whole',
    whole: 'whole',
    decimal: 'two-decimals',
    kronor: 'kronor',
  } as const;
  return { kind: 'number', number: value, format: formats[column.kind] };
}

/** The columns with a list of values, and the values; lists without values offer nothing. */
export function valueListsOf(
  document: CatalogueDocument,
): readonly { readonly heading: string; readonly values: readonly string[] }[] {
  return serviceColumns.flatMap(({ heading, choices, isMultiple }) => {
    const named = choices === undefined ? [] : choices(document);
    // As it stands in a cell that may hold several: picked from the list it is still one value.
    const values = isMultiple === true ? named.map(listItem) : named;
    return values.length === 0 ? [] : [{ heading, values }];
  });
}

/** Hidden: it is for the way back, and means nothing to a reader. */
const stampColumn = { heading: STAMP_HEADING, width: 12 };

/** When the values were those of the plan: at the export, or at the adoption of a frozen version. */
function stampTime({ document, exportedAt }: ExportRequest): string {
  const { status, date } = document.version;
  return status === 'adopted' ? `${date}T00:00:00.000Z` : exportedAt;
}

export function servicesSheet(request: ExportRequest, lists: readonly ValueList[]): SheetModel {
  const { document, planId } = request;
  const hasStamps = planId !== undefined;
  const rows = document.services.map((service) => [
    ...serviceColumns.map((column) => cellOf(column, column.value(service))),
    ...(hasStamps ? [text(stampOf(service, { exportedAt: stampTime(request), planId }))] : []),
  ]);
  const choices = lists.flatMap((list): Choice[] => {
    const index = serviceColumns.findIndex((column) => column.heading === list.heading);
    const column = serviceColumns[index];
    if (column === undefined) return [];
    return [
      {
        column: index,
        firstRow: 1,
        lastRow: rows.length + SPARE_ROWS,
        source: {
          sheet: list.sheet,
          column: list.column,
          firstRow: list.firstRow,
          lastRow: list.firstRow + list.values.length - 1,
        },
        isClosed: column.isMultiple !== true,
      },
    ];
  });
  return tableSheet({
    name: servicesSheetName,
    summary: 'En rad per insats. Kan ändras och importeras igen; kolumnen id ska vara orörd.',
    columns: [...serviceColumns, ...(hasStamps ? [stampColumn] : [])],
    hiddenColumns: hasStamps ? [serviceColumns.length] : [],
    rows,
    frozenColumns: 2,
    choices,
    hatchBlanks: true,
    print: { paper: 'a3', pagesWide: 4 },
  });
}
