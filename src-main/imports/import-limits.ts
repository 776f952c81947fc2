// Why: how much a file may ask of the machine before it is refused; one place, so that every reader
// and every test means the same limits.
// Must not: hold limits of the plan itself (see src-shared/contract/base.ts).

export const MEBIBYTE = 1024 * 1024;

export interface ImportLimits {
  /** Bytes of the file as it lies on disk. */
  readonly fileBytes: number;
  /** Entries in a workbook's zip directory; a real workbook has tens, seldom hundreds. */
  readonly zipEntries: number;
  /** Sum of the sizes the zip directory states for all its entries, pictures included. */
  readonly statedBytes: number;
  /** Bytes that may really come out of the parts that are read, whatever the directory states. */
  readonly unpackedBytes: number;
  /** Characters of one XML tag; real ones stay below a thousand. */
  readonly tagLength: number;
  /** Tags of the shared string table, which the library keeps in memory as a tree. */
  readonly sharedStringTags: number;
  /** Tags of the style part, kept as a tree likewise. */
  readonly styleTags: number;
  readonly sheets: number;
  /** Last row and column with content, and the size of the rectangle they span. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Characters of one cell: Excel's own limit. */
  readonly cellLength: number;
  /** Rows from the top of the file in which the headings may stand. */
  readonly headerRows: number;
  /** Problems named one by one in a refusal; the rest are counted. */
  readonly listedProblems: number;
}

export const importLimits: ImportLimits = {
  fileBytes: 50 * MEBIBYTE,
  zipEntries: 5_000,
  statedBytes: 1_024 * MEBIBYTE,
  unpackedBytes: 192 * MEBIBYTE,
  tagLength: 32_768,
  sharedStringTags: 3_000_000,
  styleTags: 500_000,
  sheets: 200,
  rows: 200_000,
  columns: 1_000,
  cells: 4_000_000,
  cellLength: 32_767,
  headerRows: 15,
  listedProblems: 50,
};
