// Why: sheet Behov: needs with the services that answer them, and the gaps both ways.
// Must not: count a declined or decommissioned service as an answer, or leave one out unsaid.
import type {
  CatalogueDocument,
  DocumentService,
} from '../../../src-shared/contract/catalogue-document.ts';
import { coverageOfNeeds, needRef } from '../../../src-shared/domain/coverage-of-needs.ts';
import { isEnded } from '../../../src-shared/domain/lifecycle.ts';
import {
  labelOf,
  needSourceLabels,
  serviceStatusLabels,
  strengthLabels,
} from '../../../src-shared/text/labels.ts';
import { cleanLine } from '../../../src-shared/text/paper/clean-text.ts';
import { formatDay } from '../../../src-shared/text/paper/format.ts';
import { noNeedText, noServiceText } from '../../../src-shared/text/paper/needs.ts';
import { dashes, exampleCell, plainText } from './sheet-cells.ts';
import type { SheetCell, SheetModel } from './sheet-model.ts';
import { day, tableSheet, text } from './sheet-model.ts';

/** A service that answers no need: the gap is shown, not left out. */
function idleRow(name: string): readonly SheetCell[] {
  return [text('–'), text(noNeedText, 'missing'), ...dashes(6), plainText(name), text('–')];
}

/** The services that answer a need; a declined or decommissioned one is named, and answers nothing. */
function answersCell(
  refs: readonly string[],
  services: ReadonlyMap<string, DocumentService>,
): SheetCell {
  const names = refs.map((ref) => {
    const service = services.get(ref);
    if (service === undefined) return ref;
    const name = cleanLine(service.name);
    return isEnded(service.status)
      ? `${name} (${labelOf(serviceStatusLabels, service.status).toLocaleLowerCase('sv')})`
      : name;
  });
  const isAnswered = refs.some((ref) => {
    const service = services.get(ref);
    return service !== undefined && !isEnded(service.status);
  });
  if (isAnswered) return plainText(names.join('\n'));
  return text([noServiceText, ...names].join('\n'), 'missing');
}

export function needsSheet(document: CatalogueDocument): SheetModel {
  const services = new Map(document.services.map((service) => [service.ref, service]));
  const columns: readonly (readonly [heading: string, width: number])[] = [
    ['Nr', 7],
    ['Behov', 40],
    ['Beskrivning', 60],
    ['Målgrupp', 24],
    ['Så vet vi', 18],
    ['Styrka', 12],
    ['Datum', 12],
    ['Källa', 34],
    ['Insatser som svarar mot behovet', 50],
    ['Exempelvärden', 15],
  ];
  const rows = document.needs.map((need) => [
    need.number === undefined ? text('saknas', 'missing') : text(needRef(need.number)),
    plainText(need.title),
    plainText(need.description),
    plainText(need.targetGroup),
    text(labelOf(needSourceLabels, need.source)),
    text(labelOf(strengthLabels, need.strength, 'okänd')),
    day(need.date, formatDay),
    plainText(need.sourceText ?? null),
    answersCell(need.serviceRefs, services),
    exampleCell(need.isExample ?? false),
  ]);
  const { servicesWithoutNeed } = coverageOfNeeds({
    needIds: document.needs.map((_need, index) => String(index)),
    services: document.services.map(({ ref, status }) => ({ id: ref, status })),
    links: document.needs.flatMap((need, index) =>
      need.serviceRefs.map((serviceId) => ({ needId: String(index), serviceId })),
    ),
  });
  const idle = servicesWithoutNeed.map((ref) => idleRow(services.get(ref)?.name ?? ref));
  return tableSheet({
    name: 'Behov',
    summary: 'Behov och de insatser som svarar mot dem; behov utan insats och insatser utan behov.',
    columns: columns.map(([heading, width]) => ({ heading, width })),
    rows: [...rows, ...idle],
    frozenColumns: 2,
  });
}
