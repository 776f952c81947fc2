// Why: proves that few persons are told as few, and nobody knows as missing.
// Must not: accept 0 for a value nobody knows.
import { describe, expect, it } from 'vitest';

import { formatPersons } from './persons.ts';

describe('a count of persons', () => {
  it('is masked from 1 to 4, and only there', () => {
    expect([0, 1, 4, 5, null].map(formatPersons)).toEqual(['0', '<5', '<5', '5', 'saknas']);
  });
});
