// Why: proves the legal engine against the shipped rule set, with hand-made answers and properties.
// Must not: repeat the rules; what a rule leads to is read from the file.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../test/fixtures/domain-rules.ts';
import { allClear, screen, sol } from '../../test/fixtures/domain-rules.ts';
import type { ScreeningAnswer, ScreeningEffect } from '../contract/values.ts';
import type { ScreeningResult } from './screening.ts';

function status(result: ScreeningResult, ruleId: string): ScreeningResult['statuses'][number] {
  const found = result.statuses.find((each) => each.ruleId === ruleId);
  if (found === undefined) {
    throw new Error(`No rule ${ruleId}`);
  }
  return found;
}

describe('the outcome', () => {
  it('is unscreened where no question is answered, with all 28 open questions counted', () => {
    const result = screen({});
    expect(result.outcome).toBe('unscreened');
    expect(result.rules).toStrictEqual([]);
    expect(result.counts).toStrictEqual({
      applicable: 28,
      answered: 0,
      unanswered: 28,
      notAsked: 6,
    });
  });

  it('is pass where every applicable question is answered without effect', () => {
    const result = screen(allClear);
    expect(result.outcome).toBe('pass');
    expect(result.rules).toStrictEqual([]);
    expect(result.conditions).toStrictEqual([]);
    expect(result.counts).toStrictEqual({
      applicable: 28,
      answered: 28,
      unanswered: 0,
      notAsked: 6,
    });
  });

  it('is block with its paragraph and reason, whatever else is answered', () => {
    const result = screen({ ...allClear, R03: 'yes', R12: 'yes', R22: 'no' });
    expect(result.outcome).toBe('block');
    expect(result.rules).toStrictEqual([
      {
        ruleId: 'R03',
        effect: 'block',
        ground: ['SoL 11 kap. 5 § p. 1'],
        reason: 'Undantagen genom punkt 1.',
        isUnanswered: false,
      },
    ]);
  });

  it('is block from a single answer, though all others are open', () => {
    expect(screen({ R01: 'yes' }).outcome).toBe('block');
  });

  it('is review where one applicable question is unanswered, and says which', () => {
    const { R32: _, ...rest } = allClear;
    const result = screen(rest);
    expect(result.outcome).toBe('review');
    expect(result.rules).toStrictEqual([
      {
        ruleId: 'R32',
        effect: 'review',
        ground: ['SoL 5 kap. 2 §'],
        reason: null,
        isUnanswered: true,
      },
    ]);
    expect(status(result, 'R32')).toMatchObject({ isAnswered: false, effect: 'review' });
  });

  it('is condition where something must be in place, with its text and paragraph', () => {
    const result = screen({ ...allClear, R22: 'no' });
    expect(result.outcome).toBe('condition');
    expect(result.rules.map((rule) => [rule.ruleId, rule.reason])).toStrictEqual([
      ['R22', 'Nämndbeslut om insatsen'],
    ]);
    expect(result.conditions).toStrictEqual([
      {
        ruleId: 'R22',
        text: 'Nämndbeslut om insatsen',
        ground: ['SoL 11 kap. 5–6 §§', 'SoL 4 kap. 2 §', 'KL 6 kap. 38 §'],
        status: 'open',
        reference: null,
      },
    ]);
  });

  it('follows the precedence of the rule set, not one of its own', () => {
    const mild = { ...sol, precedence: [...sol.precedence].toReversed() };
    expect(screen({ ...allClear, R03: 'yes' }, { ruleSet: mild }).outcome).toBe('pass');
  });

  it('refuses a rule set whose precedence lacks an effect', () => {
    const faulty = { ...sol, precedence: ['review', 'condition', 'pass'] as const };
    const ruleSet = { ...faulty, precedence: [...faulty.precedence] };
    expect(() => screen({ R03: 'yes' }, { ruleSet })).toThrow('lacks block');
  });

  it('treats unanswered as the rule set says', () => {
    expect(screen({ R01: 'no' }, { ruleSet: { ...sol, unanswered: 'block' } }).outcome).toBe(
      'block',
    );
  });
});

