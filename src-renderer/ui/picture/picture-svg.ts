// Why: the picture as an SVG that stands alone: text is text, and nothing in it can run.
// Must not: let a text of the plan become markup.
import { hatching } from './hatching.ts';
import type { Picture, Shape } from './picture.ts';

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

/** Attributes without those that say nothing. */
function given(
  attributes: Readonly<Record<string, string | number | undefined>>,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      (entry): entry is [string, string | number] => entry[1] !== undefined,
    ),
  );
}

function draw(shape: Shape): string {
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height, fill, stroke = 'none', hatch, radius = 3 } = shape;
      const box = element('rect', { x, y, width, height, rx: radius, fill, stroke });
      if (hatch === undefined) return box;
      const lines = hatching(shape).map((line) => element('line', { ...line, stroke: hatch }));
      return [box, ...lines].join('');
    }
    case 'circle':
      return element(
        'circle',
        given({
          cx: shape.x,
          cy: shape.y,
          r: shape.radius,
          fill: shape.fill,
          'fill-opacity': shape.opacity,
          stroke: shape.stroke,
          'stroke-width': shape.strokeWidth ?? 1.5,
          'stroke-dasharray': shape.dash?.join(' '),
        }),
      );
    case 'line':
      return element(
        'line',
        given({
          x1: shape.x1,
          y1: shape.y1,
          x2: shape.x2,
          y2: shape.y2,
          stroke: shape.stroke,
          'stroke-width': shape.strokeWidth,
          'stroke-dasharray': shape.dash?.join(' '),
        }),
      );
    case 'text':
      return element(
        'text',
        given({
          x: shape.x,
          y: shape.y,
          'font-size': shape.size,
          'font-weight': shape.weight,
          fill: shape.colour,
          'text-anchor': shape.anchor,
          stroke: shape.halo,
          'stroke-width': shape.halo === undefined ? undefined : 3,
          'stroke-linejoin': shape.halo === undefined ? undefined : 'round',
          'paint-order': shape.halo === undefined ? undefined : 'stroke',
          transform:
            shape.isUpright === true
              ? `rotate(-90 ${round(shape.x)} ${round(shape.y)})`
              : undefined,
        }),
        escapeXml(shape.text),
      );
  }
}

/** The picture as one SVG document on white, with its title and description for screen readers. */
export function pictureSvg(picture: Picture): string {
  const { width, height } = picture;
  const head = element('title', { id: 'title' }, escapeXml(picture.title));
  const description = element('desc', { id: 'description' }, escapeXml(picture.description));
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
      [head, description, ground, ...picture.shapes.map(draw)].join('\n'),
    ),
    '',
  ].join('\n');
}
