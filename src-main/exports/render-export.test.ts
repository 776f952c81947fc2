// Why: proves the one function every host calls: names, media types, progress, cancelling.
// Must not: repeat what the tests of each format say.
import { describe, expect, it } from 'vitest';

import { exportFormatSchema } from '../../src-shared/contract/values.ts';
import { exportFileName } from './file-name.ts';
import { renderExport } from './render-export.ts';
import {
  adoptedDocument,
  minimalDocument,
  requestFor,
  resourcesFolder,
  stockholmDocument,
} from './testing/example-documents.ts';

describe('renderExport', () => {
  it.each(exportFormatSchema.options)('makes a %s with a name that fits', async (format) => {
    const progress: [number, string][] = [];
    const rendered = await renderExport(requestFor(format, minimalDocument()), {
      resourcesFolder,
      onProgress: (done, label) => progress.push([done, label]),
    });
    expect(rendered.bytes.length).toBeGreaterThan(100);
    expect(rendered.fileName.endsWith(`, utkast version 1.${format}`)).toBe(true);
    expect(rendered.mediaType).toMatch(/^(?:application|text)\//u);
    expect(progress.map(([done]) => done)).toEqual([0, 1]);
    expect(progress[0]?.[1]).toMatch(/^Skapar /u);
  });

  it('stops where it is cancelled and gives nothing', async () => {
    const abort = new AbortController();
    const rendering = renderExport(requestFor('csv', stockholmDocument()), {
      resourcesFolder,
      onProgress: () => abort.abort(new Error('avbruten')),
      signal: abort.signal,
    });
    await expect(rendering).rejects.toThrow('avbruten');
  });
});

describe('exportFileName', () => {
  it('says plan, kind and version', () => {
    expect(exportFileName(requestFor('pdf', adoptedDocument()))).toBe(
      'Exempelplan Stockholm, insatskatalog, version 2.pdf',
    );
    expect(exportFileName(requestFor('docx', stockholmDocument()))).toBe(
      'Exempelplan Stockholm, tjänsteutlåtande, utkast version 2.docx',
    );
  });

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['A<b>:"c"|d?*\\e', 'A b c d e'],
    ['CON.', 'CON'],
    ['...', 'Plan'],
    ['rad\nett', 'rad ett'],
  ])('makes %j a name that every file system takes', (name, expected) => {
    const document = { ...minimalDocument(), plan: { id: 'x', name } };
    expect(exportFileName(requestFor('csv', document))).toBe(
      `${expected}, insatser, utkast version 1.csv`,
    );
  });

  it('cuts a very long name', () => {
    const document = { ...minimalDocument(), plan: { id: 'x', name: 'å'.repeat(300) } };
    expect(exportFileName(requestFor('csv', document)).length).toBeLessThan(130);
  });
});
