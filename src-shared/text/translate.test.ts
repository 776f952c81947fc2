// Why: shows that strings are there at import, take values, and bend by count.
// Must not: test the library beyond how we set it up.
import { describe, expect, it } from 'vitest';

import { t } from './translate.ts';

describe('t', () => {
  it('gives the Swedish string at once', () => {
    expect(t('ui.close')).toBe('Stäng');
  });

  it('puts values in as they are, without escaping them', () => {
    expect(t('shell.plan.menu', { name: 'A & B <1>' })).toBe('Plan: A & B <1>');
  });

  it('bends by count', () => {
    expect(t('ui.legal.conditionsOpen', { count: 1 })).toBe('1 öppet villkor');
    expect(t('ui.legal.conditionsOpen', { count: 2 })).toBe('2 öppna villkor');
  });
});
