// Why: the figure as an SVG that stands alone: text is text, and nothing in it can run.
// Must not: let a text of the plan become markup.
import type { Figure, Shape } from './figure.ts';
import { hatching } from './hatching.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML holds it: no markup, and no character that XML refuses. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/gu, (sign) => escapes[sign] ?? '');
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = '',
): string {
  const words = Object.entries(attributes).map(
    ([key, value]) => `${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`,
  );
  return content === ''
    ? `<${name} ${words.join(' ')}/>`
    : `<${name} ${words.join(' ')}>${content}</${name}>`;
}

function draw(shape: Shape): string {
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height, fill, stroke = 'none', hatch } = shape;
      const box = element('rect', { x, y, width, height, rx: 3, fill, stroke });
      if (hatch === undefined) return box;
      const lines = hatching(shape).map((line) => element('line', { ...line, stroke: hatch }));
      return [box, ...lines].join('');
    }
    case 'circle':
      return element('circle', {
        cx: shape.x,
        cy: shape.y,
        r: shape.radius,
        fill: shape.fill,
        'fill-opacity': shape.opacity,
        stroke: shape.stroke,
        'stroke-width': 1.5,
      });
    case 'text':
      return element(
        'text',
        {
          x: shape.x,
          y: shape.y,
          'font-size': shape.size,
          'font-weight': shape.weight,
          fill: shape.colour,
          'text-anchor': shape.anchor,
        },
        escapeXml(shape.text),
      );
  }
}

/** The figure as one SVG document on white, with its title and description for screen readers. */
export function figureSvg(figure: Figure): string {
  const { width, height } = figure;
  const head = element('title', { id: 'title' }, escapeXml(figure.title));
  const description = element('desc', { id: 'description' }, escapeXml(figure.description));
  const ground = element('rect', { x: 0, y: 0, width, height, fill: '#FFFFFF' });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${round(width)} ${round(height)}`,
        role: 'img',
        'aria-labelledby': 'title description',
        'font-family': "'IBM Plex Sans', 'Segoe UI', Arial, sans-serif",
      },
      [head, description, ground, ...figure.shapes.map(draw)].join('\n'),
    ),
    '',
  ].join('\n');
}
