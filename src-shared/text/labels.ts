// Why: the Swedish word for every closed value of contract/values.ts, the same on screen and paper.
// Must not: hold sentences, or a value that is not in contract/values.ts; the records are exhaustive
// by type, so a new value without a word does not compile.
import type {
  AgreementLabel,
  AssessmentToday,
  Confidence,
  Criterion,
  DocumentationRegime,
  EntryKind,
  EvidenceStatus,
  ExportFormat,
  ImportKind,
  InsightPerspective,
  Knowledge,
  NeedSource,
  Origin,
  Quadrant,
  RiskBand,
  RolloutStatus,
  ScreeningAnswer,
  ScreeningEffect,
  ScreeningOutcome,
  ServiceStatus,
  StopStatus,
  Strength,
  SupportLevel,
} from '../contract/values.ts';
import type {
  evidenceCertaintySchema,
  implementationPhaseSchema,
  measureStatusSchema,
  treatmentSchema,
} from '../contract/values.ts';

type Labels<Value extends string> = Readonly<Record<Value, string>>;
type EvidenceCertainty = (typeof evidenceCertaintySchema)['options'][number];
type ImplementationPhase = (typeof implementationPhaseSchema)['options'][number];
type MeasureStatus = (typeof measureStatusSchema)['options'][number];
type Treatment = (typeof treatmentSchema)['options'][number];

/** Said of a thing nobody has stated: a status, a name, an origin. */
export const unknownText = 'okänd';
/** Said of a figure, a text or a document that is not there. Never 0, never blank. */
export const missingText = 'saknas';
/** Mark of made-up values, on every screen and paper. */
export const exampleText = 'Exempelvärden';

export const serviceStatusLabels: Labels<ServiceStatus> = {
  inventoried: 'Inventerad',
  candidate: 'Kandidat',
  prioritised: 'Prioriterad',
  developed: 'Vidareutvecklad',
  proposed: 'Föreslagen',
  decided: 'Beslutad',
  declined: 'Avstås',
  decommissioned: 'Avvecklad',
};

export const supportLevelLabels: Labels<SupportLevel> = {
  promoting: 'Främjande aktiviteter',
  'first-line': 'Första linjens nivå',
  'second-line': 'Andra linjens nivå',
};

export const originLabels: Labels<Origin> = {
  existing: 'Befintlig',
  'new-idea': 'Ny idé',
  'from-need': 'Från behov',
  unknown: 'Okänt',
};

export const assessmentTodayLabels: Labels<AssessmentToday> = {
  with: 'Med prövning',
  without: 'Utan prövning',
  both: 'Både med och utan prövning',
  unknown: 'Okänt',
};

export const evidenceStatusLabels: Labels<EvidenceStatus> = {
  'national-guideline': 'Nationell riktlinje',
  'systematic-review': 'Systematisk översikt',
  'single-studies': 'Enskilda studier',
  'documented-practice': 'Dokumenterad beprövad erfarenhet',
  unknown: 'Okänt',
};

export const evidenceCertaintyLabels: Labels<EvidenceCertainty> = {
  high: 'Hög',
  moderate: 'Måttlig',
  low: 'Låg',
  'very-low': 'Mycket låg',
};

/** Short names of the documentation regimes, for lists and drop-downs. */
export const documentationRegimeLabels: Labels<DocumentationRegime> = {
  A: 'A, journal',
  B: 'B, rådgivning utan personliga förhållanden',
  C: 'C, utan uppgifter som röjer identitet',
};

/** What the regimes mean to the person who gets the service. */
export const documentationRegimeTexts: Labels<DocumentationRegime> = {
  A: 'Journal förs (SoL 14 kap. 3 §)',
  B: 'Rådgivning som inte dokumenterar personliga förhållanden (SoL 14 kap. 4 §)',
  C: 'Inga uppgifter som röjer din identitet (SoL 14 kap. 5 §)',
};

export const screeningAnswerLabels: Labels<ScreeningAnswer> = {
  yes: 'Ja',
  no: 'Nej',
  'not-applicable': 'Ej tillämpligt',
};

export const screeningEffectLabels: Labels<ScreeningEffect> = {
  block: 'Spärr',
  review: 'Juridisk bedömning',
  condition: 'Villkor',
  pass: 'Inget hinder',
};

export const screeningOutcomeLabels: Labels<ScreeningOutcome> = {
  block: 'Spärr',
  review: 'Juridisk bedömning',
  condition: 'Villkor',
  pass: 'Inget hinder',
  unscreened: 'Ej prövad',
};

export const criterionLabels: Labels<Criterion> = {
  effect: 'Möjlig effekt',
  feasibility: 'Genomförbarhet',
};

export const confidenceLabels: Labels<Confidence> = { low: 'Låg', medium: 'Medel', high: 'Hög' };

export const entryKindLabels: Labels<EntryKind> = {
  phone: 'telefon',
  keyboard: 'handuppräckning eller tangentbord',
  paper: 'papper',
  dots: 'prickar på tavla',
  file: 'fil',
};

