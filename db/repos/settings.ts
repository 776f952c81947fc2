// Why: settings of a plan that are no aggregate of their own, one JSON value a key.
// Must not: know what a value means; the caller parses what it reads.
import { eq } from 'drizzle-orm';
import { setting } from '../schema.ts';
import type { PlanDatabase } from './database.ts';

/** The stored value, not yet checked, or null where the plan has no such setting. */
export function readSetting(database: PlanDatabase, id: string): unknown {
  const row = database.select().from(setting).where(eq(setting.id, id)).get();
  return row === undefined ? null : (JSON.parse(row.valueJson) as unknown);
}

export function writeSetting(database: PlanDatabase, id: string, value: unknown): void {
  const valueJson = JSON.stringify(value);
  database
    .insert(setting)
    .values({ id, valueJson })
    .onConflictDoUpdate({ target: setting.id, set: { valueJson } })
    .run();
}
