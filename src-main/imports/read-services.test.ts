// Why: proves what becomes a service, a note, a skipped row or a refusal, on lists as people keep them.
// Must not: test the reading of files; the grids come from short CSV texts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readServices } from './read-services.ts';
import type { ReadServicesOptions, ServiceTable } from './read-services.ts';
import { readTable } from './read-table.ts';
import { refusalOf, utf8, windows1252 } from './testing/refusals.ts';

// Of the form the plan gives its own services.
const ID = '0190c8a4-7b1e-7c3d-9a51-3f2b6c8d9e10';

async function read(text: string, options: ReadServicesOptions = {}): Promise<ServiceTable> {
  return readServices(await readTable(utf8(text), { fileName: 'lista.csv' }), options);
}

describe('a list as people keep it', () => {
  const text = [
    'Insatser utan behovsprövning;;;;',
    'Sammanställd 2026-11-22;;;;',
    ';;;;',
    'Målgrupper;Avgift;INSATS :;Form (flera);Handläggarens tanke;Källa',
    'Barn, unga;gratis;Familjestöd, öppet;"grupp\nindividuell";bra start;Länsdialog',
    ';;;;',
    'Äldre;50 kr;Återträff;öppen;;',
    'Målgrupper;Avgift;INSATS :;Form (flera);Handläggarens tanke;Källa',
    'Äldre;;Dagverksamhet;;behöver lokal;Nämnden',
    ';;;;;felskriven rad',
    ';;Summa: 3;;;',
    ';;;;',
    ';;Siffrorna är preliminära.;;;',
  ].join('\r\n');

  it.each([
    ['UTF-8', utf8(text)],
    ['Windows-1252', windows1252(text)],
  ])('in %s', async (_encoding, bytes) => {
    const table = readServices(await readTable(bytes, { fileName: 'lista.csv' }));
    expect(table.rows).toEqual([
      {
        row: 5,
        name: 'Familjestöd, öppet',
        fields: {
          name: 'Familjestöd, öppet',
          targetGroups: ['Barn', 'unga'],
          fee: 'gratis',
          forms: ['grupp', 'individuell'],
          source: 'Länsdialog',
        },
        noteLines: ['Handläggarens tanke: bra start'],
      },
      {
        row: 7,
        name: 'Återträff',
        fields: {
          name: 'Återträff',
          targetGroups: ['Äldre'],
          fee: '50 kr',
          forms: ['öppen'],
          source: null,
        },
        noteLines: [],
      },
      {
        row: 9,
        name: 'Dagverksamhet',
        fields: {
          name: 'Dagverksamhet',
          targetGroups: ['Äldre'],
          fee: null,
          forms: [],
          source: 'Nämnden',
        },
        noteLines: ['Handläggarens tanke: behöver lokal'],
      },
    ]);
    expect(table.skipped).toEqual([
      { row: 8, reason: 'Rubrikraden upprepas.' },
      { row: 10, reason: 'Fristående text, inte en insats.' },
      { row: 11, reason: 'Summeringsrad, inte en insats.' },
      { row: 13, reason: 'Fristående text efter listan, inte en insats.' },
    ]);
    expect(table.unknownColumns).toEqual(['Handläggarens tanke']);
    expect(table.mapping).toEqual({
      Målgrupper: 'targetGroups',
      Avgift: 'fee',
      'INSATS :': 'name',
      'Form (flera)': 'forms',
      Källa: 'source',
    });
  });

  it('may be one column of names', async () => {
    const table = await read('Insats\nLots\nSumma: 1\n\nSista, raden\n');
    expect(table.rows.map(({ name }) => name)).toEqual(['Lots', 'Sista, raden']);
    expect(table.rows[0]?.fields).toEqual({ name: 'Lots' });
  });

  it('may have its headings on row 15 but not below', async () => {
    const below = (blank: number) => `Titel\n${'\n'.repeat(blank)}Insats;Form\nLots;grupp\n`;
    expect((await read(below(13))).rows).toHaveLength(1);
    expect((await refusalOf(() => read(below(14)))).code).toBe('no-header');
  });

  it('tells rows that may be headings between groups', async () => {
    const table = await read('Insats;Form\nBarn och unga;\nLots;grupp\nStöd;öppen\n');
    expect(table.rows).toHaveLength(3);
    expect(table.warnings).toEqual([
      'Rad 2 har bara ett namn (”Barn och unga”). Kontrollera att det är en insats och inte en mellanrubrik.',
    ]);
    expect((await read('Insats;Form\nLots;\nStöd;\nBad;öppen\n')).warnings).toEqual([]);
  });

  it('is not fooled by a title that is also a heading', async () => {
    const table = await read('Insatser;;\nBenämning;Målgrupp;Form\nLots;Unga;\nStöd;Äldre;\n');
    expect(table.rows.map(({ name }) => name)).toEqual(['Lots', 'Stöd']);
  });

  it.each(['Kommun;Form\nNora;grupp\n', 'a;b\n1;2\n'])(
    'needs a heading for the name: %j',
    async (text) => {
      const refusal = await refusalOf(() => read(text));
      expect(refusal.code).toBe('no-header');
      expect(refusal.message).toContain('”Insats”');
    },
  );

  it('needs rows', async () => {
    const refusal = await refusalOf(() => read('Insats;Form\n;grupp\nSumma;0\n'));
    expect(refusal.code).toBe('empty-file');
    expect(refusal.problems.map(({ place }) => place)).toEqual(['rad 2', 'rad 3']);
  });
});

