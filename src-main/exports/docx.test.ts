// Why: proves the structure of the board report as blocks, and that the file is a sound document.
// Must not: test layout; that is seen in the interop tests and by people.
import { describe, expect, it } from 'vitest';

import type { CatalogueDocument } from '../../src-shared/contract/catalogue-document.ts';
import { renderDocx, reportModel } from './docx.ts';
import type { Block, Line } from './report/blocks.ts';
import {
  adoptedDocument,
  minimalDocument,
  requestFor,
  stockholmDocument,
} from './testing/example-documents.ts';
import { documentWith, hostileDocument } from './testing/hostile.ts';

function blocksOf(document: CatalogueDocument): readonly Block[] {
  return reportModel(requestFor('docx', document)).parts.flatMap((part) => part.blocks);
}

function lineText(line: Line): string {
  return typeof line === 'string' ? line : `${line.word} ${line.text}`.trim();
}

/** All words of a block, in reading order. */
function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [block.above, block.text];
    case 'heading':
    case 'paragraph':
    case 'notice':
      return [block.text];
    case 'points':
      return block.items;
    case 'facts':
      return block.facts.flatMap((fact) => [fact.label, ...fact.lines.map(lineText)]);
    case 'table':
      return [
        block.caption,
        ...block.columns.map((column) => column.heading),
        ...block.rows.flatMap((row) => row.flatMap((cell) => cell.lines.map(lineText))),
      ];
    case 'contents':
      return [];
  }
}

function allWords(document: CatalogueDocument): string {
  return blocksOf(document).flatMap(wordsOf).join('\n');
}

function headingsOf(document: CatalogueDocument, level: 1 | 2 | 3): readonly string[] {
  return blocksOf(document).flatMap((block) =>
    block.kind === 'heading' && block.level === level ? [block.text] : [],
  );
}

function tableOf(document: CatalogueDocument, caption: RegExp): readonly (readonly string[])[] {
  const table = blocksOf(document).find(
    (block) => block.kind === 'table' && caption.test(block.caption),
  );
  if (table?.kind !== 'table') throw new Error(`No table ${caption.source}`);
  return table.rows.map((row) => row.map((cell) => cell.lines.map(lineText).join('\n')));
}

