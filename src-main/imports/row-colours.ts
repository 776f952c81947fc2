// Why: people mark rows by colour instead of in a column; the colours of a sheet's rows, so that a
// person can say what they mean.
// Must not: guess a meaning, or be read where nobody asked: it walks the sheet once more.
import type { ImportLimits } from './import-limits.ts';
import { decodePart, findWorkbookParts } from './workbook-parts.ts';
import { parseAttributes, scanTags } from './xml-scan.ts';
import type { ZipArchive } from './zip-archive.ts';
import { openZip } from './zip-archive.ts';

/** `#RRGGBB` by row number in the file, for rows that have one. */
export type RowColours = ReadonlyMap<number, string>;

const THEME_PART = 'xl/theme/theme1.xml';
// In the order in which cells refer to them: light and dark stand in pairs, the light one first.
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
] as const;
/** The part of the old palette that fills still refer to by number (ECMA-376, 18.8.27). */
const INDEXED: readonly string[] =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

function themeColours(archive: ZipArchive, limits: ImportLimits): readonly string[] {
  if (!archive.has(THEME_PART)) return [];
  const found = new Map<string, string>();
  let name = '';
  scanTags(decodePart(archive.read(THEME_PART)), limits, (tag, kind, _start, _end, text) => {
    if (kind === 'close') return;
    if ((THEME_ORDER as readonly string[]).includes(tag)) name = tag;
    else if (tag === 'srgbClr' && name !== '' && !found.has(name)) {
      found.set(name, parseAttributes(text).get('val') ?? '');
    } else if (tag === 'sysClr' && name !== '' && !found.has(name)) {
      found.set(name, parseAttributes(text).get('lastClr') ?? '');
    }
  });
  return THEME_ORDER.map((one) => found.get(one) ?? '');
}

/** Lighter towards white for a positive tint, darker towards black for a negative one. */
function tinted(hex: string, tint: number): string {
  const part = (at: number): string => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, moved)))
      .toString(16)
      .padStart(2, '0');
  };
  return `${part(0)}${part(2)}${part(4)}`;
}

function colourOf(attributes: string, theme: readonly string[]): string | null {
  const told = parseAttributes(attributes);
  const rgb = told.get('rgb')?.slice(-6);
  const indexed = INDEXED[Number(told.get('indexed') ?? -1)];
  const named = theme[Number(told.get('theme') ?? -1)];
  const hex = rgb ?? named ?? indexed;
  if (hex === undefined || !/^[0-9a-f]{6}$/iu.test(hex)) return null;
  const tint = Number(told.get('tint') ?? 0);
  const colour = (Number.isFinite(tint) && tint !== 0 ? tinted(hex, tint) : hex).toUpperCase();
  return colour === 'FFFFFF' ? null : `#${colour}`;
}

/** The fill of every cell style by its number; null for none or white. */
function styleColours(
  styles: Uint8Array,
  theme: readonly string[],
  limits: ImportLimits,
): readonly (string | null)[] {
  const fills: (string | null)[] = [];
  const formats: (string | null)[] = [];
  let isInFills = false;
  let isInFormats = false;
  let isSolid = false;
  scanTags(decodePart(styles), limits, (tag, kind, _start, _end, text) => {
    if (tag === 'fills') isInFills = kind === 'open';
    else if (tag === 'cellXfs') isInFormats = kind === 'open';
    else if (kind === 'close') return;
    else if (isInFills && tag === 'fill') {
      fills.push(null);
      isSolid = false;
    } else if (isInFills && tag === 'patternFill') {
      isSolid = parseAttributes(text).get('patternType') === 'solid';
    } else if (isInFills && tag === 'fgColor' && isSolid && fills.length > 0) {
      fills[fills.length - 1] = colourOf(text, theme);
    } else if (isInFormats && tag === 'xf') {
      formats.push(fills[Number(parseAttributes(text).get('fillId') ?? 0)] ?? null);
    }
  });
  return formats;
}

/** The colour that most cells with content have, where it is more than one cell in three. */
function mostOf(counts: ReadonlyMap<string, number>, cells: number): string | null {
  let best: string | null = null;
  let most = cells / 3;
  for (const [colour, count] of counts) {
    if (count > most) {
      best = colour;
      most = count;
    }
  }
  return best;
}

/** Colours of the rows of a sheet. Cells without content do not count: they are often whole columns. */
export function readRowColours(
  bytes: Uint8Array,
  sheetName: string,
  limits: ImportLimits,
): RowColours {
  const archive = openZip(bytes, limits);
  const parts = findWorkbookParts(archive, limits);
  const sheet = parts.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined || parts.styles === null) return new Map();
  const colours = styleColours(parts.styles, themeColours(archive, limits), limits);
  if (colours.every((colour) => colour === null)) return new Map();

  const found = new Map<number, string>();
  let row = 0;
  let cells = 0;
  let colour: string | null = null;
  let counts = new Map<string, number>();
  const endRow = (): void => {
    const most = mostOf(counts, cells);
    if (most !== null) found.set(row, most);
  };
  scanTags(decodePart(archive.read(sheet.path)), limits, (tag, kind, _start, _end, text) => {
    if (kind === 'close') return;
    if (tag === 'row') {
      endRow();
      const told = parseAttributes(text).get('r');
      row = told === undefined ? row + 1 : Number(told);
      counts = new Map();
      cells = 0;
    } else if (tag === 'c') {
      colour = colours[Number(parseAttributes(text).get('s') ?? 0)] ?? null;
    } else if (tag === 'v' || tag === 'is') {
      cells += 1;
      if (colour !== null) counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  });
  endRow();
  return found;
}

const HUES: readonly (readonly [most: number, name: string])[] = [
  [15, 'röd'],
  [42, 'orange'],
  [68, 'gul'],
  [165, 'grön'],
  [200, 'turkos'],
  [255, 'blå'],
  [290, 'lila'],
  [335, 'rosa'],
  [360, 'röd'],
];

/** What a person would call a colour: `ljusgrön`, `gul`, `mörkgrå`. */
function colourWord(hex: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (high + low) / 2;
  const span = high - low;
  const shade = light > 0.72 ? 'ljus' : light < 0.3 ? 'mörk' : '';
  if (span < 0.08) return light < 0.1 ? 'svart' : `${shade}grå`;
  const sector =
    high === red
      ? ((green - blue) / span + 6) % 6
      : high === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  const hue = sector * 60;
  const word = HUES.find(([most]) => hue <= most)?.[1] ?? 'röd';
  return `${shade}${word}`;
}

/** A name of its own for every colour, in the order given: a second `gul` is `gul 2`. */
export function nameColours(colours: Iterable<string>): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  const names = new Map<string, string>();
  for (const colour of new Set(colours)) {
    const word = colourWord(colour);
    const count = (taken.get(word) ?? 0) + 1;
    taken.set(word, count);
    names.set(colour, count === 1 ? word : `${word} ${count}`);
  }
  return names;
}
