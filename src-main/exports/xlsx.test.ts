// Why: proves what the workbook says, sheet by sheet, as data and as a file read back.
// Must not: test colours as the only sign of a meaning; the words are what is tested.
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';

import type { CatalogueDocument } from '../../src-shared/contract/catalogue-document.ts';
import { entrySentences, sessionFacts } from '../../src-shared/text/paper/statement.ts';
import { guardFormula } from './guard-formula.ts';
import type { SheetCell, SheetModel } from './sheets/sheet-model.ts';
import {
  adoptedDocument,
  minimalDocument,
  requestFor,
  stockholmDocument,
} from './testing/example-documents.ts';
import { hostileDocument } from './testing/hostile.ts';
import { columnName } from './write-workbook.ts';
import { renderXlsx, workbookModel } from './xlsx.ts';

const sheetNames = [
  'Läs mig',
  'Insatser',
  'Prioritering',
  'Röstfördelning',
  'Rättslig prövning',
  'Risker',
  'Införande',
  'Behov',
  'Beslut och historik',
];

function shown(cell: SheetCell | undefined): string | number | null {
  if (cell === undefined) return null;
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'date':
      return cell.day;
    case 'blank':
      return null;
  }
}

function sheetOf(document: CatalogueDocument, name: string): SheetModel {
  const found = workbookModel(requestFor('xlsx', document)).sheets.find(
    (sheet) => sheet.name === name,
  );
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
}

/** The records of a data sheet by heading. */
function recordsOf(sheet: SheetModel): readonly Record<string, string | number | null>[] {
  const [head = [], ...rows] = sheet.rows;
  const headings = head.map((cell) => String(shown(cell)));
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, column) => [heading, shown(row[column])])),
  );
}

function wordsOf(sheet: SheetModel): string {
  return sheet.rows.flatMap((row) => row.map((cell) => String(shown(cell) ?? ''))).join('\n');
}

describe('the workbook', () => {
  it('has the nine sheets in their order, also without a single service', () => {
    for (const document of [stockholmDocument(), minimalDocument()]) {
      const { sheets } = workbookModel(requestFor('xlsx', document));
      expect(sheets.map((sheet) => sheet.name)).toEqual(sheetNames);
    }
  });

  it('has a frozen head with filter on every data sheet, and rows as wide as their head', () => {
    const { sheets } = workbookModel(requestFor('xlsx', stockholmDocument()));
    for (const sheet of sheets.slice(1)) {
      expect(sheet.table?.headerRow).toBe(0);
      expect(sheet.widths.length).toBeGreaterThanOrEqual(sheet.table?.columns ?? 99);
      if (sheet.name === 'Införande') continue;
      const widths = new Set(sheet.rows.map((row) => row.length));
      expect([sheet.name, ...widths]).toEqual([sheet.name, sheet.table?.columns]);
    }
  });

  it('leaves no cell of a data sheet empty but those a person may fill in', () => {
    const { sheets } = workbookModel(requestFor('xlsx', stockholmDocument()));
    for (const sheet of sheets.slice(2)) {
      const table = sheet.rows.slice(0, (sheet.table?.lastRow ?? 0) + 1);
      const empty = table.flat().filter((cell) => shown(cell) === null || shown(cell) === '');
      expect([sheet.name, empty.length]).toEqual([sheet.name, 0]);
    }
  });

  it('marks example values on the first sheet, in the head of every page and on every row', () => {
    const model = workbookModel(requestFor('xlsx', stockholmDocument()));
    expect(wordsOf(sheetOf(stockholmDocument(), 'Läs mig'))).toContain('påhittade exempelvärden');
    expect(model.pageHead[1]).toBe('Utkast 2026-11-20, exempelvärden');
    for (const name of ['Prioritering', 'Röstfördelning', 'Risker']) {
      const records = recordsOf(sheetOf(stockholmDocument(), name));
      const marks = records
        .filter((record) => record['Omgång'] !== 'ej visad' && record['Visad'] !== 'ej visad')
        .map((record) => record['Exempelvärden']);
      expect(new Set(marks)).toEqual(new Set(['Exempelvärden']));
    }
  });

  it('does not mention example values where there are none', () => {
    const model = workbookModel(requestFor('xlsx', minimalDocument()));
    expect(model.pageHead[1]).toBe('Utkast 2026-11-22');
    expect(wordsOf(sheetOf(minimalDocument(), 'Läs mig'))).not.toContain('påhittade');
  });
});

