// Why: one rule for when a fact of the inventory is too old to be trusted unasked.
// Must not: read the clock.

/** Inventory older than this is asked to be verified again. */
export const FRESH_MONTHS = 12;

/**
 * Whether nobody has verified the service in the last twelve months. Never verified is stale.
 *
 * @param lastVerifiedOn ISO date or null.
 * @param today ISO date.
 */
export function isStaleSince(lastVerifiedOn: string | null, today: string): boolean {
  if (lastVerifiedOn === null) return true;
  const limit = new Date(`${today}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() - FRESH_MONTHS);
  return lastVerifiedOn < limit.toISOString().slice(0, 10);
}

export type PeriodTime = 'past' | 'now' | 'coming' | 'unknown';

/**
 * Where a half-year stands against today: "våren 2026" is January to June, "hösten 2026" July to
 * December. A period worded in any other way is `unknown`, never guessed.
 */
export function periodTime(period: string, today: string): PeriodTime {
  const match = /^(våren|vt|hösten|ht)\s+(\d{4})$/iu.exec(period.trim());
  if (match === null) return 'unknown';
  const isSpring = /^(våren|vt)$/iu.test(match[1] ?? '');
  const half = `${match[2] ?? ''}-${isSpring ? '1' : '2'}`;
  const now = `${today.slice(0, 4)}-${today.slice(5, 7) <= '06' ? '1' : '2'}`;
  if (half === now) return 'now';
  return half < now ? 'past' : 'coming';
}