describe('every rule of the shipped set', () => {
  const branches = sol.rules.flatMap((rule) => [
    { id: rule.id, answer: 'yes' as const, branch: rule.yes },
    { id: rule.id, answer: 'no' as const, branch: rule.no },
  ]);
  // What must be answered, or be so, for a dependent question to be asked.
  const gates: Readonly<Record<string, Answers>> = {
    R14: { R13: 'yes' },
    R16: { R15: 'yes' },
    R18: { R17: 'yes' },
    R20: { R19: 'yes' },
    R27: { R26: 'yes' },
  };

  it('is there', () => {
    expect(sol.rules).toHaveLength(34);
  });

  it.each(branches)('$id answered $answer gives $branch.effect', ({ id, answer, branch }) => {
    const attributes = id === 'R24' ? { documentationRegime: 'C' } : {};
    const result = screen({ ...allClear, ...gates[id], [id]: answer }, { attributes });
    expect(status(result, id)).toMatchObject({
      applies: true,
      isAnswered: true,
      effect: branch.effect,
      reason: branch.reason ?? null,
      condition: branch.condition ?? null,
    });
    // R13, R15, R17, R19 and R26 open a further question, unanswered here: that is review.
    const opensQuestion = result.counts.unanswered > 0;
    expect(result.outcome).toBe(opensQuestion ? 'review' : branch.effect);
    expect(result.conditions.map((each) => each.ruleId)).toStrictEqual(
      branch.effect === 'condition' ? [id] : [],
    );
  });
});

describe('questions that depend on others', () => {
  it('are not asked, nor missed, before the other is answered', () => {
    const result = screen({ R01: 'no' });
    expect(status(result, 'R14')).toMatchObject({ applies: false, effect: null });
    expect(result.rules.map((rule) => rule.ruleId)).not.toContain('R14');
  });

  it('apply when any of the answers asked for is given', () => {
    expect(status(screen({ R13: 'yes' }), 'R14').applies).toBe(true);
    expect(status(screen({ R15: 'no' }), 'R14').applies).toBe(true);
    expect(status(screen({ R13: 'no', R15: 'yes' }), 'R14').applies).toBe(false);
  });

  it('apply by an attribute of the service', () => {
    const applies = (documentationRegime: string | null): boolean =>
      status(screen({}, { attributes: { documentationRegime } }), 'R24').applies;
    expect([applies('C'), applies('A'), applies(null)]).toStrictEqual([true, false, false]);
    expect(status(screen({}), 'R24').applies).toBe(false);
  });

  it('keep their answer without effect while they do not apply', () => {
    const result = screen({ ...allClear, R18: 'no' });
    expect(result.outcome).toBe('pass');
    expect(result.conditions).toStrictEqual([]);
    expect(status(result, 'R18')).toMatchObject({
      answer: 'no',
      isAnswered: false,
      effect: null,
      ignored: 'does-not-apply',
    });
    expect(screen({ ...allClear, R17: 'yes', R18: 'no' }).outcome).toBe('condition');
  });

  it('leave the service unscreened if only such an answer exists', () => {
    expect(screen({ R18: 'no' }).outcome).toBe('unscreened');
  });

  it('do not apply through a question that itself does not apply', () => {
    const chained = {
      ...sol,
      rules: sol.rules.map((rule) =>
        rule.id === 'R20'
          ? { ...rule, appliesWhen: { all: [{ rule: 'R18', answer: 'no' as const }] } }
          : rule,
      ),
    };
    expect(status(screen({ R17: 'no', R18: 'no' }, { ruleSet: chained }), 'R20').applies).toBe(
      false,
    );
    expect(status(screen({ R17: 'yes', R18: 'no' }, { ruleSet: chained }), 'R20').applies).toBe(
      true,
    );
  });

  it('need every answer asked for under all', () => {
    const both = {
      ...sol,
      rules: sol.rules.map((rule) =>
        rule.id === 'R18'
          ? {
              ...rule,
              appliesWhen: {
                all: [
                  { rule: 'R17', answer: 'yes' as const },
                  { rule: 'R13', answer: 'yes' as const },
                ],
              },
            }
          : rule,
      ),
    };
    const applies = (answers: Answers): boolean =>
      status(screen(answers, { ruleSet: both }), 'R18').applies;
    expect(applies({ R17: 'yes' })).toBe(false);
    expect(applies({ R17: 'yes', R13: 'yes' })).toBe(true);
  });

  it('are a fault when they go in a circle', () => {
    const circle = {
      ...sol,
      rules: sol.rules.map((rule) =>
        rule.id === 'R17'
          ? { ...rule, appliesWhen: { all: [{ rule: 'R18', answer: 'yes' as const }] } }
          : rule,
      ),
    };
    expect(() => screen({ R17: 'yes', R18: 'yes' }, { ruleSet: circle })).toThrow('in a circle');
  });
});

