// Why: one Swedish order and one way to compare names, so that lists, ties and imports agree.
// Must not: be replaced by localeCompare elsewhere, which depends on the machine.

const collator = new Intl.Collator('sv', { numeric: true });

/**
 * Orders two texts as a Swedish reader expects (å, ä, ö last; "Grupp 2" before "Grupp 10").
 *
 * @returns negative, zero or positive, as for `Array.prototype.sort`. Zero also for texts that
 * differ only in how the same letter is encoded or in leading zeros of a number.
 */
export function compareSwedish(a: string, b: string): number {
  return collator.compare(a, b);
}

/** From here on there are letters of several parts and spaces of many kinds. */
const firstCombining = 0x300;
const space = 0x20;
const noBreakSpace = 0xa0;

/** Whether only the case of a name can differ from its normal form: true of almost every name. */
function isPlain(name: string): boolean {
  let before = space;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code >= firstCombining || code < space || code === noBreakSpace) return false;
    if (code === space && before === space) return false;
    before = code;
  }
  return before !== space || name === '';
}

/**
 * The form of a name under which two names count as the same: NFC, trimmed, one space between
 * words, Swedish lower case. For matching only; the name itself is kept as written.
 */
export function normaliseName(name: string): string {
  const tidy = isPlain(name) ? name : name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  // Swedish has no lower case of its own, and asking for a language costs ten times as much.
  return tidy.toLowerCase();
}

/**
 * Orders ids by code unit. Ids carry no language: this order is the same on every machine and is
 * what makes results independent of row order.
 */
export function compareIds(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
