// Why: what every saved picture is made of: safe text, even lines, a name that can be a file.
// Must not: know a picture of the product.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hatching } from './hatching.ts';
import { pictureName } from './picture.ts';
import { escapeXml, pictureSvg } from './picture-svg.ts';
import { wrapText } from './wrap-text.ts';

describe('the SVG', () => {
  it('has every kind of shape, turned text and rim included', () => {
    const svg = pictureSvg({
      width: 100,
      height: 50,
      title: 'Titel',
      description: 'Ord',
      shapes: [
        { kind: 'line', x1: 0, y1: 1, x2: 2, y2: 3, stroke: '#000', strokeWidth: 1, dash: [5, 4] },
        {
          kind: 'circle',
          x: 5,
          y: 6,
          radius: 7,
          fill: 'none',
          opacity: 1,
          stroke: '#111',
          dash: [2, 3],
        },
        {
          kind: 'text',
          x: 8,
          y: 9,
          text: 'Upp & ner',
          size: 12,
          colour: '#222',
          weight: 500,
          anchor: 'middle',
          halo: '#FFF',
          isUpright: true,
        },
      ],
    });
    expect(svg).toContain('stroke-dasharray="5 4"');
    expect(svg).toContain('<circle cx="5" cy="6" r="7" fill="none"');
    expect(svg).toContain('paint-order="stroke"');
    expect(svg).toContain('transform="rotate(-90 8 9)"');
    expect(svg).toContain('Upp &amp; ner</text>');
    expect(svg).not.toContain('undefined');
  });

  it('escapes any text so that it reads back the same and holds no sign of markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"']/u);
        expect(escaped).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/u);
        // oxlint-disable-next-line no-control-regex -- what XML forbids is what it looks for
        expect(escaped).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u);
      }),
    );
  });
});

describe('its parts', () => {
  it('break a text into lines without losing a word', () => {
    expect(wrapText('Unga som varken arbetar eller studerar', 12)).toEqual([
      'Unga som',
      'varken',
      'arbetar',
      'eller',
      'studerar',
    ]);
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (text, most) => {
        const lines = wrapText(text, most);
        expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('hatch inside the box only', () => {
    const box = { x: 10, y: 20, width: 30, height: 12 };
    const lines = hatching(box);
    expect(lines.length).toBeGreaterThan(2);
    for (const { x1, y1, x2, y2 } of lines) {
      for (const x of [x1, x2]) expect(x >= 10 && x <= 40).toBe(true);
      for (const y of [y1, y2]) expect(y >= 20 && y <= 32).toBe(true);
    }
  });

  it('are saved under a name that every file system takes', () => {
    expect(pictureName('Karta A/B: "plan"? 2026-11-22', 'png')).toBe(
      'Karta A B plan 2026-11-22.png',
    );
    expect(pictureName('x'.repeat(300), 'svg').length).toBeLessThanOrEqual(150);
  });
});
