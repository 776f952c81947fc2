// Why: a new rule version must point out every service it concerns, and change nothing by itself.
// Must not: test the screening of answers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../test/fixtures/domain-rules.ts';
import { allClear, sol, withRule } from '../../test/fixtures/domain-rules.ts';
import type { RuleSet } from '../contract/rule-set.ts';
import {
  compareRuleSets,
  fingerprintOfAnswers,
  servicesNeedingNewLook,
} from './rule-set-versions.ts';

const newRule: RuleSet['rules'][number] = {
  id: 'R35',
  group: 'Ny grupp',
  short: 'Ny',
  question: 'Är detta nytt?',
  ground: ['SoL 1 kap. 1 §'],
  yes: { effect: 'review', reason: 'Nytt.' },
  no: { effect: 'pass' },
};
const withNewRule: RuleSet = { ...sol, version: 2, rules: [...sol.rules, newRule] };
const withoutR34: RuleSet = { ...sol, version: 2, rules: sol.rules.slice(0, -1) };

describe('compareRuleSets', () => {
  it('finds nothing between a set and itself', () => {
    expect(compareRuleSets(sol, structuredClone(sol))).toStrictEqual({
      added: [],
      removed: [],
      changed: [],
      isPrecedenceChanged: false,
      isUnansweredChanged: false,
    });
  });

  it('finds what is added and removed', () => {
    expect(compareRuleSets(sol, withNewRule).added).toStrictEqual(['R35']);
    expect(compareRuleSets(withNewRule, sol).removed).toStrictEqual(['R35']);
  });

  it.each([
    ['question', { question: 'En annan fråga?' }],
    ['effect', { yes: { effect: 'review' as const } }],
    ['ground', { ground: ['SoL 1 kap. 2 §'] }],
    ['not-applicable', { allowNotApplicable: 'Rör inte' }],
    ['applicability', { appliesWhen: { attribute: 'documentationRegime', equals: 'A' } }],
  ])('names a change of %s', (change, difference) => {
    const { changed } = compareRuleSets(sol, withRule(sol, 'R13', difference));
    expect(changed.map((each) => each.ruleId)).toStrictEqual(['R13']);
    expect(changed[0]?.changes).toContain(change);
  });

  it('tells the text of a condition from the wording around it', () => {
    const condition = withRule(sol, 'R22', { no: { effect: 'condition', condition: 'Annat' } });
    const reason = withRule(sol, 'R12', { yes: { effect: 'review', reason: 'Annat' } });
    expect(compareRuleSets(sol, condition).changed[0]?.changes).toStrictEqual(['condition']);
    expect(compareRuleSets(sol, reason).changed[0]?.changes).toStrictEqual(['wording']);
  });

  it('reads any and all over the same references as the same only where there is one', () => {
    const one = { rule: 'R17', answer: 'yes' as const };
    const two = { rule: 'R19', answer: 'yes' as const };
    const set = (appliesWhen: NonNullable<RuleSet['rules'][number]['appliesWhen']>): RuleSet =>
      withRule(sol, 'R18', { appliesWhen });
    expect(compareRuleSets(set({ any: [one] }), set({ all: [one] })).changed).toStrictEqual([]);
    expect(
      compareRuleSets(set({ any: [one, two] }), set({ any: [two, one] })).changed,
    ).toHaveLength(0);
    expect(
      compareRuleSets(set({ any: [one, two] }), set({ all: [one, two] })).changed,
    ).toHaveLength(1);
  });

  it('finds a new precedence and a new meaning of unanswered', () => {
    const other: RuleSet = {
      ...sol,
      precedence: ['block', 'condition', 'review', 'pass'],
      unanswered: 'block',
    };
    expect(compareRuleSets(sol, other)).toMatchObject({
      isPrecedenceChanged: true,
      isUnansweredChanged: true,
    });
  });
});

function newLook(
  newRuleSet: RuleSet,
  answers: Answers,
  documentationRegime: string | null = null,
): readonly (readonly [string | null, string])[] {
  const [service] = servicesNeedingNewLook({
    oldRuleSet: sol,
    newRuleSet,
    services: [
      {
        serviceId: 's1',
        answers: new Map(Object.entries(answers)),
        attributes: { documentationRegime },
      },
    ],
  });
  return service?.reasons.map((reason) => [reason.ruleId, reason.kind] as const) ?? [];
}

