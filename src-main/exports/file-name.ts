// Why: the name an export is offered under, one that every file system takes.
// Must not: hold a path separator or a character Windows refuses.
import type { ExportRequest } from '../../src-shared/contract/catalogue-document.ts';
import type { ExportFormat } from '../../src-shared/contract/values.ts';
import { planName } from '../../src-shared/text/paper/statement.ts';

const kinds: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'arbetsbok',
  docx: 'tjänsteutlåtande',
  pdf: 'insatskatalog',
  json: 'katalogförslag',
  csv: 'insatser',
};

const LONGEST_WORDS = 80;

/** What a person has named something, as part of a file name; `fallback` where nothing is left. */
export function fileWords(text: string, fallback: string): string {
  const words = text
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, LONGEST_WORDS)
    .toWellFormed()
    .replaceAll(/^[\s.]+|[\s.]+$/gu, '');
  return words || fallback;
}

/** "Exempelplan Stockholm, insatskatalog, utkast version 2.pdf". */
export function exportFileName(request: ExportRequest): string {
  const { number, status } = request.document.version;
  const plan = fileWords(planName(request), 'Plan');
  const version = status === 'adopted' ? `version ${number}` : `utkast version ${number}`;
  return `${plan}, ${kinds[request.format]}, ${version}.${request.format}`;
}
