// Why: one job from bytes to validated rows for every kind of file, so that it can run in a thread.
// Must not: know a plan.
import type { ReadingChoices, SettledReading } from '../../src-shared/contract/owner/imports.ts';
import { createNearNames } from '../../src-shared/domain/near-names.ts';
import type { ImportKind } from '../../src-shared/contract/values.ts';
import type { AnswerRow } from './read-answers.ts';
import { readAnswers } from './read-answers.ts';
import type { InsightRow } from './read-insights.ts';
import { readInsights } from './read-insights.ts';
import type { NeedRow } from './read-needs.ts';
import { readNeeds } from './read-needs.ts';
import type { RatingRow } from './read-ratings.ts';
import { readRatings } from './read-ratings.ts';
import type { RecordTable } from './read-records.ts';
import type { RiskRow } from './read-risks.ts';
import { readRisks } from './read-risks.ts';
import type { RolloutRow } from './read-rollout.ts';
import { readRollout } from './read-rollout.ts';
import { importLimits } from './import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { FileInspection, InspectContext } from './inspect-services.ts';
import { inspectServices } from './inspect-services.ts';
import type { ServiceTable } from './read-services.ts';
import { readServices, serviceHeader } from './read-services.ts';
import { readTable } from './read-table.ts';
import type { RowColours } from './row-colours.ts';
import { readRowColours } from './row-colours.ts';
import type { LearnedReading } from './service-reading.ts';
import { learn, readingOptions } from './service-reading.ts';
import { rowKey } from './service-rows.ts';
import type { Grid } from './grid.ts';

export interface ParseRequest {
  readonly kind: ImportKind;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Sheet by number from 1 or by name; null: the one with the most headings. */
  readonly sheet: number | string | null;
  /** Heading → field or `ignore`, for services; null: as the headings say. */
  readonly mapping: Readonly<Record<string, string>> | null;
}

export type ParsedImport =
  | { readonly kind: 'services'; readonly table: ServiceTable }
  | { readonly kind: 'ratings'; readonly table: RecordTable<RatingRow> }
  | { readonly kind: 'answers'; readonly table: RecordTable<AnswerRow> }
  | { readonly kind: 'risks'; readonly table: RecordTable<RiskRow> }
  | { readonly kind: 'rollout'; readonly table: RecordTable<RolloutRow> }
  | { readonly kind: 'needs'; readonly table: RecordTable<NeedRow> }
  | { readonly kind: 'insights'; readonly table: RecordTable<InsightRow> };

export interface ParseControl {
  readonly onProgress: (done: number, label: string) => void;
}

/** Reads a file. @throws ImportRefusal with a Swedish message; nothing else for bad input. */
export async function parseImport(
  request: ParseRequest,
  control: ParseControl,
): Promise<ParsedImport> {
  control.onProgress(0, 'Läser filen');
  const grid = await readTable(request.bytes, {
    fileName: request.fileName,
    kind: request.kind,
    ...(request.sheet === null ? {} : { sheet: request.sheet }),
  });
  control.onProgress(0.6, 'Granskar raderna');
  switch (request.kind) {
    case 'services': {
      const mapping = request.mapping === null ? {} : { mapping: request.mapping };
      return { kind: 'services', table: readServices(grid, mapping) };
    }
    case 'ratings':
      return { kind: 'ratings', table: readRatings(grid) };
    case 'answers':
      return { kind: 'answers', table: readAnswers(grid) };
    case 'risks':
      return { kind: 'risks', table: readRisks(grid) };
    case 'rollout':
      return { kind: 'rollout', table: readRollout(grid) };
    case 'needs':
      return { kind: 'needs', table: readNeeds(grid) };
    case 'insights':
      return { kind: 'insights', table: readInsights(grid) };
  }
}

export interface InspectRequest extends InspectContext {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly reading: ReadingChoices;
}

/** Looks at a services file. @throws ImportRefusal as reading does, but not for unknown headings */
export async function inspectFile(
  request: InspectRequest,
  control: ParseControl,
): Promise<FileInspection> {
  control.onProgress(0, 'Läser filen');
  const grid = await servicesGrid(request, request.reading.sheet);
  control.onProgress(0.6, 'Granskar kolumnerna');
  return inspectServices(grid, coloursOf(request.bytes, grid), request.reading, request);
}

export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly reading: SettledReading;
  /** Services of the plan to look for under nearly the same name; null where nobody asks. */
  readonly near: readonly { readonly key: string; readonly name: string }[] | null;
}

/** Rows of a services file as a person chose to read it. */
export interface ServiceFile {
  readonly table: ServiceTable;
  readonly learned: LearnedReading;
  /** By row key: services of the plan, and earlier rows of the file, of nearly the same name. */
  readonly nearServices: ReadonlyMap<string, readonly string[]>;
  readonly nearRows: ReadonlyMap<string, readonly string[]>;
}

/** Reads a services file as chosen; rows with something wrong come along with their problems. */
export async function readServiceFile(
  request: ReadRequest,
  control: ParseControl,
): Promise<ServiceFile> {
  control.onProgress(0, 'Läser filen');
  const { reading, bytes, near } = request;
  const grid = await servicesGrid(request, reading.sheet);
  const isColoured = (reading.columns['colour'] ?? 'ignore') !== 'ignore';
  const options = readingOptions(reading, isColoured ? coloursOf(bytes, grid) : new Map());
  control.onProgress(0.5, 'Granskar raderna');
  const table = readServices(grid, options);
  const header = serviceHeader(grid, options);
  if (header instanceof ImportRefusal) throw header;
  control.onProgress(0.7, 'Letar efter dubbletter');
  return { table, learned: learn(header.columns, reading), ...nearNames(table, near) };
}

function servicesGrid(
  request: { readonly bytes: Uint8Array; readonly fileName: string },
  sheet: string | null,
): Promise<Grid> {
  return readTable(request.bytes, {
    fileName: request.fileName,
    kind: 'services',
    ...(sheet === null ? {} : { sheet }),
  });
}

function coloursOf(bytes: Uint8Array, grid: Grid): RowColours {
  return grid.format === 'xlsx' ? readRowColours(bytes, grid.sheet, importLimits) : new Map();
}

function nearNames(
  table: ServiceTable,
  near: ReadRequest['near'],
): Pick<ServiceFile, 'nearServices' | 'nearRows'> {
  const nearServices = new Map<string, readonly string[]>();
  const nearRows = new Map<string, readonly string[]>();
  if (near === null) return { nearServices, nearRows };
  const services = createNearNames(near);
  const places = new Map(table.rows.map((row, index) => [rowKey(row), index]));
  const rows = createNearNames(table.rows.map((row) => ({ key: rowKey(row), name: row.name })));
  table.rows.forEach((row, index) => {
    const key = rowKey(row);
    const like = services.near(row.name);
    if (like.length > 0) nearServices.set(key, like);
    // Only rows above: of two that are alike, one asks about the other.
    const above = rows.near(row.name).filter((other) => (places.get(other) ?? index) < index);
    if (above.length > 0) nearRows.set(key, above);
  });
  return { nearServices, nearRows };
}
