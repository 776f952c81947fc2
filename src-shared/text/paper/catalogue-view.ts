// Why: the part of the catalogue that a resident reads, as finished Swedish texts: the same in the
// PDF and in the preview of it.
// Must not: hold an insats that is not included, or a status without its word.
import type { DocumentService, ExportRequest } from '../../contract/catalogue-document.ts';
import { exampleText } from '../labels.ts';
import { cleanLine, paragraphsOf } from './clean-text.ts';
import { capitalise, countWords, joinSwedish, textOr } from './format.ts';
import type { RolloutTone } from './services.ts';
import {
  alsoUnder,
  byTargetGroup,
  contactText,
  documentationText,
  forWhomText,
  rolloutGroups,
  rolloutTones,
  servicesIn,
} from './services.ts';

/** Said to a resident; "saknas" alone after "Avgift" would read as "no fee". */
export const unknownToReader = 'Uppgift saknas';

export interface ChipView {
  readonly tone: RolloutTone;
  readonly word: string;
  readonly districts: string;
}

export interface LineView {
  readonly label: string;
  readonly value: string;
  readonly isMissing: boolean;
}

export interface ServiceView {
  /** The service it tells of, for a reader that leads to it. */
  readonly id: string;
  readonly name: string;
  readonly also: string | null;
  readonly chips: readonly ChipView[];
  /** What is not in place, where conditions are open. */
  readonly openConditions: string | null;
  readonly paragraphs: readonly string[];
  readonly lines: readonly LineView[];
  readonly information: readonly string[];
  /** Short enough to stand on one page with its heading. */
  readonly isShort: boolean;
}

export interface ChapterView {
  readonly name: string;
  readonly intro: string;
  readonly services: readonly ServiceView[];
}

const SHORT_SERVICE = 1500;

function line(label: string, value: string): LineView {
  const isMissing = value === '' || value === 'saknas';
  return { label, value: isMissing ? unknownToReader : value, isMissing };
}

function optionalLine(label: string, value: string): readonly LineView[] {
  return value === '' ? [] : [line(label, value)];
}

function chipsOf(service: DocumentService): readonly ChipView[] {
  return rolloutGroups(service)
    .filter((group) => group.status !== 'decommissioned')
    .map((group) => ({
      tone: group.tone,
      word: group.word,
      districts: group.isExample
        ? `${group.districts} (${exampleText.toLocaleLowerCase('sv')})`
        : group.districts,
    }));
}

function openConditions(service: DocumentService): string | null {
  const open = service.legal.conditions.filter((condition) => condition.status === 'open');
  if (open.length === 0) return null;
  const conditions = joinSwedish(open.map((condition) => cleanLine(condition.text)));
  // A service may run although a condition is open, by a deviation: then it cannot be said to wait.
  const hasStarted = service.rollout.some((cell) =>
    ['pilot', 'growing', 'full'].includes(rolloutTones[cell.status]),
  );
  return hasStarted
    ? `Det här är inte på plats än: ${conditions}.`
    : `Insatsen får starta först när detta är på plats: ${conditions}.`;
}

/** What of workshop 2 a resident needs to know: who it is for, who not, and what is asked of one. */
function developmentLines({ development }: DocumentService): readonly LineView[] {
  if (development === undefined) return [];
  const mark = development.isExample ? ` (${exampleText.toLocaleLowerCase('sv')})` : '';
  const told = (label: string, text: string | null): readonly LineView[] => {
    const value = paragraphsOf(text).join(' ');
    return value === '' ? [] : [line(label, `${value}${mark}`)];
  };
  return [
    ...told('Riktar sig till', development.forWhom),
    ...told('Inte för', development.notForWhom),
    ...told('Gräns', development.limitsWithReasons),
    ...told('Kriterier', development.criteria),
  ];
}

function serviceView(service: DocumentService, chapter: string): ServiceView {
  const paragraphs = paragraphsOf(service.description);
  const information = paragraphsOf(service.informationText);
  const lines = [
    line('För vem', forWhomText(service)),
    line('Kontakt', contactText(service)),
    ...optionalLine('Form', service.forms.map(cleanLine).join(', ')),
    ...developmentLines(service),
    ...optionalLine('Villkor', textOr(service.terms, '')),
    line('Avgift', textOr(service.fee)),
    line('Dokumentation', documentationText(service)),
  ];
  const length = [...paragraphs, ...information, ...lines.map((entry) => entry.value)].join(
    '',
  ).length;
  return {
    id: service.id,
    name: cleanLine(service.name),
    also: alsoUnder(service, chapter),
    chips: chipsOf(service),
    openConditions: openConditions(service),
    paragraphs: paragraphs.length === 0 ? ['Beskrivning saknas.'] : paragraphs,
    lines,
    information,
    isShort: length < SHORT_SERVICE,
  };
}

export function catalogueView(request: ExportRequest): readonly ChapterView[] {
  const included = servicesIn(request.document, 'included');
  return byTargetGroup(request.document, included).map(({ name, services }) => ({
    name,
    intro: `${capitalise(countWords(services.length, 'insats', 'insatser'))}. Du behöver inte ansöka, och ingen utredning görs innan du får hjälp.`,
    services: services.map((service) => serviceView(service, name)),
  }));
}
