// Why: nothing that either service says may be lost without a person's word.
// Must not: need a plan.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceFields } from '../contract/owner/services.ts';
import { newServiceFields } from './new-service.ts';
import { mergedFields, mergeState, saysSomething, singleFieldsOf } from './service-merge.ts';

const empty: ServiceFields = { name: 'Samtal', ...newServiceFields };
const none: ReadonlySet<string> = new Set();

describe('mergeState', () => {
  it.each([
    [null, null, 'empty'],
    ['unknown', null, 'empty'],
    ['Ja', null, 'kept'],
    ['', 'Ja', 'taken'],
    ['unknown', 'existing', 'taken'],
    [0, null, 'kept'],
    [0, 3, 'differ'],
    ['Ja', 'Ja', 'same'],
    ['Ja', 'Nej', 'differ'],
  ] as const)('of %s and %s is %s', (kept, other, state) => {
    expect(mergeState(kept, other)).toBe(state);
  });
});

describe('mergedFields', () => {
  it('unites lists, fills what is empty, and lets the one that stays have the word', () => {
    const kept = { ...empty, fee: 'Ingen', forms: ['Grupp'], districtIds: ['a'] };
    const other = { ...empty, fee: '100 kr', notes: 'Ring', forms: ['Öppen', 'Grupp'] };
    expect(mergedFields(kept, other, none)).toEqual({
      ...empty,
      fee: 'Ingen',
      notes: 'Ring',
      forms: ['Grupp', 'Öppen'],
      districtIds: ['a'],
    });
    expect(mergedFields(kept, other, new Set(['fee'])).fee).toBe('100 kr');
  });

  it('never makes a span of ages that ends before it begins', () => {
    const kept = { ...empty, ageFrom: 18 };
    const other = { ...empty, ageFrom: 7, ageTo: 15 };
    expect(mergedFields(kept, other, none)).toMatchObject({ ageFrom: 18, ageTo: null });
    expect(mergedFields(kept, other, new Set(['ageFrom']))).toMatchObject({
      ageFrom: 7,
      ageTo: 15,
    });
  });

  it('loses nothing that only one of them says, whatever is chosen', () => {
    const text = fc.option(fc.constantFrom('a', 'b', 'c'));
    const service = fc
      .record({
        fee: text,
        notes: text,
        purpose: text,
        yearlyCost: fc.option(fc.nat()),
        forms: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
      })
      .map((over): ServiceFields => ({ ...empty, ...over }));
    const take = fc.uniqueArray(fc.constantFrom('fee', 'notes', 'purpose', 'yearlyCost'));
    fc.assert(
      fc.property(service, service, take, (kept, other, chosen) => {
        const merged = mergedFields(kept, other, new Set(chosen));
        for (const field of singleFieldsOf(kept)) {
          const said = [kept[field], other[field]].filter(saysSomething);
          expect(saysSomething(merged[field])).toBe(said.length > 0);
          expect([kept[field], other[field]]).toContain(merged[field]);
        }
        expect(merged.forms.toSorted()).toEqual(
          [...new Set([...kept.forms, ...other.forms])].toSorted(),
        );
      }),
    );
  });
});
