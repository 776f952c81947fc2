// Why: proves which names are taken for one service under two names, and that long lists are no trouble.
// Must not: measure time; how much is compared is proved by what is left out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearNames } from './near-names.ts';

function near(name: string, ...others: readonly string[]): readonly string[] {
  return createNearNames(others.map((other) => ({ key: other, name: other }))).near(name);
}

describe('createNearNames', () => {
  it.each([
    ['Gruppsamtal våldsutsatta', 'Gruppsamtal för våldsutsatta'],
    ['Gruppsamtal våldsutsatta', 'Våldsutsatta: gruppsamtal'],
    ['Föräldrastöd', 'Föräldra stöd'],
    ['Föräldrastöd', 'Föräldrastödet'],
    ['Fritidsbank', 'Fritidbank'],
    ['Individuella samtal till våldsutsatta', 'Individuella samtal till våldutsatta'],
    ['Barn i skilda världar (BIS)', 'Barn i skilda världar'],
    ['Råd & service', 'Råd och service'],
  ])('takes %s and %s for one', (one, other) => {
    expect(near(one, other)).toEqual([other]);
    expect(near(other, one)).toEqual([one]);
  });

  it.each([
    ['Individuella samtal till våldsutsatta', 'Individuella samtal till våldsutövare'],
    ['Gruppsamtal våldsutsatta', 'Gruppsamtal våldsutövare'],
    ['Insats nummer 1', 'Insats nummer 2'],
    ['Anhörigstöd', 'Ungdomsstöd'],
    ['Rådgivning', 'Rådgivning för unga föräldrar'],
    ['Träffpunkt Bromma', 'Träffpunkt Järva'],
  ])('does not take %s and %s for one', (one, other) => {
    expect(near(one, other)).toEqual([]);
  });

  it('does not call a name near itself, in any spelling of spaces and case', () => {
    expect(near('Öppen  förskola', 'öppen förskola')).toEqual([]);
  });

  it('puts the nearest first', () => {
    expect(
      near('Samtal anhöriga', 'Samtal anhöriga barn', 'Samtal för anhöriga', 'Samtal anhörriga'),
    ).toEqual(['Samtal för anhöriga', 'Samtal anhörriga', 'Samtal anhöriga barn']);
  });

  it('finds the one misspelt name among ten thousand alike', () => {
    const names = Array.from({ length: 10_000 }, (_unused, index) => `Insats nummer ${index}`);
    expect(near('Fritidsbanken', ...names, 'Fritdsbanken')).toEqual(['Fritdsbanken']);
    expect(near('Insats nummer 12', ...names)).toEqual([]);
  });

  it('is the same both ways', () => {
    const word = fc.constantFrom('samtal', 'grupp', 'stöd', 'anhöriga', 'för', 'unga', 'föräldrar');
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(near(one, other).length).toBe(near(other, one).length);
      }),
    );
  });
});
