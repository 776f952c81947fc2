// Why: what the municipality means to stop doing, with reason and what it frees, before the board.
// Must not: sum what is unknown as nothing.
import type {
  CatalogueDocument,
  ExportRequest,
} from '../../../src-shared/contract/catalogue-document.ts';
import { freedSums, type FreedSum } from '../../../src-shared/domain/stop-doing.ts';
import { exampleText, stopStatusLabels } from '../../../src-shared/text/labels.ts';
import { cleanLine, cleanText } from '../../../src-shared/text/paper/clean-text.ts';
import {
  formatDayOrMissing,
  formatKronor,
  formatNumber,
  textOr,
} from '../../../src-shared/text/paper/format.ts';
import type { Block, Cell } from './blocks.ts';
import { cell, strong, tableOr } from './blocks.ts';

type Stop = NonNullable<CatalogueDocument['stops']>[number];

const staffing = (value: number | null): string =>
  value === null ? 'saknas' : `${formatNumber(value)} årsarbetare`;

function stopRow(stop: Stop): readonly Cell[] {
  const named =
    stop.service === null || stop.service === stop.title ? [] : [cleanLine(stop.service)];
  return [
    strong(cleanLine(stop.title)),
    cell([
      ...named,
      `Skäl: ${textOr(stop.reason)}`,
      stopStatusLabels[stop.status],
      ...(stop.isExample ? [exampleText] : []),
    ]),
    cell([
      textOr(stop.frees),
      `Kostnad per år: ${formatKronor(stop.freesCost)}`,
      `Bemanning: ${staffing(stop.freesStaffing)}`,
    ]),
    cell([
      `Slutar: ${formatDayOrMissing(stop.stopOn)}`,
      `Ansvarig: ${textOr(stop.responsibleRole)}`,
      `Följs upp: ${formatDayOrMissing(stop.followUpOn)}`,
      ...(stop.followUp === null ? [] : [cleanText(stop.followUp)]),
    ]),
  ];
}

function sumText({ sum, unknown }: FreedSum, words: (value: number) => string): string {
  const known = sum === null ? 'saknas' : words(sum);
  return unknown === 0 ? known : `${known} (okänt för ${unknown})`;
}

/** A heading and a table; a version from before there was such a list has neither. */
export function stopBlocks(request: ExportRequest): readonly Block[] {
  const { stops } = request.document;
  if (stops === undefined) return [];
  const sums = freedSums(stops);
  return [
    { kind: 'heading', level: 2, text: 'Sluta göra' },
    tableOr('Inget är uppsatt på listan över vad verksamheten ska sluta göra.', {
      kind: 'table',
      caption: 'Insatser och arbetssätt att sluta med',
      columns: [
        { heading: 'Vad', share: 0.2 },
        { heading: 'Skäl och läge', share: 0.3 },
        { heading: 'Det frigör', share: 0.24 },
        { heading: 'När och vem', share: 0.26 },
      ],
      rows: stops.map(stopRow),
    }),
    ...(stops.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: `Tillsammans frigörs per år: ${sumText(sums.cost, formatKronor)}; bemanning: ${sumText(sums.staffing, staffing)}.`,
          },
        ]),
  ];
}
