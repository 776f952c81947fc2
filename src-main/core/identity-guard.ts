// Why: the one place where every text that is about to be stored is searched for identity numbers.
// Must not: repeat the number it found, in a message or a log.
import { findIdentityNumbers } from '../../src-shared/domain/identity-number.ts';
import { fieldLabel, tableLabel } from '../../src-shared/text/fields.ts';
import type { LoggedRow } from '../../db/net-change.ts';
import type { Written } from '../../db/written.ts';
import { Refusal } from './refusal.ts';

/** Columns that hold no text of a person: ids, times, hashes and codes of the product's own. */
const exempt = /^(id|.*_id|.*_at|sha256|fingerprint|content_json)$/;

/** The same columns with their texts, in a row as JSON. */
const exemptTexts =
  /"(?:id|[^"\\]*_id|[^"\\]*_at|sha256|fingerprint|content_json)":"(?:[^"\\]|\\.)*"/g;

/** No form of the number has fewer digits, and few rows have a text with as many. */
const tenDigits = /[0-9](?:[^"0-9]*[0-9]){9}/;

/** Refuses where any changed text holds a personal or coordination number; says where. */
export function refuseIdentityNumbers(written: Written): void {
  const places = new Set<string>();
  for (const { table, json } of written.texts((column) => !exempt.test(column))) {
    if (!tenDigits.test(json) || !tenDigits.test(json.replaceAll(exemptTexts, ''))) continue;
    for (const column of columnsWithNumber(json)) {
      places.add(`${tableLabel(table)}, ${fieldLabel(column)}`);
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
