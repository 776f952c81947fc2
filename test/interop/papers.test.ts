// Why: proves that other programs read the board report and the PDF as we mean them.
// Must not: compare pictures; people look at the pages, tests at words, tags and structure.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CatalogueDocument } from '../../src-shared/contract/catalogue-document.ts';
import type { ExportFormat } from '../../src-shared/contract/values.ts';
import { renderExport } from '../../src-main/exports/render-export.ts';
import {
  adoptedDocument,
  minimalDocument,
  requestFor,
  resourcesFolder,
  stockholmDocument,
} from '../../src-main/exports/testing/example-documents.ts';
import { hostileDocument } from '../../src-main/exports/testing/hostile.ts';
import { openZip } from './open-zip.ts';
import { Bench } from './other-programs.ts';

const bench = new Bench();
afterAll(() => bench.close());

async function made(format: ExportFormat, document: CatalogueDocument): Promise<Uint8Array> {
  return (await renderExport(requestFor(format, document), { resourcesFolder })).bytes;
}

/** The pages of a PDF as running text, white space made one. */
function pagesOf(path: string): readonly string[] {
  return bench
    .pdfText(path)
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s+/gu, ' '));
}

describe('the board report in LibreOffice', () => {
  let path: string;
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await made('docx', stockholmDocument());
    [path = ''] = bench.convert(bench.write('utlåtande.docx', bytes), 'pdf');
  });

  it('has its title, and plan, status and page numbers on every page', () => {
    expect(bench.pdfInfo(path)).toContain(
      'Tjänsteutlåtande: Insatser utan individuell behovsprövning, Exempelplan Stockholm',
    );
    const pages = pagesOf(path);
    expect(pages.length).toBeGreaterThan(10);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Exempelplan Stockholm');
      expect(page).toContain('Utkast 2026-11-20, exempelvärden');
      expect(page).toContain(`sida ${index + 1} av ${pages.length}`);
    }
  });

  it('reads in order from decision to method', () => {
    const text = pagesOf(path).join(' ');
    const places = [
      'Förslag till beslut 1. Nämnden godkänner insatskatalogen.',
      'Sammanfattning Förvaltningen föreslår',
      'Förslaget i sammandrag Tolv insatser ingår, tre insatser är inte avgjorda',
      'Bilaga 1. Insatser per målgrupp Barn och unga Barn- och föräldrastöd',
      'Bilaga 2. Rättslig bedömning Regelverk Rättslig avgränsning',
      'Bilaga 3. Resultat av prioriteringen Workshop 1, omgång 2: ej visad.',
      'Bilaga 4. Risker och åtgärder',
      'Bilaga 5. Avsteg och tidigare beslut',
      'Bilaga 6. Så räknas siffrorna',
    ].map((words) => text.lastIndexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('has Word headings, Swedish as its language and header rows that repeat', () => {
    const parts = openZip(bytes);
    const body = parts.get('word/document.xml') ?? '';
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map(([xml]) => xml);
    const withHead = tables.filter((xml) => xml.includes('w:val="TableHead"'));
    expect(withHead.length).toBeGreaterThan(8);
    for (const xml of withHead) expect(xml).toMatch(/<w:tr>.*?<w:tblHeader\/>/su);
    expect(body.includes('w:val="Heading1"') && body.includes('w:val="Heading3"')).toBe(true);
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="sv-SE"/>');
    // A field in the text would make Word ask every reader to update it.
    expect(body.includes('<w:fldChar')).toBe(false);
    expect(parts.get('word/settings.xml')).not.toContain('updateFields');
  });

  it('leads from its contents to every first-level heading', () => {
    const body = openZip(bytes).get('word/document.xml') ?? '';
    const anchors = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/gu)].map(
      ([, to]) => to,
    );
    const marks = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/gu)].map(
      ([, at]) => at,
    );
    expect(anchors.length).toBe(13);
    expect(new Set(marks)).toEqual(new Set(anchors));
  });

  it('opens without services and with hostile texts everywhere', async () => {
    const [empty = ''] = bench.convert(
      bench.write('tomt.docx', await made('docx', minimalDocument())),
      'pdf',
    );
    expect(pagesOf(empty).join(' ')).toContain('(Texten är inte skriven än.)');
    const [hostile = ''] = bench.convert(
      bench.write('fientligt.docx', await made('docx', hostileDocument())),
      'pdf',
    );
    const text = pagesOf(hostile).join(' ');
    expect(text).toContain('</w:t></w:r></w:p><w:p><w:r><w:t>inskjuten');
    expect(text).toContain("=cmd|' /C calc'!A0");
  });
});

