// Why: the headings people use for each field, as data: Swedish first, English too, in the order in
// which they win when a file has two of them. Spelling, case and plural are the matcher's business.
// Must not: hold a word that could as well mean something else (`kostnad`, `antal`, `nr`): such a
// column is kept as a note, or mapped by the person.
import type { ServiceColumn } from '../../src-shared/contract/owner/imports.ts';
import type { ImportKind } from '../../src-shared/contract/values.ts';
import { STAMP_HEADING } from '../../src-shared/domain/service-stamp.ts';
import { fieldLabel } from '../../src-shared/text/fields.ts';
import type { CellValue } from './grid.ts';
import { cellText } from './grid.ts';
import { createHeadingMatcher } from './match-heading.ts';
import type { HeadingTable } from './match-heading.ts';

/** Fields of a services file. `stamp` is what an export says of itself, `age` fills both age fields; `id` and `ref` find the service. */
export const serviceHeadings = {
  id: ['id', 'insats-id', 'service id'],
  ref: ['ref', 'ref nr', 'referensnummer', 'insatsnummer', 'insatskod', 'reference'],
  name: [
    'insats',
    'insatsens namn',
    'namn på insatsen',
    'insats/aktivitet',
    'benämning',
    'service',
    'service name',
    'tjänst',
    fieldLabel('name'),
    'name',
    'titel',
    'title',
    'aktivitet',
  ],
  shortName: [fieldLabel('short_name'), 'kort namn', 'förkortning', 'short name'],
  description: [
    fieldLabel('description'),
    'beskrivning av insatsen',
    'insatsbeskrivning',
    'innehåll',
    'kort beskrivning',
    'description',
  ],
  purpose: [fieldLabel('purpose'), 'syfte och mål', 'mål', 'purpose', 'aim'],
  targetGroups: [
    fieldLabel('target_group_id'),
    'för vem',
    'vem kan få insatsen',
    'målgrupp för insatsen',
    'target group',
  ],
  areas: [fieldLabel('area_id'), 'socialstyrelsens område', 'verksamhetsområde', 'area'],
  age: ['ålder', 'åldersgrupp', 'åldersintervall', 'age', 'age group', 'ages'],
  ageFrom: [fieldLabel('age_from'), 'från ålder', 'lägsta ålder', 'age from', 'minimum age'],
  ageTo: [fieldLabel('age_to'), 'till ålder', 'högsta ålder', 'age to', 'maximum age'],
  supportLevel: [fieldLabel('support_level'), 'nivå', 'insatsnivå', 'support level', 'level'],
  forms: [fieldLabel('form'), 'insatsform', 'typ av insats', 'form för insatsen', 'typ'],
  method: [fieldLabel('method'), 'metod eller arbetsmodell', 'method'],
  provider: [
    fieldLabel('provider'),
    'utförare',
    'enhet',
    'enhet/utförare',
    'verksamhet',
    'provider',
    'unit',
  ],
  municipality: [fieldLabel('municipality'), 'municipality'],
  terms: ['villkor', fieldLabel('terms'), 'villkor för insatsen', 'krav', 'terms', 'conditions'],
  assessmentToday: [
    fieldLabel('assessment_today'),
    'behovsprövning',
    'behovsprövning i dag',
    'behovsprövning idag',
    'prövning i dag',
    'med eller utan behovsprövning',
    'assessment today',
  ],
  countPerYear: [
    fieldLabel('count_per_year'),
    'antal personer per år',
    'personer per år',
    'deltagare per år',
    'count per year',
    'persons per year',
  ],
  yearlyCost: [
    fieldLabel('yearly_cost'),
    'kostnad per år',
    'kostnad/år',
    'årlig kostnad',
    'yearly cost',
    'cost per year',
  ],
  staffing: [fieldLabel('staffing'), 'årsarbetskraft', 'bemanning', 'staffing', 'fte'],
  fee: [fieldLabel('fee'), 'avgift för den enskilde', 'pris', 'fee'],
  evidenceStatus: [
    fieldLabel('evidence_status'),
    'evidensläge',
    'evidensstatus',
    'kunskapsläge',
    'evidence',
    'evidence status',
  ],
  evidenceCertainty: [
    fieldLabel('evidence_certainty'),
    'evidensens styrka',
    'evidensens tillförlitlighet',
    'evidensstyrka',
    'evidence certainty',
  ],
  evidenceSource: [
    fieldLabel('evidence_source'),
    'evidenskälla',
    'källa till evidens',
    'evidence source',
  ],
  documentationRegime: [
    fieldLabel('documentation_regime'),
    'dokumentationsregim',
    'dokumentationsnivå',
    'documentation',
    'documentation regime',
  ],
  informationText: [
    fieldLabel('information_text'),
    'informationstext',
    'information enligt 11 kap. 6 §',
    'information text',
  ],
  specialReasons: [fieldLabel('special_reasons'), 'special reasons'],
  workingMethods: [fieldLabel('working_method_id'), 'arbetsmetoder', 'working method'],
  openingHours: [fieldLabel('opening_hours'), 'öppettid', 'opening hours'],
  channels: [fieldLabel('channels'), 'kontaktväg', 'channel'],
  districts: [
    fieldLabel('district_id'),
    'stadsdelsförvaltning',
    'stadsdelsområde',
    'sdf',
    'erbjuds i stadsdel',
    'stadsdelar i dag',
    'district',
  ],
  partners: [
    fieldLabel('partners'),
    'samverkanspart',
    'samverkanspartner',
    'samarbetspartner',
    'partner',
  ],
  ksiCode: [fieldLabel('ksi_code'), 'ksi', 'ksi code'],
  responsibleRole: [
    fieldLabel('responsible_role'),
    'ansvarig funktion',
    'ansvarig',
    'responsible role',
    'responsible',
  ],
  lastVerifiedOn: [
    fieldLabel('last_verified_on'),
    'senast kontrollerad',
    'verifierad',
    'kontrollerad',
    'last verified',
    'last verified on',
  ],
  origin: [fieldLabel('origin'), 'origin'],
  source: [fieldLabel('source'), 'uppgiftskälla', 'source'],
  mostVulnerable: [fieldLabel('most_vulnerable'), 'mest sårbara', 'most vulnerable'],
  equalityConsequences: [
    fieldLabel('equality_consequences'),
    'konsekvenser för jämställdhet',
    'jämställdhetskonsekvenser',
    'equality consequences',
  ],
  status: [fieldLabel('status'), 'skede'],
  notes: [fieldLabel('notes'), 'kommentar', 'noteringar', 'övrigt', 'note', 'comment'],
  stamp: [STAMP_HEADING],
} as const satisfies HeadingTable<ServiceColumn>;
export type { ServiceColumn };

