// Why: proves that what the PDF's fonts cannot draw is replaced, seen and counted.
// Must not: depend on fonts of the machine.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { resourcesFolder } from '../testing/example-documents.ts';
import { codePointsOf, coverageOf, PrintableText, replacement } from './font-coverage.ts';

const folder = join(resourcesFolder, 'fonts');
const fonts = readdirSync(folder)
  .filter((name) => name.endsWith('.ttf'))
  .map((name) => readFileSync(join(folder, name)));
const coverage = coverageOf(fonts);

function printed(text: string): { readonly text: string; readonly replaced: number } {
  const printable = new PrintableText(coverage);
  return { text: printable.of(text), replaced: printable.replaced };
}

describe('the shipped fonts', () => {
  it('draw Swedish, the national minority languages, Arabic, and the signs of the papers', () => {
    for (const text of ['åäöÅÄÖéü', 'ŋđŧčšžâáï', 'ייִדיש', 'الخدمة', '–−≥≤·×→”’…§½¼±²✓']) {
      expect(printed(text).replaced).toBe(0);
    }
  });

  it('cover the replacement itself', () => {
    expect([...replacement].every((sign) => coverage.has(sign.codePointAt(0) ?? 0))).toBe(true);
  });

  it('all hold a Unicode map with the letters of the alphabet', () => {
    for (const font of fonts) expect(codePointsOf(font).has(0x41)).toBe(true);
  });
});

describe('PrintableText', () => {
  it('replaces an emoji family as one character', () => {
    expect(printed('Hej 👩‍👩‍👧 där 😀')).toEqual({ text: 'Hej [?] där [?]', replaced: 2 });
  });

  it('composes letters that were pasted in two parts', () => {
    expect(printed('a\u0308ldre')).toEqual({ text: 'äldre', replaced: 0 });
  });

  it('drops marks without shape and keeps no-break spaces', () => {
    expect(printed('soft\u00ADhyphen\u200D 1\u00A0000\u2003x')).toEqual({
      text: 'softhyphen 1\u00A0000 x',
      replaced: 0,
    });
  });

  it('gives long words a place to break', () => {
    const { text } = printed('x'.repeat(100));
    expect(text.split('\u200B').map((part) => part.length)).toEqual([48, 48, 4]);
  });

  it('leaves no character that the fonts lack, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: result } = printed(text);
        for (const sign of result) {
          if (sign === '\n' || sign === '\u200B') continue;
          expect(coverage.has(sign.codePointAt(0) ?? 0)).toBe(true);
        }
      }),
    );
  });
});

describe('codePointsOf', () => {
  it('refuses what is no font with a Unicode map', () => {
    expect(() => codePointsOf(Buffer.alloc(64))).toThrow('no cmap table');
  });
});
