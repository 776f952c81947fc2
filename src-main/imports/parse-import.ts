// Why: one job from bytes to validated rows for every kind of file, so that it can run in a thread.
// Must not: know a plan.
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
import type { ServiceTable } from './read-services.ts';
import { readServices } from './read-services.ts';
import { readTable } from './read-table.ts';

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
