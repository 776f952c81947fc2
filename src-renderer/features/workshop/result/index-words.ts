// Why: an index is written one way wherever it stands.
// Must not: round a rank or a median.

const oneDecimal = new Intl.NumberFormat('sv-SE', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** An index, always with one decimal, so that the column stands straight. */
export function formatIndex(index: number): string {
  return oneDecimal.format(index);
}
