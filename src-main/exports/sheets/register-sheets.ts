// Why: sheets Rättslig prövning, Risker and Beslut och historik: the registers of the plan.
// Must not: change the order of the document, or drop a record that lacks something.
import type {
  CatalogueDocument,
  DocumentService,
} from '../../../src-shared/contract/catalogue-document.ts';
import {
  conditionStatusLabels,
  knowledgeLabels,
  labelOf,
  measureStatusLabels,
  screeningAnswerLabels,
  screeningEffectLabels,
  treatmentLabels,
} from '../../../src-shared/text/labels.ts';
import { cleanText } from '../../../src-shared/text/paper/clean-text.ts';
import { formatDay, formatKronor, textOr } from '../../../src-shared/text/paper/format.ts';
import { gateDeviations, signatureText } from '../../../src-shared/text/paper/services.ts';
import { assessmentCell, dashes, exampleCell, legalCell, plainText } from './sheet-cells.ts';
import type { SheetCell, SheetModel } from './sheet-model.ts';
import { day, figure, tableSheet, text } from './sheet-model.ts';

type Columns = readonly (readonly [heading: string, width: number])[];

function columnsOf(columns: Columns): readonly { heading: string; width: number }[] {
  return columns.map(([heading, width]) => ({ heading, width }));
}

const legalColumns: Columns = [
  ['Ref', 8],
  ['Insats', 34],
  ['Rättsligt utfall', 18],
  ['Signerad', 28],
  ['Regel', 8],
  ['Fråga', 48],
  ['Lagrum', 22],
  ['Svar', 14],
  ['Leder till', 18],
  ['Villkor eller skäl', 36],
  ['Villkoret är', 13],
  ['Hänvisning', 18],
  ['Anteckning', 36],
  ['Roll', 16],
  ['Datum', 12],
  ['Exempelvärden', 15],
];

function legalRowsOf(service: DocumentService): readonly (readonly SheetCell[])[] {
  const { legal } = service;
  const head = [
    plainText(service.ref),
    plainText(service.name),
    legalCell(legal.outcome),
    text(signatureText(service), service.legal.signature === null ? 'missing' : 'plain'),
  ];
  const answered = legal.answers.map((answer) => {
    const condition = legal.conditions.find((entry) => entry.rule === answer.rule);
    const rule = legal.rules.find((entry) => entry.id === answer.rule);
    return [
      ...head,
      plainText(answer.rule),
      plainText(answer.question),
      plainText(answer.ground.join(', ')),
      answer.answer === null
        ? text('obesvarad', 'unknown')
        : text(labelOf(screeningAnswerLabels, answer.answer)),
      answer.effect === null ? text('ställs inte') : legalCell(answer.effect),
      plainText(condition?.text ?? rule?.reason ?? '', '–'),
      text(
        condition === undefined
          ? '–'
          : conditionStatusLabels[condition.status].toLocaleLowerCase('sv'),
      ),
      plainText(condition?.reference ?? null, condition === undefined ? '–' : undefined),
      plainText(answer.note, '–'),
      plainText(answer.role, '–'),
      answer.at === null ? text('–') : day(answer.at, formatDay),
      exampleCell(answer.isExample),
    ];
  });
  const seen = new Set(legal.answers.map((answer) => answer.rule));
  const rest = [
    ...legal.rules.map((rule) => ({
      id: rule.id,
      ground: rule.ground,
      effect: screeningEffectLabels[rule.effect],
      textOf: rule.reason,
      status: '–',
      reference: null as string | null,
    })),
    ...legal.conditions.map((condition) => ({
      id: condition.rule,
      ground: condition.ground,
      effect: screeningEffectLabels.condition,
      textOf: condition.text,
      status: conditionStatusLabels[condition.status].toLocaleLowerCase('sv'),
      reference: condition.reference,
    })),
  ].filter((entry) => !seen.has(entry.id));
  // A condition says more than the rule behind it: where both stand, the condition stays.
  const unique = [...new Map(rest.map((entry) => [entry.id, entry])).values()];
  const otherRow = (entry: (typeof unique)[number]): readonly SheetCell[] => [
    ...head,
    plainText(entry.id),
    text('–'),
    plainText(entry.ground.join(', ')),
    text('–'),
    text(entry.effect),
    plainText(entry.textOf),
    text(entry.status),
    plainText(entry.reference, entry.status === '–' ? '–' : undefined),
    text('–'),
    text('–'),
    text('–'),
    exampleCell(false),
  ];
  const rows = [...answered, ...unique.map(otherRow)];
  if (rows.length > 0) return rows;
  return [[...head, ...dashes(legalColumns.length - 5), exampleCell(false)]];
}