describe('"not applicable"', () => {
  it('is no hinder where the question allows it', () => {
    expect(status(screen({ ...allClear, R33: 'not-applicable' }), 'R33')).toMatchObject({
      isAnswered: true,
      effect: 'pass',
      ignored: null,
    });
  });

  it('counts as unanswered elsewhere, and is reported', () => {
    const result = screen({ ...allClear, R22: 'not-applicable' });
    expect(result.outcome).toBe('review');
    expect(status(result, 'R22')).toMatchObject({
      answer: 'not-applicable',
      isAnswered: false,
      effect: 'review',
      ignored: 'not-applicable-not-allowed',
    });
  });

  it('alone, where not allowed, leaves the service unscreened', () => {
    expect(screen({ R22: 'not-applicable' }).outcome).toBe('unscreened');
  });
});

describe('conditions', () => {
  it('are open or fulfilled, with a reference where there is one', () => {
    const result = screen(
      { ...allClear, R22: 'no', R23: 'no', R25: 'no' },
      { fulfilled: { R23: 'PM 2026-11', R25: null } },
    );
    expect(
      result.conditions.map((each) => [each.ruleId, each.status, each.reference]),
    ).toStrictEqual([
      ['R22', 'open', null],
      ['R23', 'fulfilled', 'PM 2026-11'],
      ['R25', 'fulfilled', null],
    ]);
    expect(result.outcome).toBe('condition');
  });

  it('reported as fulfilled make no difference where the question gives none', () => {
    expect(screen(allClear, { fulfilled: { R22: 'KS 1' } })).toStrictEqual(screen(allClear));
  });

  it('come along under a stronger outcome', () => {
    const result = screen({ R01: 'yes', R22: 'no' });
    expect(result.outcome).toBe('block');
    expect(result.conditions.map((each) => each.ruleId)).toStrictEqual(['R22']);
  });

  it('cannot be fulfilled for a question that is only unanswered', () => {
    const ruleSet = { ...sol, unanswered: 'condition' as const };
    const result = screen({ R01: 'no' }, { ruleSet, fulfilled: { R22: 'x' } });
    expect(result.outcome).toBe('condition');
    expect(result.conditions.find((each) => each.ruleId === 'R22')).toMatchObject({
      text: 'Nämndbeslut',
      status: 'open',
      reference: null,
    });
  });
});

it('reports answers to rules the set does not have, and lets them do nothing', () => {
  const result = screen({ ...allClear, X9: 'yes', X10: 'no' });
  expect(result.strayAnswers).toStrictEqual(['X10', 'X9']);
  expect(result.outcome).toBe('pass');
  expect(screen({ X9: 'yes' }).outcome).toBe('unscreened');
});

describe('for any answers', () => {
  const answer = fc.constantFrom<ScreeningAnswer>('yes', 'no', 'not-applicable');
  const answers: fc.Arbitrary<Answers> = fc.dictionary(
    fc.constantFrom(...sol.rules.map((rule) => rule.id)),
    answer,
    { maxKeys: 34 },
  );
  const regime = fc.constantFrom('A', 'B', 'C', null);

  it('the outcome is the strongest effect found, and the counts add up', () => {
    fc.assert(
      fc.property(answers, regime, (given, documentationRegime) => {
        const result = screen(given, { attributes: { documentationRegime } });
        const effects = new Set(result.statuses.map((each) => each.effect));
        const order: readonly ScreeningEffect[] = ['block', 'review', 'condition', 'pass'];
        const strongest = order.find((effect) => effects.has(effect));
        const { applicable, answered, unanswered, notAsked } = result.counts;
        expect(result.outcome).toBe(answered === 0 ? 'unscreened' : strongest);
        expect(applicable + notAsked).toBe(34);
        expect(answered + unanswered).toBe(applicable);
      }),
    );
  });

  it('the order of answers makes no difference', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const reversed = Object.fromEntries(Object.entries(given).toReversed());
        expect(screen(reversed)).toStrictEqual(screen(given));
      }),
    );
  });

  it('nothing but unscreened, review or block comes out while a question is unanswered', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const result = screen(given);
        const isHeld = ['unscreened', 'review', 'block'].includes(result.outcome);
        expect(isHeld || result.counts.unanswered === 0).toBe(true);
      }),
    );
  });
});
