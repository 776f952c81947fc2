// Why: saved views as they lie in the plan: a name, a place in the list and a document.
// Must not: know what a view's document means.
import { asc, eq, max } from 'drizzle-orm';
import { savedView } from '../schema.ts';
import type { NewSavedViewRow, SavedViewRow } from '../schema.ts';
import type { PlanDatabase } from './database.ts';

/** All views in their own order. */
export function listViews(database: PlanDatabase): SavedViewRow[] {
  return database
    .select()
    .from(savedView)
    .orderBy(asc(savedView.position), asc(savedView.id))
    .all();
}

/** Adds a view after the others. */
export function insertView(database: PlanDatabase, row: Omit<NewSavedViewRow, 'position'>): void {
  const last =
    database
      .select({ last: max(savedView.position) })
      .from(savedView)
      .get()?.last ?? 0;
  database
    .insert(savedView)
    .values({ ...row, position: last + 1 })
    .run();
}

export function updateView(
  database: PlanDatabase,
  id: string,
  columns: Partial<Omit<SavedViewRow, 'id'>>,
): void {
  database.update(savedView).set(columns).where(eq(savedView.id, id)).run();
}

export function deleteView(database: PlanDatabase, id: string): void {
  database.delete(savedView).where(eq(savedView.id, id)).run();
}
