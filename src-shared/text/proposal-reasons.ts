// Why: says in Swedish why a service stands where it does in the proposal, with the paragraph.
// Must not: decide anything; the reasons come from domain/catalogue-proposal.ts.
import type { ScreeningEffect } from '../contract/values.ts';
import type { ProposalReason } from '../domain/catalogue-proposal.ts';
import { isUnansweredReason } from './refusal-texts.ts';

export interface ReasonFacts {
  readonly rules: readonly {
    readonly id: string;
    readonly effect: ScreeningEffect;
    readonly ground: readonly string[];
    readonly reason: string;
  }[];
  readonly conditions: readonly { readonly text: string; readonly status: 'open' | 'fulfilled' }[];
  readonly answered: number;
  readonly applicable: number;
  /** Written reason for leaving the service out. */
  readonly exclusion: string | null;
  /** Written reason for declining or decommissioning. */
  readonly statusReason: string | null;
}

const leftOutStart = 'Undantagen från förslaget:';

/** Whether a reason says that somebody left the service out by choice, which can be taken back. */
export function isLeftOutReason(reason: string): boolean {
  return reason.startsWith(leftOutStart);
}

const unfinishedStart = 'Ej färdigprövad:';

/** Whether a reason says that legal questions are unanswered. */
export function isUnfinishedReason(reason: string): boolean {
  return reason.startsWith(unfinishedStart);
}

/** One sentence or fragment a reason, in the order given. */
export function proposalReasons(codes: readonly ProposalReason[], facts: ReasonFacts): string[] {
  return codes.flatMap((code) => sentencesOf(code, facts));
}

function sentencesOf(code: ProposalReason, facts: ReasonFacts): readonly string[] {
  switch (code) {
    case 'legal-block':
      return facts.rules.map((rule) =>
        `Spärr, fråga ${rule.id}: ${rule.reason} ${rule.ground.join(', ')}`.trim(),
      );
    case 'legal-review':
      return reviewSentences(facts);
    case 'legal-unscreened':
      return ['Inte rättsligt prövad: ingen fråga är besvarad.'];
    case 'open-conditions':
      return facts.conditions
        .filter((condition) => condition.status === 'open')
        .map((condition) => `Öppet villkor: ${condition.text}`);
    case 'declined':
      return [`Avstås${facts.statusReason ? `: ${facts.statusReason}` : ''}`];
    case 'decommissioned':
      return [`Avvecklas${facts.statusReason ? `: ${facts.statusReason}` : ''}`];
    case 'left-out':
      return [`${leftOutStart} ${facts.exclusion ?? ''}`];
  }
}

function reviewSentences(facts: ReasonFacts): readonly string[] {
  const unanswered = facts.applicable - facts.answered;
  const judged = facts.rules
    .filter((rule) => rule.effect === 'review' && !isUnansweredReason(rule.reason))
    .map((rule) => `Juridisk bedömning, fråga ${rule.id}: ${rule.reason}`);
  if (unanswered === 0) return judged;
  const open = unanswered === 1 ? '1 fråga är obesvarad' : `${unanswered} frågor är obesvarade`;
  return [...judged, `${unfinishedStart} ${open}.`];
}
