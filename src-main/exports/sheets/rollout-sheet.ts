// Why: sheet Införande: the matrix service × district with pilot in orange and full rollout in
// green, and below it what is known of each cell.
// Must not: carry a status by colour alone, or count an unknown district as anything.
import type { CatalogueDocument } from '../../../src-shared/contract/catalogue-document.ts';
import { rolloutStatusLabels, unknownText } from '../../../src-shared/text/labels.ts';
import { cleanLine, cleanText } from '../../../src-shared/text/paper/clean-text.ts';
import { formatDay } from '../../../src-shared/text/paper/format.ts';
import { gateDeviations, rolloutTones } from '../../../src-shared/text/paper/services.ts';
import { dashes, exampleCell, plainText } from './sheet-cells.ts';
import type { SheetCell, SheetModel } from './sheet-model.ts';
import { blank, day, figure, header, text } from './sheet-model.ts';

const fixedColumns = [
  ['Ref', 8],
  ['Insats', 38],
  ['Stadsdelar med pilot eller längre', 13],
  ['Stadsdelar där insatsen är aktuell', 13],
  ['Stadsdelar där läget är okänt', 13],
  ['Täckning av befolkningen', 13],
] as const;

const detailHeadings = [
  'Ref',
  'Insats',
  'Stadsdel',
  'Status',
  'Start',
  'Slut',
  'Våg',
  'Ansvarig roll',
  'Anteckning',
  'Avsteg före breddinförande',
  'Exempelvärden',
];

function matrixRows(document: CatalogueDocument): readonly (readonly SheetCell[])[] {
  return document.services.map((service) => {
    const cells = new Map(service.rollout.map((cell) => [cell.district, cell]));
    return [
      plainText(service.ref),
      plainText(service.name),
      figure(service.adoption.adopted, 'whole'),
      figure(service.adoption.applicable, 'whole'),
      figure(service.adoption.unknown, 'whole'),
      figure(service.populationCoverage, 'percent'),
      ...document.districts.map((district) => {
        const status = cells.get(district.name)?.status ?? 'unknown';
        return text(rolloutStatusLabels[status], rolloutTones[status]);
      }),
    ];
  });
}

function detailRows(document: CatalogueDocument): readonly (readonly SheetCell[])[] {
  const deviations = gateDeviations(document);
  return document.services.flatMap((service) =>
    service.rollout
      .filter((cell) => cell.status !== 'unknown' || cell.note !== null)
      .map((cell) => [
        plainText(service.ref),
        plainText(service.name),
        plainText(cell.district),
        text(rolloutStatusLabels[cell.status], rolloutTones[cell.status]),
        day(cell.startOn, formatDay),
        day(cell.endOn, formatDay),
        plainText(cell.wave),
        plainText(cell.responsibleRole),
        plainText(cell.note, '–'),
        plainText(
          deviations
            .filter(
              (deviation) =>
                deviation.service === cleanLine(service.name) &&
                deviation.district === cleanLine(cell.district),
            )
            .map((deviation) => `${deviation.kind}, se Beslut och historik`)
            .join('\n'),
          '–',
        ),
        exampleCell(cell.isExample),
      ]),
  );
}

export function rolloutSheet(document: CatalogueDocument): SheetModel {
  const matrix = matrixRows(document);
  const details = detailRows(document);
  const headings = [
    ...fixedColumns.map(([heading]) => header(heading)),
    ...document.districts.map((district) => header(cleanText(district.name))),
  ];
  const population = [
    text('–'),
    text('Invånare i stadsdelen', 'label'),
    ...dashes(fixedColumns.length - 2),
    ...document.districts.map((district) => figure(district.population, 'whole', 'saknas')),
  ];
  const below: (readonly SheetCell[])[] = [
    [
      blank,
      text('Likvärdighetsgap, procentenheter', 'label'),
      figure(document.equityGap, 'one-decimal'),
    ],
    [blank],
    [text('Uppgifter per insats och stadsdel', 'subtitle')],
    details.length === 0
      ? [text(`Inget är angivet: läget i alla stadsdelar är ${unknownText}.`)]
      : detailHeadings.map((heading) => header(heading)),
    ...details,
  ];
  return {
    name: 'Införande',
    summary:
      'Insats × stadsdel med status i ord; pilot orange, breddinförd grön. Under den uppgifter per cell.',
    widths: [
      ...fixedColumns.map(([, width]) => width),
      ...Array.from(
        { length: Math.max(document.districts.length, detailHeadings.length - 6) },
        () => 17,
      ),
    ],
    rows: [headings, ...matrix, ...(document.districts.length === 0 ? [] : [population]), ...below],
    table: { headerRow: 0, lastRow: matrix.length, columns: headings.length },
    frozenColumns: 2,
    choices: [],
    hatchBlanks: null,
    print: { orientation: 'landscape', paper: 'a3', pagesWide: 1 },
  };
}
