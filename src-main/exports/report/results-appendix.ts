// Why: the workshop results as the board sees them: ranking, matrix, distributions, minority views.
// Must not: show a rank without n and agreement, or anything of a session that is not revealed.
import type {
  DocumentSession,
  ExportRequest,
} from '../../../src-shared/contract/catalogue-document.ts';
import type { Quadrant } from '../../../src-shared/contract/values.ts';
import {
  agreementLabels,
  criterionLabels,
  exampleText,
  quadrantLabels,
  screeningOutcomeLabels,
} from '../../../src-shared/text/labels.ts';
import { cleanLine } from '../../../src-shared/text/paper/clean-text.ts';
import {
  formatFixedOrMissing,
  formatNumber,
  formatNumberOrMissing,
} from '../../../src-shared/text/paper/format.ts';
import type { MinorityView, SessionItem, Votes } from '../../../src-shared/text/paper/results.ts';
import {
  hasOtherOrder,
  indexText,
  minorityViews,
  stabilityLines,
} from '../../../src-shared/text/paper/results.ts';
import { noMinorityViews } from '../../../src-shared/text/paper/services.ts';
import {
  entrySentences,
  sessionFacts,
  unrevealedSentence,
} from '../../../src-shared/text/paper/statement.ts';
import type { Block, Cell, Line, ReportPart } from './blocks.ts';
import { cell, chip, paragraphs, strong, tableOr } from './blocks.ts';

/** The judgement in words; disagreement and minority views stand out. */
function agreementLines(votes: Votes): readonly Line[] {
  const label = agreementLabels[votes.label];
  return [
    votes.label === 'disagreement' ? chip(label, 'split') : label,
    ...(votes.minority ? [chip('minoritetsröst', 'split')] : []),
  ];
}

function votesCell(votes: Votes): Cell {
  return cell([
    `median ${formatNumberOrMissing(votes.median)}, n ${votes.n}`,
    ...agreementLines(votes),
  ]);
}

function rankRow(item: SessionItem, session: DocumentSession): readonly Cell[] {
  return [
    strong(item.rank === null ? '–' : String(item.rank)),
    cell([cleanLine(item.name), `Rättsligt: ${screeningOutcomeLabels[item.legal]}`]),
    cell(item.quadrant === null ? 'saknas' : quadrantLabels[item.quadrant]),
    cell([
      indexText(item.index),
      ...(hasOtherOrder(item)
        ? [`additivt ${indexText(item.indexAdditive)}, plats ${item.rankAdditive ?? 'saknas'}`]
        : []),
    ]),
    cell(item.rankBalanced === null ? 'visas inte' : `plats ${item.rankBalanced}`),
    votesCell(item.effect),
    votesCell(item.feasibility),
    cell(stabilityLines(item, session)),
  ];
}

function rankingTable(session: DocumentSession): Block {
  return tableOr('Ingen insats är bedömd.', {
    kind: 'table',
    caption: `Rangordning, ${cleanLine(session.name)}, omgång ${session.round}`,
    columns: [
      { heading: 'Plats', share: 0.06 },
      { heading: 'Insats', share: 0.23 },
      { heading: 'Fält', share: 0.12 },
      { heading: 'Index', share: 0.11 },
      { heading: 'Perspektiv i balans', share: 0.09 },
      { heading: 'Möjlig effekt', share: 0.13 },
      { heading: 'Genomförbarhet', share: 0.13 },
      { heading: 'Stabilitet', share: 0.13 },
    ],
    rows: session.items.map((item) => rankRow(item, session)),
  });
}

/** The matrix as a table: what a picture would show, readable by everybody. */
function matrixTable(session: DocumentSession): Block {
  const threshold = formatNumber(session.threshold);
  const namesIn = (quadrant: Quadrant): Cell => {
    const names = session.items
      .filter((item) => item.quadrant === quadrant)
      .map((item) => `${item.rank ?? '–'}. ${cleanLine(item.name)}`);
    const title = `${quadrantLabels[quadrant]} (${names.length})`;
    return cell([quadrant === 'prioritise' ? chip(title, 'growing') : title, ...names]);
  };
  return {
    kind: 'table',
    caption: 'Effekt och genomförbarhet: insatserna i fyra fält, med plats',
    columns: [
      { heading: 'Median', share: 0.2 },
      { heading: `Effekt under ${threshold}`, share: 0.4 },
      { heading: `Effekt minst ${threshold}`, share: 0.4 },
    ],
    rows: [
      [strong(`Genomförbarhet minst ${threshold}`), namesIn('easy-limited'), namesIn('prioritise')],
      [strong(`Genomförbarhet under ${threshold}`), namesIn('rest'), namesIn('enable')],
    ],
  };
}

