// Why: "filled in" must mean the same everywhere. Must not: judge the content of a text.
import { describe, expect, it } from 'vitest';
import { isBlank } from './text-check.ts';

describe('isBlank', () => {
  it.each([
    [null, true],
    [undefined, true],
    ['', true],
    [' \n\t\u00A0', true],
    ['x', false],
    ['0', false],
  ])('%o is %s', (text, expected) => {
    expect(isBlank(text)).toBe(expected);
  });
});