export const agreementLabels: Labels<AgreementLabel> = {
  'too-few': 'för få svar',
  disagreement: 'oenig',
  partial: 'delvis',
  consensus: 'samstämmig',
};

export const quadrantLabels: Labels<Quadrant> = {
  prioritise: 'Prioritera',
  enable: 'Skapa förutsättningar',
  'easy-limited': 'Enkel men begränsad',
  rest: 'Avstå eller vila',
};

export const riskBandLabels: Labels<RiskBand> = { low: 'Låg', medium: 'Medel', high: 'Hög' };

export const knowledgeLabels: Labels<Knowledge> = {
  weak: 'Svag',
  medium: 'Medel',
  strong: 'Stark',
};

export const treatmentLabels: Labels<Treatment> = {
  avoid: 'Undvika',
  reduce: 'Minska',
  share: 'Dela',
  accept: 'Acceptera',
};

export const measureStatusLabels: Labels<MeasureStatus> = {
  planned: 'Planerad',
  ongoing: 'Pågår',
  done: 'Klar',
};

export const rolloutStatusLabels: Labels<RolloutStatus> = {
  'not-applicable': 'Ej aktuell',
  unknown: 'Okänd',
  planned: 'Planerad',
  pilot: 'Pilot',
  'rolling-out': 'Breddinförs',
  'rolled-out': 'Breddinförd',
  sustained: 'Vidmakthålls',
  paused: 'Pausad',
  decommissioned: 'Avvecklad',
};

/** For the narrow cells of a matrix; the full word stands in the legend. */
export const rolloutStatusShortLabels: Labels<RolloutStatus> = {
  'not-applicable': '–',
  unknown: 'okänd',
  planned: 'Plan',
  pilot: 'Pilot',
  'rolling-out': 'Införs',
  'rolled-out': 'Införd',
  sustained: 'Vidm.',
  paused: 'Paus',
  decommissioned: 'Avv.',
};

export const implementationPhaseLabels: Labels<ImplementationPhase> = {
  needs: 'Behovsinventering',
  installation: 'Installation',
  use: 'Användning',
  sustaining: 'Vidmakthållande',
};

export const needSourceLabels: Labels<NeedSource> = {
  statistics: 'Statistik',
  'user-report': 'Brukarrapport',
  interview: 'Intervju',
  workshop: 'Workshop',
  research: 'Forskning',
  unknown: 'Okänt',
};

/** Whose view an insight gives. */
export const insightPerspectiveLabels: Labels<InsightPerspective> = {
  contact: 'Har eller har haft kontakt',
  'risk-group': 'Identifierad riskgrupp',
  residents: 'Invånare i allmänhet',
};

/** The same where there is no room. */
export const insightPerspectiveShortLabels: Labels<InsightPerspective> = {
  contact: 'Kontakt',
  'risk-group': 'Riskgrupp',
  residents: 'Invånare',
};

export const stopStatusLabels: Labels<StopStatus> = {
  proposed: 'Föreslagen',
  decided: 'Beslutad',
  stopped: 'Avslutad',
};

export const strengthLabels: Labels<Strength> = { weak: 'Svag', medium: 'Medel', strong: 'Stark' };

/** Where a service stands in the proposed catalogue. */
export const proposalSectionLabels: Labels<'included' | 'undecided' | 'excluded'> = {
  included: 'Ingår',
  undecided: 'Ej avgjord',
  excluded: 'Ingår inte',
};

export const versionStatusLabels: Labels<'draft' | 'adopted'> = {
  draft: 'Utkast',
  adopted: 'Fastställd',
};

export const conditionStatusLabels: Labels<'open' | 'fulfilled'> = {
  open: 'Öppet',
  fulfilled: 'Uppfyllt',
};

export const gateDeviationLabels: Labels<'override' | 'not-checked'> = {
  override: 'Kontrollen förbigången med skriftligt skäl',
  'not-checked': 'Breddinförd utan prövad kontroll',
};

export const exportFormatLabels: Labels<ExportFormat> = {
  xlsx: 'Excel, arbetsbok',
  docx: 'Word, tjänsteutlåtande',
  pdf: 'PDF, katalog per målgrupp',
  json: 'JSON, hela förslaget',
  csv: 'CSV, insatserna som tabell',
};

export const importKindLabels: Labels<ImportKind> = {
  services: 'Insatser',
  ratings: 'Bedömningar',
  answers: 'Rättsliga svar',
  risks: 'Risker',
  rollout: 'Införande',
  needs: 'Behov',
  insights: 'Insikter',
};

/**
 * The word for a code that a paper holds as plain text: the label where the code is known, the text
 * itself where it is not (an older paper may hold a value that no longer exists), and `missing`
 * for null.
 */
export function labelOf(
  labels: Readonly<Record<string, string>>,
  code: string | null,
  missing: string = unknownText,
): string {
  if (code === null || code === '') return missing;
  return Object.hasOwn(labels, code) ? (labels[code] ?? code) : code;
}
