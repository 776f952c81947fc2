// Why: holds readiness to its stated rules: what each part asks for, and nothing more.
// Must not: know a screen or a stored card.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CardPart } from '../contract/owner/development.ts';
import type { ReadinessInput } from './readiness.ts';
import {
  cardParts,
  filledParts,
  nextMissing,
  partStates,
  readinessStage,
  readinessStages,
} from './readiness.ts';

const nothing: ReadinessInput = {
  forWhom: null,
  notForWhom: null,
  criteria: null,
  content: null,
  deliveryModel: null,
  staffingAndCompetence: null,
  channelsAndHours: null,
  partners: null,
  costFrame: null,
  followUps: [],
  service: {
    workingMethods: 0,
    channels: null,
    openingHours: null,
    documentationRegime: null,
    informationText: null,
    specialReasons: null,
    partners: null,
  },
};
const followUp = { target: '40', responsibleRole: 'Enhetschef', dueOn: '2027-06-30' };
const everything: ReadinessInput = {
  forWhom: 'Vuxna',
  notForWhom: 'Pågående skyddsbedömning',
  criteria: 'Säkerheten är planerad',
  content: '8–12 samtal',
  deliveryModel: 'Individuellt',
  staffingAndCompetence: 'Två samtalsledare',
  channelsAndHours: 'Telefon',
  partners: 'Kvinnojouren',
  costFrame: 'Inom ram',
  followUps: [followUp],
  service: {
    workingMethods: 2,
    channels: null,
    openingHours: null,
    documentationRegime: 'A',
    informationText: 'Sägs vid första samtalet',
    specialReasons: null,
    partners: null,
  },
};

type Changes = Partial<Omit<ReadinessInput, 'service'>> & {
  readonly service?: Partial<ReadinessInput['service']>;
};
function stateOf(part: CardPart, changes: Changes, base = nothing) {
  const states = partStates({
    ...base,
    ...changes,
    service: { ...base.service, ...changes.service },
  });
  const { isFilled, isBegun } = states.find((state) => state.part === part) ?? {};
  return isFilled === true ? 'filled' : isBegun === true ? 'begun' : 'empty';
}

describe('the ten parts', () => {
  it('are empty on an empty card and filled on a whole one', () => {
    expect(partStates(nothing).map(({ part }) => part)).toEqual(cardParts);
    expect(filledParts(partStates(nothing))).toBe(0);
    expect(filledParts(partStates(everything))).toBe(10);
  });

  it.each<[CardPart, Changes, 'filled' | 'begun']>([
    ['scope', { forWhom: 'Vuxna' }, 'begun'],
    ['scope', { forWhom: 'Vuxna', notForWhom: 'Barn' }, 'filled'],
    ['criteria', { criteria: 'Fyllda 18 år' }, 'filled'],
    ['content', { content: 'Samtal' }, 'begun'],
    ['content', { content: 'Samtal', deliveryModel: 'Grupp' }, 'filled'],
    ['working-methods', { service: { workingMethods: 1 } }, 'filled'],
    ['staffing', { staffingAndCompetence: 'Två' }, 'filled'],
    ['channels', { channelsAndHours: 'Drop-in' }, 'filled'],
    ['channels', { service: { channels: 'Telefon' } }, 'begun'],
    ['channels', { service: { channels: 'Telefon', openingHours: 'Vardagar' } }, 'filled'],
    ['documentation', { service: { documentationRegime: 'A' } }, 'begun'],
    ['documentation', { service: { informationText: 'Sägs' } }, 'begun'],
    ['documentation', { service: { documentationRegime: 'B', informationText: 'Sägs' } }, 'filled'],
    ['documentation', { service: { documentationRegime: 'C', informationText: 'Sägs' } }, 'begun'],
    [
      'documentation',
      { service: { documentationRegime: 'C', informationText: 'Sägs', specialReasons: 'Beslut' } },
      'filled',
    ],
    ['partners', { partners: 'Skolan' }, 'filled'],
    ['partners', { service: { partners: 'Regionen' } }, 'filled'],
    ['cost-frame', { costFrame: 'Inom ram' }, 'filled'],
    ['follow-up', { followUps: [{ ...followUp, target: null }] }, 'begun'],
    ['follow-up', { followUps: [{ ...followUp, dueOn: null }, followUp] }, 'filled'],
  ])('%s with %j is %s', (part, changes, expected) => {
    expect(stateOf(part, changes)).toBe(expected);
  });

  it('takes white space for nothing written', () => {
    expect(stateOf('criteria', { criteria: ' \n\t ' })).toBe('empty');
    expect(stateOf('scope', { forWhom: 'Vuxna', notForWhom: '  ' })).toBe('begun');
  });

  it('lets no text of one part fill another', () => {
    for (const part of cardParts) {
      const others = partStates(everything).filter((state) => state.part !== part);
      expect(others.every(({ isFilled }) => isFilled)).toBe(true);
    }
    expect(stateOf('criteria', { criteria: null }, everything)).toBe('empty');
    expect(filledParts(partStates({ ...everything, criteria: null }))).toBe(9);
  });

  const text = fc.option(fc.constantFrom('', ' ', 'Text'), { nil: null });
  it('never calls a filled part begun, and counts what is filled', () => {
    fc.assert(
      fc.property(text, text, text, text, fc.nat(3), (a, b, c, d, workingMethods) => {
        const states = partStates({
          ...nothing,
          forWhom: a,
          notForWhom: b,
          criteria: c,
          costFrame: d,
          service: { ...nothing.service, workingMethods },
        });
        expect(states.some(({ isFilled, isBegun }) => isFilled && isBegun)).toBe(false);
        expect(filledParts(states)).toBe(states.filter(({ isFilled }) => isFilled).length);
      }),
    );
  });
});

describe('the column of the board', () => {
  it('follows the number of filled parts', () => {
    const stages = Array.from({ length: 11 }, (_, filled) => readinessStage(filled));
    expect(stages).toEqual([
      'not-started',
      ...Array.from({ length: 4 }, () => 'started'),
      ...Array.from({ length: 4 }, () => 'on-the-way'),
      'almost',
      'complete',
    ]);
    expect(new Set(stages)).toEqual(new Set(readinessStages));
  });

  it.each([-1, 11, 1.5, Number.NaN])('takes %d for a fault', (filled) => {
    expect(() => readinessStage(filled)).toThrow(RangeError);
  });
});

describe('the next missing part', () => {
  it('goes on from where one is, and round', () => {
    const states = partStates({ ...everything, criteria: null, costFrame: null });
    expect(nextMissing(states, null)).toBe('criteria');
    expect(nextMissing(states, 'criteria')).toBe('cost-frame');
    expect(nextMissing(states, 'cost-frame')).toBe('criteria');
  });

  it('is the same part where it is the only one, and none where all are filled', () => {
    expect(nextMissing(partStates({ ...everything, criteria: null }), 'criteria')).toBe('criteria');
    expect(nextMissing(partStates(everything), 'scope')).toBeNull();
  });
});
