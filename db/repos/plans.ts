// Why: the plan's own row, its counts, and whether anything in it is a made-up example value.
// Must not: hold settings (settings.ts) or the change log (change-set.ts).
import { desc, eq, sql } from 'drizzle-orm';
import {
  catalogueVersion,
  changeSet,
  developmentCard,
  district,
  districtComment,
  insight,
  need,
  plan,
  risk,
  rolloutCell,
  screeningAnswer,
  screeningCondition,
  service,
  session,
  stopItem,
  targetGroup,
} from '../schema.ts';
import type { NewPlanRow, PlanRow } from '../schema.ts';
import type { PlanDatabase } from './database.ts';

/** The plan's row. A file without one is no plan: opening refuses it before this is asked. */
export function readPlan(database: PlanDatabase): PlanRow {
  const row = database.select().from(plan).get();
  if (!row) throw new Error('The plan table is empty');
  return row;
}

export function insertPlan(database: PlanDatabase, row: NewPlanRow): void {
  database.insert(plan).values(row).run();
}

export function renamePlan(database: PlanDatabase, name: string): void {
  database.update(plan).set({ name }).run();
}

export function setPlanRuleSet(
  database: PlanDatabase,
  ruleSetId: string,
  ruleSetVersion: number,
): void {
  database.update(plan).set({ ruleSetId, ruleSetVersion }).run();
}

const countedTables = {
  services: service,
  targetGroups: targetGroup,
  districts: district,
  needs: need,
  sessions: session,
  risks: risk,
  versions: catalogueVersion,
} as const;

/** Rows a table, for the start screen, the navigation and `info`. */
export function countRows(database: PlanDatabase): Record<keyof typeof countedTables, number> {
  const count = (table: (typeof countedTables)[keyof typeof countedTables]): number =>
    database
      .select({ n: sql<number>`count(*)` })
      .from(table)
      .get()?.n ?? 0;
  return {
    services: count(service),
    targetGroups: count(targetGroup),
    districts: count(district),
    needs: count(need),
    sessions: count(session),
    risks: count(risk),
    versions: count(catalogueVersion),
  };
}

/** True while any row is marked as a made-up example value. */
export function hasExampleValues(database: PlanDatabase): boolean {
  const marked = [
    screeningAnswer,
    screeningCondition,
    session,
    risk,
    rolloutCell,
    need,
    insight,
    stopItem,
    developmentCard,
    districtComment,
  ];
  return marked.some(
    (table) =>
      database
        .select({ one: sql`1` })
        .from(table)
        .where(eq(table.isExample, true))
        .limit(1)
        .get() !== undefined,
  );
}

/** The latest recorded change of any kind, undo and redo included; null in a plan without any. */
export function latestChange(
  database: PlanDatabase,
): { readonly at: string; readonly role: string; readonly label: string } | null {
  return (
    database
      .select({ at: changeSet.at, role: changeSet.role, label: changeSet.label })
      .from(changeSet)
      .orderBy(desc(changeSet.seq))
      .limit(1)
      .get() ?? null
  );
}
