// Why: the four small files go in whole or not at all, and every bad row is named.
// Must not: test the reading of files; the grids come from short texts and workbooks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Grid } from './grid.ts';
import { readAnswers } from './read-answers.ts';
import { readRatings } from './read-ratings.ts';
import { readRisks } from './read-risks.ts';
import { readRollout } from './read-rollout.ts';
import { readTable } from './read-table.ts';
import { refusalOf, utf8 } from './testing/refusals.ts';

const grid = (text: string): Promise<Grid> => readTable(utf8(text), { fileName: 'fil.csv' });

const RATINGS = 'deltagare;perspektiv;stadsdel;insats;kriterium;värde;säkerhet;omgång;kommentar';
const ANSWERS = 'insats;regel;svar;anteckning';
const RISKS =
  'insats;risk;orsak;drabbar;allvarlighetsgrad;sannolikhet;åtgärd;ansvarig roll;klart;kvar allvarlighetsgrad;kvar sannolikhet';
const ROLLOUT = 'insats;stadsdel;status;start;slut;våg;skäl';

const ratings = async (...rows: string[]) => readRatings(await grid([RATINGS, ...rows].join('\n')));
const answers = async (...rows: string[]) => readAnswers(await grid([ANSWERS, ...rows].join('\n')));
const risks = async (...rows: string[]) => readRisks(await grid([RISKS, ...rows].join('\n')));
const rollout = async (...rows: string[]) => readRollout(await grid([ROLLOUT, ...rows].join('\n')));

describe('ratings', () => {
  it('are read in file order, with what is not said as null', async () => {
    const table = await ratings(
      'P01;Medarbetare;Farsta;S01;Effekt;5;Hög;2;Bra, mycket bra',
      'P01;;;S01;möjlig effekt;-;;;',
      'P01;;;S01;GENOMFÖRBARHET;–;låg;1;',
      ';;;;;;;;',
      'P01;;;S01;effekt;3,0;medel;;',
    );
    expect(table.rows).toEqual([
      {
        row: 2,
        participant: 'P01',
        perspective: 'Medarbetare',
        district: 'Farsta',
        service: 'S01',
        criterion: 'effect',
        value: 5,
        confidence: 'high',
        round: 2,
        comment: 'Bra, mycket bra',
      },
      rating(3, 'effect', null, null),
      rating(4, 'feasibility', null, 'low'),
      rating(6, 'effect', 3, 'medium'),
    ]);
    expect(table.unknownColumns).toEqual([]);
  });

  it('outside the scale refuse the whole file, naming every row', async () => {
    const refusal = await refusalOf(() =>
      ratings(
        'P01;;;S01;effekt;0;;;',
        'P01;;;S01;effekt;4;;;',
        'P01;;;S01;effekt;6;;;',
        'P01;;;S01;effekt;tre;;;',
        'P01;;;S01;effekt;;;;',
        'P01;;;S01;effekt;3,5;;;',
        'P01;;;S01;nytta;3;;;',
        'P01;;;S01;effekt;3;säker;;',
        'P01;;;S01;effekt;3;;0;',
        ';;;S01;effekt;3;;;',
        'P01;;;;effekt;3;;;',
      ),
    );
    expect(refusal.code).toBe('bad-rows');
    expect(refusal.problems.map(({ place }) => place)).toEqual([
      'rad 2, kolumn värde',
      'rad 4, kolumn värde',
      'rad 5, kolumn värde',
      'rad 6, kolumn värde',
      'rad 7, kolumn värde',
      'rad 8, kolumn kriterium',
      'rad 9, kolumn säkerhet',
      'rad 10, kolumn omgång',
      'rad 11, kolumn deltagare',
      'rad 12, kolumn insats',
    ]);
    expect(refusal.problems[0]?.message).toBe(
      '”0” är inget värde. Skriv 1–5, eller - för kan inte bedöma.',
    );
    expect(refusal.message).toContain(
      '10 uppgifter går inte att läsa in. De står på rad 2, 4, 5, 6, 7, 8, 9, 10, 11 och 12.',
    );
  });

  it('say it all in the message where one cell is wrong', async () => {
    const refusal = await refusalOf(() => ratings('P01;;;S01;effekt;6;;;'));
    expect(refusal.message).toBe(
      'Rad 2, kolumn värde: ”6” är inget värde. Skriv 1–5, eller - för kan inte bedöma. Ingenting har ändrats i planen. Rätta uppgiften och importera filen igen.',
    );
  });

  it('name fifty bad rows and count the rest', async () => {
    const rows = Array.from({ length: 73 }, (_unused, index) => `P${index};;;S01;effekt;9;;;`);
    const refusal = await refusalOf(() => ratings(...rows));
    expect(refusal.problems).toHaveLength(50);
    expect(refusal.message).toContain('73 uppgifter');
    expect(refusal.message).toContain('50 och 51 (och 23 fel till).');
  });

  it('need their four columns and no more, in any order', async () => {
    const table = readRatings(
      await grid('Värde;Kriterium;Service;Participant\n4;effect;S01;P01\n'),
    );
    expect(table.rows).toEqual([rating(2, 'effect', 4, null)]);
    const refusal = await refusalOf(async () =>
      readRatings(await grid('deltagare;insats\nP01;S01\n')),
    );
    expect(refusal.code).toBe('no-header');
    expect(refusal.message).toContain('”kriterium” och ”värde”');
  });

  it('tell columns that are not read', async () => {
    const text = 'deltagare;insats;kriterium;värde;färg;tom\nP01;S01;effekt;4;röd;\n';
    expect(readRatings(await grid(text)).unknownColumns).toEqual(['färg']);
  });

  it('stop at an identity number in any cell', async () => {
    const refusal = await refusalOf(() => ratings('191212121212;;;S01;effekt;9;;;'));
    expect(refusal.code).toBe('identity-number');
    expect(refusal.problems[0]?.place).toBe('rad 2, kolumn deltagare');
    expect(JSON.stringify(refusal.toData())).not.toMatch(/1212/u);
  });

  it('are read from a workbook, numbers and all', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Läs mig', rows: [['Om filen']] },
        {
          name: 'Röster',
          rows: [
            ['Workshop 1'],
            [],
            RATINGS.split(';'),
            ['P01', null, null, 'S01', 'effekt', 4, null, 1],
          ],
        },
      ],
    });
    const table = readRatings(await readTable(bytes, { fileName: 'r.xlsx', kind: 'ratings' }));
    expect(table.rows).toEqual([rating(4, 'effect', 4, null)]);
  });

  function rating(row: number, criterion: string, value: number | null, confidence: string | null) {
    const nothing = { perspective: null, district: null, comment: null };
    return {
      row,
      participant: 'P01',
      service: 'S01',
      criterion,
      value,
      confidence,
      round: 1,
      ...nothing,
    };
  }
});

