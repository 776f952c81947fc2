// Why: a number of inhabitants as people write it, with or without spaces between the thousands.
// Must not: take 0, decimals or words for a number.

/** A whole number above 0; null for nothing written, undefined for what is no such number. */
export function parsePeople(text: string): number | null | undefined {
  const bare = text.replaceAll(/\s/gu, '');
  if (bare === '') {
    return null;
  }
  const value = /^\d{1,9}$/u.test(bare) ? Number(bare) : 0;
  return value > 0 ? value : undefined;
}
