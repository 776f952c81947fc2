// Why: names in the matrix break into lines by their measured width.
// Must not: measure by itself: the screen does, and tests give a measure of their own.

export type Measure = (text: string) => number;
/** Width of a text at a size in pixels and a weight. */
export type MeasureText = (text: string, size?: number, weight?: number) => number;

export interface Wrapped {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export const lineHeight = 14;

/** Lines no wider than `limit`, except for a word that is wider by itself. */
export function wrapTo(text: string, limit: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > limit) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** At most `count` lines, the widest as narrow as can be. */
function evenLines(text: string, count: number, measure: Measure): readonly string[] {
  const whole = measure(text);
  const step = 4;
  for (let limit = whole / count; limit < whole; limit += step) {
    const lines = wrapTo(text, limit, measure);
    if (lines.length <= count) {
      return lines;
    }
  }
  return [text];
}

/** Cuts to `count` lines; what is cut is marked. */
function cutTo(lines: readonly string[], count: number): readonly string[] {
  return lines.length <= count
    ? lines
    : lines.slice(0, count).map((line, index) => (index === count - 1 ? `${line} …` : line));
}

function wrapped(lines: readonly string[], measure: Measure): Wrapped {
  return {
    lines,
    width: Math.ceil(Math.max(...lines.map(measure))),
    height: lines.length * lineHeight,
  };
}

/**
 * The ways a name can stand: on one line where it is short, else on two or three of even length,
 * the one with fewest lines first.
 */
export function wrappingsOf(
  name: string,
  measure: Measure,
  limits: { readonly one: number; readonly more: number } = { one: 136, more: 158 },
): readonly Wrapped[] {
  const whole = measure(name);
  const ways: Wrapped[] = whole <= limits.one ? [wrapped([name], measure)] : [];
  for (const count of [2, 3]) {
    const lines = evenLines(name, count, measure);
    const way = wrapped(lines, measure);
    const isNew = lines.length > 1 && !ways.some((known) => known.lines.length === lines.length);
    if (isNew && lines.length <= 3 && way.width <= limits.more) {
      ways.push(way);
    }
  }
  return ways.length > 0 ? ways : [wrapped(cutTo(wrapTo(name, limits.more, measure), 3), measure)];
}
