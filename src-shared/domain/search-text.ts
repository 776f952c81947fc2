// Why: one way to search Swedish text: å, ä and ö are letters, é is an e, and every word must hit.
// Must not: rank, or guess at misspellings (near-names.ts does that for names).

/** Letters that are neither plain nor Swedish. */
const otherLetters = /[^\p{ASCII}åäö]/gu;

/** What a reader of Swedish takes a letter for: é as e, ü as u, æ as ä, ø as ö. */
function foldLetter(letter: string): string {
  const twin = { æ: 'ä', ø: 'ö' }[letter];
  const bare = twin ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  // A fold never changes the length, so that a place in the fold is a place in the text.
  return bare.length === letter.length ? bare : letter;
}

/**
 * The form in which texts are compared: lower case, accents away but for å, ä and ö.
 *
 * @param text in NFC (`text.normalize('NFC')`)
 * @returns a text of the same length: index n is the fold of what stands at index n
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // A few letters become two in lower case; then each is lowered by itself, if it can be.
  const base =
    lower.length === text.length
      ? lower
      : text.replaceAll(/[A-ZÅÄÖ]/gu, (one) => one.toLowerCase());
  return base.replaceAll(otherLetters, foldLetter);
}

/** The words of a search, folded, each once; empty for a search of nothing. */
export function searchWords(text: string): readonly string[] {
  const words = foldText(text.normalize('NFC')).split(/\s+/u);
  return [...new Set(words.filter((word) => word !== ''))];
}

/** True when every word stands somewhere in the folded text, at the start of a word or within it. */
export function hasEveryWord(foldedText: string, words: readonly string[]): boolean {
  return words.every((word) => foldedText.includes(word));
}

export interface TextPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** The text cut into parts that hit a word and parts that do not; joined they are the NFC text. */
export function markHits(text: string, words: readonly string[]): readonly TextPart[] {
  const whole = text.normalize('NFC');
  if (words.length === 0 || whole === '') {
    return whole === '' ? [] : [{ text: whole, isHit: false }];
  }
  const base = foldText(whole);
  const parts: TextPart[] = [];
  let plainFrom = 0;
  let at = 0;
  while (at < base.length) {
    const end = hitEnd(base, at, words);
    if (end === at) {
      at += 1;
    } else {
      if (plainFrom < at) {
        parts.push({ text: whole.slice(plainFrom, at), isHit: false });
      }
      parts.push({ text: whole.slice(at, end), isHit: true });
      at = end;
      plainFrom = end;
    }
  }
  if (plainFrom < whole.length) {
    parts.push({ text: whole.slice(plainFrom), isHit: false });
  }
  return parts;
}

/** Where the hit that starts at `at` ends, with the hits that overlap it; `at` where none does. */
function hitEnd(base: string, at: number, words: readonly string[]): number {
  let end = at;
  for (let from = at; from === at || from < end; from += 1) {
    for (const word of words) {
      if (base.startsWith(word, from)) {
        end = Math.max(end, from + word.length);
      }
    }
  }
  return end;
}
