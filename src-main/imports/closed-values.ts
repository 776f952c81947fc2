// Why: the words by which a file names a closed value: the product's own labels, so that what it
// exports it reads again, and the other words people use for the same thing.
// Must not: accept a word that could mean two values.
import type {
  AssessmentToday,
  Confidence,
  Criterion,
  DocumentationRegime,
  EvidenceCertainty,
  EvidenceStatus,
  InsightPerspective,
  NeedSource,
  Origin,
  RolloutStatus,
  ScreeningAnswer,
  ServiceStatus,
  Strength,
  SupportLevel,
} from '../../src-shared/contract/values.ts';
import { normaliseName } from '../../src-shared/domain/collation.ts';
import {
  assessmentTodayLabels,
  confidenceLabels,
  criterionLabels,
  documentationRegimeLabels,
  documentationRegimeTexts,
  evidenceCertaintyLabels,
  evidenceStatusLabels,
  insightPerspectiveLabels,
  insightPerspectiveShortLabels,
  needSourceLabels,
  originLabels,
  rolloutStatusLabels,
  rolloutStatusShortLabels,
  screeningAnswerLabels,
  serviceStatusLabels,
  strengthLabels,
  supportLevelLabels,
} from '../../src-shared/text/labels.ts';

type Words<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** A reader of one closed list, with the words to name when it does not understand. */
export interface ClosedValue<Value extends string> {
  /** The value a text names, or null. */
  read(text: string): Value | null;
  readonly expected: readonly string[];
}

/** Case, full stops and the width of spaces and dashes never tell two values apart. */
function wordKey(text: string): string {
  return normaliseName(text.replace(/[–—−]/gu, '-').replace(/[.:]/gu, ' '));
}

function closedValue<Value extends string>(
  labels: readonly Readonly<Record<Value, string>>[],
  more: Words<Value>,
): ClosedValue<Value> {
  const byWord = new Map<string, Value>();
  for (const value of Object.keys(more) as Value[]) {
    const words = [value, ...labels.map((label) => label[value]), ...more[value]];
    for (const word of words) byWord.set(wordKey(word), value);
  }
  return {
    read: (text) => byWord.get(wordKey(text)) ?? null,
    expected: Object.values<string>(labels[0] ?? {}).map((label) => label.toLocaleLowerCase('sv')),
  };
}

export const serviceStatusWords: ClosedValue<ServiceStatus> = closedValue([serviceStatusLabels], {
  inventoried: ['inventering'],
  candidate: [],
  prioritised: [],
  developed: ['utvecklad', 'vidareutveckling'],
  proposed: ['förslag'],
  decided: ['beslut'],
  declined: ['avstå', 'avstådd', 'avböjd'],
  decommissioned: ['avveckla', 'avvecklas'],
});

export const supportLevelWords: ClosedValue<SupportLevel> = closedValue([supportLevelLabels], {
  promoting: ['främjande', 'främjande nivå', 'främjande aktivitet'],
  'first-line': ['första linjen', '1:a linjen', 'första linjens insatser'],
  'second-line': ['andra linjen', '2:a linjen', 'andra linjens insatser'],
});

export const originWords: ClosedValue<Origin> = closedValue([originLabels], {
  existing: ['befintlig insats', 'finns', 'finns i dag', 'finns idag'],
  'new-idea': ['ny', 'idé', 'nytt förslag'],
  'from-need': ['behov', 'ur behov'],
  unknown: ['okänd'],
});

export const assessmentTodayWords: ClosedValue<AssessmentToday> = closedValue(
  [assessmentTodayLabels],
  {
    // Not ja and nej: under the heading `Ges i dag` they answer another question.
    with: ['med', 'med behovsprövning', 'med individuell behovsprövning'],
    without: ['utan', 'utan behovsprövning', 'utan individuell behovsprövning'],
    both: ['både och', 'båda', 'både med och utan', 'både med och utan behovsprövning'],
    unknown: ['okänd'],
  },
);

export const evidenceStatusWords: ClosedValue<EvidenceStatus> = closedValue(
  [evidenceStatusLabels],
  {
    'national-guideline': ['nationella riktlinjer', 'riktlinje'],
    'systematic-review': ['systematiska översikter', 'systematisk kunskapsöversikt'],
    'single-studies': ['enskild studie', 'enstaka studier'],
    'documented-practice': ['beprövad erfarenhet', 'dokumenterad erfarenhet'],
    unknown: ['okänd'],
  },
);

export const evidenceCertaintyWords: ClosedValue<EvidenceCertainty> = closedValue(
  [evidenceCertaintyLabels],
  { high: [], moderate: ['medel'], low: [], 'very-low': [] },
);

export const documentationRegimeWords: ClosedValue<DocumentationRegime> = closedValue(
  [documentationRegimeLabels, documentationRegimeTexts],
  {
    A: ['journal', 'regim A', 'nivå A'],
    B: ['regim B', 'nivå B'],
    C: ['regim C', 'nivå C'],
  },
);

export const criterionWords: ClosedValue<Criterion> = closedValue([criterionLabels], {
  effect: ['effekt'],
  feasibility: ['genomförbar'],
});

export const confidenceWords: ClosedValue<Confidence> = closedValue([confidenceLabels], {
  low: [],
  medium: ['mellan'],
  high: [],
});

export const screeningAnswerWords: ClosedValue<ScreeningAnswer> = closedValue(
  [screeningAnswerLabels],
  {
    yes: [],
    no: [],
    'not-applicable': ['ej tillämplig', 'inte tillämpligt', 'inte tillämplig'],
  },
);

export const rolloutStatusWords: ClosedValue<RolloutStatus> = closedValue(
  [rolloutStatusLabels, rolloutStatusShortLabels],
  {
    'not-applicable': ['inte aktuell', 'ej aktuellt', 'inte aktuellt'],
    unknown: ['okänt'],
    planned: ['planeras'],
    pilot: ['pilotas'],
    'rolling-out': ['breddinförande', 'breddas'],
    'rolled-out': ['breddat'],
    sustained: ['vidmakthållande'],
    paused: ['pausas'],
    decommissioned: ['avvecklas'],
  },
);

export const needSourceWords: ClosedValue<NeedSource> = closedValue([needSourceLabels], {
  statistics: ['siffror'],
  'user-report': ['brukarrapporter', 'brukarundersökning', 'brukarrevision'],
  interview: ['intervjuer', 'gruppintervju', 'gruppintervjuer', 'fokusgrupp'],
  workshop: ['workshopar', 'workshops'],
  research: ['studie', 'studier'],
  unknown: ['okänd'],
});

export const strengthWords: ClosedValue<Strength> = closedValue([strengthLabels], {
  weak: ['svagt'],
  medium: ['mellan', 'måttlig'],
  strong: ['starkt'],
});

export const insightPerspectiveWords: ClosedValue<InsightPerspective> = closedValue(
  [insightPerspectiveLabels, insightPerspectiveShortLabels],
  {
    contact: ['har kontakt', 'har haft kontakt', 'har eller har haft kontakt med socialtjänsten'],
    'risk-group': ['riskgrupper', 'identifierade riskgrupper'],
    residents: ['invånare i stort', 'allmänheten', 'alla invånare'],
  },
);
