// Why: nobody in the room, by mistake or on purpose, may take the core from the others.
// Must not: know requests; it counts by key, with the clock given.

export interface BucketRule {
  /** How many at once. */
  readonly burst: number;
  /** How many come back in a second. */
  readonly perSecond: number;
}

export interface TokenBuckets {
  /** Takes one, or says that there is none left. */
  take(key: string): boolean;
  /** Whether there is one left, without taking it. */
  hasOne(key: string): boolean;
}

/** Buckets by key. A full one is forgotten, so that the memory is bounded by who is active. */
export function createTokenBuckets(rule: BucketRule, now: () => number): TokenBuckets {
  const buckets = new Map<string, { left: number; at: number }>();
  const secondsToFull = rule.burst / rule.perSecond;
  let sweptAt = now();

  function sweep(time: number): void {
    if (time - sweptAt < secondsToFull * 1000) return;
    sweptAt = time;
    for (const [key, { at }] of buckets) {
      if (time - at >= secondsToFull * 1000) buckets.delete(key);
    }
  }

  function left(key: string, time: number): number {
    const known = buckets.get(key);
    if (!known) return rule.burst;
    return Math.min(rule.burst, known.left + ((time - known.at) / 1000) * rule.perSecond);
  }

  return {
    take(key) {
      const time = now();
      sweep(time);
      const present = left(key, time);
      const isAllowed = present >= 1;
      buckets.set(key, { left: isAllowed ? present - 1 : present, at: time });
      return isAllowed;
    },
    hasOne: (key) => left(key, now()) >= 1,
  };
}