export const ratingHeadings = {
  participant: ['deltagare', 'deltagarkod', 'kod', 'participant'],
  perspective: [fieldLabel('perspective_id'), 'roll', 'perspective', 'role'],
  district: [fieldLabel('district_id'), 'sdf', 'district'],
  service: [fieldLabel('service_id'), 'kandidat', 'service'],
  criterion: ['kriterium', 'kriterier', 'criterion'],
  value: ['värde', 'betyg', 'poäng', 'bedömning', 'value', 'score'],
  confidence: ['säkerhet', 'säkerhet i bedömningen', 'confidence'],
  round: ['omgång', 'röstningsomgång', 'round'],
  comment: [fieldLabel('comment'), 'skäl', 'motivering', 'comment'],
} as const satisfies HeadingTable<string>;

export const answerHeadings = {
  service: [fieldLabel('service_id'), 'service'],
  rule: ['regel', fieldLabel('rule_id'), 'regelnummer', 'rule'],
  answer: [fieldLabel('answer'), 'answer'],
  note: [fieldLabel('note'), fieldLabel('comment'), 'motivering', 'note'],
} as const satisfies HeadingTable<string>;

export const riskHeadings = {
  service: [fieldLabel('service_id'), 'service'],
  title: ['risk', 'vad kan hända', 'händelse', 'riskbeskrivning'],
  cause: [fieldLabel('cause'), 'cause'],
  affected: [fieldLabel('affected'), 'vem drabbas', 'drabbade', 'affected'],
  severity: ['allvarlighetsgrad', 'allvarlighet', 'severity'],
  likelihood: ['sannolikhet', 'likelihood'],
  measure: [fieldLabel('what'), 'measure'],
  ownerRole: [fieldLabel('owner_role'), 'ansvarig', 'owner role'],
  dueOn: [fieldLabel('due_on'), 'klart senast', 'klar', 'klardatum', 'due'],
  residualSeverity: [
    'kvar allvarlighetsgrad',
    'kvarstående allvarlighetsgrad',
    'allvarlighetsgrad efter åtgärd',
    'residual severity',
  ],
  residualLikelihood: [
    'kvar sannolikhet',
    'kvarstående sannolikhet',
    'sannolikhet efter åtgärd',
    'residual likelihood',
  ],
} as const satisfies HeadingTable<string>;