describe('legal answers', () => {
  it('are yes, no or not applicable', async () => {
    const table = await answers('S01;R01;Ja;', 'S01;R02;nej;se avtal', 'Lots;r03;EJ  TILLÄMPLIGT;');
    expect(table.rows).toEqual([
      { row: 2, service: 'S01', rule: 'R01', answer: 'yes', note: null },
      { row: 3, service: 'S01', rule: 'R02', answer: 'no', note: 'se avtal' },
      { row: 4, service: 'Lots', rule: 'r03', answer: 'not-applicable', note: null },
    ]);
  });

  it.each(['S01;R01;kanske;', 'S01;R01;;', ';R01;ja;', 'S01;;ja;'])(
    '%j is refused',
    async (row) => {
      const refusal = await refusalOf(() => answers(row));
      expect([refusal.code, refusal.problems.length]).toEqual(['bad-rows', 1]);
    },
  );

  it('may repeat themselves but not contradict each other', async () => {
    expect((await answers('S01;R01;ja;x', 's01;r01;ja;x')).rows).toHaveLength(2);
    const refusal = await refusalOf(() => answers('S01;R01;ja;', 'S01;R02;ja;', 'S01;R01;nej;'));
    expect(refusal.problems).toEqual([
      { place: 'rad 4, kolumn insats', message: 'Säger emot rad 2 om samma sak.' },
    ]);
  });
});