describe('Läs mig', () => {
  it('says plan, version, print date, weights, thresholds and that no lawyer has reviewed', () => {
    const words = wordsOf(sheetOf(stockholmDocument(), 'Läs mig'));
    for (const fact of [
      'Exempelplan Stockholm',
      'Utkast till version 2',
      '2026-11-22',
      '0,50 (effekt 50',
      '3,5 på båda skalorna',
      'topp 10',
      'effekt 0,41, genomförbarhet 0,36',
      'Reglerna är inte granskade av jurist.',
      'Stöd för bedömning.',
      'Workshop 1, omgång 2: ej visad.',
    ]) {
      expect(words).toContain(fact);
    }
  });

  it('says decision and hash of an adopted version', () => {
    const words = wordsOf(sheetOf(adoptedDocument(), 'Läs mig'));
    for (const fact of ['Socialnämnden', '2026-12-10', '§ 112', 'SN 2026/381', '9b74c9897bac']) {
      expect(words).toContain(fact);
    }
  });
});

describe('Insatser', () => {
  it('offers the allowed values from Läs mig, closed where a cell holds one value', () => {
    const document = stockholmDocument();
    const sheet = sheetOf(document, 'Insatser');
    const readme = sheetOf(document, 'Läs mig');
    const [head = []] = sheet.rows;
    const offered = sheet.choices.map(({ column, source, isClosed }) => ({
      heading: shown(head[column]),
      first: shown(readme.rows[source.firstRow]?.[source.column]),
      last: shown(readme.rows[source.lastRow]?.[source.column]),
      isClosed,
    }));
    expect(offered).toEqual([
      { heading: 'Status', first: 'Inventerad', last: 'Avvecklad', isClosed: true },
      { heading: 'Målgrupp', first: 'Barn och unga', last: 'Tvärgående', isClosed: false },
      {
        heading: 'Stödnivå',
        first: 'Främjande aktiviteter',
        last: 'Andra linjens nivå',
        isClosed: true,
      },
      { heading: 'Form', first: 'grupp', last: 'individuell', isClosed: false },
      { heading: 'Ges i dag', first: 'Med prövning', last: 'Okänt', isClosed: true },
      { heading: 'Evidens', first: 'Nationell riktlinje', last: 'Okänt', isClosed: true },
      { heading: 'Evidensens säkerhet', first: 'Hög', last: 'Mycket låg', isClosed: true },
      {
        heading: 'Dokumentation',
        first: 'A, journal',
        last: 'C, utan uppgifter som röjer identitet',
        isClosed: true,
      },
      {
        heading: 'Arbetssätt',
        first: 'Närvaro på andra platser',
        last: 'Teambaserat arbete',
        isClosed: false,
      },
      { heading: 'Stadsdel', first: 'Bromma', last: 'Södermalm', isClosed: false },
      { heading: 'Ursprung', first: 'Befintlig', last: 'Okänt', isClosed: true },
    ]);
  });

  it('masks small counts and leaves unknown values empty and hatched', () => {
    const sheet = sheetOf(stockholmDocument(), 'Insatser');
    const records = recordsOf(sheet);
    expect(records.find((record) => record['Ref'] === 'S08')?.['Antal per år']).toBe('<5');
    expect(records.find((record) => record['Ref'] === 'S17')?.['Antal per år']).toBeNull();
    expect(sheet.hatchBlanks).toEqual({ firstRow: 1, lastRow: 18 });
  });
});

