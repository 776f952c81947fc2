// Why: people write numbers as they see them: spaces between thousands, a comma for decimals.
// Must not: guess: what is no number is refused, never cut off.

/** The number a Swedish reader means, `null` for nothing written, `undefined` for no number. */
export function parseNumber(text: string): number | null | undefined {
  const bare = text.replaceAll(/[\s\u00A0\u202F]/gu, '').replace('−', '-');
  if (bare === '') {
    return null;
  }
  if (!/^-?\d+([.,]\d+)?$/.test(bare)) {
    return undefined;
  }
  const value = Number(bare.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}
