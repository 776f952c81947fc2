// Why: the steps a threshold can stand on, by pointer and by keys.
// Must not: know where it is drawn.
export const lowest = 1;
export const highest = 5;
const step = 0.25;
const bigStep = 0.5;

/** The nearest step on the scale. */
export function onStep(value: number): number {
  return Math.min(highest, Math.max(lowest, Math.round(value / step) * step));
}

/** The threshold a key leads to, or null where the key means nothing here. */
export function thresholdAfter(value: number, key: string): number | null {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return onStep(value + step);
    case 'ArrowDown':
    case 'ArrowLeft':
      return onStep(value - step);
    case 'PageUp':
      return onStep(value + bigStep);
    case 'PageDown':
      return onStep(value - bigStep);
    case 'Home':
      return lowest;
    case 'End':
      return highest;
    default:
      return null;
  }
}
