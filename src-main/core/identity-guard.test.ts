// Why: the guard reads only rows that may hold a number; it must refuse exactly as if it read all.
// Must not: use a number of a person: all are drawn, and valid by chance or by their check digit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Written } from '../../db/written.ts';
import { findIdentityNumbers } from '../../src-shared/domain/identity-number.ts';
import { createTestPlan } from '../../test/support/plan.ts';
import { refuseIdentityNumbers } from './identity-guard.ts';
import { changeService } from './services/services.ts';

const number = '850709-9805';

type Row = Readonly<Record<string, string | number | null>>;

function refuses(...rows: readonly Row[]): boolean {
  const written: Written = {
    isAnything: () => true,
    hasJournal: () => false,
    entries: () => [],
    texts: () => [rows.map((row) => `service\t${JSON.stringify(row)}`).join('\n')].values(),
  };
  try {
    refuseIdentityNumbers(written);
    return false;
  } catch {
    return true;
  }
}

const piece = fc.oneof(
  fc.constantFrom(
    number,
    number.replace('-', ''),
    `19${number}`,
    '85 07 09 – 9805',
    '01900000-0000-7000-8000-850709980512',
    '2026-11-22T09:00:00.000Z',
    '"',
    '\\',
    '\n',
    '\t',
    ' ',
    '",',
    'å',
    '–',
  ),
  fc.string({ unit: fc.constantFrom('0', '1', '5', '9', '-', ' '), maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

describe('the guard over everything that is stored', () => {
  it('refuses exactly the rows of which a text holds a number', () => {
    fc.assert(
      fc.property(text, text, fc.option(fc.nat()), (name, notes, cost) => {
        const row = {
          id: '01900000-0000-7000-8000-000000000001',
          name,
          yearly_cost: cost,
          notes,
          updated_at: '2026-11-22T09:00:00.000Z',
        };
        const hasNumber = [name, notes].some((one) => findIdentityNumbers(one).length > 0);
        const plain = { name: 'Råd 0708', yearly_cost: 12345678901, notes: null };
        expect(refuses(row)).toBe(hasNumber);
        expect(refuses(plain, row, plain)).toBe(hasNumber);
      }),
    );
  });

  it('knows the number it is tried with', () => {
    expect(findIdentityNumbers(number)).toHaveLength(1);
    expect(refuses({ name: `Ring ${number}` })).toBe(true);
    expect(refuses({ id: number, created_at: number })).toBe(false);
  });

  it('stops a text among many others, and says where', () => {
    const plan = createTestPlan();
    const [service] = plan.addServices('Familjesamtal', 'Samtal', 'Råd');
    const before = plan.dump();
    expect(() =>
      changeService(plan.context, service?.id ?? '', { shortName: 'Samtal', notes: number }),
    ).toThrow(expect.objectContaining({ code: 'identity-number' }) as Error);
    expect(plan.dump()).toEqual(before);
  });
});
