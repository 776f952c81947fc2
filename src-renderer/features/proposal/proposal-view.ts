// Why: what the list of the proposal shows of each service: where it stands, how far it has come,
// what the print lacks. Must not: place a service or word a reason; the document has done that.
import type {
  CatalogueDocument,
  DocumentService,
} from '../../../src-shared/contract/catalogue-document.ts';
import type { RolloutStatus } from '../../../src-shared/contract/values.ts';
import type { ChapterView } from '../../../src-shared/text/paper/catalogue-view.ts';
import { minorityViews } from '../../../src-shared/text/paper/results.ts';
import { rolloutGroups, type Section } from '../../../src-shared/text/paper/services.ts';
import { isLeftOutReason, isUnfinishedReason } from '../../../src-shared/text/proposal-reasons.ts';
import { riskWarningTexts } from '../../../src-shared/text/risk-warnings.ts';

export const sections = ['included', 'undecided', 'excluded'] as const satisfies readonly Section[];

export type State =
  | { readonly kind: 'rollout'; readonly status: RolloutStatus; readonly districts: number }
  | { readonly kind: 'unfinished' | 'lawyer' | 'unscreened' | 'block' | 'left-out' }
  | { readonly kind: 'ended'; readonly status: DocumentService['status'] };

/** The one word that says most about the service where it stands. */
export function stateOf(service: DocumentService): State {
  const { reasons, section } = service.proposal;
  const { outcome } = service.legal;
  if (section === 'included') {
    const status = rolloutGroups(service)[0]?.status ?? 'unknown';
    const districts = service.rollout.filter((cell) => cell.status === status).length;
    return { kind: 'rollout', status, districts };
  }
  if (section === 'undecided') {
    if (outcome === 'unscreened') {
      return { kind: 'unscreened' };
    }
    return { kind: reasons.some(isUnfinishedReason) ? 'unfinished' : 'lawyer' };
  }
  if (outcome === 'block') {
    return { kind: 'block' };
  }
  return service.status === 'declined' || service.status === 'decommissioned'
    ? { kind: 'ended', status: service.status }
    : { kind: 'left-out' };
}

/** Left out by choice, which can be taken back; other reasons to stay out cannot be here. */
export function isLeftOut(service: DocumentService): boolean {
  return service.proposal.reasons.some(isLeftOutReason);
}

export interface Lack {
  /** What the print says is missing, by its own labels. */
  readonly fields: readonly string[];
  readonly openConditions: number;
  readonly hasUntreatedRisk: boolean;
}

export function lackOf(
  document: CatalogueDocument,
  chapters: readonly ChapterView[],
  service: DocumentService,
): Lack {
  const printed = chapters
    .flatMap((chapter) => chapter.services)
    .find((one) => one.id === service.id);
  const hasDescription = (service.description ?? '').trim() !== '';
  return {
    fields: [
      ...(hasDescription ? [] : ['description']),
      ...(printed?.lines ?? []).filter(({ isMissing }) => isMissing).map(({ label }) => label),
    ],
    openConditions: service.legal.conditions.filter(({ status }) => status === 'open').length,
    hasUntreatedRisk: document.risks.some(
      (risk) =>
        risk.serviceRef === service.ref &&
        risk.warnings.includes(riskWarningTexts['high-without-measure']),
    ),
  };
}

export function isComplete(lack: Lack): boolean {
  return lack.fields.length === 0 && lack.openConditions === 0 && !lack.hasUntreatedRisk;
}

/** What comes along with every paper, whatever is chosen. */
export function followers(document: CatalogueDocument): {
  readonly minority: number;
  readonly deviations: number;
  readonly hasExampleValues: boolean;
} {
  return {
    minority: minorityViews(document).length,
    deviations: document.services.reduce((sum, one) => sum + one.gateDeviations.length, 0),
    hasExampleValues: document.hasExampleValues,
  };
}
