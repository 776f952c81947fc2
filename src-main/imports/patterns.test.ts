// Why: a cell is at most some thirty thousand characters, and no reader may take more than a glance at
// it: a pattern that tries every way to divide white space would hang on cells made for it.
// Must not: measure time. Quadratic work on these cells ends in the test's own limit.
import { describe, expect, it } from 'vitest';
import { isUnknownWord, parseAges, parseAmount, parseDate, splitList } from './parse-values.ts';
import { headingKey, headingSuffix } from './match-heading.ts';
import { readServices } from './read-services.ts';
import { readTable } from './read-table.ts';
import { outcomeOf, utf8 } from './testing/refusals.ts';
import { parseAttributes } from './xml-scan.ts';

const LONG = 32_000;
const fill = (text: string): string => text.repeat(LONG / text.length);

const longCells = [
  `summa${fill(' ')}x`,
  `Källa${fill(' ')}x`,
  `a${fill(' ')}\nb`,
  `${fill('" ')}x`,
  `${fill('"", ')}x`,
  `${fill('(')}x`,
  `${fill('(a)')}x`,
  `${fill('1 ')}x`,
  `${fill('1.')}x`,
  `${fill('111 ')}x`,
  `${fill('12-')}x`,
  `från ${fill('1')}x`,
  `${fill('å')}${'n'.repeat(300)}`,
];

describe('long cells', () => {
  it('are read at a glance by every reader of values', () => {
    const readers = [
      isUnknownWord,
      parseAges,
      parseAmount,
      parseDate,
      splitList,
      headingKey,
      headingSuffix,
    ];
    const read = longCells.flatMap((cell) => readers.map((reader) => reader(cell)));
    expect(read).toHaveLength(longCells.length * readers.length);
  });

  it('are read at a glance in every column of a list', async () => {
    const columns = ['Insats', 'Kortnamn', 'Ålder', 'Form', 'Tanke', 'Årskostnad', 'Beskrivning'];
    for (const cell of longCells) {
      const quoted = `"${cell.slice(0, 250).replaceAll('"', '""')}"`;
      const rows = columns.map((_column, at) =>
        columns
          .map((_other, index) =>
            index === at ? `"${cell.slice(0, 19_000).replaceAll('"', '""')}"` : quoted,
          )
          .join(';'),
      );
      const grid = await readTable(utf8([columns.join(';'), ...rows].join('\n')), {
        fileName: 'a',
      });
      const outcome = await outcomeOf(() => readServices(grid));
      expect(Object.keys(outcome)).toHaveLength(1);
    }
  });

  it('of attributes are read at a glance', () => {
    const texts = [
      fill('a'),
      fill('a '),
      fill('a="1" '),
      fill('= '),
      `${fill(' ')}r="A1"`,
      fill("a='\"' "),
    ];
    expect(texts.map((text) => parseAttributes(` r="B2" ${text}`).get('r'))).toEqual(
      texts.map((text) => (text.includes('r="A1"') ? 'A1' : 'B2')),
    );
  });
});
