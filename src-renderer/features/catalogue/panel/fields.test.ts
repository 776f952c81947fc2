// Why: the figure "x av y ifyllda" must count what is there, and every field must have a place.
// Must not: render.
import { describe, expect, it } from 'vitest';

import { serviceFieldsSchema } from '../../../../src-shared/contract/owner/services.ts';
import { catalogueRow, groups } from '../testing/rows.ts';
import { fieldSections, filledFields } from './fields.ts';

describe('fields of a service', () => {
  it('give every field of the contract exactly one place', () => {
    const shown = fieldSections.flatMap(({ fields }) => fields.map(({ field }) => field));
    expect(shown.toSorted()).toEqual(Object.keys(serviceFieldsSchema.shape).toSorted());
  });
});

describe('filledFields', () => {
  it('counts neither unknown nor empty as filled', () => {
    const { done } = filledFields(catalogueRow(1, { origin: 'unknown', forms: [] }));
    // The name is always there.
    expect(done).toBe(1);
  });

  it('counts what is filled', () => {
    const row = catalogueRow(1, {
      origin: 'existing',
      targetGroupIds: [groups.children],
      ageFrom: 0,
    });
    expect(filledFields(row).done).toBe(4);
  });

  it('asks for special reasons under regime C only', () => {
    const plain = filledFields(catalogueRow(1)).total;
    expect(filledFields(catalogueRow(1, { documentationRegime: 'C' })).total).toBe(plain + 1);
  });
});
