// Why: what of the map is shown and chosen, as the address says it, and the words for it.
// Must not: know React, or count (domain/insight-map.ts).
import type { Insight } from '../../../../src-shared/contract/owner/insights.ts';
import type { Named } from '../../../../src-shared/contract/owner/lists.ts';
import type { InsightPerspective } from '../../../../src-shared/contract/values.ts';
import { compareSwedish } from '../../../../src-shared/domain/collation.ts';
import {
  insightPerspectives,
  insightsIn,
  isExactly,
  overlapRegions,
} from '../../../../src-shared/domain/insight-map.ts';
import { insightPerspectiveShortLabels } from '../../../../src-shared/text/labels.ts';
import { t } from '../../../../src-shared/text/translate.ts';

/** In the address, in place of what nobody has stated. */
const noneWord = 'ingen';

export interface MapFilter {
  readonly text: string;
  readonly tag: string | null;
  /** A collector, `''` for insights without one, or null for all. */
  readonly collector: string | null;
}

export function readMapFilter(search: Readonly<Record<string, string>>): MapFilter {
  return {
    text: search['sok'] ?? '',
    tag: search['etikett'] ?? null,
    collector: search['insamlare'] ?? null,
  };
}

export function isMapFiltered({ text, tag, collector }: MapFilter): boolean {
  return text.trim() !== '' || tag !== null || collector !== null;
}

/** What is counted: every word must be in the text, the tags or the collector. */
export function filterInsights(
  insights: readonly Insight[],
  { text, tag, collector }: MapFilter,
): readonly Insight[] {
  const words = text.toLocaleLowerCase('sv').split(/\s+/u).filter(Boolean);
  return insights.filter((insight) => {
    const own = [insight.text, insight.collector ?? '', ...insight.tags]
      .join(' ')
      .toLocaleLowerCase('sv');
    return (
      words.every((word) => own.includes(word)) &&
      (tag === null || insight.tags.includes(tag)) &&
      (collector === null || (insight.collector ?? '') === collector)
    );
  });
}

export interface Place {
  readonly perspective: InsightPerspective | null;
  readonly subpopulationId: string | null;
}

/** A cell of the map, or a region of the overlap. */
export type MapChoice =
  | { readonly kind: 'cell'; readonly place: Place }
  | { readonly kind: 'region'; readonly perspectives: readonly InsightPerspective[] };

export function cellWord({ perspective, subpopulationId }: Place): string {
  return `${perspective ?? noneWord}.${subpopulationId ?? noneWord}`;
}

export function regionWord(perspectives: readonly InsightPerspective[]): string {
  return perspectives.length === 0 ? noneWord : perspectives.join('.');
}

export function readChoice(search: Readonly<Record<string, string>>): MapChoice | null {
  const cell = search['ruta'];
  if (cell !== undefined) {
    const [first, second = ''] = cell.split('.');
    return {
      kind: 'cell',
      place: {
        perspective: insightPerspectives.find((one) => one === first) ?? null,
        subpopulationId: second === noneWord || second === '' ? null : second,
      },
    };
  }
  const region = overlapRegions.find((one) => regionWord(one) === search['falt']);
  return region === undefined ? null : { kind: 'region', perspectives: region };
}

export function chosenInsights(
  insights: readonly Insight[],
  choice: MapChoice | null,
): readonly Insight[] {
  if (choice === null) {
    return insights;
  }
  return choice.kind === 'cell'
    ? insightsIn(insights, choice.place)
    : insights.filter(({ perspectives }) => isExactly(perspectives, choice.perspectives));
}

export function perspectiveWord(perspective: InsightPerspective | null): string {
  return perspective === null ? t('insights.map.none') : insightPerspectiveShortLabels[perspective];
}

export function subpopulationWord(id: string | null, subpopulations: readonly Named[]): string {
  return subpopulations.find((one) => one.id === id)?.name ?? t('insights.map.noSubpopulation');
}

/** "Bara kontakt", "Kontakt och riskgrupp, inte invånare", "Alla tre". */
export function regionName(perspectives: readonly InsightPerspective[]): string {
  const [first, second] = perspectives;
  if (first === undefined) {
    return t('insights.overlap.none');
  }
  if (second === undefined) {
    return t('insights.overlap.only', { perspective: small(first) });
  }
  const third = insightPerspectives.find((one) => !perspectives.includes(one));
  return third === undefined
    ? t('insights.overlap.all')
    : t('insights.overlap.two', {
        first: perspectiveWord(first),
        second: small(second),
        third: small(third),
      });
}

function small(perspective: InsightPerspective): string {
  return perspectiveWord(perspective).toLocaleLowerCase('sv');
}

export function choiceName(choice: MapChoice, subpopulations: readonly Named[]): string {
  return choice.kind === 'region'
    ? regionName(choice.perspectives)
    : t('insights.list.inCell', {
        subpopulation: subpopulationWord(choice.place.subpopulationId, subpopulations),
        perspective: perspectiveWord(choice.place.perspective),
      });
}

export interface WhiteSpotLine {
  readonly subpopulation: Named;
  readonly perspectives: readonly InsightPerspective[];
}

/** White spots, one line a subpopulation, in the order of the map. */
export function whiteSpotLines(
  whiteSpots: readonly Place[],
  subpopulations: readonly Named[],
): readonly WhiteSpotLine[] {
  return subpopulations.flatMap((subpopulation) => {
    const perspectives = insightPerspectives.filter((perspective) =>
      whiteSpots.some(
        (spot) => spot.subpopulationId === subpopulation.id && spot.perspective === perspective,
      ),
    );
    return perspectives.length === 0 ? [] : [{ subpopulation, perspectives }];
  });
}

export function whiteSpotText({ subpopulation, perspectives }: WhiteSpotLine): string {
  return t('insights.map.whiteSpotLine', {
    subpopulation: subpopulation.name,
    perspectives: perspectives
      .map((one) => t(`insights.map.from.${one}`))
      .join(t('insights.map.and')),
  });
}

/** Tags in Swedish order, each with how many insights carry it. */
export function tagCounts(
  insights: readonly Insight[],
): readonly { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const tag of insights.flatMap(({ tags }) => tags)) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .toSorted((a, b) => compareSwedish(a.tag, b.tag));
}

/** Collectors in Swedish order; the place of each gives its mark, the same all over the page. */
export function collectorsOf(insights: readonly Insight[]): readonly string[] {
  const names = insights.flatMap(({ collector }) => (collector === null ? [] : [collector]));
  return [...new Set(names)].toSorted(compareSwedish);
}
