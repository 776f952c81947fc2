// Why: insights with their perspectives, subpopulations and tags, and the list of subpopulations.
// Must not: count anything: that is domain/insight-map.ts.
import { asc, eq, max } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Insight, InsightFields } from '../../src-shared/contract/owner/insights.ts';
import type { Named } from '../../src-shared/contract/owner/lists.ts';
import { insightPerspectiveSchema } from '../../src-shared/contract/values.ts';
import {
  insight,
  insightPerspective,
  insightSubpopulation,
  insightTag,
  subpopulation,
} from '../schema.ts';
import type {
  InsightPerspectiveRow,
  InsightRow,
  InsightSubpopulationRow,
  InsightTagRow,
} from '../schema.ts';
import type { PlanDatabase } from './database.ts';
import { groupBy } from './database.ts';

/** Perspectives are shown in the order of the contract, whatever order they were written in. */
function inOrder(perspectives: readonly string[]): Insight['perspectives'] {
  return insightPerspectiveSchema.options.filter((one) => perspectives.includes(one));
}

/** All insights in the order they came. */
export function listInsights(database: PlanDatabase): Insight[] {
  const rows = database
    .select()
    .from(insight)
    .orderBy(asc(insight.createdAt), asc(insight.id))
    .all();
  return withLists(database, rows, {
    perspectives: database.select().from(insightPerspective).all(),
    subpopulations: database.select().from(insightSubpopulation).all(),
    tags: database.select().from(insightTag).orderBy(asc(insightTag.tag)).all(),
  });
}

export function findInsight(database: PlanDatabase, id: string): Insight | null {
  const rows = database.select().from(insight).where(eq(insight.id, id)).all();
  const [found = null] = withLists(database, rows, {
    perspectives: database
      .select()
      .from(insightPerspective)
      .where(eq(insightPerspective.insightId, id))
      .all(),
    subpopulations: database
      .select()
      .from(insightSubpopulation)
      .where(eq(insightSubpopulation.insightId, id))
      .all(),
    tags: database
      .select()
      .from(insightTag)
      .where(eq(insightTag.insightId, id))
      .orderBy(asc(insightTag.tag))
      .all(),
  });
  return found;
}

function withLists(
  database: PlanDatabase,
  rows: readonly InsightRow[],
  lists: {
    readonly perspectives: readonly InsightPerspectiveRow[];
    readonly subpopulations: readonly InsightSubpopulationRow[];
    readonly tags: readonly InsightTagRow[];
  },
): Insight[] {
  const owner = (row: { readonly insightId: string }): string => row.insightId;
  const perspectives = groupBy(lists.perspectives, owner, (row) => row.perspective);
  const subpopulations = groupBy(lists.subpopulations, owner, (row) => row.subpopulationId);
  const tags = groupBy(lists.tags, owner, (row) => row.tag);
  const places = new Map(listSubpopulations(database).map(({ id }, index) => [id, index]));
  return rows.map(({ createdAt: _createdAt, ...row }) => ({
    ...row,
    perspectives: inOrder(perspectives.get(row.id) ?? []),
    subpopulationIds: (subpopulations.get(row.id) ?? []).toSorted(
      (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0),
    ),
    tags: [...(tags.get(row.id) ?? [])],
  }));
}

/** Every tag in use, each once. */
export function listTags(database: PlanDatabase): string[] {
  return database
    .selectDistinct({ tag: insightTag.tag })
    .from(insightTag)
    .orderBy(asc(insightTag.tag))
    .all()
    .map((row) => row.tag);
}

/** How many insights stand on a subpopulation. */
export function countInsightsOf(database: PlanDatabase, subpopulationId: string): number {
  return database
    .select({ id: insightSubpopulation.insightId })
    .from(insightSubpopulation)
    .where(eq(insightSubpopulation.subpopulationId, subpopulationId))
    .all().length;
}

type Lists = Pick<InsightFields, 'perspectives' | 'subpopulationIds' | 'tags'>;

export function insertInsight(
  database: PlanDatabase,
  row: Pick<InsightRow, 'id' | 'isExample' | 'createdAt'> & InsightFields,
): void {
  const { perspectives, subpopulationIds, tags, ...columns } = row;
  database.insert(insight).values(columns).run();
  writeLists(database, row.id, { perspectives, subpopulationIds, tags });
}

/** Writes the given fields; a list that is given replaces the one that stood. */
export function updateInsightRow(
  database: PlanDatabase,
  id: string,
  fields: Partial<InsightFields>,
  isExample: boolean,
): void {
  const { perspectives, subpopulationIds, tags, ...columns } = fields;
  database
    .update(insight)
    .set({ ...columns, isExample })
    .where(eq(insight.id, id))
    .run();
  writeLists(database, id, { perspectives, subpopulationIds, tags });
}

/** Removes an insight, its lists first: each row is a change of its own in the log. */
export function removeInsightRow(database: PlanDatabase, id: string): void {
  writeLists(database, id, { perspectives: [], subpopulationIds: [], tags: [] });
  database.delete(insight).where(eq(insight.id, id)).run();
}

function writeLists(
  database: PlanDatabase,
  insightId: string,
  lists: { readonly [List in keyof Lists]: Lists[List] | undefined },
): void {
  replace(
    database,
    insightPerspective,
    insightPerspective.insightId,
    insightId,
    lists.perspectives?.map((perspective) => ({ insightId, perspective })),
  );
  replace(
    database,
    insightSubpopulation,
    insightSubpopulation.insightId,
    insightId,
    lists.subpopulationIds?.map((subpopulationId) => ({ insightId, subpopulationId })),
  );
  replace(
    database,
    insightTag,
    insightTag.insightId,
    insightId,
    lists.tags?.map((tag) => ({ insightId, tag })),
  );
}

function replace<Table extends SQLiteTable>(
  database: PlanDatabase,
  table: Table,
  owner: SQLiteColumn,
  insightId: string,
  rows: readonly Table['$inferInsert'][] | undefined,
): void {
  if (rows === undefined) return;
  database.delete(table).where(eq(owner, insightId)).run();
  for (const row of rows) database.insert(table).values(row).onConflictDoNothing().run();
}

/** The plan's subpopulations in their own order. */
export function listSubpopulations(database: PlanDatabase): Named[] {
  return database
    .select({ id: subpopulation.id, name: subpopulation.name })
    .from(subpopulation)
    .orderBy(asc(subpopulation.position), asc(subpopulation.id))
    .all();
}

export function insertSubpopulation(database: PlanDatabase, row: Named): void {
  const last =
    database
      .select({ last: max(subpopulation.position) })
      .from(subpopulation)
      .get()?.last ?? 0;
  database
    .insert(subpopulation)
    .values({ ...row, position: last + 1 })
    .run();
}

export function renameSubpopulationRow(database: PlanDatabase, row: Named): void {
  database.update(subpopulation).set({ name: row.name }).where(eq(subpopulation.id, row.id)).run();
}

export function setSubpopulationOrder(database: PlanDatabase, ids: readonly string[]): void {
  for (const [index, id] of ids.entries()) {
    database
      .update(subpopulation)
      .set({ position: index + 1 })
      .where(eq(subpopulation.id, id))
      .run();
  }
}

export function removeSubpopulationRow(database: PlanDatabase, id: string): void {
  database.delete(subpopulation).where(eq(subpopulation.id, id)).run();
}
