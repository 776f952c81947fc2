// Why: the lines drawn after workshops, each with the figures that it was drawn on.
// Must not: change or remove a line: a later one replaces it.
import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { ServiceStatus } from '../../src-shared/contract/values.ts';
import { cutLine, cutLineService, round, service } from '../schema.ts';
import type { CutLineRow, NewCutLineRow, NewCutLineServiceRow } from '../schema.ts';
import type { PlanDatabase } from './database.ts';
import { groupBy } from './database.ts';

export function insertCutLine(
  database: PlanDatabase,
  line: NewCutLineRow,
  services: readonly Omit<NewCutLineServiceRow, 'cutLineId'>[],
): void {
  database.insert(cutLine).values(line).run();
  for (const row of services) {
    database
      .insert(cutLineService)
      .values({ ...row, cutLineId: line.id })
      .run();
  }
}

export interface CutLineWithServices extends CutLineRow {
  readonly round: number;
  readonly services: readonly {
    readonly serviceId: string;
    readonly name: string;
    readonly status: ServiceStatus;
    readonly isChosen: boolean;
    readonly reason: string | null;
    readonly rank: number | null;
    readonly indexValue: number | null;
  }[];
}

/** The lines of a session, the latest first; services by rank, those without one last. */
export function listCutLines(database: PlanDatabase, sessionId: string): CutLineWithServices[] {
  const lines = database
    .select({ line: cutLine, round: round.number })
    .from(cutLine)
    .innerJoin(round, eq(round.id, cutLine.roundId))
    .where(eq(cutLine.sessionId, sessionId))
    .orderBy(desc(cutLine.at), desc(cutLine.id))
    .all();
  const rows = database
    .select({
      cutLineId: cutLineService.cutLineId,
      serviceId: cutLineService.serviceId,
      name: service.name,
      status: service.status,
      isChosen: cutLineService.isChosen,
      reason: cutLineService.reason,
      rank: cutLineService.rank,
      indexValue: cutLineService.indexValue,
    })
    .from(cutLineService)
    .innerJoin(service, eq(service.id, cutLineService.serviceId))
    .where(
      inArray(
        cutLineService.cutLineId,
        lines.map(({ line }) => line.id),
      ),
    )
    .orderBy(sql`${cutLineService.rank} IS NULL`, asc(cutLineService.rank), asc(service.name))
    .all();
  const byLine = groupBy(
    rows,
    ({ cutLineId }) => cutLineId,
    ({ serviceId, name, status, isChosen, reason, rank, indexValue }) => ({
      serviceId,
      name,
      status,
      isChosen,
      reason,
      rank,
      indexValue,
    }),
  );
  return lines.map(({ line, round: number }) => ({
    ...line,
    round: number,
    services: byLine.get(line.id) ?? [],
  }));
}