export function legalSheet(document: CatalogueDocument): SheetModel {
  return tableSheet({
    name: 'Rättslig prövning',
    summary: 'En rad per insats och fråga: svar, vad svaret leder till, villkor och signering.',
    columns: columnsOf(legalColumns),
    rows: document.services.flatMap(legalRowsOf),
    frozenColumns: 2,
    print: { paper: 'a3' },
  });
}

export function risksSheet(document: CatalogueDocument): SheetModel {
  const columns: Columns = [
    ['Nr', 6],
    ['Insats', 32],
    ['Vad kan hända', 40],
    ['Orsak', 32],
    ['Vem drabbas', 24],
    ['Från början', 14],
    ['Nu', 14],
    ['Kvarstår', 14],
    ['Kunskap', 11],
    ['Hantering', 13],
    ['Åtgärder', 52],
    ['Accepterad av', 18],
    ['Skäl till att den accepteras', 32],
    ['Ses över', 12],
    ['Varningar', 32],
    ['Exempelvärden', 15],
  ];
  const rows = document.risks.map((risk) => [
    figure(risk.number, 'whole'),
    plainText(risk.service, 'hela katalogen'),
    plainText(risk.title),
    plainText(risk.cause),
    plainText(risk.affected),
    assessmentCell(risk.inherent),
    assessmentCell(risk.current),
    assessmentCell(risk.residual),
    text(labelOf(knowledgeLabels, risk.knowledge, 'okänd')),
    text(labelOf(treatmentLabels, risk.treatment, 'inte vald')),
    plainText(
      risk.measures
        .map((measure) =>
          [
            cleanText(measure.what),
            `ansvarig ${textOr(measure.ownerRole)}`,
            `klart ${measure.dueOn === null ? 'saknas' : formatDay(measure.dueOn)}`,
            `kostnad ${formatKronor(measure.cost)}`,
            measureStatusLabels[measure.status].toLocaleLowerCase('sv'),
          ].join(', '),
        )
        .join('\n'),
      'Åtgärd saknas',
    ),
    plainText(risk.acceptedByRole, '–'),
    plainText(risk.acceptedReason, '–'),
    day(risk.reviewOn, formatDay),
    plainText(risk.warnings.join('\n'), 'inga'),
    exampleCell(risk.isExample),
  ]);
  return tableSheet({
    name: 'Risker',
    summary: 'Riskregistret i ordning efter allvarlighetsgrad, sannolikhet och kunskap.',
    columns: columnsOf(columns),
    rows,
    frozenColumns: 3,
    print: { paper: 'a3' },
  });
}

export function historySheet(document: CatalogueDocument): SheetModel {
  const columns: Columns = [
    ['Datum', 12],
    ['Slag', 24],
    ['Insats', 36],
    ['Roll eller nämnd', 24],
    ['Text', 64],
    ['Paragraf', 12],
    ['Diarienummer', 18],
    ['SHA-256', 40],
  ];
  const versions = document.earlierVersions.map((version) => [
    day(version.adoptedOn, formatDay),
    text('Fastställd version'),
    text('–'),
    plainText(version.board),
    text(`Version ${version.number} fastställd`),
    plainText(version.paragraph),
    plainText(version.caseNumber),
    plainText(version.sha256),
  ]);
  const decisions = document.decisions.map((decision) => [
    day(decision.at, formatDay),
    text('Beslut'),
    plainText(decision.service, 'hela katalogen'),
    plainText(decision.role),
    plainText(decision.text),
    text('–'),
    text('–'),
    text('–'),
  ]);
  const deviations = gateDeviations(document).map((deviation) => [
    day(deviation.at, formatDay),
    text('Avsteg före breddinförande', 'review'),
    plainText(deviation.service),
    plainText(deviation.role),
    plainText(
      `${deviation.district}: ${deviation.kind}. Skäl: ${deviation.reason} Saknades: ${deviation.missing}`,
    ),
    text('–'),
    text('–'),
    text('–'),
  ]);
  return tableSheet({
    name: 'Beslut och historik',
    summary: 'Tidigare versioner, beslut och avsteg från kontrollen före breddinförande.',
    columns: columnsOf(columns),
    rows: [...versions, ...decisions, ...deviations],
    frozenColumns: 0,
  });
}
