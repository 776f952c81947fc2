// Why: proves where a cell may hold several names or values, and where it must not be divided.
// Must not: know a plan.
import { describe, expect, it } from 'vitest';
import { splitNames, splitValue } from './split-names.ts';

describe('names in one cell', () => {
  it.each([
    ['Samtal\nGrupp', ['Samtal', 'Grupp']],
    ['• Samtal\n• Grupp', ['Samtal', 'Grupp']],
    ['1. Samtal\n2. Grupp', ['Samtal', 'Grupp']],
    ['Samtal; Grupp', ['Samtal', 'Grupp']],
    ['Samtal / Grupp + Kurs', ['Samtal', 'Grupp', 'Kurs']],
    ['Samtal\nsamtal', ['Samtal']],
    ['Familjestöd, öppet', ['Familjestöd, öppet']],
    ['Här- och nu-samtal', ['Här- och nu-samtal']],
    ['Råd/stöd', ['Råd/stöd']],
  ])('%j', (cell, names) => {
    expect(splitNames(cell)).toEqual(names);
  });
});

describe('values in one', () => {
  it.each([
    ['Äldre', []],
    ['Äldre / anhöriga', [['Äldre', 'Anhöriga']]],
    ['Barn och unga', [['Barn', 'Unga']]],
    [
      'Äldre / Barn och unga',
      [
        ['Äldre', 'Barn och unga'],
        ['Äldre', 'Barn', 'Unga'],
      ],
    ],
  ])('%j', (text, ways) => {
    expect(splitValue(text)).toEqual(ways);
  });
});
