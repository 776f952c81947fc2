// Why: which services of the catalogue a workshop may choose among, and why some may not be chosen.
// Must not: judge by itself: the outcome and its paragraphs come from the legal gate.
import type { CatalogueRow } from '../../../../src-shared/contract/owner/services.ts';
import type { ScreeningSummary } from '../../../../src-shared/contract/owner/screening.ts';
import { normaliseName } from '../../../../src-shared/domain/collation.ts';

export interface Candidate {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly targetGroupIds: readonly string[];
  readonly outcome: CatalogueRow['outcome'];
  /** Paragraphs of the block; null where the service may be chosen. */
  readonly blockedBy: readonly string[] | null;
}

export function candidatesOf(
  rows: readonly CatalogueRow[],
  screenings: readonly ScreeningSummary[],
): readonly Candidate[] {
  const byService = new Map(screenings.map((screening) => [screening.serviceId, screening]));
  return rows.map(({ id, ref, name, targetGroupIds, outcome }) => ({
    id,
    ref,
    name,
    targetGroupIds,
    outcome,
    blockedBy:
      outcome === 'block'
        ? [...new Set((byService.get(id)?.rules ?? []).flatMap(({ ground }) => ground))]
        : null,
  }));
}

/** What the list is narrowed by. `targetGroupId`: null is all, 'none' is those without a group. */
export interface CandidateFilter {
  readonly search: string;
  readonly targetGroupId: string | null;
}

export function filterCandidates(
  candidates: readonly Candidate[],
  { search, targetGroupId }: CandidateFilter,
): readonly Candidate[] {
  const wanted = normaliseName(search);
  return candidates.filter(
    ({ name, ref, targetGroupIds }) =>
      (targetGroupId === null ||
        (targetGroupId === 'none'
          ? targetGroupIds.length === 0
          : targetGroupIds.includes(targetGroupId))) &&
      (wanted === '' || normaliseName(name).includes(wanted) || normaliseName(ref) === wanted),
  );
}
