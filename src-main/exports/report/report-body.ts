// Why: the board report itself: decision proposed, texts of the administration, what the proposal
// holds and does not hold.
// Must not: write a text nobody has written; a draft says that it is missing, an adopted paper
// leaves the part out.
import type {
  DocumentService,
  ExportRequest,
} from '../../../src-shared/contract/catalogue-document.ts';
import { exampleText, screeningOutcomeLabels } from '../../../src-shared/text/labels.ts';
import { cleanLine, cleanText, paragraphsOf } from '../../../src-shared/text/paper/clean-text.ts';
import {
  capitalise,
  countWords,
  formatShare,
  listOr,
} from '../../../src-shared/text/paper/format.ts';
import {
  indexText,
  rankText,
  resultsOf,
  votesText,
} from '../../../src-shared/text/paper/results.ts';
import { rolloutGroups, servicesIn } from '../../../src-shared/text/paper/services.ts';
import {
  documentTitle,
  exampleNotice,
  isDraft,
  ruleSetFacts,
  versionFacts,
  weightSentences,
} from '../../../src-shared/text/paper/statement.ts';
import type { Block, Cell, Column, Line, ReportPart } from './blocks.ts';
import { cell, chip, paragraphs, strong, tableOr } from './blocks.ts';

const notWritten = '(Texten är inte skriven än.)';

/** A part with its heading; null texts of an adopted paper are left out, heading and all. */
function textPart(request: ExportRequest, heading: string, text: string): readonly Block[] {
  const lines = paragraphsOf(text);
  if (lines.length === 0 && !isDraft(request)) return [];
  return [
    { kind: 'heading', level: 1, text: heading },
    ...(lines.length === 0
      ? [{ kind: 'paragraph', text: notWritten, look: 'muted' } as const]
      : paragraphs(lines)),
  ];
}

/** Points as written one a line; a number the person has written is not written twice. */
function decisionPart(request: ExportRequest): readonly Block[] {
  const points = paragraphsOf(request.document.boardTexts.proposal).map((line) =>
    line.replace(/^\d{1,2}[.)]\s+/u, ''),
  );
  if (points.length === 0) return textPart(request, 'Förslag till beslut', '');
  return [
    { kind: 'heading', level: 1, text: 'Förslag till beslut' },
    { kind: 'points', items: points },
  ];
}

/** Every ranked figure with its n and agreement. */
export function resultLines(request: ExportRequest, ref: string): readonly string[] {
  const results = resultsOf(request.document, ref);
  if (results.length === 0) return ['Inte bedömd i någon visad omgång'];
  return results.flatMap(({ session, item }) => [
    `${cleanLine(session.name)}: ${rankText(item, session)}, index ${indexText(item.index)}`,
    `Effekt ${votesText(item.effect)}`,
    `Genomförbarhet ${votesText(item.feasibility)}`,
  ]);
}

/** Where a service runs, with the word of each status on its colour. */
export function rolloutLines(service: DocumentService): readonly Line[] {
  return rolloutGroups(service).map((group) =>
    chip(
      group.word,
      group.tone,
      `${group.districts}${group.isExample ? ` (${exampleText.toLocaleLowerCase('sv')})` : ''}`,
    ),
  );
}

/** The legal outcome on its colour. */
export function outcomeChip(service: DocumentService): Line {
  const { outcome } = service.legal;
  return chip(screeningOutcomeLabels[outcome], outcome === 'unscreened' ? 'unknown' : outcome);
}

function legalLines(service: DocumentService): readonly Line[] {
  const open = service.legal.conditions.filter((condition) => condition.status === 'open');
  return [outcomeChip(service), ...open.map((condition) => `Öppet: ${cleanText(condition.text)}`)];
}

const includedColumns: readonly Column[] = [
  { heading: 'Insats', share: 0.2 },
  { heading: 'Målgrupp', share: 0.14 },
  { heading: 'Införande', share: 0.23 },
  { heading: 'Rättsligt utfall', share: 0.18 },
  { heading: 'Resultat', share: 0.25 },
];

const leftOutColumns: readonly Column[] = [
  { heading: 'Insats', share: 0.26 },
  { heading: 'Målgrupp', share: 0.2 },
  { heading: 'Rättsligt utfall', share: 0.18 },
  { heading: 'Skäl', share: 0.36 },
];

function leftOutRow(service: DocumentService): readonly Cell[] {
  return [
    strong(cleanLine(service.name)),
    cell(listOr(service.targetGroups)),
    cell([outcomeChip(service)]),
    cell(service.proposal.reasons.map(cleanText).join('\n') || 'Skäl saknas'),
  ];
}

