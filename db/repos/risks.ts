// Why: the risk register as stored: risks with their three assessments, and measures.
// Must not: band, order or warn: that is domain/risk.ts.
import { asc, eq, max } from 'drizzle-orm';
import type { Assessment, Measure, RiskFields } from '../../src-shared/contract/owner/risks.ts';
import { risk, riskMeasure, service } from '../schema.ts';
import type { NewRiskMeasureRow, NewRiskRow } from '../schema.ts';
import type { PlanDatabase } from './database.ts';
import { groupBy } from './database.ts';

/** A risk with its measures, before anything is worked out from it. */
export interface StoredRisk extends RiskFields {
  readonly id: string;
  readonly number: number;
  readonly serviceName: string | null;
  readonly isExample: boolean;
  readonly measures: readonly Measure[];
}

const joined = { risk, serviceName: service.name };

type JoinedRow = { readonly risk: typeof risk.$inferSelect; readonly serviceName: string | null };

function assessment(severity: number | null, likelihood: number | null): Assessment | null {
  return severity === null || likelihood === null ? null : { severity, likelihood };
}

function storedRisk(row: JoinedRow, measures: readonly Measure[]): StoredRisk {
  const own = row.risk;
  return {
    id: own.id,
    number: own.number,
    serviceId: own.serviceId,
    serviceName: row.serviceName,
    title: own.title,
    cause: own.cause,
    affected: own.affected,
    inherent: assessment(own.inherentSeverity, own.inherentLikelihood),
    current: assessment(own.currentSeverity, own.currentLikelihood),
    residual: assessment(own.residualSeverity, own.residualLikelihood),
    knowledge: own.knowledge,
    treatment: own.treatment,
    acceptedByRole: own.acceptedByRole,
    acceptedReason: own.acceptedReason,
    reviewOn: own.reviewOn,
    isExample: own.isExample,
    measures,
  };
}

function withoutPosition({
  position: _position,
  ...measure
}: typeof riskMeasure.$inferSelect): Measure {
  return measure;
}

/** All risks by number; the register's order is worked out from their values. */
export function listStoredRisks(database: PlanDatabase): StoredRisk[] {
  const measures = groupBy(
    database
      .select()
      .from(riskMeasure)
      .orderBy(asc(riskMeasure.position), asc(riskMeasure.id))
      .all(),
    (row) => row.riskId,
    withoutPosition,
  );
  return database
    .select(joined)
    .from(risk)
    .leftJoin(service, eq(service.id, risk.serviceId))
    .orderBy(asc(risk.number))
    .all()
    .map((row) => storedRisk(row, measures.get(row.risk.id) ?? []));
}

export function findStoredRisk(database: PlanDatabase, id: string): StoredRisk | null {
  const row = database
    .select(joined)
    .from(risk)
    .leftJoin(service, eq(service.id, risk.serviceId))
    .where(eq(risk.id, id))
    .get();
  if (!row) return null;
  const measures = database
    .select()
    .from(riskMeasure)
    .where(eq(riskMeasure.riskId, id))
    .orderBy(asc(riskMeasure.position), asc(riskMeasure.id))
    .all();
  return storedRisk(row, measures.map(withoutPosition));
}

export function highestRiskNumber(database: PlanDatabase): number {
  return (
    database
      .select({ highest: max(risk.number) })
      .from(risk)
      .get()?.highest ?? 0
  );
}

type RiskColumns = Partial<Omit<NewRiskRow, 'id' | 'number' | 'createdAt' | 'isExample'>>;

/** The columns of the given fields; an assessment is two columns, both or neither. */
function columnsOf(fields: Partial<RiskFields>): RiskColumns {
  const { inherent, current, residual, ...texts } = fields;
  return {
    ...texts,
    ...(inherent === undefined
      ? {}
      : {
          inherentSeverity: inherent?.severity ?? null,
          inherentLikelihood: inherent?.likelihood ?? null,
        }),
    ...(current === undefined
      ? {}
      : {
          currentSeverity: current?.severity ?? null,
          currentLikelihood: current?.likelihood ?? null,
        }),
    ...(residual === undefined
      ? {}
      : {
          residualSeverity: residual?.severity ?? null,
          residualLikelihood: residual?.likelihood ?? null,
        }),
  };
}

export function insertRisk(
  database: PlanDatabase,
  row: Pick<NewRiskRow, 'id' | 'number' | 'createdAt' | 'isExample'>,
  fields: Partial<RiskFields> & { readonly title: string },
): void {
  database
    .insert(risk)
    .values({ ...columnsOf(fields), ...row, title: fields.title })
    .run();
}

/** Writes the given fields and whether the risk is a made-up example. */
export function updateRiskRow(
  database: PlanDatabase,
  id: string,
  fields: Partial<RiskFields>,
  isExample: boolean,
): void {
  database
    .update(risk)
    .set({ ...columnsOf(fields), isExample })
    .where(eq(risk.id, id))
    .run();
}

/** Removes a risk with its measures, the measures first: each is a change of its own in the log. */
export function removeRiskRow(database: PlanDatabase, id: string): void {
  database.delete(riskMeasure).where(eq(riskMeasure.riskId, id)).run();
  database.delete(risk).where(eq(risk.id, id)).run();
}

export function findMeasure(database: PlanDatabase, id: string): Measure | null {
  const row = database.select().from(riskMeasure).where(eq(riskMeasure.id, id)).get();
  return row ? withoutPosition(row) : null;
}

/** Adds a measure last among the risk's. */
export function insertMeasure(
  database: PlanDatabase,
  row: Omit<NewRiskMeasureRow, 'position'>,
): void {
  const last =
    database
      .select({ last: max(riskMeasure.position) })
      .from(riskMeasure)
      .where(eq(riskMeasure.riskId, row.riskId))
      .get()?.last ?? 0;
  database
    .insert(riskMeasure)
    .values({ ...row, position: last + 1 })
    .run();
}

export function updateMeasureRow(
  database: PlanDatabase,
  id: string,
  fields: Partial<Omit<NewRiskMeasureRow, 'id' | 'riskId' | 'position'>>,
): void {
  database.update(riskMeasure).set(fields).where(eq(riskMeasure.id, id)).run();
}

export function removeMeasureRow(database: PlanDatabase, id: string): void {
  database.delete(riskMeasure).where(eq(riskMeasure.id, id)).run();
}
