// Why: which needs are shown and in which groups, and what the address says of it.
// Must not: know React, or decide what a gap is (domain/coverage-of-needs.ts).
import type { Named } from '../../../src-shared/contract/owner/lists.ts';
import type { Need } from '../../../src-shared/contract/owner/needs.ts';
import type { ServiceStatus, Strength } from '../../../src-shared/contract/values.ts';
import { strengthSchema } from '../../../src-shared/contract/values.ts';
import { needRef } from '../../../src-shared/domain/coverage-of-needs.ts';
import { isEnded } from '../../../src-shared/domain/lifecycle.ts';

export const views = ['behov', 'matris', 'karta'] as const;
export type View = (typeof views)[number];

export function readView(search: Readonly<Record<string, string>>): View {
  return views.find((view) => view === search['vy']) ?? 'behov';
}

/** In place of a target group, for needs without one. */
export const noGroupWord = 'ingen';
/** In place of a strength, for needs whose strength nobody has stated. */
export const unknownWord = 'okand';

export interface NeedFilter {
  readonly text: string;
  /** Id of a target group, `noGroupWord`, or null for all. */
  readonly group: string | null;
  readonly strength: Strength | typeof unknownWord | null;
  readonly isGapsOnly: boolean;
}

export function readFilter(search: Readonly<Record<string, string>>): NeedFilter {
  const strength = search['styrka'];
  return {
    text: search['sok'] ?? '',
    group: search['malgrupp'] ?? null,
    strength:
      strength === unknownWord
        ? unknownWord
        : (strengthSchema.options.find((option) => option === strength) ?? null),
    isGapsOnly: search['luckor'] === '1',
  };
}

export function isFiltered(filter: NeedFilter): boolean {
  return (
    filter.text.trim() !== '' ||
    filter.group !== null ||
    filter.strength !== null ||
    filter.isGapsOnly
  );
}

/** Every word must be somewhere: number, title, description or source. */
export function filterNeeds(
  needs: readonly Need[],
  filter: NeedFilter,
  gaps: ReadonlySet<string>,
): readonly Need[] {
  const words = filter.text.toLocaleLowerCase('sv').split(/\s+/u).filter(Boolean);
  return needs.filter((need) => {
    const text = [needRef(need.number), need.title, need.description ?? '', need.source ?? '']
      .join(' ')
      .toLocaleLowerCase('sv');
    return (
      words.every((word) => text.includes(word)) &&
      (filter.group === null || (need.targetGroupId ?? noGroupWord) === filter.group) &&
      (filter.strength === null || (need.strength ?? unknownWord) === filter.strength) &&
      (!filter.isGapsOnly || gaps.has(need.id))
    );
  });
}

export interface NeedGroup {
  /** Null for needs without a target group; they stand last. */
  readonly id: string | null;
  readonly name: string | null;
  readonly needs: readonly Need[];
}

/** Needs by target group in the order of the list; groups without needs are left out. */
export function groupNeeds(needs: readonly Need[], groups: readonly Named[]): readonly NeedGroup[] {
  const known = new Set(groups.map(({ id }) => id));
  return [
    ...groups.map(({ id, name }) => ({
      id,
      name,
      needs: needs.filter((need) => need.targetGroupId === id),
    })),
    {
      id: null,
      name: null,
      needs: needs.filter((need) => need.targetGroupId === null || !known.has(need.targetGroupId)),
    },
  ].filter((group) => group.needs.length > 0);
}

export interface ShownService {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly status: ServiceStatus;
  readonly targetGroupIds: readonly string[];
}

export interface Answers {
  readonly active: number;
  readonly ended: number;
}

/** How many services answer a need, and how many did before they ended. */
export function answersOf(need: Need, services: ReadonlyMap<string, ShownService>): Answers {
  const own = need.serviceIds.flatMap((id) => services.get(id) ?? []);
  const ended = own.filter(({ status }) => isEnded(status)).length;
  return { active: own.length - ended, ended };
}
