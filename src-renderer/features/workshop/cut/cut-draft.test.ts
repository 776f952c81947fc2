// Why: an exception must not be lost, or made, by moving the line.
// Must not: need a screen.
import { describe, expect, it } from 'vitest';

import {
  aboveAt,
  choicesOf,
  draftRows,
  firstDraft,
  missingIn,
  withPick,
  withReason,
} from './cut-draft.ts';

const places = [
  { serviceId: 'a', rank: 1 },
  { serviceId: 'b', rank: 2 },
  { serviceId: 'c', rank: 3 },
  { serviceId: 'd', rank: null },
];

const rowOf = (draft: Parameters<typeof draftRows>[1], id: string) => {
  const row = draftRows(places, draft).find(({ serviceId }) => serviceId === id);
  if (row === undefined) throw new Error(`No row ${id}`);
  return row;
};

describe('a draft', () => {
  it('begins at the top of the result, with nothing chosen where nobody voted', () => {
    const draft = firstDraft(places, undefined, 2);
    expect(draftRows(places, draft).map(({ outcome }) => outcome)).toEqual([
      'on',
      'on',
      'again',
      null,
    ]);
    expect(missingIn(draft, draftRows(places, draft))).toEqual({
      isReasonMissing: true,
      withoutReason: [],
      undecided: ['d'],
    });
  });

  it('keeps an exception while the line moves past it, and forgets what is none', () => {
    let draft = firstDraft(places, undefined, 1);
    draft = withPick(draft, rowOf(draft, 'c'), 'on');
    draft = withReason(draft, rowOf(draft, 'c'), 'Efterfrågas');
    expect(rowOf(draft, 'c')).toMatchObject({ outcome: 'on', needsReason: true });
    expect(rowOf({ ...draft, above: 3 }, 'c')).toMatchObject({ outcome: 'on', needsReason: false });
    expect(withPick(draft, rowOf(draft, 'c'), 'again').picks).toEqual({});
  });

  it('sends reasons of exceptions only', () => {
    let draft = withPick(
      firstDraft(places, undefined, 1),
      rowOf(firstDraft(places, undefined, 1), 'd'),
      'again',
    );
    draft = withPick(draft, rowOf(draft, 'b'), 'declined');
    draft = withReason(draft, rowOf(draft, 'b'), ' Finns redan ');
    expect(choicesOf(draftRows(places, draft))).toEqual([
      { serviceId: 'a', outcome: 'on', reason: null },
      { serviceId: 'b', outcome: 'declined', reason: 'Finns redan' },
      { serviceId: 'c', outcome: 'again', reason: null },
      { serviceId: 'd', outcome: 'again', reason: null },
    ]);
  });

  it('goes on from the line that holds', () => {
    const service = (serviceId: string, outcome: 'on' | 'again', reason: string | null = null) => ({
      serviceId,
      name: serviceId,
      outcome,
      reason,
      rank: null,
      index: null,
    });
    const draft = firstDraft(
      places,
      {
        id: 'l',
        round: 1,
        reason: 'Hinner vi',
        weight: 0.5,
        threshold: 3.5,
        role: 'Workshopledare',
        at: '2026-11-22T10:00:00.000Z',
        services: [
          service('a', 'again', 'I drift'),
          service('b', 'on'),
          service('c', 'again'),
          service('d', 'on', 'Efterfrågas'),
        ],
      },
      10,
    );
    expect(draft).toEqual({
      above: 2,
      reason: 'Hinner vi',
      picks: {
        a: { outcome: 'again', reason: 'I drift' },
        d: { outcome: 'on', reason: 'Efterfrågas' },
      },
    });
  });
});

describe('aboveAt', () => {
  it('counts the rows whose middle is above', () => {
    expect([0, 15, 40, 200].map((height) => aboveAt([10, 30, 50], height))).toEqual([0, 1, 2, 3]);
  });
});
