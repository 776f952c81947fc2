// Why: a count of persons must not point anyone out on paper.
// Must not: mask anything but persons.
import { maskSmallCount } from '../../../src-shared/domain/small-count.ts';
import { missingText } from '../../../src-shared/text/labels.ts';
import { formatNumber } from '../../../src-shared/text/paper/format.ts';

/** A count of persons as it may leave the plan: 1–4 is "<5". */
export function formatPersons(count: number | null): string {
  if (count === null) return missingText;
  const masked = maskSmallCount(count);
  return masked === '<5' ? masked : formatNumber(masked, 0);
}