describe('columns', () => {
  it('may lack headings, where the person has mapped the one there is', async () => {
    const text = 'Insats;\nLots;grupp\nStöd;öppen\n';
    expect((await refusalOf(() => read(text))).code).toBe('no-header');
    const table = await read(text, { mapping: { Insats: 'name' } });
    expect(table.rows[1]).toMatchObject({ name: 'Stöd', noteLines: ['Kolumn B: öppen'] });
  });

  it('keeps the best named of two for one field, and puts lists together', async () => {
    const table = await read('Namn;Insats;Målgrupp;Målgrupper;x;x;\nA;B;Unga;Äldre, unga;1;2;3\n');
    expect(table.rows[0]).toMatchObject({
      name: 'B',
      fields: { targetGroups: ['Unga', 'Äldre'] },
      noteLines: ['Namn: A', 'x: 1', 'x (2): 2', 'Kolumn G: 3'],
    });
    expect(table.unknownColumns).toEqual(['Namn', 'x', 'x (2)', 'Kolumn G']);
  });

  it('are mapped as the person says', async () => {
    const text = 'Rubrik;Insats;Nr;Kategori\nLots;ska bort;7;Unga, äldre\n';
    const mapping = {
      Rubrik: 'name',
      Insats: 'ignore',
      ' kategori ': 'targetGroups',
      Saknad: 'fee',
    };
    const table = await read(text, { mapping });
    expect(table.rows).toEqual([
      {
        row: 2,
        name: 'Lots',
        fields: { name: 'Lots', targetGroups: ['Unga', 'äldre'] },
        noteLines: ['Nr: 7'],
      },
    ]);
    expect(table.mapping).toEqual({ Rubrik: 'name', Insats: 'ignore', Kategori: 'targetGroups' });
    expect(table.warnings).toEqual([
      'Kopplingen nämner rubriken ”Saknad”, som inte finns i filen.',
    ]);
  });

  it('are not mapped to fields that do not exist', async () => {
    const refusal = await refusalOf(() => read('Insats\nLots\n', { mapping: { Insats: 'namn' } }));
    expect(refusal.code).toBe('invalid-value');
    expect(refusal.message).toContain('”namn”');
  });

  it('may carry id and ref of the plan; an own numbering is a note', async () => {
    const table = await read(`Id;Ref;Insats\n${ID.toUpperCase()};S01;Lots\n12;–;Stöd\n;;Bad\n`);
    expect(table.rows.map(({ id, ref, noteLines }) => ({ id, ref, noteLines }))).toEqual([
      { id: ID, ref: 'S01', noteLines: [] },
      { id: undefined, ref: undefined, noteLines: ['Id: 12'] },
      { id: undefined, ref: undefined, noteLines: [] },
    ]);
  });
});

