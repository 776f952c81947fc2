// Why: the result of a session as papers tell it: every figure with its n and its agreement.
// Must not: compute an index, a rank or a measure; they come finished in the document.
import type { DocumentSession } from '../../contract/catalogue-document.ts';
import type { CatalogueDocument } from '../../contract/catalogue-document.ts';
import { agreementLabels, criterionLabels, missingText } from '../labels.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { formatFixed, formatNumber, formatNumberOrMissing, formatShare } from './format.ts';

export type SessionItem = DocumentSession['items'][number];
export type Votes = SessionItem['effect'];

export interface ServiceResult {
  readonly session: DocumentSession;
  readonly item: SessionItem;
}

/** The results of one service, in the order of the sessions. */
export function resultsOf(document: CatalogueDocument, ref: string): readonly ServiceResult[] {
  return document.sessions.flatMap((session) =>
    session.items.filter((item) => item.ref === ref).map((item) => ({ session, item })),
  );
}

/** "median 4,5, n 22, samstämmig". */
export function votesText(votes: Votes): string {
  const parts = [
    `median ${formatNumberOrMissing(votes.median)}`,
    `n ${votes.n}`,
    agreementLabels[votes.label],
  ];
  if (votes.minority) parts.push('minoritetsröst');
  return parts.join(', ');
}

/** "2 · 3 · 5 · 8 · 4", the votes per step from 1 to 5. */
export function countsText(votes: Votes): string {
  return votes.counts.join(' · ');
}

export function rankText(item: SessionItem, session: DocumentSession): string {
  return item.rank === null ? 'utan plats' : `plats ${item.rank} av ${session.items.length}`;
}

/** "98 % i topp 10", "plats 1–4", "stabil topp"; says why where it is not shown. */
export function stabilityLines(item: SessionItem, session: DocumentSession): readonly string[] {
  const { stability } = item;
  if (stability === null) return ['visas inte, färre än fem svar'];
  const low = formatNumber(stability.rankLow);
  const high = formatNumber(stability.rankHigh);
  return [
    `${formatShare(stability.pTop)} i topp ${session.topK}`,
    low === high ? `plats ${low}` : `plats ${low}–${high}`,
    ...(stability.isStable ? ['stabil topp'] : []),
  ];
}

/** "81,0"; the additive index beside it where the two orders differ. */
export function indexText(index: number | null): string {
  return index === null ? missingText : formatFixed(index, 1);
}

/** The additive index ranks the item elsewhere: papers say so. */
export function hasOtherOrder(item: SessionItem): boolean {
  return item.rank !== item.rankAdditive;
}

export interface MinorityView {
  readonly session: string;
  readonly ref: string;
  readonly name: string;
  readonly criterion: string;
  /** Reasons as written; empty where a minority vote stands without a reason. */
  readonly reasons: readonly string[];
  readonly isExample: boolean;
}

/** Every minority vote with its reasons, also those where nobody has written a reason. */
export function minorityViews(document: CatalogueDocument): readonly MinorityView[] {
  return document.sessions.flatMap((session) => {
    const flagged = session.items.flatMap((item) =>
      (['effect', 'feasibility'] as const)
        .filter((criterion) => item[criterion].minority)
        .map((criterion) => ({ ref: item.ref, name: item.name, criterion })),
    );
    const key = (entry: { ref: string; criterion: string }): string =>
      `${entry.criterion} ${entry.ref}`;
    const known = new Set(flagged.map(key));
    // A reason may be written without the flag: it comes along all the same.
    const others = session.minorityReasons.filter((reason) => !known.has(key(reason)));
    const unique = new Map([...flagged, ...others].map((entry) => [key(entry), entry]));
    return [...unique.values()].map((entry) => ({
      session: cleanLine(session.name),
      ref: entry.ref,
      name: cleanLine(entry.name),
      criterion: criterionLabels[entry.criterion],
      reasons: session.minorityReasons
        .filter((reason) => key(reason) === key(entry))
        .map((reason) => cleanText(reason.text)),
      isExample: session.isExample,
    }));
  });
}
