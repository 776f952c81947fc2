// Why: the part of the catalogue that the board reads: what is not included and why, results with n and
// agreement, law, deviations, minority views, method.
// Must not: leave a section out because it is empty; that there is nothing is also said.
import type {
  CatalogueDocument,
  DocumentService,
  DocumentSession,
  ExportRequest,
} from '../../contract/catalogue-document.ts';
import {
  agreementLabels,
  conditionStatusLabels,
  exampleText,
  quadrantLabels,
  screeningOutcomeLabels,
} from '../labels.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { formatDay, formatNumberOrMissing, listOr, textOr } from './format.ts';
import type { MethodEntry } from './method.ts';
import { methodEntries } from './method.ts';
import type { GateDeviation } from './services.ts';
import { gateDeviations, servicesIn, signatureText } from './services.ts';
import type { SessionItem, Votes } from './results.ts';
import { hasOtherOrder, indexText, minorityViews, stabilityLines } from './results.ts';
import type { Fact } from './statement.ts';
import { ruleSetSentence, sessionFacts, unrevealedSentence } from './statement.ts';

export interface PlacedService {
  readonly name: string;
  readonly groups: string;
  readonly outcome: string;
  readonly reasons: readonly string[];
}

export interface VotesView {
  readonly median: string;
  readonly n: string;
  readonly label: string;
  readonly isSplit: boolean;
  readonly isMinority: boolean;
  readonly abstain: string;
  readonly counts: readonly number[];
  /** Steps that are the median, drawn dark. */
  readonly medianSteps: readonly number[];
}

export interface ResultRow {
  readonly rank: string;
  readonly name: string;
  readonly outcome: string;
  readonly index: string;
  /** Said where the additive index gives another place. */
  readonly additive: string | null;
  readonly effect: VotesView;
  readonly feasibility: VotesView;
  readonly quadrant: string;
  readonly stability: readonly string[];
}

export interface SessionView {
  readonly name: string;
  readonly isExample: boolean;
  readonly facts: readonly Fact[];
  readonly rows: readonly ResultRow[];
  readonly blocked: readonly string[];
}

export interface LegalRow {
  readonly name: string;
  readonly outcome: string;
  readonly tone: DocumentService['legal']['outcome'];
  readonly signature: string;
  readonly conditions: readonly string[];
}

export interface BoardView {
  /** No text so long that a row of a table must be allowed to run over two pages. */
  readonly isCompact: boolean;
  readonly undecided: readonly PlacedService[];
  readonly excluded: readonly PlacedService[];
  readonly sessions: readonly SessionView[];
  readonly unrevealed: readonly string[];
  readonly legal: readonly LegalRow[];
  readonly ruleSet: string;
  readonly deviations: readonly GateDeviation[];
  readonly minority: readonly {
    readonly title: string;
    readonly reasons: readonly string[];
  }[];
  readonly versions: readonly string[];
  readonly method: readonly MethodEntry[];
}

function placed(services: readonly DocumentService[]): readonly PlacedService[] {
  return services.map((service) => ({
    name: cleanLine(service.name),
    groups: listOr(service.targetGroups, 'målgrupp saknas'),
    outcome: screeningOutcomeLabels[service.legal.outcome],
    reasons:
      service.proposal.reasons.length === 0
        ? ['Skäl saknas.']
        : service.proposal.reasons.map(cleanText),
  }));
}

function votesView(votes: Votes): VotesView {
  const { median } = votes;
  return {
    median: formatNumberOrMissing(median),
    n: String(votes.n),
    label: agreementLabels[votes.label],
    isSplit: votes.label === 'disagreement',
    isMinority: votes.minority,
    abstain: String(votes.abstain),
    counts: votes.counts,
    medianSteps: median === null ? [] : [...new Set([Math.floor(median), Math.ceil(median)])],
  };
}

function resultRow(item: SessionItem, session: DocumentSession): ResultRow {
  return {
    rank: item.rank === null ? '–' : String(item.rank),
    name: cleanLine(item.name),
    outcome: screeningOutcomeLabels[item.legal],
    index: indexText(item.index),
    additive: hasOtherOrder(item)
      ? `additivt ${indexText(item.indexAdditive)}, plats ${item.rankAdditive ?? 'saknas'}`
      : null,
    effect: votesView(item.effect),
    feasibility: votesView(item.feasibility),
    quadrant: item.quadrant === null ? 'saknas' : quadrantLabels[item.quadrant],
    stability: stabilityLines(item, session),
  };
}

function sessionView(session: DocumentSession): SessionView {
  return {
    name: cleanLine(session.name),
    isExample: session.isExample,
    facts: sessionFacts(session),
    rows: session.items.map((item) => resultRow(item, session)),
    blocked: session.blocked.map(
      (service) =>
        `${cleanLine(service.name)}: spärrad, rangordnas inte (${service.ground.join(', ')}).`,
    ),
  };
}

function legalRow(service: DocumentService): LegalRow {
  const { outcome, conditions, rules } = service.legal;
  const texts = conditions.map((condition) => {
    const reference = condition.reference === null ? '' : `, ${cleanLine(condition.reference)}`;
    return `${conditionStatusLabels[condition.status]}: ${cleanText(condition.text)} (${condition.ground.join(', ')})${reference}`;
  });
  const seen = new Set(conditions.map((condition) => condition.rule));
  const reasons = rules
    .filter((rule) => !seen.has(rule.id) && rule.effect !== 'pass')
    .map((rule) => `${rule.id}: ${cleanText(rule.reason)} (${rule.ground.join(', ')})`);
  const all = [...texts, ...reasons];
  return {
    name: cleanLine(service.name),
    outcome: screeningOutcomeLabels[outcome],
    tone: outcome,
    signature: signatureText(service),
    conditions: all.length === 0 ? ['Inga villkor'] : all,
  };
}

function versionLines(document: CatalogueDocument): readonly string[] {
  return document.earlierVersions.map(
    (version) =>
      `Version ${version.number}, fastställd ${formatDay(version.adoptedOn)} av ${textOr(version.board)}, ${textOr(version.paragraph)}, dnr ${textOr(version.caseNumber)}, SHA-256 ${version.sha256}`,
  );
}

const LONGEST_IN_ROW = 900;

function longestText(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value !== 'object') return 0;
  return Object.values(value).reduce<number>((most, inner) => {
    // Several texts share a cell where they stand in a list.
    const own = Array.isArray(inner) ? inner.join('').length : longestText(inner);
    return Math.max(most, own);
  }, 0);
}

export function boardView(request: ExportRequest): BoardView {
  const { document } = request;
  const undecided = placed(servicesIn(document, 'undecided'));
  const excluded = placed(servicesIn(document, 'excluded'));
  const legal = document.services.map(legalRow);
  const deviations = gateDeviations(document);
  const rows = [...undecided, ...excluded, ...legal, ...deviations];
  return {
    isCompact: rows.every((row) => longestText(row) < LONGEST_IN_ROW),
    undecided,
    excluded,
    sessions: document.sessions.map(sessionView),
    unrevealed: document.unrevealedSessions.map(unrevealedSentence),
    legal,
    ruleSet: ruleSetSentence(request),
    deviations,
    minority: minorityViews(document).map((view) => ({
      title: `${view.name}, ${view.criterion.toLocaleLowerCase('sv')}, ${view.session}${view.isExample ? `, ${exampleText.toLocaleLowerCase('sv')}` : ''}`,
      reasons: view.reasons.length === 0 ? ['Skäl saknas.'] : view.reasons,
    })),
    versions: versionLines(document),
    method: methodEntries,
  };
}
