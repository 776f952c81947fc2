// Why: proves with another program that ballots of paper are whole, readable and hold no more than
// they should. Must not: know how a plan gives out codes; paper-ballots.test.ts does.
import { afterAll, describe, expect, it } from 'vitest';

import { usualScales } from '../../src-shared/text/scales.ts';
import type { BallotRequest } from '../../src-main/exports/ballots/ballot-request.ts';
import { renderBallots } from '../../src-main/exports/ballots/render-ballots.ts';
import { resourcesFolder } from '../../src-main/exports/testing/example-documents.ts';
import { hostileTexts } from '../../src-main/exports/testing/hostile.ts';
import { Bench } from './other-programs.ts';

const bench = new Bench();
afterAll(() => bench.close());

const people = ['23456789', 'BCDFGHJK', 'ZXWVTSRQ'].map((code, index) => ({
  label: `P0${index + 1}`,
  code,
}));

function requestOf(names: readonly string[]): BallotRequest {
  return {
    workshop: 'Våren på Östermalm',
    round: 2,
    isExample: true,
    scales: usualScales,
    madeAt: '2026-11-22T09:00:00.000Z',
    people,
    candidates: names.map((name) => ({ name, targetGroups: ['Äldre', 'Anhöriga'] })),
  };
}

async function pagesOf(request: BallotRequest): Promise<{
  readonly info: string;
  readonly path: string;
  readonly pages: readonly string[];
}> {
  const { bytes, fileName } = await renderBallots(request, { resourcesFolder });
  const path = bench.write(fileName, bytes);
  return {
    path,
    info: bench.pdfInfo(path),
    pages: bench
      .pdfText(path)
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replaceAll(/\s+/gu, ' ')),
  };
}

describe('the ballots in poppler', () => {
  const names = Array.from({ length: 20 }, (_, index) => `Stöd åt många nummer ${index + 1}:`);

  it('gives each participant the same pages, numbered for themselves', async () => {
    const { info, pages } = await pagesOf(requestOf(names));
    expect(info).toMatch(/^Tagged:\s+yes$/mu);
    expect(info).toMatch(/^Title:\s+Röstsedel, Våren på Östermalm, Omgång 2$/mu);
    expect(info).toMatch(/^Page size:.*A4/mu);
    const each = pages.length / people.length;
    expect(each).toBe(3);
    for (const [index, page] of pages.entries()) {
      const { label = '' } = people[Math.floor(index / each)] ?? {};
      expect(page).toContain(`${label}, sida ${(index % each) + 1} av ${each}`);
      expect(page).toContain('Våren på Östermalm, Omgång 2');
      expect(page).toContain('Exempelvärden');
      for (const other of people) expect(page.includes(other.label)).toBe(other.label === label);
    }
  });

  it('prints each code once and each service whole, once a participant', async () => {
    const { pages } = await pagesOf(requestOf(names));
    const text = pages.join(' ');
    for (const { code } of people) expect(text.split(code)).toHaveLength(2);
    const answers = 'Möjlig effekt 1 2 3 4 5 ? Säkerhet L M H';
    for (const name of names) expect(text.split(name)).toHaveLength(people.length + 1);
    expect(text.split(answers)).toHaveLength(names.length * people.length + 1);
    // The two rows of a service stand on the page of its name.
    for (const page of pages) {
      const shown = names.filter((name) => page.includes(name)).length;
      expect(page.split('Säkerhet L M H')).toHaveLength(shown * 2 + 1);
    }
  });

  it('says both scales once a participant, and how to answer', async () => {
    const { pages, path } = await pagesOf(requestOf(names.slice(0, 2)));
    expect(pages).toHaveLength(people.length);
    for (const page of pages) {
      for (const words of ['Obetydlig: ingen märkbar skillnad väntas', 'Så svarar du']) {
        expect(page.split(words)).toHaveLength(2);
      }
      expect(page).toContain('för in raderna på P0');
    }
    const structure = bench.pdfInfo(path, '-struct-text');
    expect(structure).toMatch(/\bH1\b[\s\S]*\bH2\b[\s\S]*\bH3\b/u);
    expect(structure.match(/\bH1 /gu)).toHaveLength(people.length);
  });

  it('prints hostile texts as they are and tells what it cannot draw', async () => {
    const request = requestOf(hostileTexts);
    const { pages } = await pagesOf({ ...request, workshop: '#panic("x") $y$ *fet* 😀' });
    const text = pages.join(' ');
    expect(text).toContain('#panic("x") $y$ *fet* [?], Omgång 2');
    expect(text).toContain('#let x = sys.inputs; #panic("typst") $x$ *fet* _kursiv_ @ref <label>');
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).toContain('Å Ä Ö å ä ö é ü');
    expect(text).toMatch(/\d+ tecken finns inte i sedelns typsnitt/u);
  });

  it('bears no mark where the workshop is real', async () => {
    const { pages } = await pagesOf({ ...requestOf(names), isExample: false });
    expect(pages.join(' ')).not.toContain('Exempelvärden');
  });
});
