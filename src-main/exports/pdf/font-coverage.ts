// Why: PDF/UA refuses a document with a character its fonts cannot draw, and fonts of the machine
// must not decide whether a paper can be made. So what the shipped fonts lack is replaced, visibly.
// Must not: drop a character in silence; what is replaced is counted and told on the paper.
import { cleanText } from '../../../src-shared/text/paper/clean-text.ts';

/** The code points a set of fonts can draw. */
export type Coverage = ReadonlySet<number>;

export const replacement = '[?]';

/** Joiners, variation selectors, soft hyphens and marks that have no shape of their own. */
const shapeless = /\p{Default_Ignorable_Code_Point}/gu;

const LONGEST_WORD = 48;

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`The font has no ${tag} table`);
}

/** Offset of the Unicode subtable in format 4, which every font we ship has. */
function unicodeSubtable(font: Buffer): number {
  const cmap = tableOffset(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const entry = cmap + 4 + index * 8;
    const platform = font.readUInt16BE(entry);
    const offset = cmap + font.readUInt32BE(entry + 4);
    if ((platform === 0 || platform === 3) && font.readUInt16BE(offset) === 4) return offset;
  }
  throw new Error('The font has no Unicode character map in format 4');
}

/** Code points of one TrueType font (OpenType specification, cmap format 4). */
export function codePointsOf(font: Buffer): Coverage {
  const table = unicodeSubtable(font);
  const segments = font.readUInt16BE(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  const points = new Set<number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const at = segment * 2;
    const end = font.readUInt16BE(ends + at);
    const start = font.readUInt16BE(starts + at);
    const delta = font.readUInt16BE(deltas + at);
    const range = font.readUInt16BE(ranges + at);
    for (let point = start; point <= end && point !== 0xffff; point += 1) {
      const raw =
        range === 0 ? point : font.readUInt16BE(ranges + at + range + (point - start) * 2);
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) points.add(point);
    }
  }
  return points;
}

export function coverageOf(fonts: readonly Buffer[]): Coverage {
  return new Set(fonts.flatMap((font) => [...codePointsOf(font)]));
}

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });
/** Texts where every character is sure to be drawn need no closer look. */
const plainSwedish = /^[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u00FF]*$/u;

/** Makes texts printable with the given fonts, counting what had to be replaced. */
export class PrintableText {
  readonly #coverage: Coverage;
  #replaced = 0;

  constructor(coverage: Coverage) {
    this.#coverage = coverage;
  }

  /** Characters replaced so far. */
  get replaced(): number {
    return this.#replaced;
  }

  of(text: string): string {
    const clean = cleanText(text)
      .replaceAll(/[\u0085\u2028\u2029]/gu, '\n')
      .replaceAll(/[^\S\n\u00A0]/gu, ' ')
      .normalize('NFC');
    const printable = plainSwedish.test(clean) ? clean : this.#replace(clean);
    return breakLongWords(printable);
  }

  /** A copy of plain data with every text made printable; keys and figures are left alone. */
  copyOf<Value>(value: Value): Value {
    return this.#copy(value) as Value;
  }

  #copy(value: unknown): unknown {
    if (typeof value === 'string') return this.of(value);
    if (Array.isArray(value)) return value.map((item) => this.#copy(item));
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, this.#copy(inner)]),
      );
    }
    return value;
  }

  #replace(text: string): string {
    let result = '';
    for (const { segment } of graphemes.segment(text)) {
      const shape = segment.replaceAll(shapeless, '');
      const isDrawn = [...shape].every(
        (sign) => sign === '\n' || this.#coverage.has(sign.codePointAt(0) ?? 0),
      );
      if (!isDrawn) this.#replaced += 1;
      result += isDrawn ? shape : replacement;
    }
    return result;
  }
}

/** A place to break in what else would run out of the page, such as a pasted address. */
function breakLongWords(text: string): string {
  return text.replaceAll(/\S{49,}/gu, (word) => {
    const signs = [...word];
    const parts: string[] = [];
    for (let at = 0; at < signs.length; at += LONGEST_WORD) {
      parts.push(signs.slice(at, at + LONGEST_WORD).join(''));
    }
    return parts.join('\u200B');
  });
}
