// Why: the last appendices: deviations from the gate, earlier decisions, and how figures are counted.
// Must not: leave out a deviation; the board must see each with its reason.
import type { ExportRequest } from '../../../src-shared/contract/catalogue-document.ts';
import { cleanLine, cleanText } from '../../../src-shared/text/paper/clean-text.ts';
import { formatDay, textOr } from '../../../src-shared/text/paper/format.ts';
import { methodEntries } from '../../../src-shared/text/paper/method.ts';
import { gateDeviations, noGateDeviations } from '../../../src-shared/text/paper/services.ts';
import type { ReportPart } from './blocks.ts';
import { cell, strong, tableOr } from './blocks.ts';
import { stopBlocks } from './stop-doing.ts';

export function deviationAppendix(request: ExportRequest): ReportPart {
  const { decisions, earlierVersions } = request.document;
  return {
    name: 'Bilaga 5',
    orientation: 'portrait',
    blocks: [
      { kind: 'heading', level: 1, text: 'Bilaga 5. Avsteg och tidigare beslut' },
      { kind: 'heading', level: 2, text: 'Avsteg från kontrollen före breddinförande' },
      tableOr(noGateDeviations, {
        kind: 'table',
        caption: 'Avsteg från kontrollen före breddinförande, med skriftligt skäl',
        columns: [
          { heading: 'Insats', share: 0.22 },
          { heading: 'Stadsdel', share: 0.16 },
          { heading: 'Avsteg och skäl', share: 0.4 },
          { heading: 'Roll och datum', share: 0.22 },
        ],
        rows: gateDeviations(request.document).map((deviation) => [
          strong(deviation.service),
          cell(deviation.district),
          cell([deviation.kind, `Skäl: ${deviation.reason}`, `Saknades: ${deviation.missing}`]),
          cell([deviation.role, deviation.at]),
        ]),
      }),
      ...stopBlocks(request),
      { kind: 'heading', level: 2, text: 'Tidigare versioner' },
      tableOr('Ingen tidigare version är fastställd.', {
        kind: 'table',
        caption: 'Tidigare fastställda versioner',
        columns: [
          { heading: 'Version', share: 0.12 },
          { heading: 'Beslut', share: 0.38 },
          { heading: 'SHA-256', share: 0.5 },
        ],
        rows: earlierVersions.map((version) => [
          strong(String(version.number)),
          cell(
            `${textOr(version.board)} ${formatDay(version.adoptedOn)}, ${textOr(version.paragraph)}, dnr ${textOr(version.caseNumber)}`,
          ),
          cell(version.sha256.replaceAll(/(.{16})(?=.)/gu, '$1 ')),
        ]),
      }),
      { kind: 'heading', level: 2, text: 'Beslutslogg' },
      tableOr('Inga beslut är förda i planen.', {
        kind: 'table',
        caption: 'Beslut i planen',
        columns: [
          { heading: 'Datum', share: 0.15 },
          { heading: 'Insats', share: 0.25 },
          { heading: 'Beslut', share: 0.4 },
          { heading: 'Roll', share: 0.2 },
        ],
        rows: decisions.map((decision) => [
          strong(formatDay(decision.at)),
          cell(decision.service === null ? 'hela katalogen' : cleanLine(decision.service)),
          cell(cleanText(decision.text)),
          cell(cleanLine(decision.role)),
        ]),
      }),
    ],
  };
}

export function methodAppendix(): ReportPart {
  return {
    name: 'Bilaga 6',
    orientation: 'portrait',
    blocks: [
      { kind: 'heading', level: 1, text: 'Bilaga 6. Så räknas siffrorna' },
      {
        kind: 'facts',
        facts: methodEntries.map((entry) => ({ label: entry.term, lines: [entry.text] })),
      },
    ],
  };
}
