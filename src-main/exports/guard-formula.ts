// Why: text that a spreadsheet program would run as a formula must stay text, also after somebody
// saves the sheet as CSV and opens that file in another program.
// Must not: be applied to figures, or lose a character: `unguardFormula` gives the text back.
//
// Decision: an apostrophe is written before such text, in the workbook and in CSV alike. A typed
// string cell is enough for the workbook itself, and Excel's hidden text mark (quotePrefix) would
// look better, but neither survives "save as CSV". The apostrophe does, in every program. An
// apostrophe that was already there gets one more, so that the way back is exact.

/** Formula starters, ASCII and full width, and the controls that programs skip before them. */
const startsAsFormula = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const isGuarded = /^'+[=+\-@\t\r\n＝＋－＠]/u;

export function guardFormula(text: string): string {
  return startsAsFormula.test(text) ? `'${text}` : text;
}

/** Takes back exactly what `guardFormula` did. */
export function unguardFormula(text: string): string {
  return isGuarded.test(text) ? text.slice(1) : text;
}
