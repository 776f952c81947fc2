// Why: what the values of a services file become in the plan: those it knows, those like one it
// knows, those that are several in one, and those that are new.
// Must not: force anything: these are suggestions that a person sees and can change.
import type { InspectedValue, ServiceColumn } from '../../src-shared/contract/owner/imports.ts';
import { normaliseName } from '../../src-shared/domain/collation.ts';
import { isNearlySame } from '../../src-shared/domain/near-name.ts';
import type { NearNames } from '../../src-shared/domain/near-names.ts';
import { createNearNames } from '../../src-shared/domain/near-names.ts';
import {
  assessmentTodayLabels,
  documentationRegimeLabels,
  evidenceCertaintyLabels,
  evidenceStatusLabels,
  originLabels,
  serviceStatusLabels,
  supportLevelLabels,
} from '../../src-shared/text/labels.ts';
import {
  assessmentTodayWords,
  documentationRegimeWords,
  evidenceCertaintyWords,
  evidenceStatusWords,
  originWords,
  serviceStatusWords,
  supportLevelWords,
} from './closed-values.ts';
import type { ClosedValue } from './closed-values.ts';
import { isUnknownWord } from './parse-values.ts';
import { splitValue } from './split-names.ts';

export type ListColumn = 'targetGroups' | 'areas' | 'forms' | 'workingMethods' | 'districts';
export const listColumns: readonly ListColumn[] = [
  'targetGroups',
  'areas',
  'forms',
  'workingMethods',
  'districts',
];

/** The names that the plan's lists hold. */
export type KnownLists = Readonly<Record<ListColumn, readonly string[]>>;

interface ClosedColumn {
  readonly words: ClosedValue<string>;
  readonly labels: Readonly<Record<string, string>>;
}

export const closedColumns: ReadonlyMap<ServiceColumn, ClosedColumn> = new Map<
  ServiceColumn,
  ClosedColumn
>([
  ['supportLevel', { words: supportLevelWords, labels: supportLevelLabels }],
  ['assessmentToday', { words: assessmentTodayWords, labels: assessmentTodayLabels }],
  ['evidenceStatus', { words: evidenceStatusWords, labels: evidenceStatusLabels }],
  ['evidenceCertainty', { words: evidenceCertaintyWords, labels: evidenceCertaintyLabels }],
  ['documentationRegime', { words: documentationRegimeWords, labels: documentationRegimeLabels }],
  ['origin', { words: originWords, labels: originLabels }],
  ['status', { words: serviceStatusWords, labels: serviceStatusLabels }],
]);

export function isListColumn(field: string): field is ListColumn {
  return (listColumns as readonly string[]).includes(field);
}

type Suggestion = Pick<InspectedValue, 'become' | 'kind' | 'parts'>;

/** Suggests for the values of one field. */
export type ValueSuggester = (text: string) => Suggestion;

function suggestFromList(known: readonly string[]): ValueSuggester {
  const byName = new Map(known.map((name) => [normaliseName(name), name]));
  const near: NearNames<string> = createNearNames(known.map((name) => ({ key: name, name })));
  const like = (text: string): string | undefined =>
    near.near(text)[0] ?? known.find((name) => isNearlySame(name, text));
  return (text) => {
    const same = byName.get(normaliseName(text));
    if (same !== undefined) return { kind: 'known', become: [same], parts: [] };
    const ways = splitValue(text);
    const parts = [...(ways[0] ?? [])];
    for (const way of ways) {
      const names = way.map((part) => byName.get(normaliseName(part)) ?? like(part));
      if (names.every((name) => name !== undefined)) {
        return { kind: 'parts', become: [...new Set(names)], parts: [...way] };
      }
    }
    const nearest = like(text);
    return nearest === undefined
      ? { kind: 'new', become: [text], parts }
      : { kind: 'near', become: [nearest], parts };
  };
}

function suggestClosed({ words, labels }: ClosedColumn): ValueSuggester {
  const entries = Object.entries(labels);
  return (text) => {
    const code = words.read(text);
    if (code !== null) return { kind: 'known', become: [code], parts: [] };
    if (isUnknownWord(text)) return { kind: 'known', become: [], parts: [] };
    const key = normaliseName(text);
    const near = entries.find(
      ([, label]) =>
        isNearlySame(label, text) ||
        (key.length >= 4 && normaliseName(label).startsWith(key)) ||
        key.startsWith(normaliseName(label)),
    );
    return near === undefined
      ? { kind: 'unclear', become: [], parts: [] }
      : { kind: 'near', become: [near[0]], parts: [] };
  };
}

/** A suggester for a field whose values are chosen from a list; null for one that is written. */
export function valueSuggester(field: ServiceColumn, lists: KnownLists): ValueSuggester | null {
  const closed = closedColumns.get(field);
  if (closed !== undefined) return suggestClosed(closed);
  return isListColumn(field) ? suggestFromList(lists[field]) : null;
}

/** What a field with values can hold: what is stored, and what a person reads. */
export function valueOptions(
  field: ServiceColumn,
  lists: KnownLists,
): readonly { readonly value: string; readonly label: string }[] {
  const closed = closedColumns.get(field);
  if (closed !== undefined) {
    return Object.entries(closed.labels).map(([value, label]) => ({ value, label }));
  }
  return isListColumn(field) ? lists[field].map((name) => ({ value: name, label: name })) : [];
}
