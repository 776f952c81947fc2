// Why: one pure function from a document to the bytes of a file, the same in every host and worker.
// Must not: open a plan, or hold anything between two exports.
import type { ExportRequest } from '../../src-shared/contract/catalogue-document.ts';
import type { ExportFormat } from '../../src-shared/contract/values.ts';
import { exportFormatLabels } from '../../src-shared/text/labels.ts';
import { renderCsv } from './csv.ts';
import { renderDocx } from './docx.ts';
import { exportFileName } from './file-name.ts';
import { renderJson } from './json.ts';
import { renderPdf } from './pdf.ts';
import { renderXlsx } from './xlsx.ts';

export interface RenderOptions {
  /** Where templates and fonts lie (the app's own resources). */
  readonly resourcesFolder: string;
  /** Share done, 0–1, and what is going on, in Swedish. */
  readonly onProgress?: (done: number, label: string) => void;
  readonly signal?: AbortSignal;
}

export interface RenderedExport {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
}

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

async function renderBytes(request: ExportRequest, resourcesFolder: string): Promise<Uint8Array> {
  switch (request.format) {
    case 'xlsx':
      return renderXlsx(request);
    case 'docx':
      return renderDocx(request);
    case 'pdf':
      return renderPdf(request, resourcesFolder);
    case 'json':
      return renderJson(request);
    case 'csv':
      return renderCsv(request);
  }
}

/**
 * Makes the file of one export. Pure: the same request gives the same content.
 *
 * @throws the signal's reason when it is aborted, and nothing is kept of what was made.
 */
export async function renderExport(
  request: ExportRequest,
  options: RenderOptions,
): Promise<RenderedExport> {
  const { onProgress, signal, resourcesFolder } = options;
  signal?.throwIfAborted();
  onProgress?.(0, `Skapar ${exportFormatLabels[request.format]}`);
  const bytes = await renderBytes(request, resourcesFolder);
  signal?.throwIfAborted();
  onProgress?.(1, `Klar: ${exportFormatLabels[request.format]}`);
  return {
    bytes,
    fileName: exportFileName(request),
    mediaType: mediaTypes[request.format],
  };
}
