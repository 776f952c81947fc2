// Why: the services as one table for other programs, and for the way back through the import.
// Must not: hold a cell that a spreadsheet program would run, or figures in English form: a
// semicolon file is read with decimal comma in Sweden.
import type { ExportRequest } from '../../src-shared/contract/catalogue-document.ts';
import { guardFormula } from './guard-formula.ts';
import { serviceColumns } from './sheets/service-columns.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const needsQuotes = /[";\r\n]|^\s|\s$/u;

function fieldOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = guardFormula(value);
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** UTF-8 with byte order mark, `;`, CRLF: what Swedish Excel opens rightly by a double click. */
export function renderCsv(request: ExportRequest): Uint8Array {
  const { services } = request.document;
  const rows = [
    serviceColumns.map((column) => column.heading),
    ...services.map((service) => serviceColumns.map((column) => column.value(service))),
  ];
  const text = rows.map((row) => `${row.map(fieldOf).join(';')}\r\n`).join('');
  return new TextEncoder().encode(BYTE_ORDER_MARK + text);
}
