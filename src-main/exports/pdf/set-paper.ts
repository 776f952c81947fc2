// Why: one way from a template and a value to an accessible PDF (PDF/UA-1), set by Typst.
// Must not: paste a text of the plan into the template's source, or use fonts of the machine.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import * as colours from '../paper/colours.ts';
import { coverageOf, PrintableText } from './font-coverage.ts';

export type TemplateName = 'catalogue.typ' | 'ballots.typ' | 'cards.typ';

interface PaperParts {
  readonly template: string;
  readonly fonts: readonly Buffer[];
}

async function readParts(name: TemplateName, resourcesFolder: string): Promise<PaperParts> {
  const fontFolder = join(resourcesFolder, 'fonts');
  const names = (await readdir(fontFolder)).filter((each) => each.endsWith('.ttf')).toSorted();
  if (names.length === 0) throw new Error(`No fonts in ${fontFolder}`);
  return {
    template: await readFile(join(resourcesFolder, 'templates', name), 'utf8'),
    fonts: await Promise.all(names.map(async (each) => readFile(join(fontFolder, each)))),
  };
}

/** Sets what `view` answers, as JSON the template reads; texts come through `printable` first. */
export async function setPaper(
  name: TemplateName,
  resourcesFolder: string,
  view: (printable: PrintableText) => object,
): Promise<Uint8Array> {
  const { template, fonts } = await readParts(name, resourcesFolder);
  const inputs = {
    view: JSON.stringify(view(new PrintableText(coverageOf(fonts)))),
    colours: JSON.stringify({ ...colours }),
  };
  const compiler = NodeCompiler.create({
    workspace: join(resourcesFolder, 'templates'),
    fontArgs: [{ fontBlobs: [...fonts] }],
  });
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