describe('Prioritering and Röstfördelning', () => {
  it('give every ranked service n and agreement on both scales', () => {
    const ranked = recordsOf(sheetOf(stockholmDocument(), 'Prioritering')).filter(
      (record) => typeof record['Plats'] === 'number',
    );
    expect(ranked).toHaveLength(17);
    for (const record of ranked) {
      expect(record['Effekt, n']).toBeGreaterThan(0);
      expect(record['Genomförbarhet, n']).toBeGreaterThan(0);
      expect(record['Effekt, samstämmighet']).toMatch(/samstämmig|delvis|oenig|för få svar/u);
      expect(record['Genomförbarhet, samstämmighet']).toMatch(
        /samstämmig|delvis|oenig|för få svar/u,
      );
    }
  });

  it('do not show stability for fewer than five votes', () => {
    const record = recordsOf(sheetOf(stockholmDocument(), 'Prioritering')).find(
      (entry) => entry['Ref'] === 'S13',
    );
    expect(record).toMatchObject({
      'Effekt, samstämmighet': 'för få svar',
      'Andel dragningar i toppen': 'visas inte',
      'Stabil topp': 'visas inte',
    });
  });

  it('show a blocked service with its paragraph and without rank', () => {
    const record = recordsOf(sheetOf(stockholmDocument(), 'Prioritering')).find(
      (entry) => entry['Ref'] === 'S18',
    );
    expect(record).toMatchObject({ Plats: 'spärrad', Fält: 'Spärr: SoL 11 kap. 5 § p. 1' });
  });

  it('name an unrevealed session and show nothing of it', () => {
    for (const name of ['Prioritering', 'Röstfördelning']) {
      const rows = recordsOf(sheetOf(stockholmDocument(), name)).filter(
        (record) => record['Workshop'] === 'Workshop 1, omgång 2',
      );
      expect(rows).toHaveLength(1);
      const values = new Set(Object.values(rows[0] ?? {}));
      expect(values).toEqual(new Set(['Workshop 1, omgång 2', 'ej visad', '–']));
    }
  });

  it('say by which door the answers about each service came, and what Kendall leaves out', () => {
    const ways = new Map(
      recordsOf(sheetOf(stockholmDocument(), 'Röstfördelning')).map((record) => [
        record['Ref'],
        record['Lämnade via'],
      ]),
    );
    expect(ways.get('S02')).toBe('telefon och prickar på tavla');
    expect(ways.get('S01')).toBe('telefon');
    const [session] = stockholmDocument().sessions;
    if (!session) throw new Error('The example has a revealed session');
    expect(entrySentences(session)).toContain(
      'Svar via telefon och prickar på tavla: Individuella samtal till våldsutövare.',
    );
    const kendall = sessionFacts(session).find(({ label }) => label === 'Kendalls W');
    expect(kendall?.value).toContain('48 räknade svar ingår inte');
    // Versions that were adopted before it was said have no ways per service.
    const { countedAnswers: _counted, items, ...rest } = session;
    const old = { ...rest, items: items.map(({ entryKinds: _kinds, ...item }) => item) };
    expect(entrySentences(old)).toEqual([]);
    expect(sessionFacts(old).find(({ label }) => label === 'Kendalls W')?.value).not.toContain(';');
  });

  it('carry minority votes with their reasons, and say where a reason is missing', () => {
    const flagged = recordsOf(sheetOf(stockholmDocument(), 'Röstfördelning')).filter(
      (record) => record['Minoritetsröst'] === 'ja',
    );
    expect(flagged.map((record) => record['Minoritetens skäl'])).toContain(
      'Utan rutin för den utsattas säkerhet kan samtalen göra skada.',
    );
    expect(flagged.map((record) => record['Minoritetens skäl'])).toContain('Skäl saknas');
  });
});

