// Why: where three overlapping circles and their seven numbers stand; the screen and the picture agree.
// Must not: draw.
import type { InsightPerspective } from '../../../../src-shared/contract/values.ts';

export const circleRadius = 68;

export const circles: Readonly<
  Record<
    InsightPerspective,
    { readonly x: number; readonly y: number; readonly labelX: number; readonly labelY: number }
  >
> = {
  contact: { x: 94, y: 92, labelX: 70, labelY: 16 },
  'risk-group': { x: 166, y: 92, labelX: 190, labelY: 16 },
  residents: { x: 130, y: 152, labelX: 130, labelY: 234 },
};

/** Middle of the number of each region, by `regionWord`; the eighth region is outside the circles. */
export const regionPoints: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  contact: { x: 62, y: 84 },
  'risk-group': { x: 198, y: 84 },
  residents: { x: 130, y: 194 },
  'contact.risk-group': { x: 130, y: 64 },
  'contact.residents': { x: 84, y: 142 },
  'risk-group.residents': { x: 176, y: 142 },
  'contact.risk-group.residents': { x: 130, y: 114 },
};
