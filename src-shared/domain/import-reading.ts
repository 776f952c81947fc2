// Why: what a person saw of a file, as suggested and as changed, becomes how the file is read.
// Must not: add a choice that was not on the screen.
import type { Inspection, SettledReading, ValueChoices } from '../contract/owner/imports.ts';

/** Values that need no telling: they stand in the plan as they are, or are added as they are. */
const untold: ReadonlySet<string> = new Set(['known', 'new', 'unclear']);

/** The reading that an inspection shows, ready to be previewed. */
export function settledReading(inspection: Inspection): SettledReading {
  const values: ValueChoices = {};
  for (const { field, text, become, kind } of inspection.values) {
    if (untold.has(kind)) continue;
    const told = values[field] ?? {};
    told[text] = become;
    values[field] = told;
  }
  return {
    sheet: inspection.sheet,
    headerRow: inspection.headerRow,
    columns: Object.fromEntries(inspection.columns.map(({ key, choice }) => [key, choice])),
    values,
    isNameSplit: inspection.names.isSplit,
  };
}
