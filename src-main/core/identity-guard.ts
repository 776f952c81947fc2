// Why: the one place where every text that is about to be stored is searched for identity numbers.
// Must not: repeat the number it found, in a message or a log.
import { findIdentityNumbers } from '../../src-shared/domain/identity-number.ts';
import { fieldLabel, tableLabel } from '../../src-shared/text/fields.ts';
import type { ChangeEntry } from '../../db/change-set.ts';
import { Refusal } from './refusal.ts';

/** Columns that hold no text of a person: ids, times, hashes and codes of the product's own. */
const exempt = /^(id|.*_id|.*_at|sha256|fingerprint|content_json)$/;

/** Refuses where any changed text holds a personal or coordination number; says where. */
export function refuseIdentityNumbers(entries: readonly ChangeEntry[]): void {
  const places = new Set<string>();
  for (const entry of entries) {
    for (const [column, value] of Object.entries(entry.after ?? {})) {
      if (typeof value !== 'string' || exempt.test(column)) continue;
      if (findIdentityNumbers(value).length === 0) continue;
      places.add(`${tableLabel(entry.table)}, ${fieldLabel(column)}`);
    }
  }
  if (places.size > 0) throw identityNumberRefusal([...places]);
}

export function identityNumberRefusal(places: readonly string[]): Refusal {
  return new Refusal(
    'identity-number',
    `Texten innehåller något som ser ut som ett personnummer eller samordningsnummer (${places.join('; ')}). Ingenting har sparats. ` +
      'Ta bort numret och försök igen: planen får inte innehålla uppgifter om enskilda.',
    places.map((place) => ({ place, message: 'Personnummer eller samordningsnummer' })),
  );
}