describe('the PDF in poppler', () => {
  let path: string;
  let structure: string;

  beforeAll(async () => {
    path = bench.write('katalog.pdf', await made('pdf', stockholmDocument()));
    structure = bench.pdfInfo(path, '-struct-text');
  });

  it('is tagged, with title and without author', () => {
    const info = bench.pdfInfo(path);
    expect(info).toMatch(/^Tagged:\s+yes$/mu);
    expect(info).toMatch(
      /^Title:\s+Insatser utan individuell behovsprövning, Exempelplan Stockholm, Utkast till version 2$/mu,
    );
    expect(info).not.toMatch(/^Author:/mu);
  });

  it('has one first-level heading a target group and a second-level one a service', () => {
    const heading = (level: string, text: string): RegExp =>
      new RegExp(`${level} [^\\n]*\\(block\\)\\n\\s*"${text}\\s*"`, 'u');
    for (const group of ['Barn och unga', 'Våld i nära relation', 'Äldre', 'Tvärgående']) {
      expect(structure).toMatch(heading('H1', group));
    }
    for (const service of ['BRA-samtal', 'Mina föräldrar är skilda', 'Hälsofrämjande samtal']) {
      expect(structure).toMatch(heading('H2', service));
    }
    expect(structure).toMatch(heading('H1', 'Underlag för nämnden'));
  });

  it('tags tables with header cells, definition lists with labels, and the figure', () => {
    expect(structure.match(/\bTable \(block\)/gu)?.length).toBeGreaterThanOrEqual(5);
    expect(structure).toMatch(/\bTHead \(block\)|\bTHead\b/u);
    expect(structure).toMatch(/\bTH\b[^\n]*\n(?:[^\n]*\n){0,4}?[^\n]*"Villkor och skäl"/u);
    expect(structure).toMatch(/Lbl \(block\)\n\s*Span \(inline\)\n\s*"För vem"/u);
    expect(structure).toMatch(/\bFigure\b/u);
  });

  it('says status and page on every page', () => {
    const pages = pagesOf(path);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Utkast 2026-11-20, exempelvärden');
      expect(page).toContain(`sida ${index + 1} av ${pages.length}`);
    }
  });

  it('tells a resident what a service is, and the board why others are left out', () => {
    const text = pagesOf(path).join(' ');
    for (const words of [
      'Pilot Farsta, Järva och Skärholmen',
      'Du kan alltid ansöka.',
      'Uppgift saknas',
      'Trygg vuxen på fritiden',
      'Reglerna är inte granskade av jurist.',
      'Kontrollen förbigången med skriftligt skäl',
      'Workshop 1, omgång 2: ej visad.',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('states the decision and the hash of an adopted version', async () => {
    const adopted = bench.write('fastställd.pdf', await made('pdf', adoptedDocument()));
    const [first = ''] = pagesOf(adopted);
    expect(first).toContain('Fastställd version 2');
    expect(first).toContain('Socialnämnden');
    expect(first.replaceAll(/[\s\u200B]/gu, '')).toContain(
      '9b74c9897bac770ffc029102a200c5de1f0d0c9be6a27c55a0d1f2e3b4c59687',
    );
  });

  it('prints hostile texts as they are and counts what it cannot draw', async () => {
    const hostile = bench.write('fientlig.pdf', await made('pdf', hostileDocument()));
    const text = pagesOf(hostile).join(' ');
    expect(text).toContain('#panic("typst") $x$ *fet* _kursiv_');
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).toMatch(/\d+ tecken i planens texter finns inte i dokumentets typsnitt/u);
  });
});
