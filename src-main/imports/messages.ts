// Why: what an import says to people, in one place and one tone: what happened, what was kept,
// what to do.
// Must not: repeat more of a cell than a short quotation, or speak of bytes, zip or XML.
import type { Problem } from '../../src-shared/contract/base.ts';
import { maskIdentityNumber } from '../../src-shared/domain/identity-number.ts';
import type { ImportLimits } from './import-limits.ts';
import { MEBIBYTE } from './import-limits.ts';

const KEPT = 'Ingenting har ändrats i planen.';
const SAVE_AS_XLSX =
  'Öppna filen i Excel eller LibreOffice, spara den som .xlsx och importera igen.';

const numbers = new Intl.NumberFormat('sv-SE');
/** A whole number as Swedish writes it, with an ordinary space. */
export function formatCount(count: number): string {
  return numbers.format(count).replace(/\s/gu, ' ');
}

/**
 * A text from the file in quotation marks, cut short: enough to find it, not to repeat it. An
 * identity number is masked here too, for the texts that no check has seen, such as sheet names.
 */
export function quote(text: string): string {
  return `”${shorten(maskIdentityNumber(text.replace(/\s+/gu, ' ').trim()), 40)}”`;
}

function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

function megabytes(bytes: number): string {
  return `${formatCount(Math.round(bytes / MEBIBYTE))} MB`;
}

