// Why: the choices that the import's window starts from: all as suggested, nothing decided.
// Must not: choose anything that a person would have to.
import type {
  ImportChoices,
  Inspection,
  SettledReading,
} from '../../src-shared/contract/owner/imports.ts';
import { settledReading } from '../../src-shared/domain/import-reading.ts';

export function readingOf(inspection: Inspection): SettledReading {
  return settledReading(inspection);
}

export function choicesOf(inspection: Inspection): ImportChoices {
  return { reading: readingOf(inspection), rows: {}, fileWins: [], missing: [] };
}
