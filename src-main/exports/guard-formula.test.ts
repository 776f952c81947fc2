// Why: proves that no exported text can run as a formula, and that the way back is exact.
// Must not: rely on one program's idea of a formula.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { guardFormula, unguardFormula } from './guard-formula.ts';

const starters = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

describe('guardFormula', () => {
  it.each(["=cmd|' /C calc'!A0", '+46 8 123 45', '-5', '@SUM(1)', '\t=1', '\r=1', '＝1+1'])(
    'puts an apostrophe before %j',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(['BRA-samtal', '', 'a=b', "it's", "'citat'", '§ 5', '–', '−5'])('leaves %j', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it('never leaves a text that begins as a formula, and gives every text back', () => {
    const parts = fc.constantFrom("'", 'a', ' ', 'å', '1', ...starters);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((all) => all.join('')),
        ),
        (text) => {
          const guarded = guardFormula(text);
          expect(starters).not.toContain(guarded.charAt(0));
          expect(unguardFormula(guarded)).toBe(text);
        },
      ),
    );
  });

  it('does not take an apostrophe that a person wrote', () => {
    expect(unguardFormula("'citat'")).toBe("'citat'");
    expect(unguardFormula(guardFormula("'=x"))).toBe("'=x");
  });
});
