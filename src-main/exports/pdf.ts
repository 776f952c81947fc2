// Why: the accessible PDF (PDF/UA-1) of the catalogue by target group, set by Typst.
// Must not: paste a text of the plan into the template's source, or use fonts of the machine.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import type { ExportRequest } from '../../src-shared/contract/catalogue-document.ts';
import * as colours from './paper/colours.ts';
import { coverageOf, PrintableText } from './pdf/font-coverage.ts';
import { pdfView } from './pdf/pdf-view.ts';

const templateName = 'catalogue.typ';

interface PdfParts {
  readonly template: string;
  readonly fonts: readonly Buffer[];
}

async function readParts(resourcesFolder: string): Promise<PdfParts> {
  const fontFolder = join(resourcesFolder, 'fonts');
  const names = (await readdir(fontFolder)).filter((name) => name.endsWith('.ttf')).toSorted();
  if (names.length === 0) throw new Error(`No fonts in ${fontFolder}`);
  return {
    template: await readFile(join(resourcesFolder, 'templates', templateName), 'utf8'),
    fonts: await Promise.all(names.map(async (name) => readFile(join(fontFolder, name)))),
  };
}

export async function renderPdf(
  request: ExportRequest,
  resourcesFolder: string,
): Promise<Uint8Array> {
  const { template, fonts } = await readParts(resourcesFolder);
  const view = pdfView(request, new PrintableText(coverageOf(fonts)));
  const compiler = NodeCompiler.create({
    workspace: join(resourcesFolder, 'templates'),
    fontArgs: [{ fontBlobs: [...fonts] }],
  });
  const inputs = { view: JSON.stringify(view), colours: JSON.stringify({ ...colours }) };
  const result = compiler.compile({ mainFileContent: template, inputs });
  const { result: compiled } = result;
  if (compiled === null) {
    const error = result.takeError() ?? result.takeDiagnostics();
    const details = error === null ? [] : compiler.fetchDiagnostics(error);
    throw new Error(`The PDF template failed: ${JSON.stringify(details)}`);
  }
  const bytes = compiler.pdf(compiled, { pdfStandard: 'ua-1' });
  // What Typst keeps between compilations would else grow with every export of a long day.
  compiler.evictCache(0);
  return new Uint8Array(bytes);
}
