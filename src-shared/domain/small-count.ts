// Why: counts of people below five are not written out in exports, so that nobody is singled out.
// Must not: be used on figures that are not counts of people.

const SMALLEST_SHOWN = 5;

/**
 * The count as it may leave the plan: `'<5'` for 1–4, otherwise the number itself. Zero stays 0,
 * since it points at nobody.
 *
 * @throws RangeError for a negative or non-finite count.
 */
export function maskSmallCount(count: number): number | '<5' {
  if (!Number.isFinite(count) || count < 0) {
    throw new RangeError(`A count is a number from 0, not ${count}`);
  }
  return count > 0 && count < SMALLEST_SHOWN ? '<5' : count;
}
