// Why: every heading in the tables must lead to its own field, however it is spelt, and headings that
// mean two things must lead nowhere.
// Must not: repeat the tables.
import { describe, expect, it } from 'vitest';
import {
  answerHeadings,
  countHeadings,
  insightHeadings,
  needHeadings,
  ratingHeadings,
  riskHeadings,
  rolloutHeadings,
  serviceHeadings,
} from './headings.ts';
import { createHeadingMatcher, headingSuffix } from './match-heading.ts';
import type { HeadingTable } from './match-heading.ts';

const tables: Readonly<Record<string, HeadingTable<string>>> = {
  services: serviceHeadings,
  ratings: ratingHeadings,
  answers: answerHeadings,
  risks: riskHeadings,
  rollout: rolloutHeadings,
  needs: needHeadings,
  insights: insightHeadings,
};

describe.each(Object.entries(tables))('headings of %s', (_kind, table) => {
  const match = createHeadingMatcher(table);
  const all = Object.entries(table).flatMap(([field, headings]) =>
    headings.map((heading) => [heading, field] as const),
  );

  it.each(Object.keys(table))('%s names itself', (field) => {
    expect(match(field)?.field).toBe(field);
  });

  it.each(all)('%j means %s', (heading, field) => {
    const spellings = [
      heading,
      heading.toUpperCase(),
      ` ${heading} :`,
      `${heading} *`,
      `${heading} (se anvisning)`,
      heading.replace(/ /gu, '\n'),
      heading.normalize('NFD'),
    ];
    expect(spellings.map((spelling) => match(spelling)?.field)).toEqual(spellings.map(() => field));
  });
});

describe('the matcher', () => {
  const match = createHeadingMatcher<string>(serviceHeadings);

  it.each([
    ['Insatser', 'name'],
    ['Insatsens namn', 'name'],
    ['Benämningar', 'name'],
    ['Målgrupper', 'targetGroups'],
    ['Målgruppen', 'targetGroups'],
    ['target_groups', 'targetGroups'],
    ['Target Groups', 'targetGroups'],
    ['Former', 'forms'],
    ['Stadsdelar', 'districts'],
    ['Kommuner', 'municipality'],
    ['Källor', 'source'],
    ['Villkoren', 'terms'],
    ['Beskrivningen', 'description'],
    ['Ålder (år)', 'age'],
    ['Årskostnad (tkr)', 'yearlyCost'],
    ['Avgifter', 'fee'],
  ])('knows %j as %s', (heading, field) => {
    expect(match(heading)?.field).toBe(field);
  });

  it.each([
    '',
    '   ',
    'Kostnad',
    'Antal',
    'Nr',
    'År',
    'Kategori',
    'Insatsansvarig chef',
    '(målgrupp)',
    '2025',
  ])('does not guess at %j', (heading) => {
    expect(match(heading)).toBeNull();
  });

  it('reads the unit behind a heading', () => {
    expect(headingSuffix('Årskostnad (tkr)')).toBe('tkr');
    expect(headingSuffix('Årskostnad')).toBeNull();
  });
});

describe('countHeadings', () => {
  it('counts different fields of the kind that fits best', () => {
    const row = ['deltagare', 'insats', 'Insatser', 'kriterium', null, 'värde', 7];
    expect(countHeadings()(row)).toBe(4);
    expect(countHeadings('ratings')(row)).toBe(4);
    expect(countHeadings('services')(row)).toBe(1);
    expect(countHeadings()(['Bromma', 'Farsta'])).toBe(0);
  });
});
