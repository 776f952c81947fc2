// Why: what the imports of rows about existing things share: finding the service, saying what is not there.
// Must not: guess which service a row means.
import { listServices } from '../../../db/repos/services.ts';
import type { Problem } from '../../../src-shared/contract/base.ts';
import type { Service } from '../../../src-shared/contract/owner/services.ts';
import type { PlanContext } from '../plan-context.ts';
import { Refusal } from '../refusal.ts';
import { createServiceFinder } from './match-services.ts';

export interface ImportOptions {
  /** True for made-up values: every row they make is marked as an example value. */
  readonly isExample?: boolean;
}

const mostListed = 50;

/**
 * Pairs each row with its service. Rows whose service is not in the plan refuse the whole file,
 * naming them.
 */
export function withServices<Row extends { readonly row: number; readonly service: string }>(
  context: PlanContext,
  rows: readonly Row[],
): readonly { readonly row: Row; readonly service: Service }[] {
  const find = createServiceFinder(listServices(context.database));
  const problems: Problem[] = [];
  const found = rows.flatMap((row) => {
    const service = find(row.service);
    if (service) return [{ row, service }];
    problems.push({
      place: `rad ${row.row}`,
      message: `Insatsen "${row.service}" finns inte i planen.`,
    });
    return [];
  });
  refuseBadRows(problems);
  return found;
}

/** Refuses the whole file where there is any problem, naming at most 50 rows and the total. */
export function refuseBadRows(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const listed = problems.slice(0, mostListed);
  const count = problems.length === 1 ? 'En rad kan' : `${problems.length} rader kan`;
  throw new Refusal(
    'bad-rows',
    `${count} inte läsas in, så ingenting har ändrats. Rätta filen och läs in den igen.`,
    listed,
  );
}

/** Warnings of a record table: its own, and columns that nothing reads. */
export function tableWarnings(table: {
  readonly warnings: readonly string[];
  readonly unknownColumns: readonly string[];
}): string[] {
  return [
    ...table.warnings,
    ...table.unknownColumns.map((heading) => `Kolumnen ${heading} är okänd och lästes inte in.`),
  ];
}
