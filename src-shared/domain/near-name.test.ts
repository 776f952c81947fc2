// Why: proves that misspellings are told from other names.
// Must not: depend on a plan.
import { describe, expect, it } from 'vitest';
import { isNearlySame } from './near-name.ts';

describe('isNearlySame', () => {
  it.each([
    ['Farsta', 'Farstas'],
    ['Skärholmen', 'Skarholmen'],
    ['Hägersten-Älvsjö', 'Hägersten-Älvsö'],
  ])('takes %s and %s for one name misspelt', (one, other) => {
    expect(isNearlySame(one, other)).toBe(true);
    expect(isNearlySame(other, one)).toBe(true);
  });

  it.each([
    ['Farsta', 'farsta '],
    ['Bromma', 'Järva'],
    ['Skärholmen', 'Skarpnäck'],
    ['Lund', 'Sund Östra'],
  ])('does not take %s and %s so', (one, other) => {
    expect(isNearlySame(one, other)).toBe(false);
  });
});
