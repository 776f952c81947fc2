// Why: all the PDF says, as one value: the template only lays it out.
// Must not: hold markup; texts of the plan are values, never code of the template.
import type { ExportRequest } from '../../../src-shared/contract/catalogue-document.ts';
import { formatDay } from '../../../src-shared/text/paper/format.ts';
import type { Fact } from '../../../src-shared/text/paper/statement.ts';
import {
  documentTitle,
  exampleNotice,
  isDraft,
  pageStatus,
  planName,
  ruleSetFacts,
  versionFacts,
  versionTitle,
  weightSentences,
} from '../../../src-shared/text/paper/statement.ts';
import type { PdfBoardView } from './board-view.ts';
import { pdfBoardView } from './board-view.ts';
import type { ChapterView } from '../../../src-shared/text/paper/catalogue-view.ts';
import { catalogueView } from '../../../src-shared/text/paper/catalogue-view.ts';
import type { PrintableText } from './font-coverage.ts';

export interface PdfView {
  readonly title: string;
  readonly heading: string;
  readonly planName: string;
  readonly versionTitle: string;
  readonly isDraft: boolean;
  readonly pageStatus: string;
  readonly pageFoot: string;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly exampleNotice: string | null;
  readonly facts: readonly Fact[];
  readonly ruleSet: readonly Fact[];
  readonly weights: readonly string[];
  readonly chapters: readonly ChapterView[];
  readonly board: PdfBoardView;
  /** Said on the last page where characters had to be replaced. */
  readonly replaced: string | null;
}

export function dateOf(time: string): PdfView['date'] {
  const [year = 2000, month = 1, day = 1] = formatDay(time).split('-').map(Number);
  return { year, month, day };
}

export function rawPdfView(request: ExportRequest): PdfView {
  const { hasExampleValues } = request.document;
  return {
    title: `${documentTitle}, ${planName(request)}, ${versionTitle(request)}`,
    heading: documentTitle,
    planName: planName(request),
    versionTitle: versionTitle(request),
    isDraft: isDraft(request),
    pageStatus: pageStatus(request),
    pageFoot: `${planName(request)}, ${versionTitle(request)}, utskriven ${formatDay(request.exportedAt)}`,
    date: dateOf(request.exportedAt),
    exampleNotice: hasExampleValues ? exampleNotice : null,
    facts: versionFacts(request),
    ruleSet: ruleSetFacts(request),
    weights: weightSentences(request),
    chapters: catalogueView(request),
    board: pdfBoardView(request),
    replaced: null,
  };
}

/** The view as the template gets it, with what the fonts cannot draw replaced and counted. */
export function pdfView(request: ExportRequest, printable: PrintableText): PdfView {
  const view = printable.copyOf(rawPdfView(request));
  const { replaced } = printable;
  if (replaced === 0) return view;
  return {
    ...view,
    replaced: `${replaced} tecken i planens texter finns inte i dokumentets typsnitt och visas som [?]. De står kvar i planen.`,
  };
}
