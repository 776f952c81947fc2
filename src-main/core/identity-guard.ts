// Why: the one place where every text that is about to be stored is searched for identity numbers.
// Must not: repeat the number it found, in a message or a log.
import { findIdentityNumbers } from '../../src-shared/domain/identity-number.ts';
import { fieldLabel, tableLabel } from '../../src-shared/text/fields.ts';
import type { LoggedRow } from '../../db/logged-row.ts';
import { writtenTexts, type Written } from '../../db/written.ts';
import { Refusal } from './refusal.ts';

/** Columns that hold no text of a person: ids, times, hashes and codes of the product's own. */
const exempt = /^(id|.*_id|.*_at|sha256|fingerprint|content_json)$/;

/** No form of the number has fewer digits, and few texts have as many. */
const tenDigits = /[0-9](?:[^"0-9]*[0-9]){9}/g;

/** An id or a time of the product's own: many digits, and never a number of a person. */
const machineMade =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]*Z)$/;

/** Whether a text in the JSON, of one row or of many, has enough digits; reading every row for the few is what costs. */
function mayHoldNumber(json: string): boolean {
  tenDigits.lastIndex = 0;
  for (let found = tenDigits.exec(json); found !== null; found = tenDigits.exec(json)) {
    // Between two quotes, so at least all the digits that were found.
    const end = json.indexOf('"', tenDigits.lastIndex);
    if (end === -1) return true;
    if (!machineMade.test(json.slice(json.lastIndexOf('"', found.index) + 1, end))) return true;
    tenDigits.lastIndex = end;
  }
  return false;
}

/** Refuses where any changed text holds a personal or coordination number; says where. */
export function refuseIdentityNumbers(written: Written): void {
  const places = new Set<string>();
  for (const lines of written.texts((column) => !exempt.test(column))) {
    if (!mayHoldNumber(lines)) continue;
    for (const { table, json } of writtenTexts(lines)) {
      if (!mayHoldNumber(json)) continue;
      for (const column of columnsWithNumber(json)) {
        places.add(`${tableLabel(table)}, ${fieldLabel(column)}`);
      }
    }
  }
  if (places.size > 0) throw identityNumberRefusal([...places]);
}

function columnsWithNumber(json: string): readonly string[] {
  return Object.entries(JSON.parse(json) as LoggedRow)
    .filter(
      ([column, value]) =>
        typeof value === 'string' && !exempt.test(column) && findIdentityNumbers(value).length > 0,
    )
    .map(([column]) => column);
}

export function identityNumberRefusal(places: readonly string[]): Refusal {
  return new Refusal(
    'identity-number',
    `Texten innehåller något som ser ut som ett personnummer eller samordningsnummer (${places.join('; ')}). Ingenting har sparats. ` +
      'Ta bort numret och försök igen: planen får inte innehålla uppgifter om enskilda.',
    places.map((place) => ({ place, message: 'Personnummer eller samordningsnummer' })),
  );
}
