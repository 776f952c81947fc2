// Why: values of unknown columns are kept as `Heading: value` lines in the notes.
// Must not: write the same line twice, or lose what a person wrote beside them.

/** The notes with the lines in them: a line with the same heading is replaced, else added last. */
export function mergeNotes(notes: string | null, lines: readonly string[]): string | null {
  const merged = notes === null || notes === '' ? [] : notes.split('\n');
  for (const line of lines) {
    const heading = line.slice(0, line.indexOf(': ') + 2);
    const index = merged.findIndex(
      (existing) => existing === line || (heading !== '' && existing.startsWith(heading)),
    );
    if (index === -1) merged.push(line);
    else merged[index] = line;
  }
  return merged.length === 0 ? null : merged.join('\n');
}
