// Why: proves with another program that printed development cards are one page each, whole, tagged
// and say where a text goes on. Must not: know how a plan stores a card.
import { afterAll, describe, expect, it } from 'vitest';

import type { CardsRequest, PrintedCard } from '../../src-main/exports/cards/cards-request.ts';
import { renderCards } from '../../src-main/exports/cards/render-cards.ts';
import { resourcesFolder } from '../../src-main/exports/testing/example-documents.ts';
import { hostileTexts, longText } from '../../src-main/exports/testing/hostile.ts';
import type { VoteSummary } from '../../src-shared/contract/owner/sessions.ts';
import { cardPartLabels } from '../../src-shared/text/card-parts.ts';
import { Bench } from './other-programs.ts';

const bench = new Bench();
afterAll(() => bench.close());

const votes: VoteSummary = {
  n: 22,
  abstain: 2,
  counts: [3, 3, 2, 8, 6],
  median: 4,
  mean: 3.5,
  A: 0.2,
  TW: 0.5,
  leik: 0.4,
  DI: 1.1,
  label: 'disagreement',
  minority: true,
};

const whole: PrintedCard = {
  ref: 'S02',
  name: 'Samtal på kvällar för unga i Åsö',
  status: 'prioritised',
  targetGroups: ['Våld i nära relation', 'Äldre'],
  isExample: true,
  missing: ['cost-frame'],
  filled: 9,
  legal: {
    outcome: 'condition',
    openConditions: 1,
    fulfilledConditions: 2,
    answered: 30,
    applicable: 30,
    ground: ['SoL 11:5'],
    reasons: [],
  },
  openConditions: ['Rutin för skyddsbedömning är beslutad'],
  texts: {
    forWhom: 'Vuxna som själva söker stöd',
    notForWhom: 'Pågående skyddsbedömning, då lotsas man samma dag',
    limitsWithReasons: 'Från 18 år, eftersom samtalen bygger på eget ansvar',
    criteria: 'Säkerheten är planerad före första samtalet',
    content: 'Åtta till tolv samtal',
    deliveryModel: 'Enskilt, på plats',
    staffingAndCompetence: 'En och en halv årsarbetare med handledning',
    channelsAndHours: 'Telefon och drop-in, två kvällar',
    documentation: 'Journal i ordinarie system',
    partners: 'Brottsofferjouren',
    costFrame: null,
    openQuestions: 'Vem har kontakt med partnern?',
  },
  workingMethods: ['Teambaserat arbete', 'Uppsökande arbete'],
  documentationRegime: 'A',
  informationText: 'Rätten att ansöka berättas vid första kontakten',
  specialReasons: null,
  channels: null,
  partners: null,
  followUps: [
    {
      measure: 'Andel som fullföljer',
      baseline: null,
      target: '70 procent',
      responsibleRole: 'Enhetschef',
      dueOn: '2027-06-30',
    },
  ],
  comments: [
    {
      from: 'Järva, Enhetschef',
      text: 'Kvällstider behövs från start.',
      at: '2026-11-12T09:00:00.000Z',
      answer: null,
      isExample: true,
    },
    {
      from: 'Farsta, Strateg',
      text: 'Vem håller i gruppen?',
      at: '2026-11-06T09:00:00.000Z',
      answer: { text: 'Två kvällar ingår.', role: 'Projektgrupp' },
      isExample: false,
    },
  ],
  needs: ['Hjälp att sluta innan något har anmälts'],
  risks: { total: 3, untreatedHigh: 1 },
  score: {
    workshop: 'Workshop 1',
    round: 2,
    isExample: true,
    rank: 4,
    effect: votes,
    feasibility: { ...votes, median: null, n: 0 },
  },
};

const empty: PrintedCard = {
  ...whole,
  ref: 'S03',
  name: 'Öppen ö',
  isExample: false,
  missing: Object.keys(cardPartLabels) as PrintedCard['missing'],
  filled: 0,
  legal: { ...whole.legal, outcome: 'block', ground: ['SoL 11:5', 'LSS 7'] },
  openConditions: [],
  texts: {
    forWhom: null,
    notForWhom: null,
    limitsWithReasons: null,
    criteria: null,
    content: null,
    deliveryModel: null,
    staffingAndCompetence: null,
    channelsAndHours: null,
    documentation: null,
    partners: null,
    costFrame: null,
    openQuestions: null,
  },
  workingMethods: [],
  documentationRegime: null,
  informationText: null,
  followUps: [],
  comments: [],
  needs: [],
  risks: { total: 0, untreatedHigh: 0 },
  score: null,
};

async function printed(cards: readonly PrintedCard[], plan = 'Länsdialog å ä ö') {
  const request: CardsRequest = {
    plan,
    draftVersion: 2,
    madeAt: '2026-11-22T09:00:00.000Z',
    cards,
  };
  const { bytes, fileName } = await renderCards(request, { resourcesFolder });
  const path = bench.write(fileName, bytes);
  const pages = bench
    .pdfText(path)
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s+/gu, ' '));
  return { path, fileName, pages, info: bench.pdfInfo(path) };
}

