// Why: sheets Prioritering and Röstfördelning: the results of revealed rounds, every figure with n
// and agreement.
// Must not: show anything of a session that is not revealed but its name.
import type {
  CatalogueDocument,
  DocumentSession,
} from '../../../src-shared/contract/catalogue-document.ts';
import type { AgreementLabel, Criterion } from '../../../src-shared/contract/values.ts';
import {
  agreementLabels,
  criterionLabels,
  missingText,
  quadrantLabels,
  screeningOutcomeLabels,
} from '../../../src-shared/text/labels.ts';
import { cleanLine, cleanText } from '../../../src-shared/text/paper/clean-text.ts';
import { formatDay } from '../../../src-shared/text/paper/format.ts';
import type { SessionItem, Votes } from '../../../src-shared/text/paper/results.ts';
import { entryText } from '../../../src-shared/text/paper/statement.ts';
import type { Tone } from '../paper/tone.ts';
import type { SheetCell, SheetModel } from './sheet-model.ts';
import { day, figure, tableSheet, text } from './sheet-model.ts';
import { dashes, exampleCell, legalCell, plainText } from './sheet-cells.ts';

function agreementCell(label: AgreementLabel): SheetCell {
  const tones: Readonly<Record<AgreementLabel, Tone>> = {
    'too-few': 'missing',
    disagreement: 'split',
    partial: 'plain',
    consensus: 'plain',
  };
  return text(agreementLabels[label], tones[label]);
}

const priorityColumns = [
  ['Workshop', 20],
  ['Omgång', 9],
  ['Visad', 12],
  ['Plats', 11],
  ['Ref', 8],
  ['Insats', 38],
  ['Rättsligt utfall', 18],
  ['Fält', 22],
  ['Index', 9],
  ['Effekt, median', 10],
  ['Effekt, n', 9],
  ['Effekt, samstämmighet', 16],
  ['Genomförbarhet, median', 15],
  ['Genomförbarhet, n', 15],
  ['Genomförbarhet, samstämmighet', 16],
  ['Minoritetsröst', 14],
  ['Additivt index', 10],
  ['Plats, additivt index', 11],
  ['Plats, perspektiv i balans', 12],
  ['Andel dragningar i toppen', 13],
  ['Plats, 5 %', 9],
  ['Plats, 95 %', 9],
  ['Stabil topp', 12],
  ['Toppen är', 9],
  ['Vikt för effekt', 9],
  ['Tröskel', 9],
  ['Exempelvärden', 15],
] as const;

function minorityText(item: SessionItem): string {
  const on = (['effect', 'feasibility'] as const).filter((key) => item[key].minority);
  return on.length === 0
    ? 'nej'
    : on.map((key) => criterionLabels[key].toLocaleLowerCase('sv')).join(', ');
}

export function prioritySheet(document: CatalogueDocument): SheetModel {
  const rows = document.sessions.flatMap((session) => {
    const head = [
      plainText(cleanLine(session.name)),
      figure(session.round, 'whole'),
      day(session.revealedAt, formatDay),
    ];
    const tail = [
      figure(session.topK, 'whole'),
      figure(session.weight, 'two-decimals'),
      figure(session.threshold, 'one-decimal'),
      exampleCell(session.isExample),
    ];
    const ranked = session.items.map((item) => [
      ...head,
      figure(item.rank, 'whole', 'utan plats'),
      plainText(item.ref),
      plainText(item.name),
      legalCell(item.legal),
      text(item.quadrant === null ? missingText : quadrantLabels[item.quadrant]),
      figure(item.index, 'one-decimal'),
      figure(item.effect.median, 'one-decimal'),
      figure(item.effect.n, 'whole'),
      agreementCell(item.effect.label),
      figure(item.feasibility.median, 'one-decimal'),
      figure(item.feasibility.n, 'whole'),
      agreementCell(item.feasibility.label),
      text(minorityText(item), minorityText(item) === 'nej' ? 'plain' : 'split'),
      figure(item.indexAdditive, 'one-decimal'),
      figure(item.rankAdditive, 'whole', 'utan plats'),
      figure(item.rankBalanced, 'whole', 'visas inte'),
      figure(item.stability?.pTop ?? null, 'percent', 'visas inte'),
      figure(item.stability?.rankLow ?? null, 'whole', 'visas inte'),
      figure(item.stability?.rankHigh ?? null, 'whole', 'visas inte'),
      text(item.stability === null ? 'visas inte' : item.stability.isStable ? 'ja' : 'nej'),
      ...tail,
    ]);
    const blocked = session.blocked.map((service) => [
      ...head,
      text('spärrad'),
      plainText(service.ref),
      plainText(service.name),
      legalCell('block'),
      plainText(`${screeningOutcomeLabels.block}: ${service.ground.join(', ')}`),
      ...dashes(15),
      ...tail,
    ]);
    return [...ranked, ...blocked];
  });
  const hidden = document.unrevealedSessions.map((name) => [
    plainText(cleanLine(name)),
    text('–'),
    text('ej visad'),
    ...dashes(priorityColumns.length - 3),
  ]);
  return tableSheet({
    name: 'Prioritering',
    summary: 'Rangordning per visad workshopomgång, med n och samstämmighet för varje siffra.',
    columns: priorityColumns.map(([heading, width]) => ({ heading, width })),
    rows: [...rows, ...hidden],
    frozenColumns: 6,
    print: { paper: 'a3' },
  });
}

