// Why: the risk register as the board sees it, in the register's own order.
// Must not: order risks anew, or let "not assessed" look like low.
import type {
  DocumentRisk,
  ExportRequest,
} from '../../../src-shared/contract/catalogue-document.ts';
import {
  exampleText,
  knowledgeLabels,
  labelOf,
  measureStatusLabels,
  riskBandLabels,
  treatmentLabels,
} from '../../../src-shared/text/labels.ts';
import { cleanLine, cleanText } from '../../../src-shared/text/paper/clean-text.ts';
import {
  formatDay,
  formatDayOrMissing,
  formatKronor,
  textOr,
} from '../../../src-shared/text/paper/format.ts';
import type { Cell, Line, ReportPart } from './blocks.ts';
import { cell, chip, strong, tableOr } from './blocks.ts';

type Assessment = DocumentRisk['inherent'];

const bandTones = { low: 'risk-low', medium: 'risk-medium', high: 'risk-high' } as const;

export function assessmentText(assessment: Assessment): string {
  if (assessment === null) return 'ej bedömd';
  const { severity, likelihood, band } = assessment;
  return `${severity} × ${likelihood}, ${riskBandLabels[band].toLocaleLowerCase('sv')}`;
}

function assessmentChip(assessment: Assessment): Line {
  const tone = assessment === null ? 'unknown' : bandTones[assessment.band];
  return chip(assessmentText(assessment), tone);
}

function measureText(measure: DocumentRisk['measures'][number]): string {
  const due = measure.dueOn === null ? 'saknas' : formatDay(measure.dueOn);
  return `${cleanText(measure.what)} (${measureStatusLabels[measure.status].toLocaleLowerCase('sv')}, ansvarig ${textOr(measure.ownerRole)}, klart ${due}, kostnad ${formatKronor(measure.cost)})`;
}

/** One line on a risk for the service's own section. */
export function riskLine(risk: DocumentRisk): string {
  const now = risk.current ?? risk.inherent;
  const measures =
    risk.measures.length === 0
      ? 'åtgärd saknas'
      : `åtgärder: ${risk.measures.map((measure) => cleanLine(measure.what)).join('; ')}`;
  const example = risk.isExample ? `, ${exampleText.toLocaleLowerCase('sv')}` : '';
  return `Risk ${risk.number}: ${cleanLine(risk.title)} (nu ${assessmentText(now)}, kvarstår ${assessmentText(risk.residual)}${example}), ${measures}`;
}

function treatmentLines(risk: DocumentRisk): readonly string[] {
  return [
    `Hantering: ${labelOf(treatmentLabels, risk.treatment, 'inte vald').toLocaleLowerCase('sv')}`,
    `Kunskap: ${labelOf(knowledgeLabels, risk.knowledge, 'okänd').toLocaleLowerCase('sv')}`,
    ...(risk.acceptedByRole === null
      ? []
      : [
          `Accepterad av ${cleanLine(risk.acceptedByRole)}: ${textOr(risk.acceptedReason, 'skäl saknas')}`,
        ]),
    `Ses över: ${formatDayOrMissing(risk.reviewOn)}`,
  ];
}

function riskRow(risk: DocumentRisk): readonly Cell[] {
  return [
    strong(String(risk.number)),
    cell([textOr(risk.service, 'Hela katalogen'), ...(risk.isExample ? [exampleText] : [])]),
    cell([
      cleanText(risk.title),
      `Orsak: ${textOr(risk.cause)}`,
      `Drabbar: ${textOr(risk.affected)}`,
    ]),
    cell([assessmentChip(risk.inherent)]),
    cell([assessmentChip(risk.current)]),
    cell([assessmentChip(risk.residual)]),
    cell(risk.measures.length === 0 ? 'Åtgärd saknas' : risk.measures.map(measureText)),
    cell([...treatmentLines(risk), ...risk.warnings.map(cleanText)]),
  ];
}

export function riskAppendix(request: ExportRequest): ReportPart {
  return {
    name: 'Bilaga 4',
    orientation: 'landscape',
    blocks: [
      { kind: 'heading', level: 1, text: 'Bilaga 4. Risker och åtgärder' },
      {
        kind: 'paragraph',
        text: 'Allvarlighetsgrad × sannolikhet på skalan 1–4. Ordningen är efter allvarlighetsgrad, sedan sannolikhet, sedan kunskapens styrka med svagast först.',
      },
      tableOr('Inga risker är registrerade.', {
        kind: 'table',
        caption: 'Riskregistret',
        columns: [
          { heading: 'Nr', share: 0.04 },
          { heading: 'Insats', share: 0.14 },
          { heading: 'Vad kan hända', share: 0.22 },
          { heading: 'Från början', share: 0.08 },
          { heading: 'Nu', share: 0.08 },
          { heading: 'Kvarstår', share: 0.08 },
          { heading: 'Åtgärder', share: 0.21 },
          { heading: 'Hantering', share: 0.15 },
        ],
        rows: request.document.risks.map(riskRow),
      }),
    ],
  };
}