/** The card with one text in every place where a person writes. */
function filledWith(text: string, rows: number): PrintedCard {
  const many = <Value>(value: Value): Value[] => Array.from({ length: rows }, () => value);
  return {
    ...whole,
    name: text.slice(0, 300),
    targetGroups: many(text.slice(0, 60)).slice(0, 6),
    texts: Object.fromEntries(
      Object.keys(whole.texts).map((key) => [key, text]),
    ) as PrintedCard['texts'],
    workingMethods: many(text.slice(0, 300)),
    informationText: text,
    specialReasons: text,
    openConditions: many(text),
    needs: many(text.slice(0, 300)),
    followUps: many({
      measure: text.slice(0, 300),
      baseline: text,
      target: text,
      responsibleRole: text.slice(0, 80),
      dueOn: '2027-06-30',
    }),
    comments: many({
      from: text.slice(0, 80),
      text,
      at: '2026-11-12T09:00:00.000Z',
      answer: { text, role: text.slice(0, 80) },
      isExample: false,
    }),
  };
}

describe('printed cards in poppler', () => {
  it('are one tagged A4 page each, numbered, with plan, date, draft and marks', async () => {
    const { info, pages, path, fileName } = await printed([whole, empty, whole]);
    expect(info).toMatch(/^Pages:\s+3$/mu);
    expect(info).toMatch(/^Tagged:\s+yes$/mu);
    expect(info).toMatch(/^Title:\s+Utvecklingskort, Länsdialog å ä ö$/mu);
    expect(info).toMatch(/^Page size:.*A4/mu);
    expect(fileName).toBe('Länsdialog å ä ö, utvecklingskort.pdf');
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`kort ${index + 1} av 3`);
      expect(page).toContain('Utkast till version 2. Arbetsmaterial, inget beslut');
      expect(page).toContain('utskrivet 2026-11-22');
    }
    const structure = bench.pdfInfo(path, '-struct-text');
    expect(structure.match(/\bH1 /gu)).toHaveLength(3);
    expect(structure).toMatch(/\bTH\b/u);
  });

  it('say everything that is on the card, and what is missing', async () => {
    const { pages } = await printed([whole, empty]);
    const [first = '', second = ''] = pages;
    const { texts } = whole;
    for (const words of [
      'Samtal på kvällar för unga i Åsö',
      ...Object.values(texts).filter((text) => text !== null),
      ...Object.values(cardPartLabels),
      'Teambaserat arbete, Uppsökande arbete',
      'Rätten att ansöka berättas vid första kontakten',
      'Andel som fullföljer',
      'Rutin för skyddsbedömning är beslutad',
      'Hjälp att sluta innan något har anmälts',
      'median 4, oenig, n 22',
      'ingen median, n 0',
      'plats 4',
      'Exempelvärden',
      '9 av 10 delar',
      '3 risker, 1 hög utan åtgärd',
      'varav 1 väntar på svar',
      'Projektgrupp: Två kvällar ingår.',
    ]) {
      expect(first).toContain(words);
    }
    expect(first).not.toContain('fortsätter i planen');
    expect(second.match(/saknas/gu)).toHaveLength(10);
    expect(second).toContain('Spärr SoL 11:5, LSS 7');
    expect(second).toContain('Inte bedömd i någon visad workshop');
    expect(second).not.toContain('Exempelvärden');
  });

  it('shrink, then end at a whole word and say so, never on a second page', async () => {
    const paragraph = longText.slice(0, 700).trim();
    const cards = [
      filledWith('Räksmörgås på torget, sade hon.', 3),
      filledWith(paragraph, 4),
      filledWith(longText, 40),
    ];
    const { info, pages } = await printed(cards);
    expect(info).toMatch(/^Pages:\s+3$/mu);
    expect(pages[0]).not.toContain('fortsätter i planen');
    for (const page of pages.slice(1)) {
      expect(page).toContain('fortsätter i planen');
      for (const title of Object.values(cardPartLabels)) expect(page).toContain(title);
      // Whatever stands before the mark is a whole word of the text.
      const before = [...page.matchAll(/(\S+) … fortsätter/gu)].map((match) => match[1]);
      expect(before.length).toBeGreaterThan(0);
      for (const word of before) expect(longText).toContain(`${word} `);
    }
    expect(pages[2]).toMatch(/och \d+ till i planen/u);
  });

  it('print hostile texts as they are, one page each, and tell what they cannot draw', async () => {
    const cards = hostileTexts.map((text) => filledWith(text, 2));
    const { info, pages } = await printed(cards, '#panic("x") $y$ *fet* 😀');
    expect(info).toMatch(new RegExp(`^Pages:\\s+${hostileTexts.length}$`, 'mu'));
    const text = pages.join(' ');
    expect(text).toContain('#panic("x") $y$ *fet* [?]');
    expect(text).toContain('#let x = sys.inputs; #panic("typst") $x$ *fet* _kursiv_ @ref <label>');
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).toContain('Å Ä Ö å ä ö é ü');
    expect(text).toMatch(/\d+ tecken finns inte i utskriftens typsnitt/u);
  });

  it('name a single card in the file', async () => {
    const { fileName, pages } = await printed([
      { ...whole, name: 'Samtal / öppet: "dygnet runt"' },
    ]);
    expect(pages).toHaveLength(1);
    expect(fileName).toBe('Länsdialog å ä ö, utvecklingskort S02 Samtal öppet dygnet runt.pdf');
  });
});
