// Why: a picture has no line breaks of its own, so a text is parted before it is drawn.
// Must not: lose a character but the spaces at which it breaks.

/** Lines of at most `most` characters, broken between words; a longer word is broken itself. */
export function wrapText(text: string, most: number): readonly string[] {
  const limit = Math.max(1, Math.floor(most));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (joined.length <= limit) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    let rest = [...word];
    while (rest.length > limit) {
      lines.push(rest.slice(0, limit).join(''));
      rest = rest.slice(limit);
    }
    line = rest.join('');
  }
  return line === '' ? lines : [...lines, line];
}
