// Why: a faulty rule set must be refused before it judges anything. Must not: test the zod schema.
import { describe, expect, it } from 'vitest';
import { sol, withRule } from '../../test/fixtures/domain-rules.ts';
import type { RuleSet } from '../contract/rule-set.ts';
import { checkRuleSet } from './rule-set-check.ts';

describe('checkRuleSet', () => {
  it('finds nothing wrong with the shipped rule set', () => {
    expect(checkRuleSet(sol, ['documentationRegime'])).toStrictEqual([]);
  });

  it.each<readonly [string, RuleSet, readonly string[]]>([
    [
      'the same id twice',
      { ...sol, rules: [...sol.rules, ...sol.rules.slice(0, 1)] },
      ['duplicate-rule R01'],
    ],
    [
      'a reference to a rule that is not there',
      withRule(sol, 'R18', { appliesWhen: { all: [{ rule: 'R99', answer: 'yes' }] } }),
      ['unknown-reference R18 R99'],
    ],
    [
      'a reference to an answer that cannot be given',
      withRule(sol, 'R18', { appliesWhen: { any: [{ rule: 'R17', answer: 'not-applicable' }] } }),
      ['impossible-reference R18 R17'],
    ],
    [
      'a rule that refers to itself',
      withRule(sol, 'R18', { appliesWhen: { all: [{ rule: 'R18', answer: 'yes' }] } }),
      ['cycle R18'],
    ],
    [
      'a circle of two',
      withRule(sol, 'R17', { appliesWhen: { all: [{ rule: 'R18', answer: 'yes' }] } }),
      ['cycle R17', 'cycle R18'],
    ],
    [
      'an attribute that services do not have',
      withRule(sol, 'R24', { appliesWhen: { attribute: 'colour', equals: 'C' } }),
      ['unknown-attribute R24 colour'],
    ],
    [
      'a condition without text',
      withRule(sol, 'R22', { no: { effect: 'condition' } }),
      ['condition-without-text R22 no'],
    ],
    [
      'a block without reason',
      withRule(sol, 'R01', { yes: { effect: 'block' } }),
      ['no-reason R01 yes'],
    ],
    [
      'a precedence with gaps',
      { ...sol, precedence: ['block', 'review', 'review'] },
      ['precedence-missing condition', 'precedence-missing pass', 'precedence-duplicate review'],
    ],
    [
      'unanswered questions that let a service through',
      { ...sol, unanswered: 'pass' },
      ['unanswered-passes pass'],
    ],
  ])('finds %s', (_, ruleSet, expected) => {
    expect(checkRuleSet(ruleSet, ['documentationRegime'])).toStrictEqual(expected);
  });

  it('does not call rules after a circle part of it', () => {
    const circle = withRule(sol, 'R17', {
      appliesWhen: { all: [{ rule: 'R17', answer: 'yes' }] },
    });
    expect(checkRuleSet(circle)).toStrictEqual(['cycle R17']);
  });

  it('accepts any attribute where it is not told which there are', () => {
    const other = withRule(sol, 'R24', { appliesWhen: { attribute: 'colour', equals: 'C' } });
    expect(checkRuleSet(other)).toStrictEqual([]);
  });
});
