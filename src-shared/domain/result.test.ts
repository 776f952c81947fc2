// Why: the window, the exports and the command line all show this result.
// Must not: repeat the tests of the parts it is put together from.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arbitraryJournal,
  bothVotes,
  journal,
  replayed,
} from '../../test/fixtures/domain-votes.ts';
import type { WorkshopInput, WorkshopItem, WorkshopResult } from './result.ts';
import { workshopResult } from './result.ts';

function item(id: string, more: Partial<WorkshopItem> = {}): WorkshopItem {
  return { id, ref: `I-${id}`, name: `Insats ${id}`, legal: 'pass', ground: [], ...more };
}

const items = [
  item('a'),
  item('b', { legal: 'review' }),
  item('c', { legal: 'block', ground: ['SoL 11 kap. 5 § p. 1'] }),
  item('d', { legal: 'unscreened' }),
];

const people = Array.from({ length: 6 }, (_, position) => ({
  id: `p${position + 1}`,
  perspective: position < 3 ? 'Chef' : 'Medarbetare',
}));

const votes = journal(
  people.flatMap(({ id }, position) => [
    ...bothVotes(id, 'a', 4, 5),
    ...bothVotes(id, 'b', position % 2 === 0 ? 2 : 3, 3),
    ...bothVotes(id, 'c', 5, 5),
    ...bothVotes(id, 'd', null, 4),
  ]),
);

const input: WorkshopInput = { items, votes, participants: people, draws: 50, seed: 1 };

function result(more: Partial<WorkshopInput> = {}): WorkshopResult {
  const found = workshopResult({ ...input, ...more });
  if (found === 'cancelled') {
    throw new Error('Cancelled');
  }
  return found;
}

describe('workshopResult', () => {
  it('has the settings it was computed with, and their usual values', () => {
    expect(result()).toMatchObject({
      participants: 6,
      voters: 6,
      weight: 0.5,
      threshold: 3.5,
      topK: 3,
      balance: null,
      sensitivity: null,
    });
    expect(result({ weight: 0.7, threshold: 4, topK: 1 })).toMatchObject({
      weight: 0.7,
      threshold: 4,
      topK: 1,
    });
  });

  it('has every open item by rank, with its figures', () => {
    const { items: found } = result();
    expect(found.map((each) => [each.ref, each.legal, each.rank, each.quadrant])).toStrictEqual([
      ['I-a', 'pass', 1, 'prioritise'],
      ['I-b', 'review', 2, 'rest'],
      ['I-d', 'unscreened', null, null],
    ]);
    expect(found[0]?.effect).toMatchObject({ n: 6, median: 4, label: 'consensus' });
    expect(found[0]?.index).toBeCloseTo(100 * Math.sqrt(0.75), 9);
    expect(found[0]?.stability).toStrictEqual({
      pTop: 1,
      rankLow: 1,
      rankHigh: 1,
      isStable: true,
    });
    expect(found[2]?.effect).toMatchObject({ n: 0, abstain: 6, median: null });
    expect(found[2]?.stability).toBeNull();
  });

  it('has exactly the fields of a result', () => {
    expect(Object.keys(result().items[0] ?? {}).toSorted()).toStrictEqual(
      [
        'id',
        'ref',
        'name',
        'legal',
        'effect',
        'feasibility',
        'quadrant',
        'index',
        'indexAdditive',
        'rank',
        'rankAdditive',
        'ordersDiffer',
        'stability',
      ].toSorted(),
    );
  });

  it('lists blocked services apart with their ground, without figures', () => {
    expect(result().blocked).toStrictEqual([
      { id: 'c', ref: 'I-c', name: 'Insats c', ground: ['SoL 11 kap. 5 § p. 1'] },
    ]);
  });

  it('lets votes on blocked services enter no figure', () => {
    const without = votes.filter((vote) => vote.itemId !== 'c');
    expect(result({ votes: without })).toStrictEqual(result());
    const only = votes.filter((vote) => vote.itemId === 'c');
    expect(result({ votes: only }).voters).toBe(0);
  });

  it('has Kendall’s W over the items that are ranked', () => {
    const { kendallW } = result();
    expect(kendallW.effect).toBeCloseTo(1, 9);
    // Feasibility a 5, d 4, b 3 for everyone.
    expect(kendallW.feasibility).toBeCloseTo(1, 9);
  });

  it('counts the last of several votes', () => {
    const again = { ...votes[0]!, value: 1, sequence: 1000 };
    const changed = result({ votes: [again, ...votes] });
    expect(changed.items.find((each) => each.id === 'a')?.effect.counts).toStrictEqual([
      1, 0, 0, 5, 0,
    ]);
  });

  it('leaves stability out where it is not wanted', () => {
    const { items: found } = result({ withStability: false });
    expect(found.every((each) => each.stability === null)).toBe(true);
    expect(found[0]?.rank).toBe(1);
  });

  it('has perspectives and sensitivity where they are wanted', () => {
    const { balance, sensitivity } = result({ withPerspectives: true, withSensitivity: true });
    expect(balance?.perspectives.map((each) => each.perspective)).toStrictEqual([
      'Chef',
      'Medarbetare',
    ]);
    expect(sensitivity?.lines.map((line) => line.itemId)).toStrictEqual(['a', 'b', 'd']);
  });

  it('can be cancelled, and tells how far it has come', () => {
    const seen: number[] = [];
    expect(workshopResult({ ...input, shouldCancel: () => true })).toBe('cancelled');
    result({ onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(50);
  });

  it('has an answer for an empty workshop', () => {
    expect(result({ items: [], votes: [], participants: [] })).toMatchObject({
      items: [],
      blocked: [],
      topK: 0,
      kendallW: { effect: null, feasibility: null },
    });
  });

  it('refuses a vote outside the scale', () => {
    const wrong = journal(bothVotes('p1', 'a', 9, 3));
    expect(() => workshopResult({ ...input, votes: wrong })).toThrow(RangeError);
  });
});

describe('for any votes', () => {
  const all: Partial<WorkshopInput> = {
    draws: 20,
    withPerspectives: true,
    withSensitivity: true,
  };

  it('the result does not depend on the order of rows or on rows sent twice', () => {
    const cases = arbitraryJournal.chain((rows) => fc.tuple(fc.constant(rows), replayed(rows)));
    fc.assert(
      fc.property(cases, ([rows, again]) => {
        const turned = { items: items.toReversed(), participants: people.toReversed() };
        expect(result({ ...all, ...turned, votes: again })).toStrictEqual(
          result({ ...all, votes: rows }),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('more of "kan inte bedöma" moves no median, label or rank', () => {
    fc.assert(
      fc.property(arbitraryJournal, (rows) => {
        const more = items.flatMap(({ id }) =>
          ['q1', 'q2', 'q3'].flatMap((person) => bothVotes(person, id, null, null)),
        );
        const plain = result({ votes: rows, withStability: false });
        const extended = result({
          votes: [...rows, ...journal(more)],
          withStability: false,
        });
        const core = (found: WorkshopResult) =>
          found.items.map((each) => [
            each.id,
            each.rank,
            each.effect.median,
            each.effect.label,
            each.feasibility.A,
          ]);
        expect(core(extended)).toStrictEqual(core(plain));
      }),
      { numRuns: 60 },
    );
  });
});
