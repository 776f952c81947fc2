// Why: the workbook with its nine sheets, in the order design/cli.md fixes.
// Must not: know the spreadsheet library (write-workbook.ts) or how a sheet is laid out (sheets/).
import type { ExportRequest } from '../../src-shared/contract/catalogue-document.ts';
import {
  documentTitle,
  pageStatus,
  planName,
  versionTitle,
} from '../../src-shared/text/paper/statement.ts';
import { formatDay } from '../../src-shared/text/paper/format.ts';
import { readmeSheet } from './sheets/readme-sheet.ts';
import { needsSheet } from './sheets/needs-sheet.ts';
import { historySheet, legalSheet, risksSheet } from './sheets/register-sheets.ts';
import { rolloutSheet } from './sheets/rollout-sheet.ts';
import { prioritySheet, votesSheet } from './sheets/scoring-sheets.ts';
import { servicesSheet } from './sheets/services-sheet.ts';
import type { WorkbookModel } from './write-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

export function workbookModel(request: ExportRequest): WorkbookModel {
  const { document } = request;
  const { sheet, lists } = readmeSheet(request);
  return {
    title: `${documentTitle}: ${planName(request)}`,
    description: `${versionTitle(request)}. ${pageStatus(request)}.`,
    pageHead: [`${planName(request)}, ${versionTitle(request)}`, pageStatus(request)],
    pageFoot: `Utskriven ${formatDay(request.exportedAt)}`,
    madeAt: request.exportedAt,
    sheets: [
      sheet,
      servicesSheet(request, lists),
      prioritySheet(document),
      votesSheet(document),
      legalSheet(document),
      risksSheet(document),
      rolloutSheet(document),
      needsSheet(document),
      historySheet(document),
    ],
  };
}

export async function renderXlsx(request: ExportRequest): Promise<Uint8Array> {
  return writeWorkbook(workbookModel(request));
}