describe('the registers', () => {
  it('keep the order of the risks and say "ej bedömd", not low', () => {
    const records = recordsOf(sheetOf(stockholmDocument(), 'Risker'));
    expect(records.map((record) => record['Nr'])).toEqual([3, 1, 2, 4]);
    expect(records[0]).toMatchObject({ 'Från början': '4 × 2, hög', Kvarstår: '4 × 1, medel' });
    expect(records[3]).toMatchObject({ 'Från början': 'ej bedömd', Åtgärder: 'Åtgärd saknas' });
  });

  it('show every service in the legal register, also one that is not screened', () => {
    const records = recordsOf(sheetOf(stockholmDocument(), 'Rättslig prövning'));
    expect(new Set(records.map((record) => record['Ref'])).size).toBe(18);
    expect(records.find((record) => record['Ref'] === 'S13')).toMatchObject({
      'Rättsligt utfall': 'Ej prövad',
      Signerad: 'inte signerad',
    });
    expect(records.find((record) => record['Ref'] === 'S18')).toMatchObject({
      'Rättsligt utfall': 'Spärr',
      'Villkor eller skäl': 'Undantagen genom punkt 1.',
    });
  });

  it('say the status of every service in every district in words', () => {
    const sheet = sheetOf(stockholmDocument(), 'Införande');
    const record = recordsOf(sheet).find((entry) => entry['Ref'] === 'S05');
    expect(record).toMatchObject({
      Farsta: 'Breddinförd',
      Järva: 'Breddinförd',
      Skarpnäck: 'Okänd',
    });
    expect(record?.['Täckning av befolkningen']).toBe('saknas');
  });

  it('carry deviations from the gate with their reasons', () => {
    const words = wordsOf(sheetOf(stockholmDocument(), 'Beslut och historik'));
    expect(words).toContain('Kontrollen förbigången med skriftligt skäl');
    expect(words).toContain('Utvärderingen är gjord men inte inlagd i planen än.');
    expect(words).toContain('Utvärdering av pilot: räckvidd; Beslutshänvisning');
    expect(words).toContain('Breddinförd utan prövad kontroll');
  });

  it('show needs without service and services without need', () => {
    const records = recordsOf(sheetOf(stockholmDocument(), 'Behov'));
    expect(records[2]?.['Insatser som svarar mot behovet']).toBe('Ingen insats svarar mot behovet');
    expect(records.at(-1)).toMatchObject({
      Behov: 'Inget behov är kopplat till insatsen',
      'Insatser som svarar mot behovet': 'Trygg vuxen på fritiden',
    });
  });
});

describe('the file', () => {
  let sheets: Awaited<ReturnType<typeof readXlsx>>['sheets'];

  beforeAll(async () => {
    const bytes = await renderXlsx(requestFor('xlsx', stockholmDocument()));
    ({ sheets } = await readXlsx(bytes));
  });

  it('holds the same sheets and real figures and dates', () => {
    expect(sheets.map((sheet) => sheet.name)).toEqual(sheetNames);
    const services = sheets[1]?.rows ?? [];
    const [head = []] = services;
    const row = services.find((cells) => cells[0] === 'S01') ?? [];
    expect(row[head.indexOf('Årskostnad (kr)')]).toBe(2_450_000);
    expect(row[head.indexOf('Senast verifierad')]).toEqual(new Date('2025-11-20T00:00:00.000Z'));
    expect(row[head.indexOf('Årsarbetare')]).toBe(3.5);
  });

  it('reads back every hostile text as a text, none as a formula or an error', async () => {
    const document = hostileDocument();
    const request = requestFor('xlsx', document);
    const back = await readXlsx(await renderXlsx(request));
    const model = workbookModel(request);
    for (const [index, sheet] of model.sheets.entries()) {
      const read = back.sheets[index];
      const formulas = [...(read?.cells?.values() ?? [])].filter(
        (cell) => cell.type === 'formula' || cell.type === 'error',
      );
      expect(formulas).toEqual([]);
      for (const [rowIndex, row] of sheet.rows.entries()) {
        for (const [column, cell] of row.entries()) {
          if (cell.kind !== 'text' || cell.text === '') continue;
          const value = read?.rows[rowIndex]?.[column];
          expect(value).toBe(guardFormula(cell.text));
          expect(value).not.toMatch(/^[=+\-@\t\r]/u);
        }
      }
    }
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});
