// Why: proves that Typst accepts every document as PDF/UA-1, whatever people have written in it.
// Must not: read the PDF's words; the interop tests do, with another program.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { CatalogueDocument } from '../../src-shared/contract/catalogue-document.ts';
import { renderPdf } from './pdf.ts';
import {
  adoptedDocument,
  minimalDocument,
  requestFor,
  resourcesFolder,
  stockholmDocument,
} from './testing/example-documents.ts';
import { hostileDocument } from './testing/hostile.ts';

async function rendered(document: CatalogueDocument): Promise<string> {
  const bytes = await renderPdf(requestFor('pdf', document), resourcesFolder);
  return Buffer.from(bytes).toString('latin1');
}

describe('renderPdf', () => {
  it.each([
    ['the rich document', stockholmDocument],
    ['an adopted version', adoptedDocument],
    ['a plan without services', minimalDocument],
    ['hostile texts everywhere', hostileDocument],
  ])('sets %s as tagged PDF/UA-1 with title and language', async (_name, make) => {
    const pdf = await rendered(make());
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toMatch(/\/Lang\s*\(sv-SE\)/u);
    expect(pdf).toContain('pdfuaid:part');
    expect(pdf).toContain('/DisplayDocTitle true');
  });

  it('uses the shipped fonts and no other', async () => {
    const pdf = await rendered(hostileDocument());
    const fonts = new Set(
      [...pdf.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/gu)].map((match) => match[1]),
    );
    expect(fonts.size).toBeGreaterThan(2);
    expect([...fonts].filter((name) => name?.startsWith('IBMPlexSans') !== true)).toEqual([]);
  });

  it('is the same file for the same request', async () => {
    expect(await rendered(minimalDocument())).toBe(await rendered(minimalDocument()));
  });

  it('says which folder lacks fonts', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'forsta-linjen-pdf-'));
    try {
      await expect(renderPdf(requestFor('pdf', minimalDocument()), folder)).rejects.toThrow(
        /fonts/u,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