const voteColumns = [
  ['Workshop', 20],
  ['Omgång', 9],
  ['Ref', 8],
  ['Insats', 38],
  ['Skala', 16],
  ['n', 7],
  ['Kan inte bedöma', 11],
  ['Antal 1', 8],
  ['Antal 2', 8],
  ['Antal 3', 8],
  ['Antal 4', 8],
  ['Antal 5', 8],
  ['Median', 9],
  ['Medelvärde', 11],
  ['Samstämmighet', 16],
  ['A (van der Eijk)', 11],
  ['Tastle–Wierman', 11],
  ['Leik', 9],
  ['DI (RAND/UCLA)', 11],
  ['Minoritetsröst', 14],
  ['Minoritetens skäl', 48],
  ['Kendalls W, hela skalan', 12],
  ['Lämnade via', 26],
  ['Exempelvärden', 15],
] as const;

function votesRow(
  session: DocumentSession,
  item: SessionItem,
  criterion: Criterion,
): readonly SheetCell[] {
  const votes: Votes = item[criterion];
  const reasons = session.minorityReasons
    .filter((reason) => reason.ref === item.ref && reason.criterion === criterion)
    .map((reason) => cleanText(reason.text));
  return [
    plainText(cleanLine(session.name)),
    figure(session.round, 'whole'),
    plainText(item.ref),
    plainText(item.name),
    text(criterionLabels[criterion]),
    figure(votes.n, 'whole'),
    figure(votes.abstain, 'whole'),
    ...votes.counts.map((count) => figure(count, 'whole')),
    figure(votes.median, 'one-decimal'),
    figure(votes.mean, 'two-decimals'),
    agreementCell(votes.label),
    figure(votes.A, 'two-decimals'),
    figure(votes.TW, 'two-decimals'),
    figure(votes.leik, 'two-decimals'),
    figure(votes.DI, 'two-decimals'),
    votes.minority ? text('ja', 'split') : text('nej'),
    plainText(reasons.join('\n'), votes.minority ? 'Skäl saknas' : '–'),
    figure(session.kendallW[criterion], 'two-decimals'),
    text(entryText(session, item)),
    exampleCell(session.isExample),
  ];
}

export function votesSheet(document: CatalogueDocument): SheetModel {
  const rows = document.sessions.flatMap((session) =>
    session.items.flatMap((item) => [
      votesRow(session, item, 'effect'),
      votesRow(session, item, 'feasibility'),
    ]),
  );
  const hidden = document.unrevealedSessions.map((name) => [
    plainText(cleanLine(name)),
    text('ej visad'),
    ...dashes(voteColumns.length - 2),
  ]);
  return tableSheet({
    name: 'Röstfördelning',
    summary: 'Antal röster per skalsteg och spridningsmått för varje insats och skala.',
    columns: voteColumns.map(([heading, width]) => ({ heading, width })),
    rows: [...rows, ...hidden],
    frozenColumns: 4,
    print: { paper: 'a3' },
  });
}
