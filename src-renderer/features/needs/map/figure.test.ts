// Why: the picture stands in a report for years: it must say it all, as text, and be safe to open.
// Must not: compare with a stored picture; what matters is what it says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { insightMap, perspectiveOverlap } from '../../../../src-shared/domain/insight-map.ts';
import { insightFigure } from './figure.ts';
import { escapeXml, figureSvg } from './figure-svg.ts';
import { hatching } from './hatching.ts';
import { pictureName } from './picture-name.ts';
import { wrapText } from './wrap-text.ts';

const insights = [
  { perspectives: ['contact' as const, 'residents' as const], subpopulationIds: ['g1'] },
  { perspectives: ['contact' as const], subpopulationIds: ['g1'] },
];

function figureOf(
  part: { readonly name?: string; readonly plan?: string; readonly isExample?: boolean } = {},
) {
  const subpopulations = [
    { id: 'g1', name: part.name ?? 'Unga' },
    { id: 'g2', name: 'Äldre' },
  ];
  return insightFigure({
    map: insightMap(
      insights,
      subpopulations.map(({ id }) => id),
    ),
    overlap: perspectiveOverlap(insights),
    subpopulations,
    plan: part.plan ?? 'Planen',
    date: '2026-11-22',
    filter: 'etikett tillit',
    isExample: part.isExample ?? false,
  });
}

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/gu)].map(([, text = '']) => text);

describe('the picture', () => {
  it('says plan, date, filter, every count, white spots and overlap, as text', () => {
    const texts = textsOf(figureSvg(figureOf()));
    expect(texts).toEqual(
      expect.arrayContaining([
        'Insiktskarta',
        'Planen, 2026-11-22',
        'Urval: etikett tillit',
        'Unga',
        'Äldre',
        'Bara kontakt',
        'Kontakt och invånare, inte riskgrupp',
        'Unga: ingen insikt från en identifierad riskgrupp',
      ]),
    );
    // Six cells: two insights in one, one in another, four white spots.
    expect(texts.filter((text) => text === '2').length).toBeGreaterThanOrEqual(1);
    expect(figureOf().description).toContain('4 vita fläckar av 6 rutor');
  });

  it('says that values are made up where they are, and only there', () => {
    const says = (isExample: boolean) =>
      textsOf(figureSvg(figureOf({ isExample }))).some((text) => text.startsWith('Exempelvärden'));
    expect([says(true), says(false)]).toEqual([true, false]);
  });

  it('keeps everything inside its edges', () => {
    const figure = figureOf({ isExample: true });
    for (const shape of figure.shapes) {
      expect(shape.y).toBeGreaterThanOrEqual(0);
      expect(shape.y).toBeLessThanOrEqual(figure.height);
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.x).toBeLessThanOrEqual(figure.width);
    }
  });

  it('lets no text of the plan become markup', () => {
    const hostile = `</text><script>alert(1)</script><image href="x" onload='y'/>&amp;]]>`;
    const svg = figureSvg(figureOf({ name: hostile, plan: hostile }));
    expect(svg).not.toMatch(/<script|<image|onload='/u);
    const tags = new Set([...svg.matchAll(/<\/?([a-z]+)/gu)].map(([, name]) => name));
    expect([...tags].toSorted()).toEqual(
      ['circle', 'desc', 'line', 'rect', 'svg', 'text', 'title'].toSorted(),
    );
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
    expect(pictureName('A/B: "plan"?', '2026-11-22', 'png')).toBe(
      'Insiktskarta A B plan 2026-11-22.png',
    );
    expect(pictureName('x'.repeat(300), '2026-11-22', 'svg').length).toBeLessThanOrEqual(150);
  });
});
