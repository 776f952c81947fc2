// Why: the accessible PDF (PDF/UA-1) of the catalogue by target group, set by Typst.
// Must not: hold words of its own; `pdf/pdf-view.ts` says all there is.
import type { ExportRequest } from '../../src-shared/contract/catalogue-document.ts';
import { pdfView } from './pdf/pdf-view.ts';
import { setPaper } from './pdf/set-paper.ts';

export async function renderPdf(
  request: ExportRequest,
  resourcesFolder: string,
): Promise<Uint8Array> {
  return setPaper('catalogue.typ', resourcesFolder, (printable) => pdfView(request, printable));
}
