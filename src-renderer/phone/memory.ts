// Why: what the phone keeps between visits: who it is in the room, and answers without a receipt.
// Must not: keep anything that tells whose phone it is.

const entryKey = 'forsta-linjen.phone';
const answersKey = (token: string): string => `forsta-linjen.answers.${token.slice(0, 16)}`;

/** How this phone is known in the room. */
export interface Entry {
  readonly token: string;
  readonly code: string;
  readonly label: string;
  /** What the person typed or scanned to get in. */
  readonly enteredBy: string;
}

export function readEntry(): Entry | null {
  const text = localStorage.getItem(entryKey);
  return text === null ? null : (JSON.parse(text) as Entry);
}

export function keepEntry(entry: Entry): void {
  localStorage.setItem(entryKey, JSON.stringify(entry));
}

/** The answers stay: they belong to the token, and may yet be handed in. */
export function forgetEntry(): void {
  localStorage.removeItem(entryKey);
}

export function readAnswers(token: string): string | null {
  return localStorage.getItem(answersKey(token));
}

export function keepAnswers(token: string, text: string): void {
  localStorage.setItem(answersKey(token), text);
}

/**
 * The code in the address, after #, where no server and no log ever sees it; taken out of the
 * address at once, so that it does not follow a shared link.
 */
export function takeCodeFromAddress(): string | null {
  const code = globalThis.location.hash.replace(/^#/u, '').trim();
  if (code === '') return null;
  history.replaceState(null, '', globalThis.location.pathname);
  return code;
}
