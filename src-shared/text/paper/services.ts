// Why: what papers say of a service: where it runs, for whom, and what follows with it.
// Must not: place a service in the proposal or change the order of the document.
import type { CatalogueDocument, DocumentService } from '../../contract/catalogue-document.ts';
import type { RolloutStatus } from '../../contract/values.ts';
import {
  assessmentTodayLabels,
  documentationRegimeTexts,
  evidenceCertaintyLabels,
  evidenceStatusLabels,
  gateDeviationLabels,
  labelOf,
  missingText,
  rolloutStatusLabels,
  unknownText,
} from '../labels.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { formatAges, formatDay, formatShare, joinSwedish, listOr, textOr } from './format.ts';

export const withoutTargetGroup = 'Utan angiven målgrupp';

export type Section = DocumentService['proposal']['section'];

export function servicesIn(
  document: CatalogueDocument,
  section: Section,
): readonly DocumentService[] {
  return document.services.filter((service) => service.proposal.section === section);
}

export interface TargetGroupChapter {
  readonly name: string;
  readonly services: readonly DocumentService[];
}

/** Services by target group in the plan's order; a service in two groups stands under both. */
export function byTargetGroup(
  document: CatalogueDocument,
  services: readonly DocumentService[],
): readonly TargetGroupChapter[] {
  const named = new Set(document.targetGroups);
  const extra = services.flatMap((service) =>
    service.targetGroups.filter((name) => !named.has(name)),
  );
  const names = [...document.targetGroups, ...new Set(extra)];
  const chapters = names.map((name) => ({
    name: cleanLine(name),
    services: services.filter((service) => service.targetGroups.includes(name)),
  }));
  const ungrouped = services.filter((service) => service.targetGroups.length === 0);
  return [...chapters, { name: withoutTargetGroup, services: ungrouped }].filter(
    (chapter) => chapter.services.length > 0,
  );
}

/** "Finns även under Äldre." for a service of several target groups; null for others. */
export function alsoUnder(service: DocumentService, chapter: string): string | null {
  const others = service.targetGroups.map(cleanLine).filter((name) => name !== chapter);
  return others.length === 0 ? null : `Finns även under ${joinSwedish(others)}.`;
}

/** Colour family of a rollout status: the chip of a paper and the fill of a cell. */
export type RolloutTone = 'pilot' | 'full' | 'growing' | 'plan' | 'pause' | 'unknown' | 'none';

export const rolloutTones: Readonly<Record<RolloutStatus, RolloutTone>> = {
  'not-applicable': 'none',
  unknown: 'unknown',
  planned: 'plan',
  pilot: 'pilot',
  'rolling-out': 'growing',
  'rolled-out': 'full',
  sustained: 'full',
  paused: 'pause',
  decommissioned: 'pause',
};

const furthestFirst: readonly RolloutStatus[] = [
  'sustained',
  'rolled-out',
  'rolling-out',
  'pilot',
  'planned',
  'paused',
  'decommissioned',
  'unknown',
];

export interface RolloutGroup {
  readonly status: RolloutStatus;
  readonly tone: RolloutTone;
  /** The word that carries the meaning; the colour never does so alone. */
  readonly word: string;
  readonly districts: string;
  readonly isExample: boolean;
}

/**
 * Districts by status, the furthest first. Districts where the service is not wanted are left out,
 * and where some are known, those that are not are told by number (`adoptionText`).
 */
export function rolloutGroups(service: DocumentService): readonly RolloutGroup[] {
  const groups = furthestFirst.flatMap((status): RolloutGroup[] => {
    const cells = service.rollout.filter((cell) => cell.status === status);
    if (cells.length === 0) return [];
    return [
      {
        status,
        tone: rolloutTones[status],
        word: rolloutStatusLabels[status],
        districts: joinSwedish(cells.map((cell) => cleanLine(cell.district))),
        isExample: cells.some((cell) => cell.isExample),
      },
    ];
  });
  const known = groups.filter((group) => group.status !== 'unknown');
  if (known.length > 0) return known;
  return [
    {
      status: 'unknown',
      tone: 'unknown',
      word: 'Införande okänt',
      districts: 'var insatsen ges är inte känt',
      isExample: false,
    },
  ];
}

export function adoptionText(service: DocumentService): string {
  const { adopted, applicable, unknown } = service.adoption;
  if (applicable === 0) return 'ingen stadsdel är aktuell';
  const doubt = unknown === 0 ? '' : `, läget okänt i ${unknown}`;
  return `pilot eller längre i ${adopted} av ${applicable} stadsdelar${doubt}`;
}

export function coverageText(service: DocumentService): string {
  return service.populationCoverage === null
    ? `befolkningstäckning ${missingText}`
    : `befolkningstäckning ${formatShare(service.populationCoverage)}`;
}

export function forWhomText(service: DocumentService): string {
  const groups = listOr(service.targetGroups.map(cleanLine), `målgrupp ${missingText}`);
  return `${groups}, ${formatAges(service.ageFrom, service.ageTo, 'ålder inte angiven')}`;
}

export function contactText(service: DocumentService): string {
  const parts = [service.channels, service.openingHours]
    .map((part) => textOr(part, ''))
    .filter((part) => part !== '');
  return parts.length === 0 ? missingText : parts.join('. ').replaceAll('..', '.');
}

export function documentationText(service: DocumentService): string {
  return labelOf(documentationRegimeTexts, service.documentationRegime, missingText);
}

export function evidenceText(service: DocumentService): string {
  const status = labelOf(evidenceStatusLabels, service.evidenceStatus, missingText);
  const certainty =
    service.evidenceCertainty === null
      ? []
      : [
          `tillförlitlighet ${labelOf(evidenceCertaintyLabels, service.evidenceCertainty).toLocaleLowerCase('sv')}`,
        ];
  const source = service.evidenceSource === null ? [] : [cleanLine(service.evidenceSource)];
  return [status, ...certainty, ...source].join(', ');
}

export function assessmentTodayText(service: DocumentService): string {
  return labelOf(assessmentTodayLabels, service.assessmentToday, unknownText);
}

export function signatureText(service: DocumentService): string {
  const { signature } = service.legal;
  if (signature === null) return 'inte signerad';
  const text = `${cleanLine(signature.role)} ${formatDay(signature.signedAt)}`;
  return signature.isVoid ? `${text}, gäller inte längre: svaren har ändrats` : text;
}

export interface GateDeviation {
  readonly service: string;
  readonly district: string;
  readonly kind: string;
  readonly reason: string;
  readonly missing: string;
  readonly role: string;
  readonly at: string;
}

/** Every deviation from the gate before full rollout, of every service, wherever it stands. */
export function gateDeviations(document: CatalogueDocument): readonly GateDeviation[] {
  return document.services.flatMap((service) =>
    service.gateDeviations.map((deviation) => ({
      service: cleanLine(service.name),
      district: cleanLine(deviation.district),
      kind: gateDeviationLabels[deviation.kind],
      reason: textOr(deviation.reason),
      missing:
        deviation.missing.length === 0
          ? 'inget angivet'
          : deviation.missing.map(cleanText).join('; '),
      role: cleanLine(deviation.role),
      at: formatDay(deviation.at),
    })),
  );
}

export const noGateDeviations = 'Inga avsteg från kontrollen före breddinförande.';
export const noMinorityViews = 'Inga minoritetsröster i de visade omgångarna.';
