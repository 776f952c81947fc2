// Why: what is copied to Excel and back must be what it was, to the last quotation mark.
// Must not: need a clipboard.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { blockToHtml, formatBlock, parseBlock } from './clipboard.ts';

describe('parseBlock', () => {
  it.each([
    ['one cell', 'Grupp', [['Grupp']]],
    ['nothing', '', [['']]],
    [
      'the line Excel ends with',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a cell with lines and marks', '"rad 1\nrad ""2"""\tb\r\n', [['rad 1\nrad "2"', 'b']]],
    ['marks that quote nothing', '"Tyst" rum\tb', [['"Tyst" rum', 'b']]],
    ['a mark that never ends', '"a\tb', [['"a', 'b']]],
    [
      'rows of unequal length',
      'a\nb\tc',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
    [
      'empty cells',
      '\t\n\t',
      [
        ['', ''],
        ['', ''],
      ],
    ],
  ])('reads %s', (_what, text, block) => {
    expect(parseBlock(text)).toEqual(block);
  });
});

describe('any block', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('a', 'Å', '"', '\t', '\n', '\r', ';', ' ', '1', ',') }),
  );
  const block = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 5,
    }),
  );

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(block, (cells) => {
        expect(parseBlock(formatBlock(cells))).toEqual(cells);
      }),
    );
  });
});

describe('blockToHtml', () => {
  it('is a table, with nothing of the text taken for markup', () => {
    expect(blockToHtml([['<b>&"', 'rad\nrad']])).toBe(
      '<table><tr><td>&lt;b&gt;&amp;&quot;</td><td>rad<br style="mso-data-placement:same-cell">rad</td></tr></table>',
    );
  });
});
