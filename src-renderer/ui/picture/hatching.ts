// Why: the lines of a hatched box, worked out once for the SVG and the canvas alike.
// Must not: draw.

export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Slanted lines at an even distance, none outside the box. */
export function hatching(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  distance = 8,
): readonly Line[] {
  const lines: Line[] = [];
  // Each line goes up to the right; `at` is where it meets the lower edge, left of the box to begin.
  for (let at = distance; at < box.width + box.height; at += distance) {
    const left = Math.max(0, at - box.height);
    const right = Math.min(box.width, at);
    lines.push({
      x1: box.x + left,
      y1: box.y + (at - left),
      x2: box.x + right,
      y2: box.y + (at - right),
    });
  }
  return lines;
}