export const messages = {
  emptyFile: `Filen är tom. ${KEPT} Kontrollera att rätt fil är vald.`,
  emptySheet: (sheet: string) =>
    `Bladet ${quote(sheet)} är tomt. ${KEPT} Välj ett annat blad eller en annan fil.`,
  noRows: `Filen har rubriker men inga rader att läsa in. ${KEPT} Kontrollera att rätt fil och blad är valt.`,
  fileTooLarge: (bytes: number) =>
    `Filen är större än ${megabytes(bytes)}. ${KEPT} Ta bort bilder och blad som inte behövs, eller dela upp filen.`,
  unpacksTooLarge: (bytes: number) =>
    `Arbetsboken växer till mer än ${megabytes(bytes)} när den packas upp och lästes därför inte. ${KEPT} Kontrollera varifrån filen kommer. Är den riktig: spara bladet med listan i en egen fil.`,
  tooManyParts: `Arbetsboken består av orimligt många delar och lästes därför inte. ${KEPT} Spara bladet med listan i en egen fil.`,
  tooManyRows: (sheet: string, last: number, limits: ImportLimits) =>
    `Bladet ${quote(sheet)} har innehåll på rad ${formatCount(last)}. Högst ${formatCount(limits.rows)} rader kan läsas. ${KEPT} Ta bort rader som inte hör till listan, eller dela upp filen.`,
  tooManyColumns: (sheet: string, last: string, limits: ImportLimits) =>
    `Bladet ${quote(sheet)} har innehåll i kolumn ${last}. Högst ${formatCount(limits.columns)} kolumner kan läsas. ${KEPT} Ta bort kolumner som inte hör till listan.`,
  tooManyCells: (sheet: string, limits: ImportLimits) =>
    `Bladet ${quote(sheet)} har fler än ${formatCount(limits.cells)} celler. ${KEPT} Ta bort rader och kolumner som inte hör till listan, eller dela upp filen.`,
  cellTooLong: (place: string, limits: ImportLimits) =>
    `Cellen på ${place} har mer text än ${formatCount(limits.cellLength)} tecken. ${KEPT} Korta texten i cellen och importera igen.`,
  notATable: `Filen är varken en Excel-arbetsbok (.xlsx) eller en textfil med kolumner (.csv). ${KEPT} ${SAVE_AS_XLSX}`,
  otherDocument: (kind: string) =>
    `Filen är ${kind}, inte en lista i Excel eller CSV. ${KEPT} ${SAVE_AS_XLSX}`,
  noWorkbook: `Filen är packad som en arbetsbok men innehåller inget kalkylblad. ${KEPT} ${SAVE_AS_XLSX}`,
  unsafeParts: `Arbetsboken innehåller delar som inte hör hemma i en arbetsbok och lästes därför inte. ${KEPT} Kontrollera varifrån filen kommer. Är den riktig: spara den på nytt i Excel eller LibreOffice.`,
  truncated: `Filen är avkortad eller skadad och går inte att läsa. ${KEPT} Hämta eller kopiera filen på nytt och importera igen.`,
  oldXls: `Filen har det gamla formatet .xls. ${KEPT} Öppna den i Excel eller LibreOffice, spara som .xlsx och importera igen.`,
  encrypted: `Arbetsboken är skyddad med lösenord och går inte att läsa. ${KEPT} Öppna den med lösenordet, spara en kopia utan lösenord och importera kopian.`,
  unknownEncoding: `Filens bokstäver går inte att tyda säkert; å, ä och ö skulle kunna bli fel. ${KEPT} Spara filen som CSV UTF-8 eller som .xlsx och importera igen.`,
  unclosedQuote: (row: number) =>
    `Ett citattecken på rad ${row} avslutas inte, så raderna efter det går inte att skilja åt. ${KEPT} Rätta citattecknet, eller spara listan som .xlsx, och importera igen.`,
  noSuchSheet: (wanted: string, names: readonly string[]) =>
    `Arbetsboken har inget blad ${wanted}. ${KEPT} Bladen i filen är: ${names.map((name) => quote(name)).join(', ')}.`,
  noHeader: (wanted: readonly string[], rows: number) =>
    `Ingen rubrikrad hittades bland de första ${rows} raderna. ${KEPT} Filen behöver en rad med rubriker, minst ${listWords(wanted)}.`,
  missingHeadings: (missing: readonly string[], row: number) =>
    `Rubrikraden (rad ${row}) saknar ${listWords(missing)}. ${KEPT} Lägg till det som saknas och importera igen.`,
  blankHeaderRow: (row: number) =>
    `Rad ${row} är tom och kan inte vara rubrikrad. ${KEPT} Välj raden med rubriker.`,
  unknownField: (field: string, fields: readonly string[]) =>
    `Kopplingen nämner fältet ${quote(field)}, som inte finns. ${KEPT} Fälten är: ${fields.join(', ')} och ignore.`,
  /** `problems` are those that are listed, of `count` in all. */
  badRows: (count: number, problems: readonly Problem[]) => {
    const [only] = problems;
    if (count === 1 && only !== undefined) {
      return `${capital(only.place)}: ${only.message} ${KEPT} Rätta uppgiften och importera filen igen.`;
    }
    const rows = [...new Set(problems.map(({ place }) => place.replace(/,.*$/u, '').slice(4)))];
    const rest = more(count - problems.length, 'fel');
    return `${formatCount(count)} uppgifter går inte att läsa in. De står på rad ${joinWords(rows)}${rest}. ${KEPT} Rätta dem och importera filen igen.`;
  },
  identityNumber: (count: number, problems: readonly Problem[]) => {
    const shown = problems.slice(0, 5).map(({ place }) => place);
    const rest = more(count - shown.length, 'ställen');
    return `Filen innehåller något som ser ut som personnummer eller samordningsnummer: ${joinWords(shown)}${rest}. ${KEPT} Programmet ska inte hålla uppgifter om enskilda. Ta bort numren ur filen och importera igen.`;
  },
};

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

function more(count: number, what: string): string {
  return count > 0 ? ` (och ${formatCount(count)} ${what} till)` : '';
}

/** `a`, `a och b`, `a, b och c`. */
function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} och ${last}` : last;
}

/** `”a”`, `”a” och ”b”`, `”a”, ”b” och ”c”`. */
export function listWords(words: readonly string[]): string {
  return joinWords(words.map((word) => quote(word)));
}

/** Where in the file, as a person looks for it. */
export function rowPlace(row: number, column?: string): string {
  return column === undefined ? `rad ${row}` : `rad ${row}, kolumn ${shorten(column, 60)}`;
}