export const rolloutHeadings = {
  service: [fieldLabel('service_id'), 'service'],
  district: [fieldLabel('district_id'), 'stadsdelsförvaltning', 'sdf', 'district'],
  status: [fieldLabel('status'), 'införandestatus'],
  startOn: [fieldLabel('start_on'), 'startdatum', 'från', 'from'],
  endOn: [fieldLabel('end_on'), 'slutdatum', 'till', 'end', 'to'],
  wave: ['våg', 'wave'],
  reason: [fieldLabel('reason'), 'motivering', 'reason'],
} as const satisfies HeadingTable<string>;

export const needHeadings = {
  number: ['nr', 'behov nr', 'behovsnummer', fieldLabel('number')],
  title: ['behov', 'behovet', 'need'],
  description: [fieldLabel('description'), 'beskrivning av behovet', 'description'],
  targetGroup: [fieldLabel('target_group_id'), 'för vem', 'target group'],
  knownBy: [fieldLabel('known_by'), 'hur vi vet', 'typ av källa', 'known by'],
  strength: [fieldLabel('strength'), 'strength'],
  knownOn: [fieldLabel('known_on'), 'date'],
  source: [fieldLabel('source'), 'uppgiftskälla', 'source'],
  services: [
    fieldLabel('service_id'),
    'insatser som svarar mot behovet',
    'svarande insatser',
    'services',
  ],
} as const satisfies HeadingTable<string>;

export const insightHeadings = {
  text: ['insikt', 'insikten', 'insight'],
  perspectives: [fieldLabel('perspective'), 'perspective'],
  subpopulations: [fieldLabel('subpopulation_id'), 'delpopulation', 'grupp', 'subpopulation'],
  tags: [fieldLabel('tag'), 'taggar', 'nyckelord', 'tags'],
  collector: [fieldLabel('collector'), 'insamlare', 'samlat av', 'collector'],
  collectedOn: ['datum', 'insamlad den', 'insamlingsdatum', 'collected on'],
} as const satisfies HeadingTable<string>;

/** The matcher of each kind of file, made once. */
export const headingMatchers = {
  services: createHeadingMatcher(serviceHeadings),
  ratings: createHeadingMatcher(ratingHeadings),
  answers: createHeadingMatcher(answerHeadings),
  risks: createHeadingMatcher(riskHeadings),
  rollout: createHeadingMatcher(rolloutHeadings),
  needs: createHeadingMatcher(needHeadings),
  insights: createHeadingMatcher(insightHeadings),
} as const satisfies Record<ImportKind, (heading: string) => unknown>;

/** How many known headings a row holds; what decides between two ways to read a file. */
export type HeadingCounter = (cells: readonly CellValue[]) => number;

/** Counts the headings of one kind of file, or of the kind that fits a row best. */
export function countHeadings(kind?: ImportKind): HeadingCounter {
  const chosen = kind === undefined ? Object.values(headingMatchers) : [headingMatchers[kind]];
  return (cells) => {
    const texts = cells.map((cell) => cellText(cell));
    const counts = chosen.map((match) => {
      const fields = texts.map((text) => match(text)?.field);
      return new Set(fields.filter((field) => field !== undefined)).size;
    });
    return Math.max(...counts);
  };
}