describe('identity numbers', () => {
  // A number of a made-up person, of the form that the authorities reserve for tests.
  const number = '19121212-1212';

  it.each([
    [
      'a known column',
      `Insats;Beskrivning\nLots;Ring ${number} först\n`,
      'rad 2, kolumn Beskrivning',
    ],
    ['an unknown column', `Insats;Tanke\nLots;${number}\n`, 'rad 2, kolumn Tanke'],
    ['a column without heading', `Insats;;Form\nLots;${number};\n`, 'rad 2, kolumn Kolumn B'],
    ['a title', `${number}\nInsats;Form\nLots;\n`, 'rad 1, kolumn Insats'],
    ['a heading', `Insats;${number}\nLots;x\n`, 'rad 1, kolumn'],
    ['a skipped row', `Insats;Form\nLots;grupp\n;${number}\n`, 'rad 3, kolumn Form'],
    ['a file without headings', `a;${number}\n`, 'rad 1, kolumn B'],
  ])('in %s stop the file, with the place and never the number', async (_where, text, place) => {
    const refusal = await refusalOf(() => read(text));
    expect(refusal.code).toBe('identity-number');
    expect(refusal.problems[0]?.place.startsWith(place)).toBe(true);
    expect(refusal.message).toContain(refusal.problems[0]?.place);
    expect(JSON.stringify(refusal.toData())).not.toMatch(/1212/u);
  });

  it('are counted where there are many', async () => {
    const rows = Array.from({ length: 60 }, (_unused, index) => `Insats ${index};${number}`);
    const refusal = await refusalOf(() => read(`Insats;Form\n${rows.join('\n')}\n`));
    expect(refusal.problems).toHaveLength(50);
    expect(refusal.message).toContain('rad 6, kolumn Form (och 55 ställen till)');
  });
});

describe('reading', () => {
  it('gives the same services in whatever order the columns stand', async () => {
    const columns = [
      ['Insats', 'Lots', 'Stöd'],
      ['Målgrupp', 'Unga', 'Äldre, unga'],
      ['Ålder', '7–18', ''],
      ['Villkor', '', 'högst 3 samtal'],
      ['Form', 'grupp', 'öppen'],
    ] as const;
    const ordered = await read(transpose(columns));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...columns], { minLength: columns.length }),
        async (shuffled) => {
          expect((await read(transpose(shuffled))).rows).toEqual(ordered.rows);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('loses no cell: each stands in a field, a note or a skipped row', async () => {
    const cell = fc.stringMatching(/^[a-zåäö]{3,12}$/u);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(cell, { minLength: 4, maxLength: 40, selector: (text) => text }),
        async (words) => {
          const rows = Array.from({ length: Math.floor(words.length / 4) }, (_unused, index) =>
            words.slice(index * 4, index * 4 + 4),
          );
          const table = await read(
            `Insats;Form;Stödnivå;Tanke\n${rows.map((row) => row.join(';')).join('\n')}\n`,
          );
          const kept = JSON.stringify(table.rows);
          const skipped = new Set(table.skipped.map(({ row }) => row));
          const lost = rows.filter(
            (row, index) => !skipped.has(index + 2) && !row.every((word) => kept.includes(word)),
          );
          expect(lost).toEqual([]);
        },
      ),
    );
  });
});

function transpose(columns: readonly (readonly string[])[]): string {
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_unused, row) =>
    columns.map((column) => column[row] ?? '').join(';'),
  ).join('\n');
}