describe('risks', () => {
  it('are read with both assessments, or none', async () => {
    const table = await risks(
      'S01;Våldet trappas upp;Ingen rutin;Barn;4;2;Plan;Enhetschef;15/12/2026;4;1',
      ';Brist på lokaler;;;;;;;;;',
    );
    expect(table.rows).toEqual([
      {
        row: 2,
        service: 'S01',
        title: 'Våldet trappas upp',
        cause: 'Ingen rutin',
        affected: 'Barn',
        severity: 4,
        likelihood: 2,
        measure: 'Plan',
        ownerRole: 'Enhetschef',
        dueOn: '2026-12-15',
        residualSeverity: 4,
        residualLikelihood: 1,
      },
      {
        row: 3,
        service: null,
        title: 'Brist på lokaler',
        cause: null,
        affected: null,
        severity: null,
        likelihood: null,
        measure: null,
        ownerRole: null,
        dueOn: null,
        residualSeverity: null,
        residualLikelihood: null,
      },
    ]);
  });

  it.each([
    ['S01;Risk;;;5;1;;;;;', 'allvarlighetsgrad'],
    ['S01;Risk;;;0;1;;;;;', 'allvarlighetsgrad'],
    ['S01;Risk;;;3;;;;;;', 'sannolikhet'],
    ['S01;Risk;;;;3;;;;;', 'allvarlighetsgrad'],
    ['S01;Risk;;;1;1;;;;2;', 'kvar sannolikhet'],
    ['S01;Risk;;;1;1;;;;;hög', 'kvar sannolikhet'],
    ['S01;Risk;;;1;1;;;våren;;', 'klart'],
    ['S01;Risk;;;1;1;;;2026-02-30;;', 'klart'],
    ['S01;;;;1;1;;;;;', 'risk'],
    [`S01;Risk;;;1;1;;${'x'.repeat(81)};;;`, 'ansvarig roll'],
    [`S01;Risk;;;1;1;${'x'.repeat(301)};;;;`, 'åtgärd'],
  ])('%j is refused in column %s', async (row, column) => {
    const refusal = await refusalOf(() => risks(row));
    expect(refusal.code).toBe('bad-rows');
    expect(refusal.problems.map(({ place }) => place)).toEqual([`rad 2, kolumn ${column}`]);
  });
});

describe('rollout', () => {
  it.each([
    ['ej aktuell', 'not-applicable'],
    ['–', 'not-applicable'],
    ['-', 'not-applicable'],
    ['okänd', 'unknown'],
    ['Planerad', 'planned'],
    ['Plan', 'planned'],
    ['PILOT', 'pilot'],
    ['breddinförs', 'rolling-out'],
    ['Införs', 'rolling-out'],
    ['breddinförd', 'rolled-out'],
    ['Införd', 'rolled-out'],
    ['vidmakthålls', 'sustained'],
    ['Vidm.', 'sustained'],
    ['Paus', 'paused'],
    ['pausad', 'paused'],
    ['Avv.', 'decommissioned'],
    ['avvecklad', 'decommissioned'],
  ])('%j is %s', async (word, status) => {
    const { rows } = await rollout(`S01;Farsta;${word};;;;`);
    expect(rows[0]?.status).toBe(status);
  });

  it('has dates, waves and reasons', async () => {
    const table = await rollout(
      'S01;Farsta;pilot;2026-03-02;2026-12-31;1;',
      'S01;Järva;införs;1/3 2026;;Våg 2;Nämnden vill',
      'S01;Bromma;plan;;;Vinterns stadsdelar;',
      'S01;Skarpnäck;plan;;;;',
    );
    expect(
      table.rows.map(({ startOn, endOn, wave, reason }) => [startOn, endOn, wave, reason]),
    ).toEqual([
      ['2026-03-02', '2026-12-31', 'Våg 1', null],
      ['2026-03-01', null, 'Våg 2', 'Nämnden vill'],
      [null, null, 'Vinterns stadsdelar', null],
      [null, null, null, null],
    ]);
  });

  it.each([
    ['S01;Farsta;igång;;;;', 'status'],
    ['S01;Farsta;;;;;', 'status'],
    ['S01;;pilot;;;;', 'stadsdel'],
    ['S01;Farsta;pilot;mars;;;', 'start'],
    ['S01;Farsta;pilot;2026-03-02;2026-03-01;;', 'slut'],
  ])('%j is refused in column %s', async (row, column) => {
    const refusal = await refusalOf(() => rollout(row));
    expect(refusal.code).toBe('bad-rows');
    expect(refusal.problems.map(({ place }) => place)).toEqual([`rad 2, kolumn ${column}`]);
  });

  it('may not say two things of one cell of the matrix', async () => {
    const refusal = await refusalOf(() => rollout('S01;Farsta;pilot;;;;', 's01;farsta;plan;;;;'));
    expect(refusal.problems[0]?.place).toBe('rad 3, kolumn insats');
  });
});

describe('the example files', () => {
  const examples = join(import.meta.dirname, '../../resources/examples');
  const example = (kind: string) => {
    const path = join(examples, `stockholm-${kind}.csv`);
    return readTable(readFileSync(path), { fileName: path });
  };

  it('are read without a word', async () => {
    const tables = [
      readRatings(await example('ratings')),
      readAnswers(await example('answers')),
      readRisks(await example('risks')),
      readRollout(await example('rollout')),
    ];
    expect(
      tables.flatMap(({ unknownColumns, warnings }) => [...unknownColumns, ...warnings]),
    ).toEqual([]);
    expect(tables.every(({ rows }) => rows.length > 5)).toBe(true);
  });
});
