// Why: sheet Läs mig: what the workbook is, how sure it is, how to edit it, and the allowed values
// that the drop-downs of Insatser point at.
// Must not: hold anything that only stands here but is needed to judge another sheet's figures.
import type { ExportRequest } from '../../../src-shared/contract/catalogue-document.ts';
import { exampleText } from '../../../src-shared/text/labels.ts';
import { cleanText } from '../../../src-shared/text/paper/clean-text.ts';
import { methodEntries } from '../../../src-shared/text/paper/method.ts';
import {
  documentTitle,
  exampleNotice,
  ruleSetFacts,
  sessionFacts,
  unrevealedSentence,
  versionFacts,
} from '../../../src-shared/text/paper/statement.ts';
import type { ValueList } from './services-sheet.ts';
import { valueListsOf } from './services-sheet.ts';
import { plainText } from './sheet-cells.ts';
import type { SheetCell, SheetModel } from './sheet-model.ts';
import { blank, text } from './sheet-model.ts';

export const readmeSheetName = 'Läs mig';

const sheetGuide: readonly (readonly [string, string])[] = [
  ['Insatser', 'Alla insatser med alla fält. Kan ändras här och importeras igen.'],
  ['Prioritering', 'Rangordning per workshop, med n och samstämmighet.'],
  ['Röstfördelning', 'Röster per skalsteg, spridningsmått och minoritetens skäl.'],
  ['Rättslig prövning', 'Frågor, svar, utfall, villkor och signering per insats.'],
  ['Risker', 'Risker i ordning efter allvarlighetsgrad, sannolikhet och kunskap, med åtgärder.'],
  [
    'Införande',
    'Status per insats och stadsdel. Pilot är orange, breddinförd är grön; ordet står alltid i cellen.',
  ],
  ['Behov', 'Behov, och vilka insatser som svarar mot dem.'],
  [
    'Beslut och historik',
    'Tidigare versioner, beslut och avsteg från kontrollen före breddinförande.',
  ],
];

const editGuide: readonly (readonly [string, string])[] = [
  [
    'Ändra och importera',
    'Ändra i bladet Insatser och importera filen igen. En ändrad cell blir en ändring av den insatsen.',
  ],
  [
    'Kolumnen id',
    'Låt id stå kvar: där känns insatsen igen. En rad utan id blir en ny insats. En rad som saknas tar inte bort något.',
  ],
  [
    'Övriga blad',
    'Rangordning, röster, rättsligt utfall, risker och införande är till för att läsas. Ändringar där läses inte in igen.',
  ],
  [
    'Om planen också ändras',
    'Varje rad bär en dold stämpel. Har en uppgift ändrats både i arbetsboken och i planen frågar importen vilken som gäller.',
  ],
  ['Flera värden', 'Skriv flera värden i en cell med semikolon emellan.'],
  ['Streckad tom cell', 'Uppgiften är inte känd. Lämna den tom hellre än att gissa.'],
  ['<5', 'Antal personer från 1 till 4 visas inte. Står ”<5” kvar vid import ändras inte antalet.'],
  [
    'Apostrof först i en text',
    'Text som börjar med =, +, -, @ eller liknande har fått en apostrof framför, så att inget program kör den som formel. Den tas bort vid import.',
  ],
];

interface ReadmeSheet {
  readonly sheet: SheetModel;
  readonly lists: readonly ValueList[];
}

/** The sheet, and where on it the allowed values stand. */
export function readmeSheet(request: ExportRequest): ReadmeSheet {
  const { document } = request;
  const rows: (readonly SheetCell[])[] = [];
  const add = (label: string, value: SheetCell): void => {
    rows.push([text(label, 'label'), value]);
  };
  const addSection = (title: string): void => {
    rows.push([blank], [text(title, 'subtitle')]);
  };

  rows.push([text(documentTitle, 'title')]);
  if (document.hasExampleValues) rows.push([text(exampleText, 'example'), text(exampleNotice)]);
  rows.push([blank]);
  for (const fact of versionFacts(request)) add(fact.label, plainText(fact.value));

  addSection('Vikter, trösklar och omgångar');
  if (document.sessions.length + document.unrevealedSessions.length === 0) {
    add('Workshop', text('Ingen workshop är genomförd: rangordning, vikt och tröskel saknas.'));
  }
  for (const session of document.sessions) {
    add('Workshop', plainText(session.name));
    for (const fact of sessionFacts(session)) add(fact.label, plainText(fact.value));
  }
  for (const name of document.unrevealedSessions) {
    add('Workshop', plainText(unrevealedSentence(name)));
  }

  addSection('Regelverk');
  for (const fact of ruleSetFacts(request)) add(fact.label, plainText(fact.value));

  addSection('Blad');
  for (const [label, value] of sheetGuide) add(label, text(value));

  addSection('Ändra i arbetsboken');
  for (const [label, value] of editGuide) add(label, text(value));

  addSection('Så räknas siffrorna');
  for (const entry of methodEntries) add(entry.term, text(entry.text));

  addSection('Tillåtna värden i bladet Insatser');
  const lists = valueListsOf(document).map((list): ValueList => {
    const firstRow = rows.length;
    list.values.forEach((value, index) => {
      rows.push([index === 0 ? text(list.heading, 'label') : blank, text(cleanText(value))]);
    });
    const { heading, values } = list;
    return { heading, values, sheet: readmeSheetName, column: 1, firstRow };
  });

  return {
    sheet: {
      name: readmeSheetName,
      summary: 'Om arbetsboken: plan, version, vikter, regelverk, hur siffrorna räknas.',
      widths: [30, 96],
      rows,
      table: null,
      frozenColumns: 0,
      choices: [],
      hatchBlanks: null,
      print: { orientation: 'portrait', paper: 'a4', pagesWide: 1 },
    },
    lists,
  };
}
