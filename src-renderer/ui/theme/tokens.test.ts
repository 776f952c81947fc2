// Why: holds the palette to the contrast that the design promises, by the WCAG 2 formula.
// Must not: copy colours: it reads the same table that the screen does.
import { describe, expect, it } from 'vitest';

import { paletteOf, type Scheme, toneNames, type TokenName, variableName } from './tokens.ts';

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const appearances: readonly (readonly [Scheme, boolean])[] = [
  ['light', false],
  ['dark', false],
  ['light', true],
  ['dark', true],
];

/** Text on ground, as the kit uses them. */
const textPairs: readonly (readonly [TokenName, TokenName])[] = [
  ['ink', 'surface'],
  ['ink', 'canvas'],
  ['ink', 'accentSoft'],
  ['ink2', 'surface'],
  ['ink2', 'canvas'],
  ['ink2', 'accentSoft'],
  ['ink3', 'surface'],
  ['ink3', 'canvas'],
  ['ink3', 'sunken'],
  ['ink3', 'hover'],
  ['ink3', 'accentSoft'],
  ['accent', 'surface'],
  ['accent', 'accentSoft'],
  ['onAccent', 'accent'],
  ['ink', 'bandLow'],
  ['ink', 'bandMedium'],
  ['onBandHigh', 'bandHigh'],
  ['onSustained', 'sustained'],
  ['onBrand', 'brand'],
  ['onBrand2', 'brand'],
];

describe.each(appearances)('palette %s, high contrast %s', (scheme, hasHighContrast) => {
  const { base, tones } = paletteOf(scheme, hasHighContrast);
  const leastText = hasHighContrast ? 7 : 4.5;

  it.each(textPairs)('%s is readable on %s', (text, ground) => {
    expect(contrast(base[text], base[ground])).toBeGreaterThanOrEqual(leastText);
  });

  it.each(toneNames)('%s is readable as tile and as tint', (name) => {
    const { solid, on, soft, text } = tones[name];
    expect(contrast(on, solid)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text, soft)).toBeGreaterThanOrEqual(leastText);
    expect(contrast(text, base.surface)).toBeGreaterThanOrEqual(leastText);
  });

  it('shows the edges of fields and the bars of charts', () => {
    expect(contrast(base.line3, base.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(base.accentMid, base.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(base.accentBar, base.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(base.pilotEdge, base.surface)).toBeGreaterThanOrEqual(3);
  });
});

describe('variableName', () => {
  it('writes tokens as CSS variables', () => {
    expect(variableName('accentSoft')).toBe('--fl-accent-soft');
    expect(variableName('line2')).toBe('--fl-line2');
  });
});
