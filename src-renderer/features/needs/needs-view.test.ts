// Why: what is shown follows the address, and no need falls out of its group.
// Must not: render.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Need } from '../../../src-shared/contract/owner/needs.ts';
import {
  answersOf,
  filterNeeds,
  groupNeeds,
  isFiltered,
  noGroupWord,
  readFilter,
  readView,
  type ShownService,
  unknownWord,
} from './needs-view.ts';

function need(number: number, part: Partial<Need> = {}): Need {
  return {
    id: `n${number}`,
    number,
    title: `Behov ${number}`,
    description: null,
    targetGroupId: null,
    knownBy: 'unknown',
    strength: null,
    knownOn: null,
    source: null,
    isExample: false,
    serviceIds: [],
    ...part,
  };
}

function service(id: string, part: Partial<ShownService> = {}): ShownService {
  return {
    id,
    ref: id.toUpperCase(),
    name: id,
    shortName: null,
    status: 'candidate',
    targetGroupIds: [],
    ...part,
  };
}

const needs = [
  need(1, { title: 'Råd på kvällar', targetGroupId: 'g1', strength: 'weak' }),
  need(2, { title: 'Avlastning', source: 'Enkät till anhöriga', targetGroupId: 'g2' }),
  need(3, { title: 'Gemenskap', description: 'Kvällar och helger' }),
];
const titles = (list: readonly Need[]): string[] => list.map(({ title }) => title);
const all = readFilter({});

describe('the address', () => {
  it('names a view and a filter, and is read with care', () => {
    expect([readView({}), readView({ vy: 'karta' }), readView({ vy: 'x' })]).toEqual([
      'behov',
      'karta',
      'behov',
    ]);
    expect(readFilter({ sok: 'råd', malgrupp: 'g1', styrka: 'strong', luckor: '1' })).toEqual({
      text: 'råd',
      group: 'g1',
      strength: 'strong',
      isGapsOnly: true,
    });
    expect(readFilter({ styrka: 'jättestark' }).strength).toBeNull();
    expect([isFiltered(all), isFiltered(readFilter({ luckor: '1' }))]).toEqual([false, true]);
  });
});

describe('filterNeeds', () => {
  const none: ReadonlySet<string> = new Set();

  it('wants every word, in number, title, description or source', () => {
    expect(titles(filterNeeds(needs, { ...all, text: 'KVÄLLAR' }, none))).toEqual([
      'Råd på kvällar',
      'Gemenskap',
    ]);
    expect(titles(filterNeeds(needs, { ...all, text: 'b2 enkät' }, none))).toEqual(['Avlastning']);
    expect(filterNeeds(needs, { ...all, text: 'b2 kvällar' }, none)).toEqual([]);
  });

  it('narrows by group, strength and gap, with what nobody stated as a value of its own', () => {
    expect(titles(filterNeeds(needs, { ...all, group: noGroupWord }, none))).toEqual(['Gemenskap']);
    expect(titles(filterNeeds(needs, { ...all, strength: unknownWord }, none))).toEqual([
      'Avlastning',
      'Gemenskap',
    ]);
    expect(titles(filterNeeds(needs, { ...all, isGapsOnly: true }, new Set(['n2'])))).toEqual([
      'Avlastning',
    ]);
  });
});

describe('groupNeeds', () => {
  const groups = [
    { id: 'g2', name: 'Anhöriga' },
    { id: 'g1', name: 'Unga' },
    { id: 'g3', name: 'Ingen här' },
  ];

  it('follows the order of the list, without empty groups, and those of no group last', () => {
    expect(groupNeeds(needs, groups).map(({ name }) => name)).toEqual(['Anhöriga', 'Unga', null]);
  });

  it('loses no need and shows none twice, also of a group that is gone', () => {
    const drawn = fc.array(fc.constantFrom(null, 'g1', 'g2', 'gone'), { maxLength: 20 });
    fc.assert(
      fc.property(drawn, (groupIds) => {
        const list = groupIds.map((targetGroupId, index) => need(index + 1, { targetGroupId }));
        const shown = groupNeeds(list, groups).flatMap((group) => group.needs);
        expect(shown.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
      }),
    );
  });
});

describe('answersOf', () => {
  it('tells active services from ended ones, and does not count what is not there', () => {
    const services = new Map(
      [service('s1'), service('s2', { status: 'declined' })].map((one) => [one.id, one]),
    );
    expect(answersOf(need(1, { serviceIds: ['s1', 's2', 's3'] }), services)).toEqual({
      active: 1,
      ended: 1,
    });
  });
});
