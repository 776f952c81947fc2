// Why: the product holds no client data, so a file with an identity number in any cell is stopped
// whole, with the places and never the numbers.
// Must not: let a cell through because nobody reads its column.
import type { Problem } from '../../src-shared/contract/base.ts';
import { findIdentityNumbers } from '../../src-shared/domain/identity-number.ts';
import type { Grid } from './grid.ts';
import { cellText, columnLetter } from './grid.ts';
import { importLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { messages, rowPlace } from './messages.ts';

const FEWEST_DIGITS = 10;

/** A shorter form of the number does not exist, and most cells have fewer digits than that. */
function hasEnoughDigits(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length && digits < FEWEST_DIGITS; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
  }
  return digits === FEWEST_DIGITS;
}

function hasIdentityNumber(text: string): boolean {
  return hasEnoughDigits(text) && findIdentityNumbers(text).length > 0;
}

/**
 * Refuses a grid that holds an identity number anywhere. `nameColumn` gives a column the name a
 * person knows it by, or null, and then its letter is told.
 */
export function refuseIdentityNumbers(
  grid: Grid,
  nameColumn: (column: number) => string | null,
): void {
  const problems: Problem[] = [];
  let count = 0;
  const columnName = (column: number): string => {
    const name = nameColumn(column);
    // A number may stand in the heading itself, which is then no name to tell.
    return name === null || hasIdentityNumber(name) ? columnLetter(column) : name;
  };
  grid.rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (!hasIdentityNumber(cellText(cell))) return;
      count += 1;
      if (problems.length >= importLimits.listedProblems) return;
      const place = rowPlace(grid.rowNumbers[index] ?? 0, columnName(column));
      problems.push({ place, message: 'Ser ut som ett personnummer eller samordningsnummer.' });
    });
  });
  if (count > 0) {
    const message = messages.identityNumber(count, problems);
    throw new ImportRefusal('identity-number', message, problems);
  }
}
