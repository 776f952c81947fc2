// Why: a misread figure would be saved as another figure.
// Must not: accept what a person could have meant in two ways.
import { describe, expect, it } from 'vitest';

import { parseNumber } from './parse-number.ts';

describe('parseNumber', () => {
  it.each([
    ['1 234 567', 1_234_567],
    ['1\u00A0234,5', 1234.5],
    ['0', 0],
    ['2.5', 2.5],
    ['−3', -3],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it('reads nothing as nothing', () => {
    expect(parseNumber('  ')).toBeNull();
  });

  it.each(['tolv', '1.234,5', '12 kr', '1,2,3', '--1', '1e9'])('refuses %s', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });
});
