// Why: the table of services that can be edited and imported again: one column per field, in the
// workbook and in CSV alike.
// Must not: hold a column that the import does not know, or a value that changes by being exported.
import type {
  CatalogueDocument,
  DocumentService,
} from '../../../src-shared/contract/catalogue-document.ts';
import { maskSmallCount } from '../../../src-shared/domain/small-count.ts';
import {
  assessmentTodayLabels,
  documentationRegimeLabels,
  evidenceCertaintyLabels,
  evidenceStatusLabels,
  labelOf,
  originLabels,
  serviceStatusLabels,
  supportLevelLabels,
} from '../../../src-shared/text/labels.ts';
import { cleanText } from '../paper/clean-text.ts';

/** What a cell of the table holds; null is unknown and stands as an empty cell. */
export type ServiceValue = string | number | null;

export interface ServiceColumn {
  readonly field: keyof DocumentService;
  readonly heading: string;
  readonly width: number;
  readonly kind: 'text' | 'whole' | 'decimal' | 'kronor' | 'date';
  readonly value: (service: DocumentService) => ServiceValue;
  /** The values a cell may have, by the list they come from. */
  readonly choices?: (document: CatalogueDocument) => readonly string[];
  /** Whether the cell may hold several of the values. */
  readonly isMultiple?: true;
}

type TextField = {
  [Key in keyof DocumentService]: DocumentService[Key] extends string | null ? Key : never;
}[keyof DocumentService];
type ListField = {
  [Key in keyof DocumentService]: DocumentService[Key] extends string[] ? Key : never;
}[keyof DocumentService];
type FigureField = {
  [Key in keyof DocumentService]: DocumentService[Key] extends number | null ? Key : never;
}[keyof DocumentService];

const BETWEEN_VALUES = '; ';

function textColumn(field: TextField, heading: string, width: number): ServiceColumn {
  return {
    field,
    heading,
    width,
    kind: 'text',
    value: (service) => {
      const text = service[field];
      return text === null || text === '' ? null : cleanText(text);
    },
  };
}

function listColumn(
  field: ListField,
  heading: string,
  width: number,
  choices?: (document: CatalogueDocument) => readonly string[],
): ServiceColumn {
  return {
    field,
    heading,
    width,
    kind: 'text',
    value: (service) =>
      service[field].length === 0 ? null : service[field].map(cleanText).join(BETWEEN_VALUES),
    isMultiple: true,
    ...(choices === undefined ? {} : { choices }),
  };
}

function figureColumn(
  field: FigureField,
  heading: string,
  width: number,
  kind: 'whole' | 'decimal' | 'kronor',
): ServiceColumn {
  return { field, heading, width, kind, value: (service) => service[field] };
}

function codeColumn(
  field: TextField,
  heading: string,
  width: number,
  labels: Readonly<Record<string, string>>,
): ServiceColumn {
  return {
    field,
    heading,
    width,
    kind: 'text',
    value: (service) => {
      const code = service[field];
      return code === null || code === '' ? null : cleanText(labelOf(labels, code));
    },
    choices: () => Object.values(labels),
  };
}

/** The importable fields in reading order. `id` stands last: it is for the program, not the reader. */
export const serviceColumns: readonly ServiceColumn[] = [
  textColumn('ref', 'Ref', 8),
  textColumn('name', 'Insats', 34),
  textColumn('shortName', 'Kortnamn', 16),
  codeColumn('status', 'Status', 16, serviceStatusLabels),
  listColumn('targetGroups', 'Målgrupp', 24, (document) => document.targetGroups),
  listColumn('areas', 'Område', 24),
  figureColumn('ageFrom', 'Ålder från', 9, 'whole'),
  figureColumn('ageTo', 'Ålder till', 9, 'whole'),
  codeColumn('supportLevel', 'Stödnivå', 20, supportLevelLabels),
  listColumn('forms', 'Form', 18),
  textColumn('description', 'Beskrivning', 54),
  textColumn('purpose', 'Syfte', 40),
  textColumn('method', 'Metod', 28),
  textColumn('provider', 'Utförare', 24),
  textColumn('municipality', 'Kommun', 18),
  textColumn('terms', 'Villkor', 30),
  codeColumn('assessmentToday', 'Ges i dag', 22, assessmentTodayLabels),
  {
    field: 'countPerYear',
    heading: 'Antal per år',
    width: 11,
    kind: 'whole',
    value: (service) =>
      service.countPerYear === null ? null : maskSmallCount(service.countPerYear),
  },
  figureColumn('yearlyCost', 'Kostnad per år (kr)', 16, 'kronor'),
  figureColumn('staffing', 'Årsarbetare', 12, 'decimal'),
  textColumn('fee', 'Avgift', 20),
  codeColumn('evidenceStatus', 'Evidens', 24, evidenceStatusLabels),
  codeColumn('evidenceCertainty', 'Evidensens tillförlitlighet', 18, evidenceCertaintyLabels),
  textColumn('evidenceSource', 'Evidenskälla', 28),
  codeColumn('documentationRegime', 'Dokumentationsform', 26, documentationRegimeLabels),
  textColumn('informationText', 'Information om rätten att ansöka', 36),
  textColumn('specialReasons', 'Särskilda skäl', 30),
  listColumn('workingMethods', 'Arbetssätt', 30),
  textColumn('openingHours', 'Öppettider', 24),
  textColumn('channels', 'Kontaktvägar', 30),
  listColumn('districts', 'Stadsdel', 24, (document) =>
    document.districts.map((district) => district.name),
  ),
  textColumn('partners', 'Samverkansparter', 26),
  textColumn('ksiCode', 'KSI-kod', 12),
  textColumn('responsibleRole', 'Ansvarig roll', 20),
  codeColumn('origin', 'Ursprung', 14, originLabels),
  textColumn('source', 'Källa', 28),
  textColumn('notes', 'Anteckningar', 36),
  textColumn('mostVulnerable', 'De mest utsatta', 32),
  textColumn('equalityConsequences', 'Konsekvenser för jämlikhet', 32),
  { ...textColumn('lastVerifiedOn', 'Senast verifierad', 13), kind: 'date' },
  textColumn('id', 'id', 12),
];
