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

const LONGEST_PLAN_NAME = 80;

/** "Exempelplan Stockholm, insatskatalog, utkast version 2.pdf". */
export function exportFileName(request: ExportRequest): string {
  const { number, status } = request.document.version;
  const plan = planName(request)
    .replaceAll(/[\\/:*?"<>|]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, LONGEST_PLAN_NAME)
    .toWellFormed()
    .replaceAll(/^[\s.]+|[\s.]+$/gu, '');
  const version = status === 'adopted' ? `version ${number}` : `utkast version ${number}`;
  return `${plan || 'Plan'}, ${kinds[request.format]}, ${version}.${request.format}`;
}