function summaryPart(request: ExportRequest): readonly Block[] {
  const { document } = request;
  const included = servicesIn(document, 'included');
  const undecided = servicesIn(document, 'undecided');
  const excluded = servicesIn(document, 'excluded');
  const counts = [
    `${countWords(included.length, 'insats', 'insatser')} ingår`,
    `${countWords(undecided.length, 'insats', 'insatser')} är inte avgjord${undecided.length === 1 ? '' : 'a'}`,
    `${countWords(excluded.length, 'insats', 'insatser')} ingår inte`,
  ];
  return [
    { kind: 'heading', level: 1, text: 'Förslaget i sammandrag' },
    { kind: 'paragraph', text: `${capitalise(counts.join(', '))}.` },
    { kind: 'heading', level: 2, text: `Ingår i katalogen (${included.length})` },
    tableOr('Ingen insats ingår.', {
      kind: 'table',
      caption: 'Insatser som ingår, med införande, rättsligt utfall och resultat',
      columns: includedColumns,
      rows: included.map((service) => [
        strong(cleanLine(service.name)),
        cell(listOr(service.targetGroups)),
        cell(rolloutLines(service)),
        cell(legalLines(service)),
        cell(resultLines(request, service.ref)),
      ]),
    }),
    { kind: 'heading', level: 2, text: `Ej avgjorda (${undecided.length})` },
    tableOr('Alla insatser är avgjorda.', {
      kind: 'table',
      caption: 'Insatser som inte är avgjorda, med skäl',
      columns: leftOutColumns,
      rows: undecided.map(leftOutRow),
    }),
    { kind: 'heading', level: 2, text: `Ingår inte (${excluded.length})` },
    tableOr('Ingen insats är lämnad utanför.', {
      kind: 'table',
      caption: 'Insatser som inte ingår, med skäl',
      columns: leftOutColumns,
      rows: excluded.map(leftOutRow),
    }),
  ];
}

/** How far services have come, and what is not known of it. */
function rolloutPart(request: ExportRequest): readonly Block[] {
  const { document } = request;
  const gap =
    document.equityGap === null
      ? 'Likvärdighetsgapet mellan stadsdelarna saknas.'
      : `Likvärdighetsgapet mellan stadsdelarna är ${document.equityGap.toFixed(1).replace('.', ',')} procentenheter.`;
  const missing = document.districts.filter((district) => district.population === null).length;
  const population =
    missing === 0
      ? []
      : [
          `Invånarantal saknas för ${countWords(missing, 'stadsdel', 'stadsdelar')}; befolkningstäckning kan då inte räknas och anges som ”saknas”.`,
        ];
  return [
    { kind: 'heading', level: 1, text: 'Införande och likvärdighet' },
    ...paragraphs([gap, ...population]),
    tableOr('Ingen insats ingår.', {
      kind: 'table',
      caption: 'Införande per insats som ingår',
      columns: [
        { heading: 'Insats', share: 0.36 },
        { heading: 'Pilot eller längre', share: 0.16, isFigure: true },
        { heading: 'Aktuella stadsdelar', share: 0.16, isFigure: true },
        { heading: 'Läget okänt i', share: 0.16, isFigure: true },
        { heading: 'Täckning av befolkningen', share: 0.16, isFigure: true },
      ],
      rows: servicesIn(document, 'included').map((service) => [
        strong(cleanLine(service.name)),
        cell(String(service.adoption.adopted)),
        cell(String(service.adoption.applicable)),
        cell(String(service.adoption.unknown)),
        cell(formatShare(service.populationCoverage)),
      ]),
    }),
  ];
}

export function reportBody(request: ExportRequest): ReportPart {
  const { boardTexts, hasExampleValues } = request.document;
  const board = request.document.version.board;
  return {
    name: 'Tjänsteutlåtande',
    orientation: 'portrait',
    blocks: [
      { kind: 'title', above: 'Tjänsteutlåtande', text: documentTitle },
      ...(hasExampleValues ? [{ kind: 'notice', text: exampleNotice } as const] : []),
      {
        kind: 'facts',
        facts: [
          {
            label: 'Till',
            lines: [board === null ? 'Nämnden (anges när versionen fastställs)' : cleanLine(board)],
          },
          ...versionFacts(request)
            .filter((fact) => fact.label !== 'Nämnd' && fact.label !== 'Beslutande nämnd')
            .map((fact) => ({ label: fact.label, lines: [fact.value] })),
        ],
      },
      ...decisionPart(request),
      ...textPart(request, 'Sammanfattning', boardTexts.summary),
      ...textPart(request, 'Bakgrund', boardTexts.background),
      ...textPart(request, 'Förvaltningens bedömning', boardTexts.assessment),
      ...summaryPart(request),
      ...rolloutPart(request),
      { kind: 'heading', level: 1, text: 'Underlagets förutsättningar' },
      ...paragraphs(weightSentences(request)),
      {
        kind: 'facts',
        facts: ruleSetFacts(request).map((fact) => ({ label: fact.label, lines: [fact.value] })),
      },
      { kind: 'contents' },
    ],
  };
}
