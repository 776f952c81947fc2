// Why: how a service's questions are walked through and its queue is ordered.
// Must not: know any rule of the law.
import { describe, expect, it } from 'vitest';

import type {
  RuleState,
  Screening,
  ScreeningSummary,
} from '../../../src-shared/contract/owner/screening.ts';
import type { RuleSet } from '../../../src-shared/contract/rule-set.ts';
import {
  effectCounts,
  firstToAnswer,
  groupsOf,
  neighboursOf,
  openedBy,
  questionsOf,
  queueOf,
} from './screening-model.ts';

const pass = { effect: 'pass' } as const;
const ruleSet: RuleSet = {
  id: 'prov',
  version: 1,
  title: 'Prov',
  law: 'Ingen',
  reviewedBy: null,
  reviewedOn: null,
  disclaimer: '',
  effects: { block: 'b', review: 'r', condition: 'c', pass: 'p' },
  precedence: ['block', 'review', 'condition', 'pass'],
  unanswered: 'review',
  rules: ['A', 'B', 'C', 'D'].map((id) => ({
    id,
    group: id < 'C' ? 'Första' : 'Andra',
    short: id,
    question: `${id}?`,
    ground: ['§'],
    yes: pass,
    no: pass,
    ...(id === 'B' ? { appliesWhen: { all: [{ rule: 'A', answer: 'yes' as const }] } } : {}),
  })),
};

function state(ruleId: string, change: Partial<RuleState>): RuleState {
  return {
    ruleId,
    applies: true,
    answer: null,
    effect: 'review',
    note: '',
    answeredRole: null,
    answeredAt: null,
    isExample: false,
    ...change,
  };
}

function summary(name: string, answered: number, applicable = 4): ScreeningSummary {
  return {
    serviceId: name,
    ref: name,
    name,
    outcome: 'review',
    rules: [],
    conditions: [],
    answered,
    applicable,
    notAsked: 0,
    signature: null,
    ruleSetVersion: 1,
    needsNewLook: false,
  };
}

const screening: Screening = {
  ...summary('Insats', 1, 3),
  states: [
    state('A', { answer: 'no', effect: 'pass' }),
    state('B', { applies: false, effect: null }),
    state('C', {}),
    state('D', { answer: 'yes', effect: 'block' }),
  ],
};

describe('questions', () => {
  const questions = questionsOf(ruleSet, screening);

  it('numbers only what is asked', () => {
    expect(questions.map(({ number }) => number)).toEqual([1, null, 2, 3]);
  });

  it('starts at the first unanswered question, else at the first', () => {
    expect(firstToAnswer(questions)?.id).toBe('C');
    expect(firstToAnswer(questions.filter(({ id }) => id !== 'C'))?.id).toBe('A');
    expect(firstToAnswer([])).toBeNull();
  });

  it('walks past what is not asked, also when standing on it', () => {
    expect(neighboursOf(questions, 'A').next?.id).toBe('C');
    expect(neighboursOf(questions, 'C').previous?.id).toBe('A');
    expect(neighboursOf(questions, 'B').next?.id).toBe('C');
    expect(neighboursOf(questions, 'A').previous).toBeNull();
    expect(neighboursOf(questions, 'D').next).toBeNull();
  });

  it('groups them in the order of the rules and counts what is asked', () => {
    expect(
      groupsOf(questions).map(({ name, answered, applicable }) => [name, answered, applicable]),
    ).toEqual([
      ['Första', 1, 1],
      ['Andra', 1, 2],
    ]);
  });

  it('keeps a question that the rules no longer have', () => {
    const gone = questionsOf(ruleSet, { ...screening, states: [state('X', {})] });
    expect(gone.map(({ id, rule }) => [id, rule])).toEqual([['X', null]]);
  });
});

describe('effects', () => {
  it('counts each effect, and the unanswered among them', () => {
    expect(effectCounts(screening.states)).toEqual({
      block: 1,
      review: 1,
      condition: 0,
      pass: 1,
      unanswered: 1,
    });
  });

  it('knows which questions an answer leads to', () => {
    expect(openedBy(ruleSet, 'A', 'yes').map(({ id }) => id)).toEqual(['B']);
    expect(openedBy(ruleSet, 'A', 'no')).toEqual([]);
  });
});

describe('queueOf', () => {
  it('puts what is begun first, then what is not, then what is finished, each in Swedish order', () => {
    const { unfinished, finished } = queueOf([
      summary('Öppen', 2),
      summary('Ärlig', 0),
      summary('Åter', 2),
      summary('Zebra', 4),
      summary('Boende', 4),
    ]);
    expect(unfinished.map(({ name }) => name)).toEqual(['Åter', 'Öppen', 'Ärlig']);
    expect(finished.map(({ name }) => name)).toEqual(['Boende', 'Zebra']);
  });
});
