// Why: the picture stands in a report for years: it must say it all, as text, and be safe to open.
// Must not: compare with a stored picture; what matters is what it says.
import { describe, expect, it } from 'vitest';

import { insightMap, perspectiveOverlap } from '../../../../src-shared/domain/insight-map.ts';
import { pictureSvg } from '../../../ui/picture/picture-svg.ts';
import { insightFigure } from './figure.ts';

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
    const texts = textsOf(pictureSvg(figureOf()));
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
      textsOf(pictureSvg(figureOf({ isExample }))).some((text) => text.startsWith('Exempelvärden'));
    expect([says(true), says(false)]).toEqual([true, false]);
  });

  it('keeps everything inside its edges', () => {
    const figure = figureOf({ isExample: true });
    for (const shape of figure.shapes) {
      if (shape.kind === 'line') throw new Error('The map has no lines to measure');
      expect(shape.y).toBeGreaterThanOrEqual(0);
      expect(shape.y).toBeLessThanOrEqual(figure.height);
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.x).toBeLessThanOrEqual(figure.width);
    }
  });

  it('lets no text of the plan become markup', () => {
    const hostile = `</text><script>alert(1)</script><image href="x" onload='y'/>&amp;]]>`;
    const svg = pictureSvg(figureOf({ name: hostile, plan: hostile }));
    expect(svg).not.toMatch(/<script|<image|onload='/u);
    const tags = new Set([...svg.matchAll(/<\/?([a-z]+)/gu)].map(([, name]) => name));
    expect([...tags].toSorted()).toEqual(
      ['circle', 'desc', 'line', 'rect', 'svg', 'text', 'title'].toSorted(),
    );
  });
});
