// Why: an exception without a reason, or a service that nobody was asked about, must be seen.
// Must not: know texts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CutChoice, CutPlace } from './cut-line.ts';
import { byTheLine, cutProblems, needsOwnReason } from './cut-line.ts';

const places = fc
  .array(fc.boolean(), { maxLength: 20 })
  .map((ranked) => ranked.toSorted((a, b) => Number(b) - Number(a)))
  .map((ranked) =>
    ranked.map((isRanked, index): CutPlace => ({
      serviceId: `s${index}`,
      rank: isRanked ? index + 1 : null,
    })),
  );

describe('a line', () => {
  it('lets exactly those above it go on, and says nothing of those without a rank', () => {
    fc.assert(
      fc.property(places, fc.nat(25), (all, above) => {
        const lines = [...byTheLine(all, above).values()];
        const ranked = all.filter(({ rank }) => rank !== null).length;
        expect(lines.filter((line) => line === 'on')).toHaveLength(Math.min(above, ranked));
        expect(lines.filter((line) => line === null)).toHaveLength(all.length - ranked);
      }),
    );
  });

  it('has no problem where every choice follows it', () => {
    fc.assert(
      fc.property(places, fc.nat(25), (all, above) => {
        const choices = [...byTheLine(all, above)].map(([serviceId, line]): CutChoice => ({
          serviceId,
          outcome: line ?? 'again',
          reason: null,
        }));
        expect(cutProblems(all, above, choices)).toEqual([]);
        expect(cutProblems(all, above, choices.slice(1))).toEqual(
          choices.slice(0, 1).map(({ serviceId }) => ({ kind: 'not-chosen', serviceId })),
        );
      }),
    );
  });

  it('asks for a reason exactly where a choice differs from it or declines', () => {
    expect(needsOwnReason('on', 'on')).toBe(false);
    expect(needsOwnReason('on', 'again')).toBe(true);
    expect(needsOwnReason('again', 'on')).toBe(true);
    expect(needsOwnReason('again', 'again')).toBe(false);
    expect(needsOwnReason('again', 'declined')).toBe(true);
    expect(needsOwnReason(null, 'again')).toBe(false);
    expect(needsOwnReason(null, 'on')).toBe(true);
  });

  it('sees strangers and doubles, and takes blanks for no reason', () => {
    const all = [{ serviceId: 'a', rank: 1 }];
    const a = { serviceId: 'a', outcome: 'on', reason: null } as const;
    expect(cutProblems(all, 1, [a, a])).toEqual([{ kind: 'twice', serviceId: 'a' }]);
    expect(cutProblems(all, 1, [a, { ...a, serviceId: 'b' }])).toEqual([
      { kind: 'unknown', serviceId: 'b' },
    ]);
    expect(cutProblems(all, 0, [{ ...a, reason: '  ' }])).toEqual([
      { kind: 'reason-needed', serviceId: 'a' },
    ]);
    expect(cutProblems(all, 0, [{ ...a, reason: 'Bråttom' }])).toEqual([]);
  });
});
