// Why: a line that is being thought out: where it goes, what is chosen against it, what is missing.
// Must not: store anything, or choose for a service that nobody voted on.
import type { CutLine } from '../../../../src-shared/contract/owner/cut-lines.ts';
import type { CutOutcome } from '../../../../src-shared/contract/values.ts';
import type { CutChoice, CutPlace } from '../../../../src-shared/domain/cut-line.ts';
import { byTheLine, needsOwnReason } from '../../../../src-shared/domain/cut-line.ts';

export interface Picked {
  readonly outcome: CutOutcome;
  readonly reason: string;
}

export interface CutDraft {
  /** How many of the ranked stand above the line. */
  readonly above: number;
  readonly reason: string;
  /** What differs from the line, or is chosen where it says nothing. */
  readonly picks: Readonly<Record<string, Picked>>;
}

/** A service as the draft has it. */
export interface DraftRow {
  readonly serviceId: string;
  readonly byLine: CutOutcome | null;
  /** null: nobody voted, and nothing is chosen yet. */
  readonly outcome: CutOutcome | null;
  readonly reason: string;
  readonly needsReason: boolean;
}

/** Begins with the line that holds, else with as many as the top of the result. */
export function firstDraft(
  places: readonly CutPlace[],
  line: CutLine | undefined,
  top: number,
): CutDraft {
  const ranked = places.filter(({ rank }) => rank !== null);
  if (line === undefined) {
    return { above: Math.min(top, ranked.length), reason: '', picks: {} };
  }
  const stored = new Map(line.services.map((service) => [service.serviceId, service]));
  const isOn = ({ serviceId }: CutPlace): boolean => stored.get(serviceId)?.outcome === 'on';
  // The longest beginning of the list that goes on, an exception with a reason aside.
  const firstOff = ranked.findIndex(
    (place) => !isOn(place) && stored.get(place.serviceId)?.reason === null,
  );
  const above = firstOff === -1 ? ranked.filter(isOn).length : firstOff;
  const lines = byTheLine(places, above);
  return {
    above,
    reason: line.reason,
    picks: Object.fromEntries(
      places.flatMap(({ serviceId }) => {
        const service = stored.get(serviceId);
        const isAsTheLine =
          service === undefined ||
          (service.outcome === lines.get(serviceId) && service.reason === null);
        return isAsTheLine
          ? []
          : [[serviceId, { outcome: service.outcome, reason: service.reason ?? '' }]];
      }),
    ),
  };
}

export function draftRows(places: readonly CutPlace[], draft: CutDraft): readonly DraftRow[] {
  const lines = byTheLine(places, draft.above);
  return places.map(({ serviceId }) => {
    const byLine = lines.get(serviceId) ?? null;
    const pick = draft.picks[serviceId];
    const outcome = pick?.outcome ?? byLine;
    return {
      serviceId,
      byLine,
      outcome,
      reason: pick?.reason ?? '',
      needsReason: outcome !== null && needsOwnReason(byLine, outcome),
    };
  });
}

/** The draft with one service chosen; a choice that the line makes anyway is no exception. */
export function withPick(
  draft: CutDraft,
  row: Pick<DraftRow, 'serviceId' | 'byLine'>,
  outcome: CutOutcome,
): CutDraft {
  const { [row.serviceId]: before, ...others } = draft.picks;
  return outcome === row.byLine
    ? { ...draft, picks: others }
    : {
        ...draft,
        picks: { ...others, [row.serviceId]: { outcome, reason: before?.reason ?? '' } },
      };
}

export function withReason(draft: CutDraft, row: DraftRow, reason: string): CutDraft {
  return row.outcome === null
    ? draft
    : { ...draft, picks: { ...draft.picks, [row.serviceId]: { outcome: row.outcome, reason } } };
}

export interface Missing {
  readonly isReasonMissing: boolean;
  readonly withoutReason: readonly string[];
  readonly undecided: readonly string[];
}

/** What must be filled in before the line can be drawn. */
export function missingIn(draft: CutDraft, rows: readonly DraftRow[]): Missing {
  return {
    isReasonMissing: draft.reason.trim() === '',
    withoutReason: rows.flatMap((row) =>
      row.needsReason && row.reason.trim() === '' ? [row.serviceId] : [],
    ),
    undecided: rows.flatMap((row) => (row.outcome === null ? [row.serviceId] : [])),
  };
}

export function choicesOf(rows: readonly DraftRow[]): CutChoice[] {
  return rows.flatMap(({ serviceId, outcome, reason, needsReason }) =>
    outcome === null ? [] : [{ serviceId, outcome, reason: needsReason ? reason.trim() : null }],
  );
}

/** The number above the line when its handle is let go at a height; `middles` are those of the rows. */
export function aboveAt(middles: readonly number[], height: number): number {
  return middles.filter((middle) => middle < height).length;
}
