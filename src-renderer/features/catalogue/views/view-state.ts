// Why: what the catalogue shows, worked out from the address, the saved view and this machine's columns.
// Must not: read or write any of them itself.
import type {
  CatalogueLayout,
  CatalogueSort,
  SavedView,
  ViewConfig,
} from '../../../../src-shared/contract/owner/views.ts';
import { type ViewId, viewIds } from '../catalogue-filter.ts';
import { type Grouping, groupings } from '../catalogue-groups.ts';
import { columnIds } from '../column-specs.ts';
import { type FacetId, facetIds } from '../facets.ts';
import { firstLayout } from './layout.ts';

type Search = Readonly<Record<string, string>>;
type SearchChange = Readonly<Record<string, string | null>>;

/** Words in the address, in Swedish like the rest of it. */
const facetWords: Readonly<Record<FacetId, string>> = {
  targetGroup: 'malgrupp',
  outcome: 'utfall',
  status: 'steg',
  form: 'form',
  supportLevel: 'niva',
  rollout: 'inforande',
  district: 'stadsdel',
  evidence: 'evidens',
  origin: 'ursprung',
  role: 'roll',
  provider: 'utforare',
  verified: 'verifierad',
  assessmentToday: 'provning',
  documentation: 'dokumentation',
};

const byName: readonly CatalogueSort[] = [{ column: 'name', isDescending: false }];

/** A ready-made view as it is before anybody changes it. */
export function builtInConfig(builtIn: ViewId): ViewConfig {
  return {
    version: 1,
    builtIn,
    text: '',
    facets: {},
    grouping: 'targetGroup',
    sort: [...byName],
    layout: firstLayout,
  };
}

export interface ViewState {
  /** What the address is told apart from. */
  readonly base: ViewConfig;
  readonly saved: SavedView | null;
  /** All that is in force, with what the person has changed since. */
  readonly config: ViewConfig;
  /** A saved view is shown otherwise than it is saved. */
  readonly isChanged: boolean;
  /** Under which name this machine keeps the columns. */
  readonly layoutKey: string;
}

function oneOf<Value extends string>(
  values: readonly Value[],
  word: string | undefined,
): Value | undefined {
  return values.find((value) => value === word);
}

/** Stands for "none", where the view has some; a word without anything would not stay in an address. */
const nothing = '~';

function encode(values: readonly string[]): string {
  const escapes: Readonly<Record<string, string>> = { '%': '%25', '|': '%7C', '~': '%7E' };
  return values.length === 0
    ? nothing
    : values.map((value) => value.replaceAll(/[%|~]/gu, (sign) => escapes[sign] ?? sign)).join('|');
}

function decode(word: string): string[] {
  const signs: Readonly<Record<string, string>> = { '%25': '%', '%7C': '|', '%7E': '~' };
  return word === nothing
    ? []
    : word
        .split('|')
        .filter((part) => part !== '')
        .map((part) => part.replaceAll(/%(?:25|7C|7E)/gu, (code) => signs[code] ?? code));
}

function encodeText(text: string): string {
  return text === '' || text.startsWith(nothing) ? `${nothing}${text}` : text;
}

function decodeText(word: string): string {
  return word.startsWith(nothing) ? word.slice(nothing.length) : word;
}

function encodeSort(sort: readonly CatalogueSort[]): string {
  return sort.map(({ column, isDescending }) => `${isDescending ? '-' : ''}${column}`).join(',');
}

function decodeSort(word: string): CatalogueSort[] {
  return word.split(',').flatMap((part) => {
    const isDescending = part.startsWith('-');
    const column = oneOf(columnIds, isDescending ? part.slice(1) : part);
    return column === undefined ? [] : [{ column, isDescending }];
  });
}

/** A view that is not there (another plan's, or removed) is shown as all services. */
export function readViewState(
  search: Search,
  views: readonly SavedView[],
  layouts: Readonly<Record<string, CatalogueLayout>>,
): ViewState {
  const word = search['vy'];
  const saved = views.find(({ id }) => id === word) ?? null;
  const base = saved?.config ?? builtInConfig(oneOf(viewIds, word) ?? 'all');
  const facets: Partial<Record<FacetId, string[]>> = {};
  for (const facet of facetIds) {
    const said = search[facetWords[facet]];
    const values = said === undefined ? base.facets[facet] : decode(said);
    if (values !== undefined && values.length > 0) {
      facets[facet] = values;
    }
  }
  const sort = search['ordning'] === undefined ? [] : decodeSort(search['ordning']);
  const layoutKey = saved?.id ?? 'own';
  const config: ViewConfig = {
    version: 1,
    builtIn: base.builtIn,
    text: search['filter'] === undefined ? base.text : decodeText(search['filter']),
    facets,
    grouping: oneOf(groupings, search['grupp']) ?? base.grouping,
    sort: sort.length === 0 ? base.sort : sort,
    layout: layouts[layoutKey] ?? base.layout,
  };
  return {
    base,
    saved,
    config,
    isChanged: saved !== null && canonical(config) !== canonical(saved.config),
    layoutKey,
  };
}

/** Two views that show the same have the same canonical form. */
function canonical(config: ViewConfig): string {
  const facets = facetIds.map((facet) => config.facets[facet]?.toSorted() ?? null);
  return JSON.stringify([
    config.builtIn,
    config.text.trim(),
    facets,
    config.grouping,
    encodeSort(config.sort),
    config.layout.frozen,
    config.layout.columns.map(({ id, width }) => [id, width]),
  ]);
}

function wordFor(value: string, base: string): string | null {
  return value === base ? null : value;
}

/** Words of the address that say a change; a word is taken away where it says what the view says. */
export function wordsFor(
  change: {
    readonly text?: string;
    readonly facet?: { readonly id: FacetId; readonly values: readonly string[] };
    readonly grouping?: Grouping;
    readonly sort?: readonly CatalogueSort[];
  },
  base: ViewConfig,
): SearchChange {
  const { text, facet, grouping, sort } = change;
  return {
    ...(text === undefined ? {} : { filter: wordFor(encodeText(text), encodeText(base.text)) }),
    ...(facet === undefined
      ? {}
      : {
          [facetWords[facet.id]]: wordFor(
            encode(facet.values),
            encode(base.facets[facet.id] ?? []),
          ),
        }),
    ...(grouping === undefined ? {} : { grupp: wordFor(grouping, base.grouping) }),
    ...(sort === undefined ? {} : { ordning: wordFor(encodeSort(sort), encodeSort(base.sort)) }),
  };
}

const noWords: SearchChange = Object.fromEntries(
  ['vy', 'filter', 'grupp', 'ordning', ...Object.values(facetWords)].map((word) => [word, null]),
);

/** The address of a saved view as it is saved. */
export function wordsOfSaved(id: string): SearchChange {
  return { ...noWords, vy: id };
}

/** From one ready-made view to another, what is filtered and sorted stays; out of a saved one, not. */
export function wordsOfBuiltIn(view: ViewId, isFromSaved: boolean): SearchChange {
  return { ...(isFromSaved ? noWords : {}), vy: view === 'all' ? null : view };
}

/** All services, in the same groups and order. */
export function clearedWords(): SearchChange {
  return {
    vy: null,
    filter: null,
    ...Object.fromEntries(Object.values(facetWords).map((word) => [word, null])),
  };
}
