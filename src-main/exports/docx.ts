// Why: the board report (tjänsteutlåtande) with its appendices, in the order the board reads them.
// Must not: know the Word library (word/) or the content of a part (report/).
import type { ExportRequest } from '../../src-shared/contract/catalogue-document.ts';
import { formatDay } from '../../src-shared/text/paper/format.ts';
import {
  documentTitle,
  pageStatus,
  planName,
  versionTitle,
} from '../../src-shared/text/paper/statement.ts';
import { catalogueAppendix } from './report/catalogue-appendix.ts';
import { deviationAppendix, methodAppendix } from './report/closing-appendices.ts';
import { legalAppendix } from './report/legal-appendix.ts';
import { reportBody } from './report/report-body.ts';
import { resultsAppendix } from './report/results-appendix.ts';
import { riskAppendix } from './report/risk-appendix.ts';
import type { ReportModel } from './word/write-report.ts';
import { writeReport } from './word/write-report.ts';

export function reportModel(request: ExportRequest): ReportModel {
  return {
    title: `Tjänsteutlåtande: ${documentTitle}, ${planName(request)}`,
    description: `${versionTitle(request)}. ${pageStatus(request)}.`,
    planName: planName(request),
    pageStatus: pageStatus(request),
    pageFoot: `${versionTitle(request)}, utskriven ${formatDay(request.exportedAt)}`,
    parts: [
      reportBody(request),
      catalogueAppendix(request),
      legalAppendix(request),
      resultsAppendix(request),
      riskAppendix(request),
      deviationAppendix(request),
      methodAppendix(),
    ],
  };
}

export async function renderDocx(request: ExportRequest): Promise<Uint8Array> {
  return writeReport(reportModel(request));
}
