// Why: text from a plan may hold characters that break a file format or mislead a reader.
// Must not: change what the person wrote in any visible way.

/** Characters that XML 1.0 cannot hold at all, tab, line feed and carriage return apart. */
// oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;
/** Controls that reorder the line: they can make a paper show something else than it says. */
const reordering = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * The text with line feeds only, without characters that no paper can hold; a lone surrogate
 * becomes the replacement character. Nothing visible changes.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(notInXml, '')
    .replaceAll(reordering, '');
}

/** As `cleanText`, on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/gu, ' ').trim();
}

/** The paragraphs of a free text: split at line feeds, empty ones left out. */
export function paragraphsOf(text: string | null): readonly string[] {
  if (text === null) return [];
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
