// Why: a text taken for another value than the one it says is a silent error in somebody's inventory.
// Must not: render.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cellText, parseCell } from './cell-values.ts';
import { choicesOf, columnIds, columnSpecs, isEditable } from './column-specs.ts';
import { catalogueRow, groups, lists } from './testing/rows.ts';

describe('a text read as a cell', () => {
  it.each([
    ['yearlyCost', '1 234,5', { yearlyCost: 1234.5 }],
    ['yearlyCost', '1\u00A0234\u00A0567 kr', { yearlyCost: 1_234_567 }],
    ['yearlyCost', '0', { yearlyCost: 0 }],
    ['countPerYear', '12,0', { countPerYear: 12 }],
    ['countPerYear', 'okänt', { countPerYear: null }],
    ['ageFrom', '7 år', { ageFrom: 7 }],
    ['supportLevel', ' första LINJENS nivå ', { supportLevel: 'first-line' }],
    ['supportLevel', 'first-line', { supportLevel: 'first-line' }],
    ['supportLevel', '', { supportLevel: null }],
    ['documentationRegime', 'c', { documentationRegime: 'C' }],
    ['evidenceStatus', 'Okänt', { evidenceStatus: 'unknown' }],
    ['evidenceStatus', 'saknas', { evidenceStatus: null }],
    ['assessmentToday', '', { assessmentToday: 'unknown' }],
    ['targetGroups', 'äldre; barn och unga', { targetGroupIds: [groups.children, groups.older] }],
    ['targetGroups', 'Äldre\nBarn och unga', { targetGroupIds: [groups.children, groups.older] }],
    ['targetGroups', '', { targetGroupIds: [] }],
    ['forms', 'Grupp;  Grupp ; Enskilt  samtal', { forms: ['Grupp', 'Enskilt samtal'] }],
    ['name', '  Två\n rader ', { name: 'Två rader' }],
    ['notes', 'rad 1\nrad 2', { notes: 'rad 1\nrad 2' }],
    ['notes', '  ', { notes: null }],
    ['provider', ' Egen regi ', { provider: 'Egen regi' }],
  ] as const)('%s of %j', (id, text, patch) => {
    expect(parseCell(text, id, lists)).toEqual({ patch });
  });

  it.each([
    ['name', ' ', /namn/u],
    ['ref', 'S99', /annan del/u],
    ['status', 'Kandidat', /Byt steg/u],
    ['countPerYear', '12,5', /heltal/u],
    ['countPerYear', 'tolv', /tal/u],
    ['countPerYear', '-1', /0 eller mer/u],
    ['ageTo', '131', /130/u],
    ['yearlyCost', '1.234,5', /tal/u],
    ['supportLevel', 'tredje', /Första linjens nivå/u],
    ['targetGroups', 'Äldre; Nyanlända', /Nyanlända/u],
    ['name', 'x'.repeat(301), /300/u],
  ] as const)('%s of %j is refused in words', (id, text, words) => {
    expect(parseCell(text, id, lists).problem).toMatch(words);
  });
});

describe('any cell that can be written', () => {
  const editable = columnIds.filter(isEditable);
  const lineText = fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.trim());

  it('is read back from its own text as it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...editable),
        lineText.filter((text) => text !== ''),
        fc.nat(99),
        fc.nat(),
        (id, text, figure, pick) => {
          const spec = columnSpecs[id];
          const values = choicesOf(id, lists).map(({ value }) => value);
          const chosen = values[pick % Math.max(1, values.length)];
          const value =
            spec.kind === 'number'
              ? figure
              : spec.kind === 'choice'
                ? chosen
                : spec.kind === 'list'
                  ? values.slice(0, pick % 3)
                  : spec.kind === 'forms'
                    ? ['Grupp', 'Enskilt']
                    : text.replaceAll(/\s+/gu, ' ');
          const field = spec.kind === 'fixed' ? 'name' : spec.field;
          const row = catalogueRow(1, { [field]: value });
          expect(parseCell(cellText(row, id, lists), id, lists).patch).toEqual({ [field]: value });
        },
      ),
    );
  });
});
