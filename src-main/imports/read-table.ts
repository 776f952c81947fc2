// Why: the one door by which a file's bytes come in: whatever it is called and wherever it is from,
// out comes a grid or a refusal, never another error.
// Must not: know what the rows mean, or touch a database or a disk.
import { detectFormat } from './detect-format.ts';
import { countHeadings } from './headings.ts';
import type { Grid } from './grid.ts';
import type { ImportLimits } from './import-limits.ts';
import { importLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { messages } from './messages.ts';
import type { ImportKind } from '../../src-shared/contract/values.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

export interface ReadTableOptions {
  /** For the name of a text file's only sheet; says nothing of the format. */
  readonly fileName: string;
  /** A sheet by number (from 1, visible sheets) or by name; else the one with the most headings. */
  readonly sheet?: number | string;
  /** What the rows are to be, so that its headings decide between sheets and delimiters. */
  readonly kind?: ImportKind;
  readonly maxBytes?: number;
  /** For tests of the limits themselves. */
  readonly limits?: Partial<ImportLimits>;
}

const MISREAD_WARNING =
  'Texten verkar ha skadats innan den kom hit: Ã¥, Ã¤ och Ã¶ står där å, ä och ö brukar stå. Kontrollera filen.';

/** Reads a workbook (.xlsx) or a text file with columns (.csv) into rows. */
export async function readTable(bytes: Uint8Array, options: ReadTableOptions): Promise<Grid> {
  const limits: ImportLimits = {
    ...importLimits,
    ...(options.maxBytes === undefined ? {} : { fileBytes: options.maxBytes }),
    ...options.limits,
  };
  if (bytes.length > limits.fileBytes) {
    throw new ImportRefusal('file-too-large', messages.fileTooLarge(limits.fileBytes));
  }
  const counter = countHeadings(options.kind);
  const grid =
    detectFormat(bytes) === 'zip'
      ? await readXlsx(bytes, options.sheet, counter, limits)
      : readCsv(bytes, sheetName(options.fileName), counter, limits);
  return hasMisreadLetters(grid)
    ? { ...grid, warnings: [...grid.warnings, MISREAD_WARNING] }
    : grid;
}

/** A text file's only sheet is called as the file is, without folder and ending. */
function sheetName(fileName: string): string {
  const [name = ''] = fileName.split(/[\\/]/u).slice(-1);
  const bare = name.replace(/\.[^.]*$/u, '');
  return bare === '' ? 'CSV' : bare;
}

/** Letters that another program once saved in the wrong encoding; the file itself is sound. */
function hasMisreadLetters(grid: Grid): boolean {
  return grid.rows.some((row) =>
    row.some((cell) => typeof cell === 'string' && cell.includes('Ã') && /Ã[¥¤¶]/u.test(cell)),
  );
}
