// Why: proves that LibreOffice reads the workbook as we mean it, and that its parts are sound.
// Must not: read with the library that wrote it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { guardFormula } from '../../src-main/exports/guard-formula.ts';
import { emptyService } from '../../src-main/exports/testing/empty-service.ts';
import { renderExport } from '../../src-main/exports/render-export.ts';
import {
  minimalDocument,
  requestFor,
  resourcesFolder,
  stockholmDocument,
} from '../../src-main/exports/testing/example-documents.ts';
import {
  documentWith,
  hostileDocument,
  hostileTexts,
} from '../../src-main/exports/testing/hostile.ts';
import { openZip } from './open-zip.ts';
import { Bench } from './other-programs.ts';

const bench = new Bench();
afterAll(() => bench.close());

type Sheets = ReadonlyMap<string, readonly (readonly string[])[]>;

async function workbook(document = stockholmDocument()): Promise<Uint8Array> {
  return (await renderExport(requestFor('xlsx', document), { resourcesFolder })).bytes;
}

function column(sheets: Sheets, sheet: string, heading: string): readonly string[] {
  const [head = [], ...rows] = sheets.get(sheet) ?? [];
  const index = head.indexOf(heading);
  if (index === -1) throw new Error(`No heading ${heading} on ${sheet}`);
  return rows.map((row) => row[index] ?? '');
}

describe('the workbook in LibreOffice', () => {
  let sheets: Sheets;

  beforeAll(async () => {
    sheets = bench.sheetsOf(bench.write('bok.xlsx', await workbook()));
  });

  it('has the nine sheets, with Swedish letters right', () => {
    expect(new Set(sheets.keys())).toEqual(
      new Set([
        'Läs mig',
        'Insatser',
        'Prioritering',
        'Röstfördelning',
        'Rättslig prövning',
        'Risker',
        'Införande',
        'Behov',
        'Beslut och historik',
      ]),
    );
    expect(column(sheets, 'Insatser', 'Insats')).toContain('Här- och nu-samtal');
    expect(column(sheets, 'Införande', 'Hägersten-Älvsjö')).toContain('Breddinförd');
  });

  it('shows figures as figures and days as ISO days', () => {
    expect(column(sheets, 'Insatser', 'Senast verifierad')[0]).toBe('2025-11-20');
    expect(column(sheets, 'Insatser', 'Årskostnad (kr)')[0]).toBe('2450000');
    expect(column(sheets, 'Prioritering', 'Index')[0]).toMatch(/^86[.,]60/u);
    expect(column(sheets, 'Prioritering', 'Visad')[0]).toBe('2025-09-18');
    expect(column(sheets, 'Prioritering', 'Andel dragningar i toppen')[4]).toMatch(/^87[.,]5%$/u);
  });

  it('states plan, version, rule set and example values on the first sheet', () => {
    const words = (sheets.get('Läs mig') ?? []).flat().join('\n');
    for (const text of [
      'Exempelplan Stockholm',
      'Utkast till version 2',
      'Exempelvärden',
      'Reglerna är inte granskade av jurist.',
      'Workshop 1, omgång 2: ej visad.',
    ]) {
      expect(words).toContain(text);
    }
  });

  it('runs nothing, now or after being saved as CSV', async () => {
    const document = {
      ...documentWith({}),
      services: hostileTexts.map((text, index) =>
        emptyService({
          id: `019a0000-0000-7000-8000-${String(index).padStart(12, '0')}`,
          name: `Insats ${index}`,
          description: text,
        }),
      ),
    };
    const read = bench.sheetsOf(bench.write('farlig.xlsx', await workbook(document)));
    const cells = column(read, 'Insatser', 'Beskrivning');
    expect(cells).toHaveLength(hostileTexts.length);
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
    expect(cells[0]).toBe(guardFormula(hostileTexts[0]));
    expect(cells[5]).toBe('#N/A');
    expect(cells[10]).toBe('عربي: الخدمة الاجتماعية och עברית och yiddish ייִדיש');
    expect(cells[8]).toBe('_x000D_ _x0041_  slut');
  });

  it('opens without services and with hostile texts everywhere', async () => {
    const empty = bench.sheetsOf(bench.write('tom.xlsx', await workbook(minimalDocument())));
    expect(empty.get('Insatser')).toHaveLength(1);
    const hostile = bench.sheetsOf(bench.write('fientlig.xlsx', await workbook(hostileDocument())));
    expect(column(hostile, 'Insatser', 'id')).toHaveLength(18);
    expect(Math.max(...column(hostile, 'Insatser', 'Beskrivning').map((text) => text.length))).toBe(
      20_000,
    );
  });
});

describe('the parts of the workbook', () => {
  let parts: ReadonlyMap<string, string>;

  beforeAll(async () => {
    parts = openZip(await workbook());
  });

  it('quote the sheet names in defined names; Excel calls the file damaged otherwise', () => {
    const names = [
      ...(parts.get('xl/workbook.xml') ?? '').matchAll(/<definedName [^>]*>([^<]*)</gu),
    ];
    expect(names.length).toBe(8);
    for (const [, range] of names) expect(range).toMatch(/^'[^']+'!\$[A-Z0-9]/u);
  });

  it('give figures and days the formats of a Swedish reader', () => {
    const styles = parts.get('xl/styles.xml') ?? '';
    const codes = [...styles.matchAll(/formatCode="([^"]*)"/gu)].map(([, code]) => code);
    expect(codes).toContain('yyyy-mm-dd');
    expect(codes).toContain('#,##0 &quot;kr&quot;');
  });

  it('freeze and filter every data sheet, in the order the format demands', () => {
    for (let sheet = 2; sheet <= 9; sheet += 1) {
      const xml = parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '';
      expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
      const order = [
        '<sheetViews>',
        '<cols>',
        '<sheetData>',
        '<autoFilter ',
        '<conditionalFormatting ',
        '<dataValidations ',
        '<pageMargins ',
        '<pageSetup ',
        '<headerFooter>',
      ]
        .map((tag) => xml.indexOf(tag))
        .filter((place) => place !== -1);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(order.length).toBeGreaterThanOrEqual(7);
    }
  });

  it('offer drop-downs in Insatser from the lists of Läs mig', () => {
    const xml = parts.get('xl/worksheets/sheet2.xml') ?? '';
    const lists = [
      ...xml.matchAll(/<dataValidation type="list"[^>]*>\s*<formula1>([^<]*)<\/formula1>/gu),
    ];
    expect(lists.length).toBeGreaterThanOrEqual(10);
    for (const [, formula] of lists) {
      expect(formula).toMatch(/^'Läs mig'!\$B\$\d+:\$B\$\d+$/u);
    }
  });

  it('hold no formula, no macro, no link to elsewhere', () => {
    expect(
      [...parts.keys()].filter((name) => /vba|external|embeddings|activeX/iu.test(name)),
    ).toEqual([]);
    const formulas = [...parts].filter(
      ([name, xml]) => name.startsWith('xl/worksheets/') && xml.includes('<f>'),
    );
    const links = [...parts].filter(
      ([name, xml]) => name.endsWith('.rels') && xml.includes('TargetMode="External"'),
    );
    expect([...formulas, ...links].map(([name]) => name)).toEqual([]);
  });

  it('say example values in the head of every sheet', () => {
    for (let sheet = 1; sheet <= 9; sheet += 1) {
      expect(parts.get(`xl/worksheets/sheet${sheet}.xml`)).toMatch(
        /<oddHeader>[^<]*Utkast 2026-11-20, exempelvärden<\/oddHeader>/u,
      );
    }
  });
});
