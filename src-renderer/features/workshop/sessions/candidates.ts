// Why: which services of the catalogue a workshop may choose among, and why some may not be chosen.
// Must not: judge by itself: the outcome and its paragraphs come from the legal gate.
import type { Need } from '../../../../src-shared/contract/owner/needs.ts';
import type { CatalogueRow } from '../../../../src-shared/contract/owner/services.ts';
import type { ScreeningSummary } from '../../../../src-shared/contract/owner/screening.ts';
import type {
  ScreeningOutcome,
  ServiceStatus,
  SupportLevel,
} from '../../../../src-shared/contract/values.ts';
import { normaliseName } from '../../../../src-shared/domain/collation.ts';
import { isEnded } from '../../../../src-shared/domain/lifecycle.ts';

export interface Candidate {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly targetGroupIds: readonly string[];
  readonly status: ServiceStatus;
  readonly supportLevel: SupportLevel | null;
  readonly outcome: CatalogueRow['outcome'];
  /** `alone`: a need that no other service answers; `none`: no need at all. */
  readonly answersNeed: 'alone' | 'shared' | 'none';
  /** Paragraphs of the block; null where the service may be chosen. */
  readonly blockedBy: readonly string[] | null;
}

export function candidatesOf(
  rows: readonly CatalogueRow[],
  screenings: readonly ScreeningSummary[],
  needs: readonly Pick<Need, 'serviceIds'>[],
): readonly Candidate[] {
  const answering = new Set(needs.flatMap(({ serviceIds }) => serviceIds));
  const active = new Set(rows.flatMap(({ id, status }) => (isEnded(status) ? [] : [id])));
  const alone = new Set(
    needs.flatMap(({ serviceIds }) => {
      const answers = serviceIds.filter((id) => active.has(id));
      return answers.length === 1 ? answers : [];
    }),
  );
  const byService = new Map(screenings.map((screening) => [screening.serviceId, screening]));
  return rows.map(({ id, ref, name, targetGroupIds, status, supportLevel, outcome }) => ({
    id,
    ref,
    name,
    targetGroupIds,
    status,
    supportLevel,
    outcome,
    answersNeed: alone.has(id) ? 'alone' : answering.has(id) ? 'shared' : 'none',
    blockedBy:
      outcome === 'block'
        ? [...new Set((byService.get(id)?.rules ?? []).flatMap(({ ground }) => ground))]
        : null,
  }));
}

/** What the list is narrowed by; null is all. */
export interface CandidateFilter {
  readonly search: string;
  /** 'none' is those without a group. */
  readonly targetGroupId: string | null;
  readonly status: ServiceStatus | null;
  /** 'unknown' is those of which it is not said. */
  readonly supportLevel: SupportLevel | 'unknown' | null;
  readonly outcome: ScreeningOutcome | null;
  readonly need: 'answers' | 'alone' | 'none' | null;
}

export const everyCandidate: CandidateFilter = {
  search: '',
  targetGroupId: null,
  status: null,
  supportLevel: null,
  outcome: null,
  need: null,
};

function answersAs(need: CandidateFilter['need'], answersNeed: Candidate['answersNeed']): boolean {
  if (need === 'answers') return answersNeed !== 'none';
  return need === null || need === answersNeed;
}

export function filterCandidates(
  candidates: readonly Candidate[],
  { search, targetGroupId, status, supportLevel, outcome, need }: CandidateFilter,
): readonly Candidate[] {
  const wanted = normaliseName(search);
  return candidates.filter(
    ({ name, ref, targetGroupIds, ...own }) =>
      (status === null || own.status === status) &&
      (supportLevel === null || (own.supportLevel ?? 'unknown') === supportLevel) &&
      (outcome === null || own.outcome === outcome) &&
      answersAs(need, own.answersNeed) &&
      (targetGroupId === null ||
        (targetGroupId === 'none'
          ? targetGroupIds.length === 0
          : targetGroupIds.includes(targetGroupId))) &&
      (wanted === '' || normaliseName(name).includes(wanted) || normaliseName(ref) === wanted),
  );
}