function distributionRow(item: SessionItem, criterion: 'effect' | 'feasibility'): readonly Cell[] {
  const votes = item[criterion];
  return [
    cell(cleanLine(item.name)),
    cell(criterionLabels[criterion]),
    ...votes.counts.map((count) => cell(String(count))),
    cell(String(votes.abstain)),
    cell(String(votes.n)),
    cell(formatNumberOrMissing(votes.median)),
    cell(formatFixedOrMissing(votes.mean, 2)),
    cell(formatFixedOrMissing(votes.A, 2)),
    cell(formatFixedOrMissing(votes.DI, 2)),
    cell(agreementLines(votes)),
  ];
}

function distributionTable(session: DocumentSession): Block {
  const figure = (heading: string): { heading: string; share: number; isFigure: true } => ({
    heading,
    share: 0.05,
    isFigure: true,
  });
  return tableOr('Inga röster.', {
    kind: 'table',
    caption: `Röstfördelning, ${cleanLine(session.name)}, omgång ${session.round}`,
    columns: [
      { heading: 'Insats', share: 0.23 },
      { heading: 'Skala', share: 0.12 },
      ...['1', '2', '3', '4', '5'].map((step) => ({ heading: step, share: 0.035, isFigure: true })),
      { heading: 'Kan inte bedöma', share: 0.085, isFigure: true },
      figure('n'),
      { heading: 'Median', share: 0.065, isFigure: true },
      { heading: 'Medel', share: 0.06, isFigure: true },
      figure('A'),
      figure('DI'),
      { heading: 'Samstämmighet', share: 0.115 },
    ],
    rows: session.items.flatMap((item) => [
      distributionRow(item, 'effect'),
      distributionRow(item, 'feasibility'),
    ]),
  });
}

function sessionBlocks(session: DocumentSession): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: cleanLine(session.name) },
    ...(session.isExample
      ? [{ kind: 'notice', text: `${exampleText}: rösterna är påhittade.` } as const]
      : []),
    {
      kind: 'facts',
      facts: sessionFacts(session).map((fact) => ({ label: fact.label, lines: [fact.value] })),
    },
    { kind: 'heading', level: 3, text: 'Rangordning' },
    rankingTable(session),
    ...paragraphs(
      session.blocked.map(
        (service) =>
          `${cleanLine(service.name)}: spärrad, rangordnas inte (${service.ground.join(', ')}).`,
      ),
    ),
    { kind: 'heading', level: 3, text: 'Fyra fält' },
    matrixTable(session),
    { kind: 'heading', level: 3, text: 'Röstfördelning' },
    distributionTable(session),
    ...paragraphs(entrySentences(session)),
  ];
}

function minorityView(view: MinorityView): readonly Block[] {
  const example = view.isExample ? `, ${exampleText.toLocaleLowerCase('sv')}` : '';
  const heading = `${view.name}, ${view.criterion.toLocaleLowerCase('sv')}, ${view.session}${example}`;
  const reasons = view.reasons.length === 0 ? ['Skäl saknas.'] : view.reasons;
  return [
    { kind: 'heading', level: 3, text: heading },
    ...reasons.map((text): Block => ({ kind: 'paragraph', text, look: 'quote' })),
  ];
}

function minorityBlocks(request: ExportRequest): readonly Block[] {
  const views = minorityViews(request.document);
  return [
    { kind: 'heading', level: 2, text: 'Minoritetsröster' },
    ...(views.length === 0 ? paragraphs([noMinorityViews]) : views.flatMap(minorityView)),
  ];
}

export function resultsAppendix(request: ExportRequest): ReportPart {
  const { sessions, unrevealedSessions } = request.document;
  const none =
    sessions.length + unrevealedSessions.length === 0
      ? ['Ingen workshop är genomförd: rangordning saknas.']
      : [];
  return {
    name: 'Bilaga 3',
    orientation: 'landscape',
    blocks: [
      { kind: 'heading', level: 1, text: 'Bilaga 3. Resultat av prioriteringen' },
      ...paragraphs([...none, ...unrevealedSessions.map(unrevealedSentence)]),
      ...sessions.flatMap(sessionBlocks),
      ...minorityBlocks(request),
    ],
  };
}