describe('the report', () => {
  it('has the parts of a tjänsteutlåtande and six appendices', () => {
    expect(headingsOf(stockholmDocument(), 1)).toEqual([
      'Förslag till beslut',
      'Sammanfattning',
      'Bakgrund',
      'Förvaltningens bedömning',
      'Förslaget i sammandrag',
      'Införande och likvärdighet',
      'Underlagets förutsättningar',
      'Bilaga 1. Insatser per målgrupp',
      'Bilaga 2. Rättslig bedömning',
      'Bilaga 3. Resultat av prioriteringen',
      'Bilaga 4. Risker och åtgärder',
      'Bilaga 5. Avsteg och tidigare beslut',
      'Bilaga 6. Så räknas siffrorna',
    ]);
  });

  it('never jumps over a heading level', () => {
    for (const document of [stockholmDocument(), minimalDocument()]) {
      let last = 0;
      for (const block of blocksOf(document)) {
        if (block.kind !== 'heading') continue;
        expect(block.level).toBeLessThanOrEqual(last + 1);
        last = block.level;
      }
    }
  });

  it('says in a draft that a text is not written', () => {
    expect(allWords(stockholmDocument())).toContain('(Texten är inte skriven än.)');
    expect(headingsOf(minimalDocument(), 1).slice(0, 4)).toEqual([
      'Förslag till beslut',
      'Sammanfattning',
      'Bakgrund',
      'Förvaltningens bedömning',
    ]);
  });

  it('leaves a text nobody wrote out of an adopted paper, heading and all', () => {
    const words = allWords(adoptedDocument());
    expect(words).not.toContain('(Texten är inte skriven än.)');
    expect(headingsOf(adoptedDocument(), 1)).not.toContain('Förvaltningens bedömning');
    expect(headingsOf(adoptedDocument(), 1)).toContain('Bakgrund');
    expect(words).toContain('9b74c9897bac770ffc029102a200c5de1f0d0c9be6a27c55a0d1f2e3b4c59687');
    expect(words).toContain('§ 112');
  });

  it('numbers the points of the decision, and does not number twice', () => {
    const document = stockholmDocument();
    const points = blocksOf({
      ...document,
      boardTexts: { ...document.boardTexts, proposal: '1. Nämnden godkänner.\n\n2) Åter 2027.' },
    }).find((block) => block.kind === 'points');
    expect(points).toEqual({ kind: 'points', items: ['Nämnden godkänner.', 'Åter 2027.'] });
  });

  it('marks example values on the first page and in the head of every page', () => {
    const model = reportModel(requestFor('docx', stockholmDocument()));
    expect(model.pageStatus).toBe('Utkast 2026-11-20, exempelvärden');
    expect(blocksOf(stockholmDocument())[1]).toMatchObject({ kind: 'notice' });
    expect(blocksOf(minimalDocument())[1]).toMatchObject({ kind: 'facts' });
  });

  it('places every service once in the summary, left out ones with their reasons', () => {
    const included = tableOf(stockholmDocument(), /som ingår, med/u);
    const undecided = tableOf(stockholmDocument(), /inte är avgjorda/u);
    const excluded = tableOf(stockholmDocument(), /som inte ingår/u);
    expect([included.length, undecided.length, excluded.length]).toEqual([12, 3, 3]);
    for (const row of [...undecided, ...excluded]) expect(row[3]).not.toBe('Skäl saknas');
  });

  it('gives n and agreement with every rank', () => {
    for (const row of tableOf(stockholmDocument(), /som ingår, med/u)) {
      expect(row[4]).toMatch(
        /plats \d+ av 17, index [\d,]+\nEffekt median [\d,]+, n \d+, \S+.*\nGenomförbarhet median [\d,]+, n \d+, \S+/u,
      );
    }
    for (const row of tableOf(stockholmDocument(), /^Rangordning/u)) {
      expect(row[5]).toMatch(/median [\d,]+, n \d+\n(?:samstämmig|delvis|oenig|för få svar)/u);
      expect(row[6]).toMatch(/median [\d,]+, n \d+\n(?:samstämmig|delvis|oenig|för få svar)/u);
    }
  });

  it('describes each service once, pointing from its second target group', () => {
    const document = documentWith({ name: 'Samtalsgrupper', targetGroups: ['A', 'B'] });
    const blocks = blocksOf(document);
    const again = blocks.filter(
      (block) => block.kind === 'paragraph' && block.text === 'Insatsen beskrivs under A.',
    );
    expect(again).toHaveLength(1);
    expect(headingsOf(document, 3).filter((text) => text === 'Samtalsgrupper')).toHaveLength(2);
  });

  it('says what is not known of a service, and masks small counts', () => {
    const words = allWords(documentWith({ name: 'Okänd', countPerYear: 3 }));
    expect(words).toContain('antal personer per år <5, årskostnad saknas, årsarbetare saknas');
    expect(words).toContain('uppgift saknas');
    expect(words).toContain('Inte bedömd i någon visad omgång');
  });

  it('carries deviations, minority views, risks and the session that is not revealed', () => {
    const words = allWords(stockholmDocument());
    for (const text of [
      'Kontrollen förbigången med skriftligt skäl',
      'Skäl: Utvärderingen är gjord men inte inlagd i planen än.',
      'Utan rutin för den utsattas säkerhet kan samtalen göra skada.',
      'Workshop 1, omgång 2: ej visad.',
      'Reglerna är inte granskade av jurist.',
      'Trygg vuxen på fritiden: spärrad, rangordnas inte (SoL 11 kap. 5 § p. 1).',
    ]) {
      expect(words).toContain(text);
    }
    expect(tableOf(stockholmDocument(), /^Riskregistret/u).map((row) => row[0])).toEqual([
      '3',
      '1',
      '2',
      '4',
    ]);
  });

  it('has tables whose shares fill the width and whose rows fill the columns', () => {
    for (const block of blocksOf(stockholmDocument())) {
      if (block.kind !== 'table') continue;
      const shares = block.columns.reduce((sum, column) => sum + column.share, 0);
      expect([block.caption, Math.round(shares * 1000)]).toEqual([block.caption, 1000]);
      expect(new Set(block.rows.map((row) => row.length))).toEqual(new Set([block.columns.length]));
    }
  });

  it('leaves no cell and no paragraph empty', () => {
    for (const document of [stockholmDocument(), minimalDocument(), documentWith({})]) {
      const blank = blocksOf(document)
        .flatMap(wordsOf)
        .filter((text) => text.trim() === '');
      expect(blank).toEqual([]);
    }
  });
});

describe('the file', () => {
  it.each([
    ['a plan without services', minimalDocument],
    ['hostile texts everywhere', hostileDocument],
  ])('is made of %s', async (_name, make) => {
    const bytes = await renderDocx(requestFor('docx', make()));
    expect(Buffer.from(bytes.subarray(0, 2)).toString('latin1')).toBe('PK');
    expect(bytes.length).toBeGreaterThan(5000);
  });
});

it('tells what workshop 2 has come to, with its mark, and nothing where no card is begun', () => {
  const development = {
    isExample: true,
    forWhom: 'Vuxna som själva söker stöd',
    notForWhom: null,
    limitsWithReasons: null,
    criteria: 'Fyllda 18 år\nEgen önskan',
    content: null,
    deliveryModel: null,
    staffingAndCompetence: null,
    channelsAndHours: null,
    documentation: null,
    partners: null,
    costFrame: '1,2 miljoner kronor',
    openQuestions: 'Vem svarar?',
    followUps: [
      {
        measure: 'Andel som fullföljer',
        baseline: null,
        target: '70 procent',
        responsibleRole: 'Enhetschef',
        dueOn: '2027-06-30',
      },
    ],
  };
  const words = allWords(documentWith({ development }));
  expect(words).toContain(
    'Ramar och kriterier\nExempelvärden\nFör vem: Vuxna som själva söker stöd\nKriterier: Fyllda 18 år\nEgen önskan\nKostnadsram: 1,2 miljoner kronor',
  );
  expect(words).toContain(
    'Uppföljningsplan\nAndel som fullföljer: från saknas till 70 procent, Enhetschef, 2027-06-30',
  );
  expect(words).not.toContain('Vem svarar?');
  expect(allWords(documentWith({}))).not.toContain('Ramar och kriterier');
});