describe('servicesNeedingNewLook', () => {
  it('finds none for the same rules', () => {
    expect(newLook(structuredClone(sol), allClear)).toStrictEqual([]);
  });

  it('finds a service judged under a rule whose effect changed', () => {
    const changed = withRule(sol, 'R10', { yes: { effect: 'block', reason: 'Nytt.' } });
    expect(newLook(changed, { R10: 'no' })).toStrictEqual([['R10', 'changed']]);
  });

  it('leaves a service alone that has not answered the changed rule', () => {
    const changed = withRule(sol, 'R10', { question: 'Annan fråga?' });
    expect(newLook(changed, { R01: 'no' })).toStrictEqual([]);
  });

  it('leaves a service alone whose answer to the changed rule did not count', () => {
    const changed = withRule(sol, 'R18', { question: 'Annan fråga?' });
    expect(newLook(changed, { R17: 'no', R18: 'no' })).toStrictEqual([]);
    expect(newLook(changed, { R17: 'yes', R18: 'no' })).toStrictEqual([['R18', 'changed']]);
  });

  it('does not call a new paragraph number a new look', () => {
    expect(newLook(withRule(sol, 'R10', { ground: ['SoL 11 kap. 6 §'] }), allClear)).toStrictEqual(
      [],
    );
  });

  it('finds services with a removed rule and with a new one that applies', () => {
    expect(newLook(withoutR34, { R34: 'no' })).toStrictEqual([['R34', 'removed']]);
    expect(newLook(withNewRule, { R01: 'no' })).toStrictEqual([['R35', 'now-applies']]);
  });

  it('does not find a new rule that does not apply to the service', () => {
    const gated = {
      ...withNewRule,
      rules: withNewRule.rules.map((rule) =>
        rule.id === 'R35'
          ? { ...rule, appliesWhen: { attribute: 'documentationRegime', equals: 'C' } }
          : rule,
      ),
    };
    expect(newLook(gated, { R01: 'no' }, 'A')).toStrictEqual([]);
    expect(newLook(gated, { R01: 'no' }, 'C')).toStrictEqual([['R35', 'now-applies']]);
  });

  it('finds a rule that begins or stops to apply', () => {
    const open = withRule(sol, 'R18', {
      appliesWhen: { all: [{ rule: 'R17', answer: 'no' }] },
    });
    expect(newLook(open, { R17: 'no' })).toStrictEqual([['R18', 'now-applies']]);
    expect(newLook(open, { R17: 'yes', R18: 'yes' })).toStrictEqual([
      ['R18', 'changed'],
      ['R18', 'no-longer-applies'],
    ]);
  });

  it('finds every judged service where precedence or unanswered change meaning', () => {
    const strict: RuleSet = { ...sol, unanswered: 'block' };
    const turned: RuleSet = { ...sol, precedence: ['block', 'condition', 'review', 'pass'] };
    expect(newLook(strict, { R01: 'no' })).toStrictEqual([[null, 'unanswered']]);
    expect(newLook(turned, { R01: 'no' })).toStrictEqual([[null, 'precedence']]);
  });

  it('leaves services that were never screened alone', () => {
    expect(newLook(withNewRule, {})).toStrictEqual([]);
    expect(newLook(withNewRule, { R18: 'yes' })).toStrictEqual([]);
  });
});

describe('fingerprintOfAnswers', () => {
  const attributes = { documentationRegime: 'C', other: 'x' };
  const print = (answers: Answers, ruleSet: RuleSet = sol, extra = {}): string =>
    fingerprintOfAnswers({
      ruleSet,
      answers: new Map(Object.entries(answers)),
      attributes: { ...attributes, ...extra },
    });

  it('does not depend on the order of answers', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(allClear), { minLength: 28 }), (entries) => {
        expect(print(Object.fromEntries(entries))).toBe(print(allClear));
      }),
    );
  });

  it.each([
    ['another answer', print({ ...allClear, R01: 'yes' })],
    ['one answer less', print(Object.fromEntries(Object.entries(allClear).slice(1)))],
    ['another rule version', print(allClear, { ...sol, version: 2 })],
    ['another rule set', print(allClear, { ...sol, id: 'annan' })],
    [
      'another attribute that a rule refers to',
      print(allClear, sol, { documentationRegime: null }),
    ],
  ])('differs with %s', (_, other) => {
    expect(other).not.toBe(print(allClear));
  });

  it('is the same with attributes and answers the rules do not ask for', () => {
    expect(print({ ...allClear, X1: 'yes' }, sol, { other: 'y' })).toBe(print(allClear));
  });
});
